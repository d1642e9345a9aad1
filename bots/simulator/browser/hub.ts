import type { Desk } from '../../../src/desk/desk.ts'
import type { SimulatorEvent, StaffPlatform } from './protocol.ts'
import type { SimulatorClock } from './clock.ts'
import type { Stories } from './stories/stories.ts'
import type { Town } from './town.ts'

/** Tells the open pages what to look at again. */
export interface Hub {
  tell(event: SimulatorEvent): void
  /** The result ends the listening. */
  listen(listener: (event: SimulatorEvent) => void): () => void
}

/** Makes a hub that nobody listens to yet. */
export function createHub(): Hub {
  const listeners = new Set<(event: SimulatorEvent) => void>()
  return {
    tell: (event) => listeners.forEach((listener) => listener(event)),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What the page's interface works with. */
export interface SimulatorContext {
  readonly town: Town
  readonly desk: Desk
  readonly clock: SimulatorClock
  readonly hub: Hub
  /** How far the office is set up, 0 to 1. */
  setUp(): number
  /** Where the staff's lanes stand now. */
  staffPlatform(): StaffPlatform
  /** Moves the lanes to the staff's chats of another platform; resolves when the office stands there. */
  moveStaff(platform: StaffPlatform): Promise<void>
  readonly stories: Stories
}

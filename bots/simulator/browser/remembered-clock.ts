import { movableClock, systemClock } from '../../../src/clock.ts'
import type { SimulatorClock } from './clock.ts'
import type { TownMemory } from './memory.ts'

/** A clock that is as far ahead of the machine's as it was when it was last moved; that is remembered at once. */
export function rememberedClock(memory: TownMemory): SimulatorClock {
  const start = new Date(systemClock.now().getTime() + memory.ahead)
  const clock = movableClock(start, { frozen: false })
  const keep = () => void memory.keepAhead(clock.now().getTime() - systemClock.now().getTime())
  return {
    now: () => clock.now(),
    movable: true,
    advance(milliseconds) {
      clock.advance(milliseconds)
      keep()
    },
    set(instant) {
      clock.set(instant)
      keep()
    },
  }
}

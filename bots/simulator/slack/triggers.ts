import { randomBytes } from 'node:crypto'
import type { Clock } from '../../../src/clock.ts'
import { SlackRefusal } from './errors.ts'
import { limits } from './limits.ts'

interface Trigger {
  userId: string
  /** The modal in which it came about. */
  viewId: string | undefined
  expiresAt: number
  used: boolean
}

/** Triggers: one lets an app open one modal within 3 s of what a person did ("Handling user interaction: trigger_id"). */
export class Triggers {
  readonly #clock: Clock
  readonly #known = new Map<string, Trigger>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A new trigger of a person. */
  issue(userId: string, viewId?: string): string {
    const id = `${this.#known.size + 1}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`
    const expiresAt = this.#clock.now().getTime() + limits.triggerMs
    this.#known.set(id, { userId, viewId, expiresAt, used: false })
    return id
  }

  /** Uses a trigger up. Throws SlackRefusal invalid_trigger_id, exchanged_trigger_id or expired_trigger_id. */
  take(id: string): Trigger {
    const trigger = this.#known.get(id)
    if (trigger === undefined) throw new SlackRefusal('invalid_trigger_id')
    if (trigger.used) throw new SlackRefusal('exchanged_trigger_id')
    if (this.#clock.now().getTime() > trigger.expiresAt) throw new SlackRefusal('expired_trigger_id')
    trigger.used = true
    return trigger
  }
}

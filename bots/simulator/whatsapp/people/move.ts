import { randomInt } from 'node:crypto'
import { PlayError } from '../errors.ts'
import { messageId, newUserId, userIdForm } from '../ids.ts'
import type { Simulator } from '../simulator.ts'
import { contactOf, laneOf } from '../statuses.ts'
import type { PersonState } from '../types.ts'
import { headOf } from './speak.ts'

/** How a number changes. */
export interface NumberChange {
  /** Digits; default: any free number. */
  readonly phone?: string
  /** The new user id; default: a new one, as the platform makes one with the number. */
  readonly userId?: string
  /** False: the business is told nothing. */
  readonly told?: boolean
}

/**
 * A person takes their account to another phone number. The business is told by system messages: who has no user
 * id by user_changed_number; who has one gets a new one, told by user_changed_user_id and by the webhook field
 * user_id_update, which alone names the former id as a value. System messages have no contacts and do not open
 * the window.
 */
export function changeNumber(sim: Simulator, person: PersonState, change: NumberChange): void {
  const before = { phone: person.phone, userId: person.userId }
  const { from_user_id: _, ...head } = headOf(sim, person, messageId(person.phone, 'in'))
  const lane = laneOf(person, 'messages')
  const phone = change.phone ?? `62813${String(randomInt(10_000_000, 100_000_000))}`
  if (!/^\d{6,15}$/.test(phone) || sim.world.atPhone(phone) !== undefined) {
    throw new PlayError('the new number must be 6 to 15 digits and free')
  }
  person.phone = phone
  if (before.userId !== undefined) {
    person.userId = change.userId ?? newUserId()
    if (!userIdForm.test(person.userId)) throw new PlayError('a user id is like ID.123')
  }
  if (change.told === false) return
  const waId = person.hidesPhone ? {} : { wa_id: phone }
  if (before.userId === undefined || person.userId === undefined) {
    const body = `User ${person.name} changed from ${before.phone} to ${phone}`
    const system = { body, ...waId, type: 'user_changed_number' }
    void sim.webhook.tell(lane, { contacts: [], messages: [{ ...head, type: 'system', system }] })
    return
  }
  const body = `User ${person.name} changed from ${before.userId} to ${person.userId}`
  const system = { body, ...waId, user_id: person.userId, type: 'user_changed_user_id' }
  void sim.webhook.tell(lane, { contacts: [], messages: [{ ...head, type: 'system', system }] })
  const update = {
    ...waId,
    detail: `User id for ${person.name} has been updated.`,
    user_id: { previous: before.userId, current: person.userId },
    timestamp: sim.world.timestamp(),
  }
  void sim.webhook.tell(lane, {
    contacts: [contactOf(person)],
    other: { field: 'user_id_update', value: { user_id_update: [update] } },
  })
}

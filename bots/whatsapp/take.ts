import { z } from 'zod'
import type { Logger } from 'pino'
import type { Incoming } from '../../src/chat/incoming.ts'
import { isDatabaseOutage } from '../../src/storage/outage.ts'
import type { Intake, Taken } from '../intake.ts'
import { platform } from './channel.ts'
import type { Piece } from './deliveries.ts'
import type { People } from './people.ts'
import { receiveMessage, receiveStatus, type Renumbered, type Spoken } from './receive.ts'

/** A part of a webhook that is handled by itself, as it waits in the inbox. JSON. */
export type Part = { readonly messages: readonly Piece[] } | { readonly statuses: readonly unknown[] }

const partSchema = z.union([
  z.object({
    messages: z.array(
      z.object({
        raw: z.unknown(),
        beside: z.object({ contacts: z.array(z.unknown()), ownNumber: z.string() }),
      }),
    ),
  }),
  z.object({ statuses: z.array(z.unknown()) }),
])

/** What the way of a part into the program is made of. */
export interface TakeParts {
  readonly intake: Intake
  /** Undefined until the program is started; nothing comes before. */
  readonly people: () => People | undefined
  readonly log: Pick<Logger, 'warn' | 'error'>
}

const done: Taken = { outcome: 'done', handled: {} }
const failed: Taken = { outcome: 'failed', handled: {} }

/** Tries of something that makes the program fail before it reaches the desk, and how many such are counted. */
const faultsMax = 3
const countedMax = 1_000

/**
 * Handles the parts of webhooks, in order. What was handled before does nothing again, so a part of which something
 * failed is simply handled once more as a whole.
 */
export function createTaker({ intake, people: running, log }: TakeParts): (part: unknown) => Promise<Taken> {
  const faults = new Map<string, number>()

  const guarded = async (eventId: string, run: () => Promise<Taken>): Promise<Taken> => {
    try {
      const taken = await run()
      faults.delete(eventId)
      return taken
    } catch (error) {
      if (isDatabaseOutage(error)) {
        log.warn({ eventId, err: error }, 'an update waits: the database is away')
        return failed
      }
      const attempt = (faults.get(eventId) ?? 0) + 1
      log.error({ eventId, err: error, attempt }, 'an update could not be handled')
      if (attempt < faultsMax && faults.size < countedMax) {
        faults.set(eventId, attempt)
        return failed
      }
      faults.delete(eventId)
      return done
    }
  }

  const takeEvent = (people: People, event: Spoken | Renumbered): Promise<Taken> =>
    guarded(event.eventId, async () => {
      if (event.kind === 'spoken') return intake.take(await incomingOf(people, event))
      await people.renumber(event)
      return done
    })

  return async (given) => {
    const people = running()
    if (people === undefined) return failed
    const part = partSchema.parse(given)
    if ('statuses' in part) {
      const read = part.statuses.map((raw) => receiveStatus(raw))
      const statuses = read.filter((each) => each !== undefined && each !== 'malformed')
      const count = read.filter((each) => each === 'malformed').length
      if (count > 0) log.warn({ count }, 'statuses are malformed')
      return guarded('statuses', async () => {
        await people.note(statuses)
        return done
      })
    }
    for (const { raw, beside } of part.messages) {
      const event = receiveMessage(raw, beside)
      if (event.kind !== 'spoken' && event.kind !== 'renumbered') continue
      // After a failure the person's later messages wait for it: order holds.
      if ((await takeEvent(people, event)).outcome === 'failed') return failed
    }
    return done
  }
}

async function incomingOf(people: People, { eventId, at, sender, name, content }: Spoken): Promise<Incoming> {
  const { userId, chatId } = await people.resolve(sender, at)
  return {
    id: eventId,
    platform,
    chat: { id: chatId, kind: 'private', isPublic: false },
    sender: { id: userId, name, ...(sender.phone !== undefined && { phone: sender.phone }) },
    content,
    at,
  }
}

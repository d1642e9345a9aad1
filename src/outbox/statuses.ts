import type { Failure } from '../chat/channel.ts'

/** What a platform says became of a message of ours, later than its answer to the call. */
export interface DeliveryNote {
  readonly platform: string
  /** The platform's id of the message. */
  readonly externalId: string
  readonly status: 'sent' | 'delivered' | 'read' | 'failed'
  /** When it happened, by the platform's clock. */
  readonly at: Date
  /** Of `failed`: why, judged as the answer to a call is. */
  readonly failure?: Failure
}

/** What is known of a message at its person's end. */
export interface Arrival {
  readonly deliveredAt: Date | null
  readonly readAt: Date | null
  /** Set only while nothing says that it arrived. */
  readonly failure: Failure | undefined
}

type Told = Pick<DeliveryNote, 'status' | 'at' | 'failure'>

/**
 * What notes of one message come to, beside what was known. Platforms repeat them and send them out of order: the
 * result is the same whatever the order. Read is delivered too, and what arrived has not failed.
 */
export function arrivalAfter(
  before: Pick<Arrival, 'deliveredAt' | 'readAt'>,
  notes: readonly Told[],
): Arrival {
  const times = (...kinds: readonly Told['status'][]) =>
    notes.filter(({ status }) => kinds.includes(status)).map(({ at }) => at)
  const readAt = earliest([before.readAt, ...times('read')])
  const deliveredAt = earliest([before.deliveredAt, readAt, ...times('delivered')])
  const failed = deliveredAt === null ? notes.filter(({ status }) => status === 'failed') : []
  const last = failed.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
  const failure = last === undefined ? undefined : (last.failure ?? unknownFailure)
  return { deliveredAt, readAt, failure }
}

const unknownFailure: Failure = { kind: 'refused', code: 'failed' }

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((at) => at !== null).map((at) => at.getTime())
  return known.length === 0 ? null : new Date(Math.min(...known))
}

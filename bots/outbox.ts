import type { Channel } from '../src/chat/channel.ts'
import type { Attachment } from '../src/chat/message.ts'
import type { Clock } from '../src/clock.ts'
import type { Agency } from '../src/agency.ts'
import { SealError, type Sealer } from '../src/crypto/seal.ts'
import { watermark } from '../src/files/watermark.ts'
import type { Logger } from '../src/logger.ts'
import { createEnqueuer } from '../src/outbox/enqueue.ts'
import type { Outbox } from '../src/outbox/outbox.ts'
import { Sender } from '../src/outbox/sender.ts'
import { defaultSenderSettings } from '../src/outbox/settings.ts'
import type { Database } from '../src/storage/db.ts'
import { openFile } from '../src/storage/files.ts'
import { createOutboxStore } from '../src/storage/outbox.ts'
import { systemTimers } from '../src/timers.ts'
import type { Metrics } from './metrics.ts'

/** The outbox with its sender. */
export interface RunningOutbox extends Outbox {
  start(options: { readonly takeOverAll: boolean }): Promise<void>
  drain(deadlineMs: number): Promise<void>
  /** Deliveries held in memory now. */
  waiting(): number
}

interface OutboxParts {
  readonly agency: Agency
  readonly clock: Clock
  readonly log: Logger
  readonly db: Database
  readonly sealer: Sealer
  readonly channels: readonly (Channel & { readonly isGroup: (chatId: string) => boolean })[]
  readonly metrics: Metrics
  /** Names this process among those that share the database. */
  readonly owner: string
}

/** Makes the outbox over the platforms that are on. */
export function startOutbox(parts: OutboxParts): RunningOutbox {
  const { agency, clock, log, db, sealer, channels, metrics, owner } = parts
  const enqueuer = createEnqueuer({ sealer, clock, owner })
  const groups = new Map(channels.map((channel) => [channel.platform, channel.isGroup]))
  const sender = new Sender({
    channels,
    store: createOutboxStore(db, sealer),
    sealer,
    clock,
    timers: systemTimers,
    settings: {
      ...defaultSenderSettings,
      unaskedPerSecond: agency.cardPacing.perSecond,
      groupPerMinute: agency.cardPacing.perGroupPerMinute,
    },
    log,
    observer: {
      onSettled: ({ platform, status }) => metrics.deliveries.inc({ platform, outcome: status }),
      onRetry: ({ platform }) => metrics.deliveries.inc({ platform, outcome: 'retry' }),
      onFinalFailure: ({ platform, code }) => metrics.finalFailures.inc({ platform, code }),
    },
    owner,
    isGroup: (platform, chatId) => groups.get(platform)?.(chatId) ?? false,
    loadAttachment: (attachment) => loadAttachment(parts, attachment),
    random: Math.random,
  })
  return {
    ...enqueuer,
    send: (handed) => sender.hand(handed),
    caughtUp: (platform, chatId) => sender.caughtUp(platform, chatId),
    moveChat: (platform, from, to) => sender.moveChat(platform, from, to),
    start: (options) => sender.start(options),
    drain: (deadlineMs) => sender.drain(deadlineMs),
    waiting: () => sender.gauges().held,
  }
}

/**
 * Opens a kept file for sending; an identity card is marked with the name of the one who looks at it. Undefined
 * when it was purged in the meantime, or does not open: no later try would, and the chat waits behind it.
 */
async function loadAttachment(
  { db, sealer, log }: Pick<OutboxParts, 'db' | 'sealer' | 'log'>,
  attachment: Attachment,
): Promise<Buffer | undefined> {
  const file = await openFile(db, sealer, attachment.fileId).catch((error: unknown) => {
    if (!(error instanceof SealError)) throw error
    log.error({ err: error }, 'a kept file does not open')
    return undefined
  })
  if (file === undefined) return undefined
  return attachment.watermark === undefined ? file.bytes : watermark(file.bytes, attachment.watermark)
}

import type { HandedDelivery } from './delivery.ts'
import type { Enqueuer } from './enqueue.ts'

/** The outbox as decisions see it: written beside them, and handed to the sender after their commit. */
export interface Outbox extends Enqueuer {
  /** Sends what was handed over. To be called after the commit, and only then. */
  send(handed: readonly HandedDelivery[]): void
  /** A chat has a new id: rewritten everywhere, also for what waits. */
  moveChat(platform: string, from: string, to: string): Promise<void>
}

import type { HandedDelivery } from './delivery.ts'
import type { Enqueuer } from './enqueue.ts'

/** The outbox as decisions see it: written beside them, and handed to the sender after their commit. */
export interface Outbox extends Enqueuer {
  /** Sends what was handed over. To be called after the commit, and only then. */
  send(handed: readonly HandedDelivery[]): void
  /** Resolves when the database knows what this process has sent to a chat. To be awaited before that is looked up. */
  caughtUp(platform: string, chatId: string): Promise<void>
  /** A chat has a new id: rewritten everywhere, also for what waits. */
  moveChat(platform: string, from: string, to: string): Promise<void>
}

import { z } from 'zod'
import type { TelegramIntake } from './intake.ts'

/** An update as it was fetched. */
interface Fetched {
  readonly id: number
  readonly update: unknown
}

type State = 'running' | 'failed' | 'done'

/**
 * The updates between the last confirmed one and the newest. `offset` never passes one that is not done. What
 * failed comes again with the next fetch, because it was not confirmed, and is tried again then.
 */
export class UpdateWindow {
  readonly #intake: TelegramIntake
  readonly #states = new Map<number, State>()
  /** The last of each chat's work. */
  readonly #chats = new Map<string, Promise<boolean>>()
  #offset = 0
  #newest = -1

  constructor(intake: TelegramIntake) {
    this.#intake = intake
  }

  /** The first update to be fetched next; 0 before there was any. */
  get offset(): number {
    return this.#offset
  }

  /** Something is not done yet. */
  get busy(): boolean {
    return this.#states.size > 0
  }

  get failed(): boolean {
    return [...this.#states.values()].includes('failed')
  }

  /** Sets the new ones to work, and the failed ones again. `limit` is how many a fetch can bring. */
  accept(fetched: readonly Fetched[], limit: number): void {
    this.#forgetExpired(fetched, limit)
    for (const { id, update } of fetched) {
      const state = this.#states.get(id)
      if (state === 'running' || state === 'done') continue
      this.#states.set(id, 'running')
      this.#chain(id, update)
    }
    this.#advance(fetched.at(-1)?.id)
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    while (this.#chats.size > 0) await Promise.all(this.#chats.values())
  }

  #chain(id: number, update: unknown): void {
    const key = chatKey(update)
    const before = this.#chats.get(key) ?? Promise.resolve(true)
    const work = before.then(async (went) => {
      // After a failure in this chat the later ones wait for it: order holds.
      const done = went && (await this.#intake.take(update)) === 'done'
      this.#states.set(id, done ? 'done' : 'failed')
      if (this.#chats.get(key) === work) this.#chats.delete(key)
      this.#advance()
      return done
    })
    this.#chats.set(key, work)
  }

  /** Telegram drops updates that waited too long; one that failed and is no longer brought is over. */
  #forgetExpired(fetched: readonly Fetched[], limit: number): void {
    const ids = new Set(fetched.map((each) => each.id))
    const last = fetched.at(-1)?.id ?? 0
    for (const [id, state] of this.#states) {
      if (state === 'failed' && !ids.has(id) && (fetched.length < limit || id < last)) this.#states.delete(id)
    }
  }

  #advance(newest?: number): void {
    if (newest !== undefined) this.#newest = Math.max(this.#newest, newest)
    const open = [...this.#states].filter(([, state]) => state !== 'done').map(([id]) => id)
    const first = open.length === 0 ? this.#newest + 1 : Math.min(...open)
    this.#offset = this.#newest < 0 ? 0 : first
    for (const [id, state] of this.#states) {
      if (state === 'done' && id < this.#offset) this.#states.delete(id)
    }
  }
}

const chatSchema = z.object({ chat: z.object({ id: z.number() }) })
const kindsSchema = z.object({
  message: chatSchema.optional().catch(undefined),
  edited_message: chatSchema.optional().catch(undefined),
  my_chat_member: chatSchema.optional().catch(undefined),
  callback_query: z
    .object({ message: chatSchema.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** Which updates must keep their order: those of one chat. */
function chatKey(update: unknown): string {
  const kinds = kindsSchema.safeParse(update)
  if (!kinds.success) return ''
  const { message, edited_message: edited, my_chat_member: member, callback_query: press } = kinds.data
  return String((message ?? edited ?? member ?? press?.message)?.chat.id ?? '')
}

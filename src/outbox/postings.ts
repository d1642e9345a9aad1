import type { OutboxStore } from './store.ts'

/** Names kept in memory; beyond it the oldest are looked up again. */
const KEPT = 10_000

/** Where postings stand: from memory for what this process sent, else from the database. */
export class Postings {
  readonly #store: Pick<OutboxStore, 'findPosting'>
  readonly #known = new Map<string, string>()

  constructor(store: Pick<OutboxStore, 'findPosting'>) {
    this.#store = store
  }

  /** The platform's id of a posting's message; `unsent` while it has none, `none` when nobody will send it. */
  async find(name: string): Promise<{ readonly messageId: string } | 'unsent' | 'none'> {
    const known = this.#known.get(name)
    if (known !== undefined) return { messageId: known }
    const found = await this.#store.findPosting(name)
    if (found === undefined) return 'none'
    const { messageId } = found
    if (messageId === undefined) return 'unsent'
    this.note(name, messageId)
    return { messageId }
  }

  note(name: string, messageId: string): void {
    this.#known.delete(name)
    this.#known.set(name, messageId)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= KEPT) break
      this.#known.delete(oldest)
    }
  }

  forget(name: string): void {
    this.#known.delete(name)
  }

  /** A chat moved: what stood in it does not stand in the new one. */
  forgetAll(): void {
    this.#known.clear()
  }
}

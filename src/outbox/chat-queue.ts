import type { Message } from '../chat/message.ts'
import type { HandedDelivery } from './delivery.ts'

/** A delivery in memory. */
export interface Entry {
  readonly delivery: HandedDelivery
  /** What will be said: its own words, or those of later edits that arrived before it left. */
  message: Message | undefined
  attempts: number
  /** Edits whose words it carries; they are done when it is sent. */
  absorbed: bigint[]
  /** Waits for no pacing: it answers someone, or carries what does. */
  urgent: boolean
}

/** A fresh entry. */
export function toEntry(delivery: HandedDelivery): Entry {
  return {
    delivery,
    message: delivery.message,
    attempts: delivery.attempts,
    absorbed: [],
    urgent: !delivery.unasked,
  }
}

/**
 * What waits for one chat, by id. Of several edits of one message only the last is kept, and an edit of a posting
 * that did not leave yet becomes part of it.
 */
export class ChatQueue {
  readonly platform: string
  readonly chatId: string
  readonly #entries: Entry[] = []

  constructor(platform: string, chatId: string) {
    this.platform = platform
    this.chatId = chatId
  }

  get size(): number {
    return this.#entries.length
  }

  /** Whether anything here answers someone. Then the whole chat goes at once: order within a chat holds. */
  get urgent(): boolean {
    return this.#entries.some((entry) => entry.urgent)
  }

  /** Adds an entry in its place. Returns the ids of edits that are thereby superseded. */
  add(entry: Entry): bigint[] {
    const superseded = entry.delivery.kind === 'message' ? [] : this.#supersede(entry)
    if (superseded === 'entry') return [entry.delivery.id]
    if (entry.delivery.kind === 'edit' && this.#absorb(entry)) return superseded
    let place = this.#entries.length
    while (place > 0 && isLater(this.#entries[place - 1], entry)) place -= 1
    this.#entries.splice(place, 0, entry)
    return superseded
  }

  /** What is next. */
  get first(): Entry | undefined {
    return this.#entries[0]
  }

  /** Takes out what is next. */
  shift(): Entry | undefined {
    return this.#entries.shift()
  }

  /** Takes out everything. */
  clear(): Entry[] {
    return this.#entries.splice(0)
  }

  /** Takes out one by its id, when its lease was lost. */
  remove(id: bigint): void {
    const place = this.#entries.findIndex((entry) => entry.delivery.id === id)
    if (place !== -1) this.#entries.splice(place, 1)
  }

  /** An edit or deletion makes earlier edits of the same message needless, and later ones make it so. */
  #supersede(entry: Entry): bigint[] | 'entry' {
    const key = targetOf(entry.delivery)
    const same = this.#entries.filter(
      (each) => each.delivery.kind === 'edit' && targetOf(each.delivery) === key,
    )
    if (same.some((each) => isLater(each, entry)) && entry.delivery.kind === 'edit') return 'entry'
    const earlier = same.filter((each) => !isLater(each, entry))
    for (const each of earlier) {
      this.remove(each.delivery.id)
      entry.urgent ||= each.urgent && entry.delivery.kind === 'edit'
    }
    return earlier.map((each) => each.delivery.id)
  }

  /** Only words: a message with a file is sent as it was decided, and then edited. */
  #absorb(edit: Entry): boolean {
    const { posting } = edit.delivery
    if (posting === undefined || edit.message?.file !== undefined) return false
    const first = this.#entries.find(
      (each) => each.delivery.kind === 'message' && each.delivery.posting === posting && !isLater(each, edit),
    )
    if (first?.message === undefined || edit.message === undefined || first.message.file !== undefined) {
      return false
    }
    const { threadId, protect } = first.message
    if (first.absorbed.every((id) => id < edit.delivery.id)) {
      first.message = {
        ...edit.message,
        ...(threadId === undefined ? {} : { threadId }),
        ...(protect === undefined ? {} : { protect }),
      }
    }
    first.absorbed.push(edit.delivery.id)
    first.urgent ||= edit.urgent
    return true
  }
}

function isLater(one: Entry | undefined, other: Entry): boolean {
  return one !== undefined && one.delivery.id > other.delivery.id
}

function targetOf(delivery: HandedDelivery): string {
  return delivery.posting === undefined ? `id ${delivery.messageId}` : `posting ${delivery.posting}`
}

import type { Clock } from '../clock.ts'
import type { Timers } from '../timers.ts'
import { ChatQueue, type Entry } from './chat-queue.ts'
import { GroupMinutes, Pacer } from './pacer.ts'
import type { SenderSettings } from './settings.ts'

/** A chat in memory: one call at a time. */
interface LaneChat {
  readonly queue: ChatQueue
  busy: boolean
  /** Ends the wait it is in. `pace`: an answer need not wait for it. */
  wait: { readonly reason: 'pace' | 'retry'; readonly cancel: () => void } | undefined
}

/** What is to be done after a call. */
export type After =
  | { readonly kind: 'next' }
  /** The same again, after a while; with `everyone` the whole platform rests so long. */
  | { readonly kind: 'again'; readonly entry: Entry; readonly waitMs: number; readonly everyone: boolean }
  /** The same again at once, in the chat that this one became. */
  | { readonly kind: 'moved'; readonly entry: Entry; readonly to: string }

/** What a lane is made of. */
export interface LaneParts {
  readonly platform: string
  readonly clock: Clock
  readonly timers: Timers
  readonly settings: SenderSettings
  readonly isGroup: (chatId: string) => boolean
  /** False while nothing may leave (stopping, or the database is away). */
  readonly isOpen: () => boolean
  /** Makes the call. Never rejects. */
  readonly run: (entry: Entry, chatId: string) => Promise<After>
  /** Edits that a newer one made needless. */
  readonly onSuperseded: (ids: readonly bigint[]) => void
}

/**
 * Decides what goes to one platform next. Within a chat everything goes in order, one call at a time. Between
 * chats, those with an answer in them go at once, and the others one by one at the pace of unasked sends.
 */
export class Lane {
  readonly #parts: LaneParts
  readonly #chats = new Map<string, LaneChat>()
  /** Chats ready to go, in the order in which they became so. */
  readonly #urgent = new Set<LaneChat>()
  readonly #paced = new Set<LaneChat>()
  readonly #pacer: Pacer
  readonly #groups: GroupMinutes
  #waitsForPace = false
  #restTimer: (() => void) | undefined
  #restUntilMs = 0
  #inFlight = 0

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#pacer = new Pacer(parts.settings.unaskedPerSecond)
    this.#groups = new GroupMinutes(parts.settings.groupPerMinute)
  }

  get inFlight(): number {
    return this.#inFlight
  }

  /** Takes a delivery in; `pump` sets it going. */
  add(entry: Entry, chatId: string = entry.delivery.chatId): void {
    const chat = this.#chat(chatId)
    const superseded = chat.queue.add(entry)
    if (superseded.length > 0) this.#parts.onSuperseded(superseded)
    if (entry.urgent && chat.wait?.reason === 'pace') this.#endWait(chat)
    this.#makeReady(chat)
  }

  /** Forgets a delivery that another process took. */
  remove(id: bigint, chatId: string): void {
    this.#chats.get(chatId)?.queue.remove(id)
  }

  /** Forgets all that waits for a chat. */
  clear(chatId: string): Entry[] {
    const chat = this.#chats.get(chatId)
    if (chat === undefined) return []
    this.#endWait(chat)
    return chat.queue.clear()
  }

  /** What waits for a chat goes to its new id. */
  move(from: string, to: string): void {
    for (const entry of this.clear(from)) this.add(entry, to)
  }

  /** Sends as much as may go now. */
  pump(): void {
    while (this.#canSend()) {
      const chat = this.#next()
      if (chat === undefined) return
      const entry = chat.queue.shift()
      if (entry === undefined) {
        this.#makeReady(chat)
        continue
      }
      void this.#send(chat, entry)
    }
  }

  #canSend(): boolean {
    return (
      this.#parts.isOpen() &&
      this.#restTimer === undefined &&
      this.#inFlight < this.#parts.settings.inFlightMax
    )
  }

  #next(): LaneChat | undefined {
    const nowMs = this.#parts.clock.now().getTime()
    for (const chat of this.#urgent) {
      this.#urgent.delete(chat)
      return chat
    }
    for (const chat of this.#paced) {
      const groupWait = this.#groupWaitMs(chat, nowMs)
      if (groupWait > 0) {
        this.#paced.delete(chat)
        this.#startWait(chat, 'pace', groupWait)
        continue
      }
      const wait = this.#pacer.waitMs(nowMs)
      if (wait > 0) {
        this.#waitForPace(wait)
        return undefined
      }
      this.#paced.delete(chat)
      return chat
    }
    return undefined
  }

  async #send(chat: LaneChat, entry: Entry): Promise<void> {
    const { chatId } = chat.queue
    const nowMs = this.#parts.clock.now().getTime()
    if (!entry.urgent) this.#pacer.count(nowMs)
    if (this.#parts.isGroup(chatId)) this.#groups.count(budgetOf(chatId, entry), nowMs)
    chat.busy = true
    this.#inFlight += 1
    const after = await this.#parts.run(entry, chatId)
    this.#inFlight -= 1
    chat.busy = false
    if (after.kind === 'again') {
      this.#requeue(chat, after.entry)
      if (after.everyone) this.#rest(after.waitMs)
      this.#startWait(chat, 'retry', after.waitMs)
    } else if (after.kind === 'moved') {
      this.move(chatId, after.to)
      this.add(after.entry, after.to)
    }
    this.#makeReady(chat)
    this.pump()
  }

  #requeue(chat: LaneChat, entry: Entry): void {
    const superseded = chat.queue.add(entry)
    if (superseded.length > 0) this.#parts.onSuperseded(superseded)
  }

  #makeReady(chat: LaneChat): void {
    if (chat.busy || chat.wait !== undefined) return
    if (chat.queue.size === 0) {
      this.#urgent.delete(chat)
      this.#paced.delete(chat)
      this.#chats.delete(chat.queue.chatId)
      return
    }
    if (chat.queue.urgent) {
      this.#paced.delete(chat)
      this.#urgent.add(chat)
    } else if (!this.#urgent.has(chat)) {
      this.#paced.add(chat)
    }
  }

  #waitForPace(waitMs: number): void {
    if (this.#waitsForPace) return
    this.#waitsForPace = true
    this.#parts.timers.after(Math.ceil(waitMs), () => {
      this.#waitsForPace = false
      this.pump()
    })
  }

  #groupWaitMs(chat: LaneChat, nowMs: number): number {
    const { chatId, first } = chat.queue
    if (first === undefined || !this.#parts.isGroup(chatId)) return 0
    return this.#groups.waitMs(budgetOf(chatId, first), nowMs)
  }

  #startWait(chat: LaneChat, reason: 'pace' | 'retry', waitMs: number): void {
    const cancel = this.#parts.timers.after(Math.ceil(waitMs), () => {
      chat.wait = undefined
      this.#makeReady(chat)
      this.pump()
    })
    chat.wait = { reason, cancel }
  }

  #endWait(chat: LaneChat): void {
    chat.wait?.cancel()
    chat.wait = undefined
  }

  #rest(waitMs: number): void {
    const untilMs = this.#parts.clock.now().getTime() + waitMs
    if (this.#restTimer !== undefined && untilMs <= this.#restUntilMs) return
    this.#restUntilMs = untilMs
    this.#restTimer?.()
    this.#restTimer = this.#parts.timers.after(Math.ceil(waitMs), () => {
      this.#restTimer = undefined
      this.pump()
    })
  }

  #chat(chatId: string): LaneChat {
    let chat = this.#chats.get(chatId)
    if (chat === undefined) {
      chat = { queue: new ChatQueue(this.#parts.platform, chatId), busy: false, wait: undefined }
      this.#chats.set(chatId, chat)
    }
    return chat
  }
}

/** Platforms count a group's edits apart from its new messages (grammY: "Flood limits"). */
function budgetOf(chatId: string, { delivery }: Entry): string {
  return delivery.kind === 'message' ? chatId : `${chatId} edits`
}

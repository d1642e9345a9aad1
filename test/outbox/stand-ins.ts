import { pino } from 'pino'
import type { Channel, Failure, Sent } from '../../src/chat/channel.ts'
import type { Message } from '../../src/chat/message.ts'
import { telegramCapabilities } from '../../bots/telegram/channel.ts'
import type { HandedDelivery, StoredDelivery } from '../../src/outbox/delivery.ts'
import { Sender, type SenderParts } from '../../src/outbox/sender.ts'
import { defaultSenderSettings, type SenderSettings } from '../../src/outbox/settings.ts'
import type {
  BlockRequest,
  DivertRequest,
  FinalFailure,
  Hold,
  HoldRequest,
  OutboxStore,
  PostingChange,
  Settlement,
} from '../../src/outbox/store.ts'
import { testSealer } from './setup.ts'
import { virtualTime, type VirtualTime } from './virtual-time.ts'

/** A call that reached the platform. */
interface Call {
  readonly atMs: number
  readonly what: 'send' | 'edit' | 'delete'
  readonly chatId: string
  readonly text: string
  readonly messageId: string
}

/** A channel that notes what it is told; `answer` decides what becomes of each call. */
class NotingChannel implements Channel {
  readonly platform = 'telegram'
  readonly capabilities = telegramCapabilities
  readonly calls: Call[] = []
  answer: (call: Call) => Failure | Promise<Failure | undefined> | undefined = () => undefined
  readonly #time: VirtualTime
  #nextId = 100

  constructor(time: VirtualTime) {
    this.#time = time
  }

  send(chatId: string, message: Message): Promise<Sent> {
    this.#nextId += 1
    return this.#call('send', chatId, message.text, String(this.#nextId))
  }

  edit(chatId: string, messageId: string, message: Message): Promise<Sent> {
    return this.#call('edit', chatId, message.text, messageId)
  }

  delete(chatId: string, messageId: string): Promise<Sent> {
    return this.#call('delete', chatId, '', messageId)
  }

  acknowledge(): Promise<void> {
    return Promise.resolve()
  }

  fetchFile(): Promise<{ ok: false; code: 'gone' }> {
    return Promise.resolve({ ok: false, code: 'gone' })
  }

  /** What was said, in order. */
  get texts(): string[] {
    return this.calls.map((call) =>
      `${call.chatId} ${call.what === 'send' ? '' : `${call.what} `}${call.text}`.trim(),
    )
  }

  async #call(what: Call['what'], chatId: string, text: string, messageId: string): Promise<Sent> {
    const call = { atMs: this.#time.now().getTime(), what, chatId, text, messageId }
    this.calls.push(call)
    const failure = await this.answer(call)
    return failure === undefined ? { ok: true, messageId } : { ok: false, failure }
  }
}

/** Keeps in memory what the real store keeps in PostgreSQL. */
class MemoryStore implements OutboxStore {
  readonly settled = new Map<bigint, Settlement['status']>()
  readonly failed: FinalFailure[] = []
  readonly postings = new Map<string, string>()
  /** Postings that nobody is going to send. */
  readonly forgotten = new Set<string>()
  readonly blocked: string[] = []
  readonly moved: string[] = []
  readonly attempts = new Map<bigint, number>()
  readonly released: bigint[] = []
  readonly renewed: bigint[][] = []
  /** Ids that another process took. */
  readonly taken = new Set<bigint>()
  /** When people were heard, by chat. */
  readonly heard = new Map<string, Date | null>()
  readonly holds: HoldRequest[] = []
  answerHold: (request: HoldRequest) => Hold = () => ({ kind: 'held', invite: undefined })
  readonly diverts: DivertRequest[] = []
  diverted: StoredDelivery[] = []
  settleCalls = 0
  away = false
  /** What a mark waits for. */
  slow: Promise<void> = Promise.resolve()
  /** Refused by the database, by id. */
  poison: bigint | undefined

  async settle(settlements: readonly Settlement[], postings: readonly PostingChange[]): Promise<void> {
    if (this.away) throw new Error('away')
    this.settleCalls += 1
    if (settlements.some((each) => each.id === this.poison)) throw new Error('refused')
    await this.slow
    for (const { id, status } of settlements) this.settled.set(id, status)
    for (const { name, messageId } of postings) {
      if (messageId === undefined) this.postings.delete(name)
      else this.postings.set(name, messageId)
    }
  }

  fail(failures: readonly FinalFailure[]): Promise<void> {
    if (this.away) return Promise.reject(new Error('away'))
    this.failed.push(...failures)
    return Promise.resolve()
  }

  block({ chatId, code }: BlockRequest): Promise<StoredDelivery[]> {
    this.blocked.push(`${chatId} ${code}`)
    return Promise.resolve(this.diverted)
  }

  moveChat(_platform: string, from: string, to: string): Promise<void> {
    this.moved.push(`${from} ${to}`)
    return Promise.resolve()
  }

  noteAttempts(attempts: readonly { readonly id: bigint; readonly attempts: number }[]): Promise<void> {
    for (const each of attempts) this.attempts.set(each.id, each.attempts)
    return Promise.resolve()
  }

  claim(): Promise<[]> {
    return Promise.resolve([])
  }

  renew(ids: readonly bigint[]): Promise<bigint[]> {
    this.renewed.push([...ids])
    return Promise.resolve(ids.filter((id) => !this.taken.has(id)))
  }

  release(ids: readonly bigint[]): Promise<void> {
    this.released.push(...ids)
    return Promise.resolve()
  }

  findPosting(name: string): Promise<{ messageId: string | undefined } | undefined> {
    if (this.forgotten.has(name)) return Promise.resolve(undefined)
    return Promise.resolve({ messageId: this.postings.get(name) })
  }

  lastHeard(_platform: string, chatId: string): Promise<Date | null | undefined> {
    return Promise.resolve(this.heard.get(chatId))
  }

  hold(request: HoldRequest): Promise<Hold> {
    this.holds.push(request)
    return Promise.resolve(this.answerHold(request))
  }

  divert(request: DivertRequest): Promise<StoredDelivery[]> {
    if (this.away) return Promise.reject(new Error('away'))
    this.diverts.push(request)
    return Promise.resolve(this.diverted)
  }

  reachable(): Promise<boolean> {
    return Promise.resolve(!this.away)
  }
}

/** A sender over stand-ins, in a time of its own. */
export function stage(settings: Partial<SenderSettings> = {}, parts: Partial<SenderParts> = {}) {
  const time = virtualTime(new Date('2026-11-23T02:00:00Z'))
  const channel = new NotingChannel(time)
  const store = new MemoryStore()
  const observed: string[] = []
  const sender = new Sender({
    channels: [channel],
    store,
    sealer: testSealer(),
    clock: time,
    timers: time.timers,
    settings: { ...defaultSenderSettings, ...settings },
    log: pino({ level: 'silent' }),
    observer: {
      onSettled: (event) => observed.push(`${event.status} ${event.waitedMs}`),
      onRetry: (event) => observed.push(`retry ${event.code}`),
      onFinalFailure: (event) => observed.push(`failed ${event.code}`),
    },
    owner: 'mine',
    isGroup: (_platform, chatId) => chatId.startsWith('-'),
    loadAttachment: () => Promise.resolve(Buffer.from('x')),
    random: () => 1,
    ...parts,
  })
  let nextId = 0n
  const deliver = (chatId: string, text: string, more: Partial<HandedDelivery> = {}): HandedDelivery => {
    nextId += 1n
    return {
      id: nextId,
      platform: 'telegram',
      chatId,
      kind: 'message',
      message: { text },
      unasked: false,
      posting: undefined,
      messageId: undefined,
      caseId: undefined,
      notBefore: undefined,
      createdAt: time.now(),
      attempts: 0,
      ...more,
    }
  }
  return { time, channel, store, observed, sender, deliver }
}

/** A refusal that passes. */
export const retry: Failure = { kind: 'retry', code: 'platform-error' }

/** An answer that fails the first `count` calls that match. */
export function failing(
  count: number,
  failure: Failure,
  matches: (call: Call) => boolean = () => true,
): (call: Call) => Failure | undefined {
  let left = count
  return (call) => {
    if (!matches(call) || left === 0) return undefined
    left -= 1
    return failure
  }
}

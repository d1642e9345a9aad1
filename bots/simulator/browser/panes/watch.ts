import { systemTimers, type Timers } from '../../../../src/timers.ts'
import { cast, type CastMember } from '../cast.ts'
import type { SimulatorContext } from '../hub.ts'
import type { Platform, SimulatorEvent } from '../protocol.ts'
import type { SlackTown, TelegramTown, WhatsappTown } from '../town.ts'
import { homeOf } from './slack/home.ts'
import { signatureOf, topModal } from './slack/modal.ts'
import { homeRevision } from './slack/place.ts'

/** Changes come in bursts: the pages hear of them together, soon enough to be called at once. */
const gatherMs = 50

type ChangedChat = Extract<SimulatorEvent, { type: 'chats' }>['chats'][number]

/** Tells the pages of everything that changes in the chats. The result ends it. */
export function watchChats(context: SimulatorContext, timers: Timers = systemTimers): () => void {
  const { town } = context
  const gathered = new Gathered(context, timers)
  const ends = [
    ...(town.telegram === undefined ? [] : watchTelegram(town.telegram, context, gathered)),
    ...(town.slack === undefined ? [] : watchSlack(town.slack, context, gathered)),
    ...(town.whatsapp === undefined ? [] : watchWhatsapp(town.whatsapp, context, gathered, timers)),
    () => gathered.stop(),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** Changed chats on their way to the pages. */
class Gathered {
  readonly #context: SimulatorContext
  readonly #timers: Timers
  readonly #chats = new Map<string, ChangedChat>()
  readonly #looks = new Set<() => void>()
  #cancel: (() => void) | undefined

  constructor(context: SimulatorContext, timers: Timers) {
    this.#context = context
    this.#timers = timers
  }

  chat(platform: Platform, id: string, revision: number): void {
    this.#chats.set(`${platform} ${id}`, { platform, id, revision })
    this.#soon()
  }

  /** Looks at something once, when changes are told. */
  look(at: () => void): void {
    this.#looks.add(at)
    this.#soon()
  }

  stop(): void {
    this.#cancel?.()
  }

  #soon(): void {
    this.#cancel ??= this.#timers.after(gatherMs, () => this.#tell())
  }

  #tell(): void {
    for (const look of this.#looks) look()
    this.#looks.clear()
    this.#cancel = undefined
    const chats = [...this.#chats.values()]
    this.#chats.clear()
    if (chats.length > 0) this.#context.hub.tell({ type: 'chats', chats })
  }
}

function watchTelegram({ simulator, people }: TelegramTown, { hub }: SimulatorContext, gathered: Gathered) {
  const { world, queries } = simulator.look
  return [
    world.watch(({ wire, revision }) => gathered.chat('telegram', String(wire.id), revision)),
    queries.listen(({ userId, text, showAlert }) => {
      const member = cast.find(({ id }) => people[id] === userId)
      if (member === undefined || text === undefined) return
      hub.tell({ type: 'toast', person: member.id, text, alert: showAlert })
    }),
  ]
}

function watchSlack({ people }: SlackTown, { hub }: SimulatorContext, gathered: Gathered) {
  const [anybody] = Object.values(people)
  if (anybody === undefined) return []
  const { world } = anybody.sim
  const seen = new Map<CastMember['id'], { readonly modal: string; readonly home: number }>()
  const sight = (id: CastMember['id']) => {
    const top = topModal(world, people[id].id)
    return { modal: top === undefined ? '' : signatureOf(top), home: homeRevision(world, people[id].id) }
  }
  for (const { id } of cast) seen.set(id, sight(id))
  const look = () => {
    for (const { id } of cast) {
      const before = seen.get(id)
      const now = sight(id)
      seen.set(id, now)
      if (before?.modal !== now.modal) hub.tell({ type: 'modal', person: id })
      if (before?.home !== now.home) gathered.chat('slack', homeOf(id), now.home)
    }
  }
  return [
    world.watch((message) => {
      if (message !== undefined) gathered.chat('slack', message.channelId, message.revision)
      gathered.look(look)
    }),
  ]
}

function watchWhatsapp(
  { simulator }: WhatsappTown,
  { clock }: SimulatorContext,
  gathered: Gathered,
  timers: Timers,
) {
  /** Nothing happens when "typing…" ends by itself, but it has to go. */
  const ends = new Map<string, () => void>()
  const changed = new Set<string>()
  const look = () => {
    for (const phone of changed) {
      ends.get(phone)?.()
      ends.delete(phone)
      const state = simulator.direct.people().find((each) => each.phone === phone)
      const left = (state?.typingUntil ?? 0) - clock.now().getTime()
      const tell = () => gathered.chat('whatsapp', phone, state?.revision ?? 0)
      if (left > 0) ends.set(phone, timers.after(left, tell))
    }
    changed.clear()
  }
  const watching = simulator.direct.watch(({ phone, revision }) => {
    gathered.chat('whatsapp', phone, revision)
    changed.add(phone)
    gathered.look(look)
  })
  return [
    watching,
    () => {
      for (const end of ends.values()) end()
    },
  ]
}

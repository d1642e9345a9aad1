import type { Logger } from 'pino'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { pause, type Timers } from '../../src/timers.ts'
import type { OpenInbox } from '../connection.ts'
import type { Intake, Taken } from '../intake.ts'
import type { Directory } from './directory.ts'
import { receive, type Ourselves } from './receive.ts'
import { directChat, type Received, type Surface } from './received.ts'
import type { ModalResponse, Shows } from './shows.ts'

/** How a request of Slack is answered. */
export interface SlackAnswer {
  /** False when it could be neither handled nor kept: Slack has to know. */
  readonly acknowledged: boolean
  /** What Slack is to show in place of a modal that was sent. */
  readonly response?: ModalResponse
}

/** The way of whatever Slack sends, the same by HTTP and by Socket Mode. */
export interface SlackIntake {
  /** Handles one payload within Slack's three seconds, or keeps it. Never rejects. */
  take(body: unknown): Promise<SlackAnswer>
  /** Goes on with what an earlier run kept. */
  start(): Promise<void>
  stop(): void
}

/** What it is made of. */
export interface SlackIntakeParts {
  readonly intake: Intake
  readonly openInbox: OpenInbox
  readonly directory: Directory
  readonly ourselves: Ourselves
  readonly shows: Shows
  readonly timers: Timers
  readonly log: Pick<Logger, 'debug' | 'warn' | 'error'>
}

/** A name is worth waiting for, but not the three seconds. */
const NAME_MS = 800

const failed: Taken = { outcome: 'failed', handled: {} }

type Heard = Extract<Received, { kind: 'incoming' }>

/** Makes it. Logs name payloads by their id and say nothing of what is in them. */
export function createSlackIntake(parts: SlackIntakeParts): SlackIntake {
  const { openInbox, ourselves, shows, log } = parts
  /** Payloads whose request waits here; those of an earlier run have nobody who shows what came of them. */
  const live = new WeakMap<object, Heard>()

  const inbox = openInbox(async (payload) => {
    const waiting = isObject(payload) ? live.get(payload) : undefined
    const received = waiting ?? receive(payload, ourselves)
    if (received.kind !== 'incoming') return { outcome: 'done', handled: {} }
    const heard = await named(parts, received)
    if (waiting !== undefined && isObject(payload)) live.set(payload, heard)
    const taken = await takeAll(parts, heard)
    if (taken.outcome === 'done' && waiting === undefined) await shows.late(heard, taken.handled)
    return taken
  })

  return {
    async take(body) {
      const received = receive(body, ourselves)
      if (received.kind === 'malformed') {
        log.warn({ eventId: received.id }, 'a payload of Slack is malformed')
        return { acknowledged: true }
      }
      if (received.kind === 'ignored' || !isObject(body)) {
        const { id, reason } = received.kind === 'ignored' ? received : { id: undefined, reason: 'empty' }
        log.debug({ eventId: id, code: reason }, 'a payload of Slack asks nothing of us')
        return { acknowledged: true }
      }
      live.set(body, received)
      const heard = () => live.get(body) ?? received
      const [{ id, chat, sender }] = received.incomings
      try {
        const result = await inbox.take({ order: `${chat.id}:${sender.id}`, payload: body })
        if (result.kind === 'in-time') return answered(shows.now(heard(), result.taken.handled))
        void result.later.then((taken) => taken && shows.late(heard(), taken.handled))
        return answered(shows.meanwhile(heard()))
      } catch (error) {
        log.error({ eventId: id, err: error }, 'a payload of Slack could be neither handled nor kept')
        return { acknowledged: false }
      }
    },
    start: () => inbox.start(),
    stop: () => inbox.stop(),
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function answered(response: ModalResponse | undefined): SlackAnswer {
  return { acknowledged: true, ...(response !== undefined && { response }) }
}

/** Handles what a payload carries, one after the other, and the home tab when that was pressed. */
async function takeAll(parts: SlackIntakeParts, heard: Heard): Promise<Taken> {
  const { incomings, surface } = heard
  let handled: Handled = {}
  for (const incoming of incomings) {
    const placed = await openness(parts, incoming)
    if (placed === 'unknown') return failed
    if (placed === 'absent') {
      await parts.shows.absent(heard)
      continue
    }
    const taken = await parts.intake.take(placed)
    if (taken.outcome === 'failed') return failed
    handled = { ...handled, ...taken.handled }
  }
  if (surface.home !== true) return { outcome: 'done', handled }
  const [{ id, platform, sender }] = incomings
  const looks: Incoming = {
    id: `${id}:home`,
    platform,
    chat: directChat(sender),
    sender,
    content: { kind: 'home' },
  }
  const { handled: seen } = await parts.intake.take(looks)
  return { outcome: 'done', handled: { ...seen, ...handled } }
}

/** With what the payload does not say: the name that others see, and the language; and whether a page can be shown. */
async function named({ directory, timers }: SlackIntakeParts, heard: Heard): Promise<Heard> {
  const [first, ...rest] = heard.incomings
  const member = await Promise.race([
    directory.member(first.sender.id),
    pause(timers, NAME_MS).then(() => undefined),
  ])
  const complete = (incoming: Incoming): Incoming => ({
    ...incoming,
    sender: {
      ...incoming.sender,
      ...(member !== undefined && member.name !== '' && { name: member.name }),
      ...(member?.language !== undefined && { language: member.language }),
    },
    ...(canShowPage(heard.surface) && { opensPages: true as const }),
  })
  return { ...heard, incomings: [complete(first), ...rest.map(complete)] }
}

function canShowPage({ triggerId, modal }: Surface): boolean {
  return triggerId !== undefined || modal !== undefined
}

/**
 * Asked for a command in a channel. `absent`: the app is not in it, so nothing could be said there. `unknown`: Slack
 * does not tell now.
 */
async function openness(
  { directory }: SlackIntakeParts,
  incoming: Incoming,
): Promise<Incoming | 'absent' | 'unknown'> {
  const { chat, content } = incoming
  if (content.kind === 'joined' || content.kind === 'left') directory.forget(chat.id)
  if (chat.kind === 'private' || content.kind !== 'command') return incoming
  const found = await directory.openness(chat.id)
  if (found === undefined) return 'unknown'
  return found === 'absent' ? found : { ...incoming, chat: { ...chat, isPublic: found === 'public' } }
}

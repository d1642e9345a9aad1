import type { Logger } from 'pino'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { pause, type Timers } from '../../src/timers.ts'
import type { OpenInbox } from '../connection.ts'
import type { Intake, Taken } from '../intake.ts'
import type { Directory } from './directory.ts'
import { receive, type Ourselves, type Received, type Surface } from './receive.ts'
import type { Shows } from './shows.ts'

/** How a request of Slack is answered. */
export interface SlackAnswer {
  /** False when it could be neither handled nor kept: Slack has to know. */
  readonly acknowledged: boolean
  /** What Slack is to show in place of a modal that was sent. */
  readonly response?: object
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
  const { intake, openInbox, ourselves, shows, log } = parts
  /** Payloads whose request waits here; those of an earlier run have nobody who shows what came of them. */
  const live = new WeakSet<object>()

  const takeAll = async ({ incomings, surface }: Heard): Promise<Taken> => {
    let handled: Handled = {}
    for (const incoming of incomings) {
      const complete = await completed(parts, incoming, surface)
      if (complete === 'unknown') return failed
      if (complete === 'absent') {
        await shows.absent(surface, incoming)
        continue
      }
      const taken = await intake.take(complete)
      if (taken.outcome === 'failed') return failed
      handled = { ...handled, ...taken.handled }
    }
    return { outcome: 'done', handled }
  }

  const inbox = openInbox(async (payload) => {
    const received = receive(payload, ourselves)
    if (received.kind !== 'incoming') return { outcome: 'done', handled: {} }
    const taken = await takeAll(received)
    if (taken.outcome === 'done' && !isLive(live, payload)) await shows.late(received, taken.handled)
    return taken
  })

  return {
    async take(body) {
      const received = receive(body, ourselves)
      if (received.kind === 'malformed') {
        log.warn({ eventId: received.id }, 'a payload of Slack is malformed')
        return { acknowledged: true }
      }
      if (received.kind === 'ignored') {
        log.debug({ eventId: received.id, code: received.reason }, 'a payload of Slack asks nothing of us')
        return { acknowledged: true }
      }
      if (typeof body === 'object' && body !== null) live.add(body)
      const [{ id, chat, sender }] = received.incomings
      try {
        const result = await inbox.take({ order: `${chat.id}:${sender.id}`, payload: body })
        if (result.kind === 'in-time')
          return { acknowledged: true, ...shows.now(received, result.taken.handled) }
        void result.later.then((taken) => taken && shows.late(received, taken.handled))
        return { acknowledged: true, ...shows.meanwhile(received) }
      } catch (error) {
        log.error({ eventId: id, err: error }, 'a payload of Slack could be neither handled nor kept')
        return { acknowledged: false }
      }
    },
    start: () => inbox.start(),
    stop: () => inbox.stop(),
  }
}

function isLive(live: WeakSet<object>, payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && live.has(payload)
}

/**
 * What the payload does not say: the name that others see, and whom a channel is open to, which a command may ask.
 * `absent`: the app is not in that channel, so nothing could be said there. `unknown`: Slack does not tell now.
 */
async function completed(
  { directory, timers }: SlackIntakeParts,
  incoming: Incoming,
  surface: Surface,
): Promise<Incoming | 'absent' | 'unknown'> {
  const { chat, sender, content } = incoming
  const member = await Promise.race([
    directory.member(sender.id),
    pause(timers, NAME_MS).then(() => undefined),
  ])
  const named = {
    ...sender,
    ...(member !== undefined && member.name !== '' && { name: member.name }),
    ...(member?.language !== undefined && { language: member.language }),
  }
  const opens = surface.triggerId === undefined ? {} : { opensPages: true as const }
  if (content.kind === 'joined' || content.kind === 'left') directory.forget(chat.id)
  if (chat.kind === 'private' || content.kind !== 'command') return { ...incoming, ...opens, sender: named }
  const openness = await directory.openness(chat.id)
  if (openness === undefined) return 'unknown'
  if (openness === 'absent') return 'absent'
  return { ...incoming, ...opens, sender: named, chat: { ...chat, isPublic: openness === 'public' } }
}

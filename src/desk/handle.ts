import type { Incoming } from '../chat/incoming.ts'
import type { Message, Notice } from '../chat/message.ts'
import type { FormState } from '../conversation/definition.ts'
import type { FormPage } from '../conversation/page.ts'
import {
  commitTurn,
  introduce,
  moveConversation,
  openConversation,
  readStanding,
  rewriteConversation,
} from '../storage/conversations.ts'
import type { ConversationChange, InboundKey, Standing, StandingKey } from '../storage/conversations.ts'
import type { HandedDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { setDirectChat } from '../storage/people.ts'
import type { Desk } from './desk.ts'
import { formContext } from './form-context.ts'
import { readForm, restOf } from './form-state.ts'
import { Gate } from './gate.ts'
import { localeFromTag } from './locale.ts'
import { KeyedQueue } from './keyed-queue.ts'
import { route } from './route.ts'
import type { Reply, Turn, Worked } from './turn.ts'

/** What the platform's side still has to do once the turn is committed. */
export interface Handled {
  /** Shown to the one who pressed. */
  readonly notice?: Notice
  /** Shown in answer to a press or a command that can open pages, or in the place of the page that was filled. */
  readonly page?: FormPage
  /** The filled page stays, and nothing of it was taken: what is in the way, by the keys of its fields. */
  readonly faults?: Readonly<Record<string, string>>
  /** The filled page was the last, or a press on it gave the form up: what is said in its place. */
  readonly done?: string
  /** What the person's own place shows. */
  readonly home?: readonly Message[]
}

/** Handles one update to the end: its effects are committed when this resolves, or nothing happened and it rejects. */
export type Handle = (incoming: Incoming) => Promise<Handled>

/** How often a turn is begun anew when another process was faster in the same conversation. */
const attemptsMax = 4

/** Thrown when a conversation is changed elsewhere all the time; the platform sends the update again. */
class ContendedError extends Error {
  override readonly name = 'ContendedError'
}

/**
 * The way of every update: what was seen before is dropped; the sender and the waiting form are read; forms and
 * SOPs decide without side effects; the decision, its messages and the update's id are committed together; only
 * then are the messages handed to the sender. A crash at any point loses nothing acknowledged and repeats nothing.
 */
export function createHandle(desk: Desk): Handle {
  const queue = new KeyedQueue()
  return (incoming) => {
    if (isIdleTalk(incoming)) return Promise.resolve({})
    if (incoming.sender.outsider === true) return Promise.resolve(turnAway(desk, incoming))
    const key = `${incoming.platform}:${incoming.chat.id}:${incoming.sender.id}`
    return queue.run(key, () => handleInOrder(desk, incoming))
  }
}

/** Nothing is looked up, kept or said in a chat for one who does not belong there. */
function turnAway(desk: Desk, { sender }: Incoming): Handled {
  const text = desk.translator.t(localeFromTag(sender.language), 'citizen-press-not-yours')
  return { notice: { text, alert: true } }
}

/** What people say to each other in a group: not addressed to us, so it is not even looked up. */
function isIdleTalk({ chat, content }: Incoming): boolean {
  if (chat.kind === 'channel') return true
  if (chat.kind === 'private') return false
  if (content.kind === 'contact' || content.kind === 'edited') return true
  return (
    (content.kind === 'text' || content.kind === 'file' || content.kind === 'odd') &&
    content.replyTo === undefined
  )
}

async function handleInOrder(desk: Desk, incoming: Incoming): Promise<Handled> {
  const key = {
    platform: incoming.platform,
    userId: incoming.sender.id,
    chatId: incoming.chat.id,
    inboundId: incoming.id,
  }
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const now = desk.clock.now()
    const standing = await stand(desk, incoming, key, now)
    if (standing.seen) return {}
    if (standing.held) desk.outbox.send(await desk.outbox.release(desk.db, key.platform, key.chatId))
    const turn = beginTurn(desk, incoming, standing, now)
    const reply = await route(desk, turn)
    const done = await commit(desk, turn, standing, reply)
    if (done !== 'contended') return done
  }
  throw new ContendedError('the conversation changed under every attempt')
}

/** Reads where the sender stands; a newcomer is made known first, and the conversation is opened. */
async function stand(
  desk: Desk,
  incoming: Incoming,
  key: StandingKey,
  now: Date,
): Promise<Standing & { conversationId: number }> {
  const known = await readStanding(desk.db, key)
  if (known !== undefined && known.conversationId !== null)
    return { ...known, conversationId: known.conversationId }
  const isPrivate = incoming.chat.kind === 'private'
  const directChatId = isPrivate ? incoming.chat.id : incoming.sender.directChatId
  const locale = localeFromTag(incoming.sender.language)
  const isNew = known === undefined && (await introduce(desk.db, { ...key, directChatId, locale, now }))
  const person = known ?? (await readStanding(desk.db, key))
  if (person === undefined) throw new Error('a person who was just made known is not there')
  // Whoever was met in a group first, perhaps this very moment, can be written to directly from now on.
  if (isPrivate && !isNew) await setDirectChat(desk.db, person.identityId, incoming.chat.id)
  await openConversation(desk.db, key, person.personId, now)
  const standing = await readStanding(desk.db, key)
  if (standing?.conversationId == null) throw new Error('a conversation that was just opened is not there')
  return { ...standing, conversationId: standing.conversationId }
}

function beginTurn(desk: Desk, incoming: Incoming, standing: Standing, now: Date): Turn {
  const locale = localeFromTag(standing.locale)
  const form = standing.sealedState === null ? undefined : readForm(desk, incoming, standing.sealedState)
  return {
    incoming,
    now,
    person: {
      personId: standing.personId,
      identityId: standing.identityId,
      staffId: standing.staffId ?? undefined,
      locale,
      isAdmin: desk.admins.some(
        (each) => each.platform === incoming.platform && each.userId === incoming.sender.id,
      ),
      wasBlocked: standing.blocked,
    },
    form: form === 'outdated' ? undefined : form,
    formOutdated: form === 'outdated',
  }
}

async function commit(
  desk: Desk,
  turn: Turn,
  standing: Standing & { conversationId: number },
  reply: Reply,
): Promise<Handled | 'contended'> {
  const inbound = inboundOf(turn)
  const change = (form: Reply['form']): ConversationChange => ({
    conversationId: standing.conversationId,
    version: standing.version,
    state: storedForm(desk, turn, form),
  })
  if (reply.work === undefined) {
    const sealed = desk.outbox.seal(reply.deliveries)
    const ids = await commitTurn(desk.db, inbound, change(reply.form), sealed, turn.now)
    if (ids === undefined) return 'contended'
    desk.outbox.send(desk.outbox.handOver(reply.deliveries, ids))
    return shownOf(reply)
  }
  return commitWork(desk, turn, reply, reply.work, change)
}

/**
 * Filings wait for each other's number, and whoever waits holds a connection: so many at once leave most of the
 * connections to the answers that need one statement.
 */
const workGate = new Gate(4)

/** Rolls the transaction back without being an error. */
class RolledBack extends Error {}

async function commitWork(
  desk: Desk,
  turn: Turn,
  reply: Reply,
  work: NonNullable<Reply['work']>,
  change: (form: Reply['form']) => ConversationChange,
): Promise<Handled | 'contended'> {
  const inbound = inboundOf(turn)
  let handed: readonly HandedDelivery[] = []
  let shown = shownOf(reply)
  let afterCommit: Worked['afterCommit']
  const transaction = async (tx: Db) => {
    if (!(await moveConversation(tx, inbound, change(reply.form), turn.now))) throw new RolledBack()
    const worked = await work(tx)
    shown = { ...shownOf(reply), ...shownOf(worked) }
    afterCommit = worked.afterCommit
    if (worked.form !== undefined) await rewriteConversation(tx, change(worked.form), turn.now)
    handed = await desk.outbox.enqueue(tx, [...reply.deliveries, ...worked.deliveries])
  }
  try {
    await workGate.run(() => desk.db.$transaction(transaction, { timeout: 20_000, maxWait: 10_000 }))
  } catch (error) {
    if (error instanceof RolledBack) return 'contended'
    throw error
  }
  await afterCommit?.()
  desk.outbox.send(handed)
  return shown
}

/** What of a reply is shown by the platform's side itself. */
function shownOf({ notice, page, faults, done, home }: Handled): Handled {
  return {
    ...(notice !== undefined && { notice }),
    ...(page !== undefined && { page }),
    ...(faults !== undefined && { faults }),
    ...(done !== undefined && { done }),
    ...(home !== undefined && { home }),
  }
}

function inboundOf({ incoming: { platform, id, at } }: Turn): InboundKey {
  return { platform, id, at }
}

function storedForm(desk: Desk, turn: Turn, form: Reply['form']): ConversationChange['state'] {
  if (form === 'keep') return 'keep'
  if (form === 'none') return turn.form === undefined && !turn.formOutdated ? 'keep' : null
  return { flow: form.form, flowVersion: form.formVersion, ...sealedForm(desk, turn, form) }
}

function sealedForm(desk: Desk, turn: Turn, form: FormState) {
  return { sealed: desk.sealer.sealJson(form, formContext(turn.incoming)), ...restOf(desk, form, turn.now) }
}

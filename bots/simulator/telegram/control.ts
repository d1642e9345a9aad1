import { z } from 'zod'
import { schemas } from './control-schemas.ts'
import { ControlError } from './errors.ts'
import * as chats from './people/chats.ts'
import * as media from './people/media.ts'
import { press, pressKeyboard } from './people/press.ts'
import { editText, sendText } from './people/text.ts'
import { viewChat } from './people/view.ts'
import { waitFor, waitForAnswer } from './people/wait.ts'
import type { Simulator } from './simulator.ts'
import type { SimChat, SimUser } from './types.ts'

/** Registers what to do when whoever asked hangs up. */
export type OnGone = (action: () => void) => void

/** An operation that checks what it is given. */
function checked<S extends z.ZodType, R>(
  schema: S,
  run: (sim: Simulator, given: z.output<S>, onGone: OnGone) => R,
) {
  return (sim: Simulator, given: unknown, onGone: OnGone): R => {
    const parsed = schema.safeParse(given)
    if (!parsed.success) throw new ControlError(z.prettifyError(parsed.error))
    return run(sim, parsed.data, onGone)
  }
}

/** What the people's side can do; the results are what the client's methods return. */
const operations = {
  createUser: checked(schemas.createUser, (sim, { firstName, lastName, languageCode, ...rest }) =>
    userView(
      sim.world.addUser({ ...rest, first_name: firstName, last_name: lastName, language_code: languageCode }),
    ),
  ),
  deactivateUser: checked(schemas.deactivateUser, (sim, given) => {
    sim.world.user(given.userId).deactivated = true
    return null
  }),
  setBlocked: checked(schemas.setBlocked, (sim, given) => none(chats.setBlocked(sim, given))),
  createChat: checked(schemas.createChat, (sim, given) => chatView(chats.createChat(sim, given))),
  setMember: checked(schemas.setMember, (sim, given) => none(chats.setMember(sim, given))),
  setBot: checked(schemas.setBot, (sim, given) => none(chats.setBot(sim, given))),
  migrate: checked(schemas.migrate, (sim, given) => chatView(chats.migrate(sim, given))),
  createTopic: checked(schemas.createTopic, (sim, given) => ({ threadId: chats.createTopic(sim, given) })),
  sendText: checked(schemas.sendText, sendText),
  editText: checked(schemas.editText, editText),
  sendPhoto: checked(schemas.sendPhoto, media.sendPhoto),
  sendDocument: checked(schemas.sendDocument, media.sendDocument),
  sendAlbum: checked(schemas.sendAlbum, media.sendAlbum),
  shareContact: checked(schemas.shareContact, media.shareContact),
  sendOther: checked(schemas.sendOther, media.sendOther),
  press: checked(schemas.press, press),
  pressKeyboard: checked(schemas.pressKeyboard, pressKeyboard),
  inject: checked(schemas.inject, (sim, given) => ({
    updateId: sim.updates.inject(given.update, given.key),
  })),
  redeliver: checked(schemas.redeliver, (sim, given) => none(sim.updates.redeliver(given.updateId))),
  chat: checked(schemas.chat, viewChat),
  file: checked(schemas.file, (sim, given) => fileView(sim, given.fileId)),
  waitFor: checked(schemas.waitFor, waitFor),
  waitForAnswer: checked(schemas.waitForAnswer, waitForAnswer),
  answers: checked(schemas.answers, (sim, given) => sim.answers.since(given.from ?? 0)),
  calls: checked(schemas.calls, (sim, given) =>
    sim.calls
      .since(given.from ?? 0)
      .filter((call) => given.method === undefined || call.method === given.method)
      .filter((call) => given.chatId === undefined || call.chatId === given.chatId),
  ),
  queue: checked(schemas.queue, queueView),
  profile: checked(schemas.profile, (sim) => Object.fromEntries(sim.profile)),
  addFault: checked(schemas.addFault, (sim, given) => none(sim.faults.add(given))),
  clearFaults: checked(schemas.clearFaults, (sim) => none(sim.faults.clear())),
  faults: checked(schemas.faults, (sim) => sim.faults.list()),
  settings: checked(schemas.settings, (sim, given) => {
    if (given.privacyMode !== undefined) sim.world.privacyMode = given.privacyMode
    if (given.flood !== undefined) sim.flood.enabled = given.flood
    if (given.latencyMs !== undefined) sim.settings.latencyMs = given.latencyMs
    if (given.callbackLifetimeMs !== undefined) sim.queries.lifetimeMs = given.callbackLifetimeMs
    return {
      privacyMode: sim.world.privacyMode,
      flood: sim.flood.enabled,
      latencyMs: sim.settings.latencyMs,
      callbackLifetimeMs: sim.queries.lifetimeMs,
    }
  }),
}

/** What an operation returns. */
export type Returned<O extends keyof typeof operations> = Awaited<ReturnType<(typeof operations)[O]>>

const byName: ReadonlyMap<string, (sim: Simulator, given: unknown, onGone: OnGone) => unknown> = new Map(
  Object.entries(operations),
)

/** Runs an operation by name with unchecked parameters. Throws ControlError for what makes no sense. */
export async function control(
  sim: Simulator,
  name: string,
  given: unknown,
  onGone: OnGone,
): Promise<unknown> {
  const run = byName.get(name)
  if (run === undefined) {
    throw new ControlError(`there is no operation "${name}"; there are ${[...byName.keys()].join(', ')}`, 404)
  }
  return run(sim, given, onGone)
}

function none(_done: void): null {
  return null
}

function queueView(sim: Simulator) {
  const waiting = sim.updates.all().slice(0, 100)
  return {
    pending: sim.updates.size,
    /** The oldest hundred. */
    updates: waiting.map(({ update }) => ({
      updateId: update.update_id,
      kind: Object.keys(update).find((key) => key !== 'update_id') ?? 'none',
    })),
    /** Whether the bot is waiting in getUpdates. */
    polled: sim.updates.polled,
    webhook: sim.webhook.target?.url ?? null,
    lastError: sim.webhook.lastError ?? null,
    lanes: sim.webhook.lanes(),
    /** The number the bot's next call will have. */
    nextCall: sim.calls.next,
  }
}

function fileView(sim: Simulator, fileId: string) {
  const file = sim.files.find(fileId)
  if (file?.bytes === undefined) throw new ControlError('there is no such file, or it has no content', 404)
  return { name: file.name, mime: file.mime, base64: file.bytes.toString('base64') }
}

function userView(user: SimUser) {
  return {
    id: user.wire.id,
    firstName: user.wire.first_name,
    username: user.wire.username,
    phone: user.phone,
  }
}

function chatView(chat: SimChat) {
  return { id: chat.wire.id, type: chat.wire.type, title: chat.wire.title, username: chat.wire.username }
}

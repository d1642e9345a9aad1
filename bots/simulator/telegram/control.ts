import { z } from 'zod'
import { schemas, type Operation } from './control-schemas.ts'
import { ControlError } from './errors.ts'
import * as chats from './people/chats.ts'
import * as media from './people/media.ts'
import { press, pressKeyboard } from './people/press.ts'
import { editText, sendText } from './people/text.ts'
import { viewChat } from './people/view.ts'
import { waitFor, waitForAnswer } from './people/wait.ts'
import type { Simulator } from './simulator.ts'
import type { SimChat, SimUser } from './types.ts'

type OnGone = (action: () => void) => void
type Parsed<O extends Operation> = z.output<(typeof schemas)[O]>

/** What each operation does; the results are what the client's methods return. */
export const operations = {
  createUser: (sim: Simulator, given: Parsed<'createUser'>) => {
    const { firstName, lastName, languageCode, ...rest } = given
    const user = sim.world.addUser({
      ...rest,
      first_name: firstName,
      last_name: lastName,
      language_code: languageCode,
    })
    return userView(user)
  },
  deactivateUser: (sim: Simulator, given: Parsed<'deactivateUser'>) => {
    sim.world.user(given.userId).deactivated = true
    return null
  },
  setBlocked: (sim: Simulator, given: Parsed<'setBlocked'>) => none(chats.setBlocked(sim, given)),
  createChat: (sim: Simulator, given: Parsed<'createChat'>) => chatView(chats.createChat(sim, given)),
  setMember: (sim: Simulator, given: Parsed<'setMember'>) => none(chats.setMember(sim, given)),
  setBot: (sim: Simulator, given: Parsed<'setBot'>) => none(chats.setBot(sim, given)),
  migrate: (sim: Simulator, given: Parsed<'migrate'>) => chatView(chats.migrate(sim, given)),
  createTopic: (sim: Simulator, given: Parsed<'createTopic'>) => ({
    threadId: chats.createTopic(sim, given),
  }),
  sendText,
  editText,
  sendPhoto: media.sendPhoto,
  sendDocument: media.sendDocument,
  sendAlbum: media.sendAlbum,
  shareContact: media.shareContact,
  sendOther: media.sendOther,
  press,
  pressKeyboard,
  inject: (sim: Simulator, given: Parsed<'inject'>) => ({
    updateId: sim.updates.inject(given.update, given.key),
  }),
  redeliver: (sim: Simulator, given: Parsed<'redeliver'>) => none(sim.updates.redeliver(given.updateId)),
  chat: viewChat,
  waitFor,
  waitForAnswer,
  answers: (sim: Simulator, given: Parsed<'answers'>) => sim.answers.since(given.from ?? 0),
  calls: (sim: Simulator, given: Parsed<'calls'>) =>
    sim.calls
      .since(given.from ?? 0)
      .filter((call) => given.method === undefined || call.method === given.method)
      .filter((call) => given.chatId === undefined || call.chatId === given.chatId),
  queue: (sim: Simulator, _given: Parsed<'queue'>) => ({
    pending: sim.updates.size,
    webhook: sim.webhook.target?.url ?? null,
    lastError: sim.webhook.lastError ?? null,
    lanes: sim.webhook.lanes(),
    nextCall: sim.calls.next,
  }),
  profile: (sim: Simulator, _given: Parsed<'profile'>) => Object.fromEntries(sim.profile),
  addFault: (sim: Simulator, given: Parsed<'addFault'>) => none(sim.faults.add(given)),
  clearFaults: (sim: Simulator, _given: Parsed<'clearFaults'>) => none(sim.faults.clear()),
  faults: (sim: Simulator, _given: Parsed<'faults'>) => sim.faults.list(),
  settings: (sim: Simulator, given: Parsed<'settings'>) => {
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
  },
}

/** What an operation returns. */
export type Returned<O extends Operation> = Awaited<ReturnType<(typeof operations)[O]>>

/** Runs an operation named in the path with an unchecked body. Throws ControlError for what makes no sense. */
export function control(sim: Simulator, name: string, body: unknown, onGone: OnGone): unknown {
  if (!Object.hasOwn(operations, name)) {
    throw new ControlError(
      `there is no operation "${name}"; there are ${Object.keys(operations).join(', ')}`,
      404,
    )
  }
  const parsed = schemas[name as Operation].safeParse(body)
  if (!parsed.success) throw new ControlError(`${name}: ${z.prettifyError(parsed.error)}`)
  const run = operations[name as Operation] as (sim: Simulator, given: unknown, onGone: OnGone) => unknown
  return run(sim, parsed.data, onGone)
}

function none(_done: void): null {
  return null
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

import type { Placed } from './blocks/walk.ts'
import type { Answer } from './delivery/deliver.ts'
import { SlackRefusal } from './errors.ts'
import type { Simulator } from './simulator.ts'
import type { SimChannel, SimMessage, SimUser, SimView, StateValue } from './types.ts'
import { dropModal, pushModal, replaceView } from './views.ts'
import { messageWire, viewWire } from './wire.ts'
import { isRecord } from '../json.ts'

/** What people do with slash commands, buttons and modals, and what becomes of the app's answer. */

/** A person runs a slash command ("Enabling interactivity with slash commands"). */
export async function runCommand(
  sim: Simulator,
  user: SimUser,
  channel: SimChannel,
  line: string,
): Promise<Answer> {
  const [command = '', ...words] = line.trim().split(' ')
  const to = { userId: user.id, channelId: channel.id, messageTs: undefined }
  sim.scopesUsed.add('commands')
  const answer = await sim.deliverer.send('slash_commands', {
    token: 'verificationTokenOfNoUse',
    team_id: sim.world.teamId,
    team_domain: sim.world.teamDomain,
    channel_id: channel.id,
    channel_name:
      channel.kind === 'public' ? channel.name : channel.kind === 'dm' ? 'directmessage' : 'privategroup',
    user_id: user.id,
    user_name: user.name,
    command,
    text: words.join(' '),
    api_app_id: sim.app.appId,
    is_enterprise_install: 'false',
    response_url: sim.root + sim.responseUrls.issue(to),
    trigger_id: sim.triggers.issue(user.id),
  })
  if (answer.ok && !saysNothing(answer.body)) {
    sim.responseUrls.say(to, typeof answer.body === 'string' ? { text: answer.body } : answer.body)
  }
  return answer
}

/** Nothing over HTTP; over Socket Mode also an empty payload, which libraries send with every acknowledgement. */
function saysNothing(body: unknown): boolean {
  if (body === '' || body === undefined || body === null) return true
  return isRecord(body) && Object.keys(body).length === 0
}

/** A person presses or chooses something in a message (block_actions). `held`: what the element holds now. */
export function actInMessage(
  sim: Simulator,
  user: SimUser,
  given: { channel: SimChannel; message: SimMessage; placed: Placed; held: Record<string, unknown> },
): Promise<Answer> {
  const { channel, message } = given
  const ephemeral = message.onlyFor !== undefined
  const to = { userId: user.id, channelId: channel.id, messageTs: message.ts }
  return sim.deliverer.send('interactive', {
    ...interaction(sim, user, 'block_actions'),
    trigger_id: sim.triggers.issue(user.id),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    ...(ephemeral ? {} : { message: messageWire(sim.world, sim.app, message, sim.root) }),
    state: { values: {} },
    response_url: sim.root + sim.responseUrls.issue(to),
    actions: [actionWire(sim, given.placed, given.held)],
  })
}

/** A person presses or chooses something in a modal or a home (block_actions). */
export function actInView(
  sim: Simulator,
  user: SimUser,
  given: { view: SimView; placed: Placed; held: Record<string, unknown> },
): Promise<Answer> {
  const { view } = given
  return sim.deliverer.send('interactive', {
    ...interaction(sim, user, 'block_actions'),
    trigger_id: sim.triggers.issue(user.id, view.given.type === 'modal' ? view.id : undefined),
    container: { type: 'view', view_id: view.id },
    view: viewWire(sim.world, sim.app, view),
    actions: [actionWire(sim, given.placed, given.held)],
  })
}

/** A person submits a modal (view_submission); the app's answer is carried out. Throws SlackRefusal for a broken one. */
export async function submitView(sim: Simulator, user: SimUser, view: SimView): Promise<Answer> {
  view.errors = {}
  giveFiles(sim, view)
  const answer = await sim.deliverer.send('interactive', {
    ...interaction(sim, user, 'view_submission'),
    trigger_id: sim.triggers.issue(user.id, view.id),
    view: viewWire(sim.world, sim.app, view),
    response_urls: [],
  })
  if (answer.ok) applySubmission(sim, view, answer.body)
  return answer
}

/** A person closes a modal, or all; told only when a view asked for it (view_closed). */
export async function closeView(
  sim: Simulator,
  user: SimUser,
  view: SimView,
  all: boolean,
): Promise<Answer | undefined> {
  if (view.given.type !== 'modal') return undefined
  const cleared = all || view.given.clear_on_close === true
  if (cleared) sim.world.modals.delete(user.id)
  else dropModal(sim, view)
  sim.world.changed()
  if (view.given.notify_on_close !== true) return undefined
  return sim.deliverer.send('interactive', {
    ...interaction(sim, user, 'view_closed'),
    view: viewWire(sim.world, sim.app, view),
    is_cleared: cleared,
  })
}

/** What is sent in a modal the app may read (Block Kit: file_input). */
function giveFiles(sim: Simulator, view: SimView): void {
  for (const value of Object.values(view.state).flatMap((actions) => Object.values(actions))) {
    if (value.type !== 'file_input' || !Array.isArray(value['files'])) continue
    for (const wire of value['files']) {
      const file = isRecord(wire) ? sim.world.files.get(String(wire['id'])) : undefined
      if (file !== undefined) file.givenToApp = true
    }
  }
}

/** Does what the answer to a submission says ("Modals: response_action"). An empty one closes the view. */
function applySubmission(sim: Simulator, view: SimView, body: unknown): void {
  if (body === '' || body === null || body === undefined) return dropModal(sim, view)
  if (!isRecord(body)) throw new SlackRefusal('invalid_response_action')
  switch (body['response_action']) {
    case undefined:
      return dropModal(sim, view)
    case 'clear':
      sim.world.modals.delete(view.userId)
      return sim.world.changed()
    case 'errors':
      return showErrors(sim, view, body['errors'])
    case 'update':
      return replaceView(sim, view, body['view'])
    case 'push':
      pushModal(sim, view.userId, body['view'])
      return
    default:
      throw new SlackRefusal('invalid_response_action')
  }
}

function showErrors(sim: Simulator, view: SimView, errors: unknown): void {
  if (!isRecord(errors) || Object.keys(errors).length === 0) throw new SlackRefusal('invalid_errors')
  for (const [blockId, words] of Object.entries(errors)) {
    const block = view.blocks.find((one) => one.block_id === blockId)
    if (block?.type !== 'input' || typeof words !== 'string' || words === '') {
      throw new SlackRefusal('invalid_errors', {
        messages: [`errors name input blocks of the view, each with a sentence; not ${blockId}`],
      })
    }
    view.errors[blockId] = words
  }
  sim.world.changed()
}

function interaction(sim: Simulator, user: SimUser, type: string): Record<string, unknown> {
  const { teamId, teamDomain } = sim.world
  return {
    type,
    team: { id: teamId, domain: teamDomain },
    user: { id: user.id, username: user.name, name: user.name, team_id: teamId },
    api_app_id: sim.app.appId,
    token: 'verificationTokenOfNoUse',
    enterprise: null,
    is_enterprise_install: false,
  }
}

function actionWire(sim: Simulator, { block, element }: Placed, held: Record<string, unknown>): StateValue {
  const pressed =
    element.type === 'button'
      ? {
          text: element.text,
          ...(element.value === undefined ? {} : { value: element.value }),
          ...(element.style === undefined ? {} : { style: element.style }),
        }
      : {}
  return {
    ...held,
    ...pressed,
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: sim.world.nextTs(),
  }
}

import { checkMessageBlocks } from '../blocks/check.ts'
import type { Block } from '../blocks/schema.ts'
import { identified } from '../blocks/walk.ts'
import { SlackRefusal } from '../errors.ts'
import { messageChanged, messageWritten } from '../events.ts'
import { limits } from '../limits.ts'
import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChannel, SimMessage } from '../types.ts'
import { messageWire } from '../wire.ts'
import type { Method } from './method.ts'

/** The methods of messages (Web API: chat.*). */
export const chatMethods: Record<string, Method> = {
  'chat.postMessage': { scope: 'chat:write', run: post },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.delete': { scope: 'chat:write', run: remove },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
}

function post(sim: Simulator, params: Params): Record<string, unknown> {
  const channel = writableChannel(sim, params)
  const blocks = blocksOf(sim, params) ?? []
  const given = params.text('text') ?? ''
  if (given === '' && blocks.length === 0) throw new SlackRefusal('no_text')
  const threadTs = threadOf(channel, params)
  sim.flood.take(channel.id)
  const text = given.slice(0, limits.postText)
  const message = sim.world.addMessage(channel, { userId: sim.world.app.id, text, blocks, threadTs })
  messageWritten(sim, channel, message)
  const truncated =
    given.length > text.length ? { response_metadata: { warnings: ['message_truncated'] } } : {}
  const wire = messageWire(sim.world, sim.app, message, sim.root)
  return { channel: channel.id, ts: message.ts, message: wire, ...truncated }
}

function update(sim: Simulator, params: Params): Record<string, unknown> {
  const channel = sim.world.channelOfApp(params.required('channel'))
  const message = ownMessage(sim, channel, params.required('ts'), 'cant_update_message')
  const blocks = blocksOf(sim, params)
  const given = params.text('text')
  if (given === undefined && blocks === undefined) throw new SlackRefusal('no_text')
  if (given !== undefined && given.length > limits.updateText) throw new SlackRefusal('msg_too_long')
  sim.flood.take(channel.id)
  message.past.push({ text: message.text, blocks: message.blocks })
  // A text alone takes the blocks away; blocks alone take the text away (chat.update: "blocks").
  message.text = given ?? ''
  message.blocks = blocks ?? []
  sim.world.changed(message)
  messageChanged(sim, channel, message)
  const wire = messageWire(sim.world, sim.app, message, sim.root)
  return { channel: channel.id, ts: message.ts, text: message.text, message: wire }
}

function remove(sim: Simulator, params: Params): Record<string, unknown> {
  const channel = sim.world.channelOfApp(params.required('channel'))
  const message = ownMessage(sim, channel, params.required('ts'), 'cant_delete_message')
  message.deleted = true
  sim.world.changed(message)
  messageChanged(sim, channel, message)
  return { channel: channel.id, ts: message.ts }
}

function postEphemeral(sim: Simulator, params: Params): Record<string, unknown> {
  const channel = writableChannel(sim, params)
  const onlyFor = params.required('user')
  if (!channel.members.has(onlyFor)) throw new SlackRefusal('user_not_in_channel')
  const blocks = blocksOf(sim, params) ?? []
  const text = params.text('text') ?? ''
  if (text === '' && blocks.length === 0) throw new SlackRefusal('no_text')
  const threadTs = threadOf(channel, params)
  sim.flood.take(channel.id)
  const message = sim.world.addMessage(channel, {
    userId: sim.world.app.id,
    text,
    blocks,
    threadTs,
    onlyFor,
  })
  return { message_ts: message.ts }
}

/** The channel to write in; a person's id is their direct channel with the app (chat.postMessage: "channel"). */
function writableChannel(sim: Simulator, params: Params): SimChannel {
  const id = params.text('channel')
  if (id === undefined) throw new SlackRefusal('channel_not_found')
  const user = sim.world.users.get(id)
  if (user?.isBot === false && !user.deleted) return sim.world.directChannel(user)
  const channel = sim.world.channelOfApp(id)
  if (!channel.members.has(sim.world.app.id) && !sim.app.scopes.has('chat:write.public')) {
    throw new SlackRefusal('not_in_channel')
  }
  if (channel.archived) throw new SlackRefusal('is_archived')
  return channel
}

function blocksOf(sim: Simulator, params: Params): Block[] | undefined {
  const given = params.json('blocks')
  if (given === undefined) return undefined
  return identified(checkMessageBlocks(given), () => sim.world.nextId('b'))
}

function threadOf(channel: SimChannel, params: Params): string | undefined {
  const threadTs = params.text('thread_ts')
  if (threadTs === undefined) return undefined
  const head = channel.messages.get(threadTs)
  if (head === undefined || head.onlyFor !== undefined) throw new SlackRefusal('thread_not_found')
  return threadTs
}

function ownMessage(sim: Simulator, channel: SimChannel, ts: string, otherwise: string): SimMessage {
  const message = channel.messages.get(ts)
  // Ephemeral messages cannot be found again (chat.postEphemeral: "message_ts").
  if (message === undefined || message.deleted || message.onlyFor !== undefined) {
    throw new SlackRefusal('message_not_found')
  }
  if (message.userId !== sim.world.app.id) throw new SlackRefusal(otherwise)
  return message
}

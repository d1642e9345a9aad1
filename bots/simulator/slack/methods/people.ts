import { invalidArguments, SlackRefusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChannel } from '../types.ts'
import { channelWire, userWire } from '../wire.ts'
import { requireScope, type Method } from './method.ts'

/** The methods of people and conversations (Web API: auth.*, users.*, conversations.*). */
export const peopleMethods: Record<string, Method> = {
  'api.test': { run: () => ({}) },
  'auth.test': { run: authTest },
  'users.info': { scope: 'users:read', run: userInfo },
  'users.list': { scope: 'users:read', run: userList },
  'conversations.open': { scope: 'im:write', run: open },
  'conversations.info': { run: info },
  'conversations.members': { run: members },
}

function authTest(sim: Simulator): Record<string, unknown> {
  const { world, app } = sim
  return {
    url: `https://${world.teamDomain}.slack.com/`,
    team: world.teamDomain,
    user: world.app.name,
    team_id: world.teamId,
    user_id: world.app.id,
    bot_id: app.botId,
    is_enterprise_install: false,
  }
}

function userInfo(sim: Simulator, params: Params): Record<string, unknown> {
  const user = sim.world.user(params.text('user') ?? '')
  return { user: userWire(sim.world, user, sim.app.scopes.has('users:read.email')) }
}

function userList(sim: Simulator, params: Params): Record<string, unknown> {
  const withEmail = sim.app.scopes.has('users:read.email')
  const [users, next] = paged([...sim.world.users.values()], params)
  const wires = users.map((user) => userWire(sim.world, user, withEmail))
  return { members: wires, cache_ts: sim.world.seconds(), response_metadata: { next_cursor: next } }
}

function open(sim: Simulator, params: Params): Record<string, unknown> {
  const channelId = params.text('channel')
  if (channelId !== undefined) {
    const channel = sim.world.channelOfApp(channelId)
    return { channel: { id: channel.id } }
  }
  const ids = params.text('users')?.split(',') ?? []
  const [id] = ids
  if (id === undefined) throw new SlackRefusal('users_list_not_supplied')
  if (ids.length > 1) throw new SlackRefusal('not_enough_users')
  const user = sim.world.user(id)
  if (user.deleted) throw new SlackRefusal('user_disabled')
  if (user.isBot) throw new SlackRefusal('cannot_dm_bot')
  const already = user.dmId !== undefined
  const channel = sim.world.directChannel(user)
  const whole = params.flag('return_im') ? channelWire(sim.world, channel) : {}
  return { ...(already ? { no_op: true, already_open: true } : {}), channel: { ...whole, id: channel.id } }
}

function info(sim: Simulator, params: Params): Record<string, unknown> {
  return { channel: channelWire(sim.world, readable(sim, params)) }
}

function members(sim: Simulator, params: Params): Record<string, unknown> {
  const [ids, next] = paged([...readable(sim, params).members], params)
  return { members: ids, response_metadata: { next_cursor: next } }
}

const readingScope = { public: 'channels:read', private: 'groups:read', dm: 'im:read' } as const

/** A conversation of a kind that the token may read of. */
function readable(sim: Simulator, params: Params): SimChannel {
  const channel = sim.world.channelOfApp(params.required('channel'))
  requireScope(sim, readingScope[channel.kind])
  return channel
}

/** One page of a list and the cursor of the next, '' at the end ("Pagination"). */
function paged<T>(all: T[], params: Params): [page: T[], next: string] {
  const limit = Number(params.text('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw invalidArguments('[ERROR] limit')
  const cursor = params.text('cursor')
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString())
  if (!Number.isInteger(from)) throw new SlackRefusal('invalid_cursor')
  const to = from + limit
  return [all.slice(from, to), to < all.length ? Buffer.from(String(to)).toString('base64') : '']
}

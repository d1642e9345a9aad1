import type { Simulator } from './simulator.ts'
import type { SimChannel, SimMessage, SimUser } from './types.ts'
import { messageWire, viewWire } from './wire.ts'

/** What the app hears of (Events API: event types). Each is sent only when the app subscribed to it. */

const scopeOf: Readonly<Record<string, string>> = {
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  app_mention: 'app_mentions:read',
  channel_archive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_id_changed: 'channels:read',
  channel_left: 'channels:read',
  group_archive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
}
const messageEvent = { dm: 'message.im', public: 'message.channels', private: 'message.groups' } as const
const channelType = { dm: 'im', public: 'channel', private: 'group' } as const

/**
 * Somebody wrote something, in a direct message, a channel or a thread; a mention of the app is told once more. The
 * app hears of its own messages as well (they have a bot_id).
 */
export function messageWritten(sim: Simulator, channel: SimChannel, message: SimMessage): void {
  if (!channel.members.has(sim.world.app.id)) return
  const wire = {
    ...messageWire(sim.world, sim.app, message, sim.root),
    channel: channel.id,
    event_ts: message.ts,
    ...(message.threadTs === undefined
      ? {}
      : { parent_user_id: channel.messages.get(message.threadTs)?.userId }),
    ...(message.files.length === 0 ? {} : { subtype: 'file_share', upload: false }),
  }
  emit(sim, messageEvent[channel.kind], { ...wire, channel_type: channelType[channel.kind] })
  const mentioned = message.text.includes(`<@${sim.world.app.id}>`)
  if (mentioned && channel.kind !== 'dm') emit(sim, 'app_mention', { ...wire, type: 'app_mention' })
}

/** Somebody, perhaps the app, changed or took back what they wrote. */
export function messageChanged(sim: Simulator, channel: SimChannel, message: SimMessage): void {
  if (!channel.members.has(sim.world.app.id)) return
  const wire = messageWire(sim.world, sim.app, message, sim.root)
  const ts = sim.world.nextTs()
  emit(sim, messageEvent[channel.kind], {
    type: 'message',
    subtype: message.deleted ? 'message_deleted' : 'message_changed',
    ...(message.deleted ? { deleted_ts: message.ts, previous_message: wire } : { message: wire }),
    channel: channel.id,
    channel_type: channelType[channel.kind],
    hidden: true,
    ts,
    event_ts: ts,
  })
}

/** A person opened the app's home or its messages. */
export function homeOpened(sim: Simulator, user: SimUser, tab: 'home' | 'messages'): void {
  const view = sim.world.homes.get(user.id)
  emit(sim, 'app_home_opened', {
    type: 'app_home_opened',
    user: user.id,
    channel: sim.world.directChannel(user).id,
    tab,
    ...(view === undefined || tab !== 'home' ? {} : { view: viewWire(sim.world, sim.app, view) }),
    event_ts: sim.world.nextTs(),
  })
}

/** Somebody, perhaps the app, came into or left a channel. */
export function memberMoved(
  sim: Simulator,
  channel: SimChannel,
  userId: string,
  how: { joined: boolean; by?: string },
): void {
  const itself = userId === sim.world.app.id
  if (!itself && !channel.members.has(sim.world.app.id)) return
  const event_ts = sim.world.nextTs()
  if (itself && !how.joined) {
    const type = channel.kind === 'private' ? 'group_left' : 'channel_left'
    emit(sim, type, { type, channel: channel.id, actor_id: how.by, event_ts })
    return
  }
  const type = how.joined ? 'member_joined_channel' : 'member_left_channel'
  emit(sim, type, {
    type,
    user: userId,
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: sim.world.teamId,
    ...(how.by === undefined ? {} : { inviter: how.by }),
    event_ts,
  })
}

/** A channel was put away, or deleted for good. */
export function channelEnded(
  sim: Simulator,
  channel: SimChannel,
  by: string,
  how: 'archive' | 'deleted',
): void {
  if (!channel.members.has(sim.world.app.id)) return
  const type = `${channel.kind === 'private' ? 'group' : 'channel'}_${how}`
  emit(sim, type, { type, channel: channel.id, user: by, event_ts: sim.world.nextTs() })
}

/** A channel got another id, as when it begins to be shared. */
export function channelIdChanged(sim: Simulator, oldId: string, newId: string): void {
  const type = 'channel_id_changed'
  const ids = { old_channel_id: oldId, new_channel_id: newId }
  emit(sim, type, { type, ...ids, event_ts: sim.world.nextTs() })
}

function emit(sim: Simulator, name: string, event: Record<string, unknown>): void {
  const scope = scopeOf[name]
  if (!sim.app.events.has(name) || (scope !== undefined && !sim.app.scopes.has(scope))) return
  if (scope !== undefined) sim.scopesUsed.add(scope)
  sim.deliverer.event(envelope(sim, event))
}

/** An event as the app gets it (Events API: "event wrapper"). */
export function envelope(sim: Simulator, event: Record<string, unknown>): Record<string, unknown> {
  const { world, app } = sim
  return {
    token: 'verificationTokenOfNoUse',
    team_id: world.teamId,
    context_team_id: world.teamId,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event,
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: world.seconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.teamId,
        user_id: world.app.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: '4-context',
  }
}

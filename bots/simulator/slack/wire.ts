import type { SlackApp } from './app.ts'
import type { SimChannel, SimFile, SimMessage, SimUser, SimView } from './types.ts'
import type { World } from './world.ts'

/** How things look in Slack's JSON. */

/** A member (users.info: "user"). The address only for an app with users:read.email. */
export function userWire(world: World, user: SimUser, withEmail: boolean): Record<string, unknown> {
  const [first = '', ...rest] = user.realName.split(' ')
  const team = user.teamId ?? world.teamId
  return {
    id: user.id,
    team_id: team,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: 25_200,
    locale: user.locale,
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    profile: {
      title: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      first_name: first,
      last_name: rest.join(' '),
      team,
      ...(withEmail && !user.isBot ? { email: user.email } : {}),
    },
  }
}

/** A conversation (conversations.info: "channel"). */
export function channelWire(world: World, channel: SimChannel): Record<string, unknown> {
  if (channel.kind === 'dm') {
    const user = [...channel.members].find((id) => id !== world.app.id)
    return { id: channel.id, created: channel.created, is_im: true, is_org_shared: false, user }
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.archived,
    is_general: false,
    is_shared: channel.extShared,
    is_ext_shared: channel.extShared,
    is_org_shared: false,
    is_member: channel.members.has(world.app.id),
    created: channel.created,
    creator: channel.creator,
    context_team_id: world.teamId,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.size,
  }
}

/** A message, as answers and block_actions carry it. */
export function messageWire(
  world: World,
  app: SlackApp,
  message: SimMessage,
  root: string,
): Record<string, unknown> {
  const byApp = message.userId === world.app.id
  return {
    user: message.userId,
    type: 'message',
    ts: message.ts,
    text: message.text,
    team: world.teamId,
    ...(byApp ? { bot_id: app.botId, app_id: app.appId } : {}),
    ...(message.clientMsgId === undefined ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.past.length === 0 ? {} : { edited: { user: message.userId, ts: message.ts } }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.files.length === 0 ? {} : { files: message.files.map((file) => fileWire(file, root)) }),
  }
}

/** A file (files.info: "file"). */
export function fileWire(file: SimFile, root: string): Record<string, unknown> {
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'binary'
  const path = `${root}/files-pri/${file.id}`
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mime,
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.userId,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    public_url_shared: false,
    url_private: `${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${path}/download/${encodeURIComponent(file.name)}`,
    channels: [...file.channels].filter((id) => id.startsWith('C')),
    groups: [],
    ims: [...file.channels].filter((id) => id.startsWith('D')),
    file_access: 'visible',
  }
}

/** A view (views.open: "view"). */
export function viewWire(world: World, app: SlackApp, view: SimView): Record<string, unknown> {
  return {
    id: view.id,
    team_id: world.teamId,
    ...view.given,
    callback_id: view.given.callback_id ?? '',
    private_metadata: view.given.private_metadata ?? '',
    external_id: view.given.external_id ?? '',
    blocks: view.blocks,
    state: { values: view.state },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    app_id: app.appId,
    app_installed_team_id: world.teamId,
    bot_id: app.botId,
  }
}

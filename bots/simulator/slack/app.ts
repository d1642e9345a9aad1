import { z } from 'zod'

/** The one app of the simulated workspace. */
export interface SlackApp {
  appId: string
  botId: string
  botToken: string
  appToken: string
  signingSecret: string
  /** Scopes of the bot token. */
  scopes: ReadonlySet<string>
  /** The events it subscribed to, e.g. message.im. */
  events: ReadonlySet<string>
  /** Its slash commands, each with its slash. */
  commands: ReadonlySet<string>
}

/** What of an app manifest decides what the app may do and hear (Slack: "App manifest reference"). */
const manifestShape = z.looseObject({
  display_information: z.looseObject({ name: z.string() }).optional(),
  features: z
    .looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })).default([]) })
    .default({ slash_commands: [] }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z
    .looseObject({
      event_subscriptions: z
        .looseObject({ bot_events: z.array(z.string()).default([]) })
        .default({ bot_events: [] }),
    })
    .default({ event_subscriptions: { bot_events: [] } }),
})

/** What an app may do and hear. */
export interface Grants {
  name: string
  scopes: readonly string[]
  events: readonly string[]
  commands: readonly string[]
}

/** What an app has that was made from a manifest. Throws when it is not one. */
export function grantsOf(manifest: unknown): Grants {
  const parsed = manifestShape.parse(manifest)
  return {
    name: parsed.display_information?.name ?? 'Loket',
    scopes: parsed.oauth_config.scopes.bot,
    events: parsed.settings.event_subscriptions.bot_events,
    commands: parsed.features.slash_commands.map(({ command }) => command),
  }
}

/** An app that may do everything the simulator knows. */
export const allGrants: Grants = {
  name: 'Loket',
  scopes: [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'groups:history',
    'groups:read',
    'im:history',
    'im:read',
    'im:write',
    'users:read',
    'users:read.email',
  ],
  events: [
    'app_home_opened',
    'app_mention',
    'channel_archive',
    'channel_deleted',
    'channel_id_changed',
    'channel_left',
    'group_archive',
    'group_deleted',
    'group_left',
    'member_joined_channel',
    'member_left_channel',
    'message.channels',
    'message.groups',
    'message.im',
  ],
  commands: ['/loket'],
}

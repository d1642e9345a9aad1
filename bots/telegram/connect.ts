import type { Api } from 'grammy'
import { citizenCommands } from '../../src/citizen/commands.ts'
import { isRunHere, type Command } from '../../src/desk/command.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Logger } from '../../src/logger.ts'
import { staffCommands } from '../../src/staff/commands.ts'
import { systemTimers } from '../../src/timers.ts'
import type { TelegramConfig } from '../config.ts'
import type { PlatformConnection } from '../connection.ts'
import { createTelegramApi, createTelegramChannel } from './channel.ts'
import { watchReachability } from './reachability.ts'
import { createTelegramIntake, type TelegramIntake } from './intake.ts'
import { startPolling, type Polling } from './polling.ts'
import { identityOf, setUpTelegram, type BotIdentity, type CommandMenu } from './setup.ts'
import { registerTelegramWebhook } from './webhook.ts'

/** Connects the bot; nothing is sent or fetched before `start`. */
export function connectTelegram(config: TelegramConfig, log: Logger): PlatformConnection {
  const api = createTelegramApi(config)
  const identity = identityOf(api)
  // Bot API: ids of groups and channels are negative.
  const channel = {
    ...createTelegramChannel(api),
    answers: watchReachability(api),
    isGroup: (chatId: string) => chatId.startsWith('-'),
    chatLink: () => (identity.username === undefined ? undefined : `https://t.me/${identity.username}`),
    // Telegram: deep links. The start parameter takes A-Z, a-z, 0-9, "_" and "-", up to 64 characters.
    inviteLink: (code: string) =>
      identity.username === undefined ? undefined : `https://t.me/${identity.username}?start=u-${code}`,
    postLink,
    hints: () => (identity.readsAllGroupMessages === true ? (['reads-all-messages'] as const) : []),
  }
  let intake: TelegramIntake | undefined
  let polling: Polling | undefined
  let setup: { stop(): void } | undefined
  return {
    channel,
    mount(http, taking) {
      intake = createTelegramIntake(taking, identity, log)
      if (config.mode === 'webhook') registerTelegramWebhook(http, { secret: config.secret, intake, log })
    },
    start(desk) {
      if (intake === undefined) throw new Error('Telegram is started before it is mounted')
      setup = setUp(config, api, identity, desk, log)
      if (config.mode === 'polling') polling = startPolling({ api, intake, timers: systemTimers, log })
    },
    async stop() {
      setup?.stop()
      await polling?.stop()
    },
  }
}

/** Telegram: message links. A public channel has a name, a private one a number after -100, for its members. */
function postLink(chatId: string, messageId: string): string | undefined {
  if (chatId.startsWith('@')) return `https://t.me/${chatId.slice(1)}/${messageId}`
  const id = /^-100(\d+)$/.exec(chatId)?.[1]
  return id === undefined ? undefined : `https://t.me/c/${id}/${messageId}`
}

function setUp(
  config: TelegramConfig,
  api: Api,
  identity: BotIdentity,
  desk: Desk,
  log: Logger,
): { stop(): void } {
  const webhook = config.mode === 'webhook' ? { webhook: { url: config.url, secret: config.secret } } : {}
  return setUpTelegram({ api, identity, menus: commandMenus(desk), ...webhook, timers: systemTimers, log })
}

/** The commands that Telegram offers behind its menu button: citizens' in private chats, the staff's in groups. */
function commandMenus(desk: Desk): CommandMenu[] {
  const describe = (language: 'id' | 'en', prefix: string, names: readonly string[]) =>
    names.map((command) => ({ command, description: desk.translator.t(language, `${prefix}-${command}`) }))
  const here = (each: Command) => isRunHere(each, desk)
  const citizens = citizenCommands.filter(here).map(({ name }) => name)
  const groups = staffCommands
    .filter((each) => each.where !== 'private' && here(each))
    .map(({ name }) => name)
  return [
    { scope: 'all_private_chats', commands: describe('id', 'citizen-command', citizens) },
    { scope: 'all_private_chats', language: 'en', commands: describe('en', 'citizen-command', citizens) },
    { scope: 'all_group_chats', commands: describe('id', 'staff-command', groups) },
  ]
}

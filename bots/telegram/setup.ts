import type { Api } from 'grammy'
import type { Logger } from 'pino'
import { pause, type Timers } from '../../src/timers.ts'
import { judge } from './failures.ts'
import { limits } from './limits.ts'
import type { Secret } from '../../src/secret.ts'

/** What the bot knows about itself. Filled in once Telegram answered getMe; `id` stands in the token. */
export interface BotIdentity {
  readonly id: number
  username: string | undefined
  /** False in privacy mode: a group's messages reach the bot only as commands and replies (Bot API: User). */
  readsAllGroupMessages: boolean | undefined
}

/** Who the bot is before Telegram was asked. */
export function identityOf(api: Api): BotIdentity {
  return { id: Number(api.token.split(':')[0]), username: undefined, readsAllGroupMessages: undefined }
}

/** The commands that a kind of chat offers, in one language; without `language` for everyone else. */
export interface CommandMenu {
  readonly scope: 'all_private_chats' | 'all_group_chats'
  readonly language?: 'id' | 'en'
  readonly commands: readonly { readonly command: string; readonly description: string }[]
}

/** The kinds of update that `receive` reads (Bot API: Update); others are never sent to us. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** What is to be told to Telegram at start. */
export interface Setup {
  readonly api: Api
  readonly identity: BotIdentity
  readonly menus: readonly CommandMenu[]
  /** Without it updates are polled. `url` is the whole address, with its path. */
  readonly webhook?: { readonly url: string; readonly secret: Secret }
  readonly timers: Timers
  readonly log: Pick<Logger, 'info' | 'warn'>
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/** A connection to one webhook at a time, of 1 to 100 (setWebhook.max_connections); 40 if nothing is said. */
const WEBHOOK_CONNECTIONS = 100

/**
 * Asks Telegram who we are and tells it our commands and our webhook. It goes on in the background until Telegram
 * took all of it, so that the program starts, and serves, while Telegram is away. `done` resolves then, or at
 * `stop`.
 */
export function setUpTelegram(setup: Setup): { readonly done: Promise<void>; stop(): void } {
  const stopped = new AbortController()
  return { done: run(setup, stopped.signal), stop: () => stopped.abort() }
}

async function run(setup: Setup, signal: AbortSignal): Promise<void> {
  const tasks = [
    () => learnIdentity(setup),
    () => setWebhook(setup),
    ...setup.menus.map((menu) => () => setMenu(setup.api, menu)),
  ]
  for (const task of tasks) {
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      const failure = await attempt(task)
      if (failure === undefined) break
      if (failure.kind !== 'retry') {
        setup.log.warn(
          { code: 'code' in failure ? failure.code : failure.kind },
          'Telegram refused a part of the set-up',
        )
        break
      }
      setup.log.warn({ code: failure.code }, 'Telegram cannot be set up yet; trying again')
      await pause(setup.timers, failure.afterMs ?? waitMs, signal)
    }
  }
}

async function attempt(task: () => Promise<void>): Promise<ReturnType<typeof judge> | undefined> {
  try {
    await task()
    return undefined
  } catch (error) {
    return judge(error)
  }
}

async function learnIdentity({ api, identity, log }: Setup): Promise<void> {
  const me = await api.getMe()
  identity.username = me.username
  identity.readsAllGroupMessages = me.can_read_all_group_messages
  log.info({ bot: me.username }, 'connected to Telegram')
}

async function setWebhook({ api, webhook, log }: Setup): Promise<void> {
  if (webhook === undefined) return
  await api.setWebhook(webhook.url, {
    secret_token: webhook.secret.reveal(),
    allowed_updates: [...allowedUpdates],
    max_connections: WEBHOOK_CONNECTIONS,
    drop_pending_updates: false,
  })
  log.info('Telegram brings updates to the webhook')
}

async function setMenu(api: Api, menu: CommandMenu): Promise<void> {
  const commands = menu.commands.slice(0, limits.commands).map(({ command, description }) => ({
    command,
    description: description.slice(0, limits.commandDescription),
  }))
  await api.setMyCommands(commands, {
    scope: { type: menu.scope },
    ...(menu.language === undefined ? {} : { language_code: menu.language }),
  })
}

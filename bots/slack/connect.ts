import type { Clock } from '../../src/clock.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import type { Logger } from '../../src/logger.ts'
import { systemTimers } from '../../src/timers.ts'
import type { SlackConfig } from '../config.ts'
import type { PlatformConnection } from '../connection.ts'
import { createSlackChannel } from './channel.ts'
import { createSlackClient } from './client.ts'
import { createDirectory } from './directory.ts'
import { registerSlackEvents } from './http.ts'
import { learnIdentity, type SlackIdentity } from './identity.ts'
import { createSlackIntake, type SlackIntake } from './intake.ts'
import { isPerson } from './render.ts'
import { createShows } from './shows.ts'
import { startSocket } from './socket.ts'
import { createTellAlone } from './tell-alone.ts'

/** Connects the app; nothing is sent or fetched before `start`, which does not wait for Slack. */
export function connectSlack(config: SlackConfig, clock: Clock, log: Logger): PlatformConnection {
  const client = createSlackClient({ token: config.botToken, apiUrl: config.apiUrl })
  const directory = createDirectory(client, clock)
  const tellAlone = createTellAlone({ client, directory, apiUrl: config.apiUrl })
  const identity: SlackIdentity = { userId: undefined, missingScopes: undefined }
  let intake: SlackIntake | undefined
  let running: { stop(): void | Promise<void> }[] = []
  return {
    channel: {
      ...createSlackChannel({ client, directory, tellAlone, config }),
      answers: () => client.answers(),
      isGroup: (chatId: string) => !isPerson(chatId),
      hints: () => (identity.missingScopes?.length ? (['missing-scopes'] as const) : []),
    },
    mount(http, taking, openInbox) {
      const shows = createShows({
        client,
        tellAlone,
        translator: createTranslator(),
        log,
        async pageFailed(incoming) {
          await taking.take(incoming)
        },
      })
      intake = createSlackIntake({
        intake: taking,
        openInbox,
        directory,
        ourselves: identity,
        shows,
        timers: systemTimers,
        log,
      })
      if (config.mode === 'http') {
        registerSlackEvents(http, { signingSecret: config.signingSecret, intake, clock, log })
      }
    },
    start() {
      if (intake === undefined) throw new Error('Slack is started before it is mounted')
      void intake.start().catch((error: unknown) => log.error({ err: error }, 'what was kept cannot be read'))
      running = [intake, learnIdentity({ client, identity, timers: systemTimers, log })]
      if (config.mode === 'socket') {
        const { appToken, apiUrl } = config
        running.push(startSocket({ appToken, apiUrl, intake, timers: systemTimers, log }))
      }
    },
    async stop() {
      await Promise.all(running.map(async (each) => each.stop()))
    },
  }
}

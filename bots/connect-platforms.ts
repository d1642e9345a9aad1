import type { Clock } from '../src/clock.ts'
import type { Logger } from '../src/logger.ts'
import type { Config } from './config.ts'
import type { PlatformConnection } from './connection.ts'
import { connectTelegram } from './telegram/connect.ts'
import { connectWhatsapp } from './whatsapp/connect.ts'

/** The platforms that the configuration names. Nothing is sent or fetched before they are started. */
export async function connectPlatforms(
  config: Config,
  clock: Clock,
  log: Logger,
): Promise<PlatformConnection[]> {
  const { telegram, slack, whatsapp } = config
  return [
    ...(telegram === undefined ? [] : [connectTelegram(telegram, log)]),
    ...(slack === undefined ? [] : [await connectTheSlack(slack, clock, log)]),
    ...(whatsapp === undefined ? [] : [connectWhatsapp(whatsapp, log)]),
  ]
}

/** Slack's library takes half a second and 33 MB to load: only where there is a Slack. */
async function connectTheSlack(
  ...parts: [NonNullable<Config['slack']>, Clock, Logger]
): Promise<PlatformConnection> {
  const { connectSlack } = await import('./slack/connect.ts')
  return connectSlack(...parts)
}

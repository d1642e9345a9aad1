import type { Clock } from '../src/clock.ts'
import type { Logger } from '../src/logger.ts'
import type { Config } from './config.ts'
import type { PlatformConnection } from './connection.ts'
import { connectSlack } from './slack/connect.ts'
import { connectTelegram } from './telegram/connect.ts'
import { connectWhatsapp } from './whatsapp/connect.ts'

/** The platforms that the configuration names. Nothing is sent or fetched before they are started. */
export function connectPlatforms(config: Config, clock: Clock, log: Logger): PlatformConnection[] {
  const { telegram, slack, whatsapp } = config
  return [
    ...(telegram === undefined ? [] : [connectTelegram(telegram, log)]),
    ...(slack === undefined ? [] : [connectSlack(slack, clock, log)]),
    ...(whatsapp === undefined ? [] : [connectWhatsapp(whatsapp, log)]),
  ]
}

import { join, resolve } from 'node:path'
import { z } from 'zod'
import { KeyRingError, parseKeys } from '../src/crypto/key-ring.ts'
import { packageRoot } from '../src/root.ts'
import { Secret } from '../src/secret.ts'
import {
  dataFolder,
  isLoopback,
  simulatorFaults,
  simulatorMode,
  type SimulatorMode,
} from './simulator-mode.ts'

/** A first administrator, named by the platform's own user id. */
export interface Admin {
  readonly platform: 'telegram' | 'slack'
  readonly userId: string
}

/** Telegram Bot API: setWebhook and getUpdates exclude each other, so a bot is in one of two modes. */
export type TelegramConfig = {
  readonly token: Secret
  /** Without a slash at its end. */
  readonly apiRoot: string
  /** Where announcements go: `@name` or the numeric id of a channel. */
  readonly channel: string | undefined
} & (
  | { readonly mode: 'polling' }
  /** `secret` comes back in the header X-Telegram-Bot-Api-Secret-Token of each update. */
  | { readonly mode: 'webhook'; readonly url: string; readonly secret: Secret }
)

/** Slack: events come over Socket Mode or over HTTP at /slack/events. */
export type SlackConfig = {
  readonly botToken: Secret
  /** With a slash at its end. */
  readonly apiUrl: string
} & (
  | { readonly mode: 'socket'; readonly appToken: Secret }
  | { readonly mode: 'http'; readonly signingSecret: Secret }
)

/** WhatsApp Cloud API; updates come to /whatsapp. */
export interface WhatsappConfig {
  readonly token: Secret
  readonly phoneNumberId: string
  readonly appSecret: Secret
  readonly verifyToken: Secret
  /** Without a slash at its end. */
  readonly apiRoot: string
}

/** What the environment says. A platform that is not set up is undefined. */
export interface Config {
  /** Undefined: the program starts its own PostgreSQL in the data folder. */
  readonly databaseUrl: Secret | undefined
  /** Absolute path. */
  readonly dataDir: string
  /** As `parseKeys` reads it. Undefined: the key file in the data folder. */
  readonly key: Secret | undefined
  readonly admins: readonly Admin[]
  /** Absolute path of the agency file. */
  readonly agencyPath: string
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined }
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly telegram: TelegramConfig | undefined
  readonly slack: SlackConfig | undefined
  readonly whatsapp: WhatsappConfig | undefined
  readonly simulator: SimulatorMode
  /** Whether the simulator was asked for by name. */
  readonly simulatorAsked: boolean
}

/** The environment cannot be used; `faults` has a line for each variable to mend and never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(['The environment cannot be used:', ...faults.map((fault) => `  - ${fault}`)].join('\n'))
    this.faults = faults
  }
}

const must = (phrase: string) => ({ error: () => `must be ${phrase}` })

const matching = (pattern: RegExp, phrase: string) => z.string().regex(pattern, must(phrase))

const secret = (pattern: RegExp, phrase: string) =>
  matching(pattern, phrase).transform((text) => new Secret(text))

const webAddress = (phrase: string) =>
  z
    .url({ protocol: /^https?$/, ...must(phrase) })
    .refine((text) => !/[?#@]/.test(text), must(phrase))
    .transform((text) => text.replace(/\/+$/, ''))

const adminForm = 'a list like telegram:12345,slack:U0ABC'

const adminList = z.string().transform((text, context): readonly Admin[] => {
  const admins = new Map<string, Admin>()
  for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [, telegramId, slackId] =
      /^(?:telegram:([1-9]\d{0,15})|slack:([UW][A-Z0-9]{2,20}))$/.exec(entry) ?? []
    if (telegramId !== undefined) admins.set(entry, { platform: 'telegram', userId: telegramId })
    else if (slackId !== undefined) admins.set(entry, { platform: 'slack', userId: slackId })
    else context.addIssue({ code: 'custom', message: `must be ${adminForm}` })
  }
  return [...admins.values()]
})

const keys = z.string().transform((text, context) => {
  try {
    parseKeys(text)
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
  return new Secret(text)
})

/** Every variable the program reads, all optional here; what must stand together is in `groupFaults`. */
const environment = z.object({
  DATABASE_URL: secret(
    /^postgres(ql)?:\/\/\S+$/,
    'the address of a PostgreSQL, e.g. postgres://user:password@host:5432/loket',
  ).optional(),
  LOKET_DATA_DIR: z.string().default('.loket'),
  LOKET_KEY: keys.optional(),
  LOKET_ADMINS: adminList.default([]),
  LOKET_AGENCY: z.string().default(join(packageRoot, 'agency.json')),
  LOKET_SIMULATOR: z.enum(['0', '1'], must('1 (on) or 0 (off)')).optional(),
  HOST: matching(/^[\w.:-]{1,253}$/, 'a host name or an IP address').default('127.0.0.1'),
  PORT: matching(/^\d{1,5}$/, 'a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, must('a port number from 0 to 65535'))
    .default(3000),
  PUBLIC_URL: webAddress('an address like https://loket.example.go.id')
    .refine((text) => {
      const { protocol, hostname } = new URL(text)
      return protocol === 'https:' || isLoopback(hostname)
    }, must('an https address; http is only for 127.0.0.1 and localhost'))
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      must('fatal, error, warn, info, debug, trace or silent'),
    )
    .default('info'),
  TELEGRAM_BOT_TOKEN: secret(
    /^\d{1,20}:[\w-]{3,200}$/,
    'a bot token as BotFather gives it, digits:letters',
  ).optional(),
  TELEGRAM_API_ROOT: webAddress('an address like https://api.telegram.org').default(
    'https://api.telegram.org',
  ),
  // Telegram Bot API: setWebhook, secret_token.
  TELEGRAM_WEBHOOK_SECRET: secret(/^[\w-]{1,256}$/, '1 to 256 of A-Z, a-z, 0-9, _ and -').optional(),
  TELEGRAM_CHANNEL: matching(
    /^(@[A-Za-z]\w{3,31}|-\d{5,16})$/,
    'a channel as @name or its numeric id, e.g. -1001234567890',
  ).optional(),
  SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/, 'a bot token that begins with xoxb-').optional(),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/, 'an app-level token that begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: secret(/^\S{8,200}$/, 'the signing secret of the Slack app').optional(),
  SLACK_API_URL: webAddress('an address like https://slack.com/api/').default('https://slack.com/api'),
  WHATSAPP_TOKEN: secret(/^\S{8,1000}$/, 'an access token of the WhatsApp Cloud API').optional(),
  WHATSAPP_PHONE_NUMBER_ID: matching(/^\d{5,30}$/, 'the id of the phone number, digits only').optional(),
  WHATSAPP_APP_SECRET: secret(/^\S{8,200}$/, 'the app secret of the Meta app').optional(),
  WHATSAPP_VERIFY_TOKEN: secret(/^\S{8,200}$/, 'at least 8 characters without spaces').optional(),
  WHATSAPP_API_ROOT: webAddress('an address like https://graph.facebook.com/v23.0').default(
    'https://graph.facebook.com/v23.0',
  ),
})

type Environment = z.output<typeof environment>

/** The names of all variables, in the order of `.env.example`. */
export const variableNames = Object.keys(environment.shape)

/**
 * Reads and checks the environment. An empty or blank variable counts as not set.
 * @throws ConfigError with all faults at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    variableNames.map((name) => [name, env[name]?.trim()] as const).filter(([, text]) => (text ?? '') !== ''),
  )
  const result = environment.safeParse(given)
  const formFaults = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
  const faults = [
    ...new Set([
      ...formFaults,
      ...groupFaults(new Set(Object.keys(given))),
      ...simulatorFaults(given['LOKET_SIMULATOR'], given['HOST']),
    ]),
  ]
  if (!result.success || faults.length > 0) throw new ConfigError(faults)
  const values = result.data
  const simulator = simulatorMode({
    asked: values.LOKET_SIMULATOR,
    connected: [values.TELEGRAM_BOT_TOKEN, values.SLACK_BOT_TOKEN, values.WHATSAPP_TOKEN],
    publicUrl: values.PUBLIC_URL,
    host: values.HOST,
  })
  const databaseUrl = values.DATABASE_URL
  return {
    simulator,
    simulatorAsked: values.LOKET_SIMULATOR === '1',
    databaseUrl,
    dataDir: dataFolder({ simulator, databaseUrl, dataDir: resolve(values.LOKET_DATA_DIR) }),
    key: values.LOKET_KEY,
    admins: values.LOKET_ADMINS,
    agencyPath: resolve(values.LOKET_AGENCY),
    http: { host: values.HOST, port: values.PORT, publicUrl: values.PUBLIC_URL },
    logLevel: values.LOG_LEVEL,
    telegram: telegramConfig(values),
    slack: slackConfig(values),
    whatsapp: whatsappConfig(values),
  }
}

/** Variables that must stand together, looked at by name alone. */
function groupFaults(given: ReadonlySet<string>): string[] {
  const faults: string[] = []
  if (given.has('TELEGRAM_BOT_TOKEN') && given.has('PUBLIC_URL') && !given.has('TELEGRAM_WEBHOOK_SECRET')) {
    faults.push(
      'TELEGRAM_WEBHOOK_SECRET: must be set, because PUBLIC_URL is set and updates come by webhook; ' +
        'or leave PUBLIC_URL out for long polling',
    )
  }
  const slackEvents = given.has('SLACK_APP_TOKEN') || given.has('SLACK_SIGNING_SECRET')
  if (given.has('SLACK_BOT_TOKEN') && !slackEvents) {
    faults.push('SLACK_APP_TOKEN: must be set (Socket Mode), or else SLACK_SIGNING_SECRET (HTTP)')
  }
  if (!given.has('SLACK_BOT_TOKEN') && slackEvents) {
    faults.push('SLACK_BOT_TOKEN: must be set, because another variable of Slack is')
  }
  const whatsapp = ['TOKEN', 'PHONE_NUMBER_ID', 'APP_SECRET', 'VERIFY_TOKEN'].map(
    (name) => `WHATSAPP_${name}`,
  )
  if (whatsapp.some((name) => given.has(name))) {
    for (const name of whatsapp.filter((other) => !given.has(other))) {
      faults.push(`${name}: must be set, because another variable of WhatsApp is`)
    }
  }
  return faults
}

function telegramConfig(values: Environment): TelegramConfig | undefined {
  const token = values.TELEGRAM_BOT_TOKEN
  if (token === undefined) return undefined
  const bot = { token, apiRoot: values.TELEGRAM_API_ROOT, channel: values.TELEGRAM_CHANNEL }
  if (values.PUBLIC_URL === undefined || values.TELEGRAM_WEBHOOK_SECRET === undefined) {
    return { ...bot, mode: 'polling' }
  }
  return {
    ...bot,
    mode: 'webhook',
    url: `${values.PUBLIC_URL}/telegram`,
    secret: values.TELEGRAM_WEBHOOK_SECRET,
  }
}

/** An app with Socket Mode switched on sends nothing over HTTP, so the app token decides when both are given. */
function slackConfig(values: Environment): SlackConfig | undefined {
  const botToken = values.SLACK_BOT_TOKEN
  if (botToken === undefined) return undefined
  const app = { botToken, apiUrl: `${values.SLACK_API_URL}/` }
  if (values.SLACK_APP_TOKEN !== undefined)
    return { ...app, mode: 'socket', appToken: values.SLACK_APP_TOKEN }
  if (values.SLACK_SIGNING_SECRET === undefined) return undefined
  return { ...app, mode: 'http', signingSecret: values.SLACK_SIGNING_SECRET }
}

function whatsappConfig(values: Environment): WhatsappConfig | undefined {
  const { WHATSAPP_TOKEN, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN } = values
  if (
    WHATSAPP_TOKEN === undefined ||
    WHATSAPP_PHONE_NUMBER_ID === undefined ||
    WHATSAPP_APP_SECRET === undefined ||
    WHATSAPP_VERIFY_TOKEN === undefined
  ) {
    return undefined
  }
  return {
    token: WHATSAPP_TOKEN,
    phoneNumberId: WHATSAPP_PHONE_NUMBER_ID,
    appSecret: WHATSAPP_APP_SECRET,
    verifyToken: WHATSAPP_VERIFY_TOKEN,
    apiRoot: values.WHATSAPP_API_ROOT,
  }
}

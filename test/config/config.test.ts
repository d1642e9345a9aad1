import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, variableNames } from '../../bots/config.ts'
import { simulatorPlace } from '../../bots/simulator-mode.ts'
import { packageRoot } from '../../src/root.ts'

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

const token = '12345:AAE-fake_token'
const slackBot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' }
const whatsapp = {
  WHATSAPP_TOKEN: 'EAAG-fake-token',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: 'app-secret-x',
  WHATSAPP_VERIFY_TOKEN: 'verify-token-x',
}

describe('an empty environment', () => {
  it('is enough: own database, own key file, the shipped agency, no platform', () => {
    const config = readConfig({})
    expect(config).toEqual({
      simulator: 'alone',
      simulatorAsked: false,
      databaseUrl: undefined,
      dataDir: resolve('.loket', 'simulator'),
      key: undefined,
      admins: [],
      agencyPath: join(packageRoot, 'agency.json'),
      http: { host: '127.0.0.1', port: 3000, publicUrl: undefined },
      logLevel: 'info',
      telegram: undefined,
      slack: undefined,
      whatsapp: undefined,
    })
  })

  it('is the same as one of empty and blank variables', () => {
    const blank = Object.fromEntries(variableNames.map((name, index) => [name, index % 2 === 0 ? '' : '  ']))
    expect(readConfig(blank)).toEqual(readConfig({}))
  })
})

describe('the program', () => {
  it('listens where it is told, on any free port with 0', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '0' }).http).toMatchObject({ host: '0.0.0.0', port: 0 })
    expect(readConfig({ HOST: '::1', PORT: '65535' }).http).toMatchObject({ host: '::1', port: 65_535 })
  })

  it('finds its folders from any working directory', () => {
    const config = readConfig({ LOKET_DATA_DIR: 'data', LOKET_AGENCY: '../kaltim.json' })
    expect(isAbsolute(config.dataDir) && isAbsolute(config.agencyPath)).toBe(true)
  })

  it('takes admins of several platforms, each once', () => {
    expect(readConfig({ LOKET_ADMINS: 'telegram:12345, slack:U0ABC,telegram:12345,' }).admins).toEqual([
      { platform: 'telegram', userId: '12345' },
      { platform: 'slack', userId: 'U0ABC' },
    ])
  })

  it.each([
    ['https://loket.example.go.id/', 'https://loket.example.go.id'],
    ['https://example.go.id/loket', 'https://example.go.id/loket'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
  ])('takes the public address %s as %s', (given, kept) => {
    expect(readConfig({ PUBLIC_URL: given }).http.publicUrl).toBe(kept)
  })
})

describe('Telegram', () => {
  it('polls when there is no public address', () => {
    const { telegram } = readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: 'unused' })
    expect(telegram).toMatchObject({
      mode: 'polling',
      apiRoot: 'https://api.telegram.org',
      channel: undefined,
    })
    expect(telegram?.token.reveal()).toBe(token)
  })

  it('takes a webhook under the public address, with its secret', () => {
    const { telegram } = readConfig({
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_WEBHOOK_SECRET: 'a_B-9',
      TELEGRAM_CHANNEL: '@ppid_kalbar',
      PUBLIC_URL: 'https://loket.example.go.id',
    })
    expect(telegram).toMatchObject({
      mode: 'webhook',
      url: 'https://loket.example.go.id/telegram',
      apiRoot: 'http://127.0.0.1:8081',
      channel: '@ppid_kalbar',
    })
    expect(telegram?.mode === 'webhook' && telegram.secret.reveal()).toBe('a_B-9')
  })

  it('wants a secret for a webhook', () => {
    expect(faultsOf({ TELEGRAM_BOT_TOKEN: token, PUBLIC_URL: 'https://a.example' })).toEqual([
      expect.stringMatching(/^TELEGRAM_WEBHOOK_SECRET: must be set, because PUBLIC_URL is set/),
    ])
  })
})

describe('Slack', () => {
  it('is in Socket Mode with an app token, also when a signing secret is there', () => {
    const { slack } = readConfig({
      ...slackBot,
      SLACK_APP_TOKEN: 'xapp-1-a',
      SLACK_SIGNING_SECRET: '0123456789abcdef',
    })
    expect(slack).toMatchObject({ mode: 'socket', apiUrl: 'https://slack.com/api/' })
  })

  it('is over HTTP with a signing secret', () => {
    const { slack } = readConfig({
      ...slackBot,
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_API_URL: 'http://127.0.0.1:9/api',
    })
    expect(slack).toMatchObject({ mode: 'http', apiUrl: 'http://127.0.0.1:9/api/' })
  })

  it('wants a way for events, and a bot token for it', () => {
    expect(faultsOf(slackBot)).toEqual([expect.stringMatching(/^SLACK_APP_TOKEN: must be set/)])
    expect(faultsOf({ SLACK_APP_TOKEN: 'xapp-1-a' })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN: must be set/),
    ])
  })
})

describe('WhatsApp', () => {
  it('is on when all four variables are there', () => {
    expect(readConfig(whatsapp).whatsapp).toMatchObject({
      phoneNumberId: '106540352242922',
      apiRoot: 'https://graph.facebook.com/v23.0',
    })
  })

  it('names each variable that is missing', () => {
    expect(faultsOf({ WHATSAPP_TOKEN: whatsapp.WHATSAPP_TOKEN })).toEqual([
      'WHATSAPP_PHONE_NUMBER_ID: must be set, because another variable of WhatsApp is',
      'WHATSAPP_APP_SECRET: must be set, because another variable of WhatsApp is',
      'WHATSAPP_VERIFY_TOKEN: must be set, because another variable of WhatsApp is',
    ])
  })
})

describe('a faulty environment', () => {
  const wrong = {
    DATABASE_URL: 'mysql://root:hunter2@db/loket',
    LOKET_KEY: 'hunter2',
    LOKET_ADMINS: 'telegram:hunter2,slack:U0ABC,12345',
    HOST: 'hunter2 host',
    PORT: '70000',
    PUBLIC_URL: 'http://hunter2.example',
    LOG_LEVEL: 'hunter2',
    TELEGRAM_BOT_TOKEN: 'hunter2',
    TELEGRAM_API_ROOT: 'ftp://hunter2',
    TELEGRAM_WEBHOOK_SECRET: 'hunter2 !',
    TELEGRAM_CHANNEL: 'hunter2',
    SLACK_BOT_TOKEN: 'hunter2',
    SLACK_APP_TOKEN: 'hunter2',
    SLACK_SIGNING_SECRET: 'hunter2',
    SLACK_API_URL: 'hunter2',
    WHATSAPP_TOKEN: 'hunter2',
    WHATSAPP_PHONE_NUMBER_ID: 'hunter2',
    WHATSAPP_APP_SECRET: 'hunter2',
    WHATSAPP_VERIFY_TOKEN: 'hunter2',
    WHATSAPP_API_ROOT: 'hunter2',
  }

  it('is told all at once: each variable by name, with the form it should have, and never its value', () => {
    const faults = faultsOf(wrong)
    const named = faults.map((fault) => fault.split(':')[0])
    expect(new Set(named)).toEqual(new Set(Object.keys(wrong)))
    expect(named).toHaveLength(Object.keys(wrong).length)
    expect(faults.join('\n')).not.toContain('hunter2')
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+: .*must be .+/)
  })

  it('makes an error that can be shown as it is', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
      'The environment cannot be used:\n' +
        '  - PORT: must be a port number from 0 to 65535\n' +
        '  - LOG_LEVEL: must be fatal, error, warn, info, debug, trace or silent',
    )
  })

  it.each([
    'http://example.go.id',
    'https://user@example.go.id',
    'https://example.go.id/?a=1',
    'example.go.id',
  ])('has a public address that the platforms cannot use: %s', (address) => {
    expect(faultsOf({ PUBLIC_URL: address })).toEqual([expect.stringMatching(/^PUBLIC_URL: must be an/)])
  })
})

it('prints no secret when a configuration is printed', () => {
  const key = randomBytes(32).toString('hex')
  const config = readConfig({
    ...slackBot,
    ...whatsapp,
    DATABASE_URL: 'postgres://loket:pass-word@127.0.0.1/loket',
    LOKET_KEY: key,
    SLACK_APP_TOKEN: 'xapp-1-a',
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_WEBHOOK_SECRET: 'web-hook-secret',
    PUBLIC_URL: 'https://a.example',
  })
  const printed = inspect(config, { depth: 9, showHidden: true }) + JSON.stringify(config)
  for (const value of [
    'pass-word',
    key,
    'xapp-1',
    'xoxb-1',
    token,
    'web-hook-secret',
    'EAAG',
    'app-secret',
    'verify-token',
  ]) {
    expect(printed).not.toContain(value)
  }
})

describe('the simulator', () => {
  const telegram = { TELEGRAM_BOT_TOKEN: token }
  const database = { DATABASE_URL: 'postgres://loket@db/loket' }

  it('is on by itself where nothing is connected and only this machine comes, on data of its own', () => {
    expect(readConfig({})).toMatchObject({ simulator: 'alone', dataDir: resolve('.loket', 'simulator') })
    for (const env of [telegram, { PUBLIC_URL: 'https://loket.example.go.id' }, { HOST: '0.0.0.0' }])
      expect(readConfig(env)).toMatchObject({ simulator: 'off', dataDir: resolve('.loket') })
  })

  it('stands beside real platforms only when it is asked for', () => {
    expect(readConfig({ ...telegram, LOKET_SIMULATOR: '1' })).toMatchObject({
      simulator: 'beside',
      dataDir: resolve('.loket'),
    })
    expect(readConfig({ LOKET_SIMULATOR: '0' })).toMatchObject({
      simulator: 'off',
      dataDir: resolve('.loket'),
    })
  })

  it('never plays on a database that is named unless it is asked to', () => {
    const byItself = readConfig(database)
    expect(byItself).toMatchObject({ simulator: 'alone', dataDir: resolve('.loket') })
    expect(simulatorPlace(byItself)).toEqual({
      databaseUrl: undefined,
      dataDir: resolve('.loket', 'simulator'),
    })
    const asked = readConfig({ ...database, LOKET_SIMULATOR: '1' })
    expect(simulatorPlace(asked)).toEqual({ databaseUrl: asked.databaseUrl, dataDir: resolve('.loket') })
  })

  it('is bound to this machine', () => {
    expect(() => readConfig({ LOKET_SIMULATOR: '1', HOST: '0.0.0.0' })).toThrow(/HOST: must be 127\.0\.0\.1/)
    for (const HOST of ['127.0.0.1', 'localhost', '::1'])
      expect(readConfig({ LOKET_SIMULATOR: '1', HOST }).simulator).toBe('alone')
  })
})

describe('.env.example', () => {
  const lines = readFileSync(join(packageRoot, '.env.example'), 'utf8').split('\n')
  const examples = lines.flatMap((line) => {
    const [, name, value] = /^#?([A-Z_]+)=(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, value: value ?? '' }]
  })

  it('has every variable once, in the order of the schema', () => {
    expect(examples.map(({ name }) => name)).toEqual(variableNames)
  })

  it('shows values that are accepted, and the defaults as they are', () => {
    const shown = readConfig(Object.fromEntries(examples.map(({ name, value }) => [name, value])))
    const defaults = readConfig({ LOKET_SIMULATOR: '0' })
    expect(shown.http).toMatchObject({ host: defaults.http.host, port: defaults.http.port })
    expect(shown.dataDir).toBe(defaults.dataDir)
    expect(shown.logLevel).toBe(defaults.logLevel)
    expect(lines).toContain('#TELEGRAM_API_ROOT=https://api.telegram.org')
    expect(lines).toContain('#WHATSAPP_API_ROOT=https://graph.facebook.com/v23.0')
  })

  it('explains each variable above it or above its group', () => {
    for (const { name } of examples.filter((example) => !/^(HOST|SLACK_|WHATSAPP_)/.test(example.name))) {
      expect(lines[lines.findIndex((line) => line.startsWith(`#${name}=`)) - 1]).toMatch(/^# \S/)
    }
  })
})

/** What `loket doctor` finds out by asking Telegram. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startTelegramSimulator,
  type RunningTelegramSimulator,
} from '../../../bots/simulator/telegram/server.ts'
import { allowedUpdates } from '../../../bots/telegram/setup.ts'
import { openClinic, type Clinic } from './clinic.ts'

let clinic: Clinic
let telegram: RunningTelegramSimulator
/** Settings with a webhook, and the same without. */
let env: Readonly<Record<string, string>>
let polling: Readonly<Record<string, string>>
let groups: [number, number, number]
let leaves: () => Promise<void>

const webhook = 'https://loket.example.go.id/telegram'
const creatorId = 900_100_001

beforeAll(async () => {
  clinic = await openClinic()
  leaves = await clinic.serves()
})

afterAll(async () => {
  await leaves()
  await clinic.close()
})

/** A bot of its own for each test, in three private groups, with its webhook where the settings have it. */
beforeEach(async (context) => {
  telegram = await startTelegramSimulator()
  context.onTestFinished(() => telegram.close())
  await telegram.direct.createUser({ firstName: 'Ratna', id: creatorId })
  groups = [await newGroup('Petugas'), await newGroup('Bidang'), await newGroup('PPID')]
  await clinic.bind('telegram', [`${groups[0]}`, `${groups[1]}`, `${groups[2]}`])
  await setWebhook(webhook)
  const { PUBLIC_URL: publicUrl = '', ...others } = clinic.environment
  polling = { ...others, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }
  env = { ...polling, PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-test' }
})

/** What is amiss where updates are fetched, so that what happens in chats is brought nowhere. */
async function amissWhilePolling(more: Readonly<Record<string, string>> = {}) {
  await setWebhook('')
  const { code, amiss, report } = await clinic.examines({ ...polling, ...more })
  return { code, report, amiss: amiss.filter((each) => each !== 'public-url-none') }
}

async function newGroup(title: string, more: { readonly username?: string } = {}): Promise<number> {
  const { id } = await telegram.direct.createChat({
    type: 'supergroup',
    title,
    creatorId,
    bot: 'member',
    ...more,
  })
  return id
}

async function setWebhook(url: string, allowed: readonly string[] = allowedUpdates): Promise<void> {
  const answer = await fetch(`${telegram.url}/bot${telegram.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, allowed_updates: allowed, drop_pending_updates: true }),
  })
  expect(answer.status).toBe(200)
}

describe('loket doctor, asking Telegram', () => {
  it('finds nothing amiss where everything is set up, and says so line by line', async () => {
    const { code, text } = await clinic.tells(env)
    expect(text.split('\n').filter((line) => !line.startsWith('✓'))).toEqual(['', 'Semua beres.'])
    expect(text).toContain('✓ Telegram: bot @loket_bot dikenal')
    expect(text).toContain(`✓ Telegram: kiriman diantar ke ${webhook}`)
    expect(text).toContain('✓ Telegram: bot ada di 3 grup jalur')
    expect(text).toContain('✓ Jam: cocok dengan database, Telegram')
    expect(code).toBe(0)
  })

  it('shows neither the token nor the name of anybody', async () => {
    const { text } = await clinic.tells(env)
    for (const secret of [telegram.token.split(':')[1] ?? telegram.token, 'a-secret-of-the-test', 'Rahasia'])
      expect(text).not.toContain(secret)
  })

  it('asks no platform when it is told to stay offline', async () => {
    const before = (await telegram.direct.calls()).length
    const { amiss } = await clinic.examines(env, { options: { offline: true } })
    expect(amiss).toEqual([])
    expect((await telegram.direct.calls()).length).toBe(before)
  })

  it('knows a token that is no longer valid', async () => {
    const { code, amiss, report } = await clinic.examines({
      ...env,
      TELEGRAM_BOT_TOKEN: '7000000001:AArevoked',
    })
    expect([code, amiss]).toEqual([1, ['telegram-token']])
    expect(report.findings.at(-2)?.next).toContain('@BotFather')
  })

  it('tells a Telegram that does not answer from one that refuses', async () => {
    await telegram.direct.addFault({ method: 'getMe', kind: '500' })
    expect((await clinic.examines(env)).amiss).toEqual(['telegram-refused'])
    const away = { ...env, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }
    expect((await clinic.examines(away)).amiss).toEqual(['telegram-unreachable'])
  })

  it('finds a webhook that leads elsewhere, and names no more of it than its host', async () => {
    await setWebhook('https://other.example/a-secret-path')
    const { code, amiss, report } = await clinic.examines(env)
    expect([code, amiss]).toEqual([1, ['telegram-webhook-elsewhere']])
    expect(JSON.stringify(report)).toContain('https://other.example')
    expect(JSON.stringify(report)).not.toContain('a-secret-path')
  })

  it('finds a webhook that is not set, and one that keeps presses of buttons back', async () => {
    await setWebhook('')
    expect((await clinic.examines(env)).amiss).toEqual(['telegram-webhook-missing'])
    await setWebhook(webhook, ['message'])
    const { amiss, report } = await clinic.examines(env)
    expect(amiss).toEqual(['telegram-webhook-updates'])
    expect(JSON.stringify(report)).toContain('callback_query')
  })

  it('finds a webhook beside a program that fetches updates itself', async () => {
    expect((await clinic.examines(polling)).amiss).toEqual(['public-url-none', 'telegram-webhook-left'])
    await setWebhook('')
    expect((await clinic.examines(polling)).amiss).toEqual(['public-url-none'])
  })

  it('tells what Telegram last said of a webhook that fails', async () => {
    const refusing = 'http://127.0.0.1:9'
    await setWebhook(`${refusing}/telegram`)
    await telegram.direct.createUser({ firstName: 'Sari', id: 900_100_777 })
    await telegram.direct.sendText({ userId: 900_100_777, text: '/start' })
    await expect
      .poll(async () => (await clinic.examines({ ...env, PUBLIC_URL: refusing })).amiss)
      .toEqual(['public-url-local', 'telegram-webhook-failing'])
  })

  it('notices a bot that hears all that is said in groups', async () => {
    await telegram.direct.settings({ privacyMode: false })
    expect(await amissWhilePolling()).toMatchObject({ code: 0, amiss: ['telegram-privacy-off'] })
  })

  it('names the lanes of a group that the bot was thrown out of', async () => {
    await telegram.direct.setBot({ chatId: groups[1], standing: 'kicked' })
    const { code, amiss, report } = await amissWhilePolling()
    expect([code, amiss]).toEqual([1, ['telegram-group-gone']])
    expect(report.findings.find((each) => each.code === 'telegram-group-gone')?.what).toContain('Bidang')
  })

  it('finds a group that became public, and one that the bot never was in', async () => {
    const open = await newGroup('Terbuka', { username: 'grup_terbuka' })
    await clinic.bind('telegram', [`${open}`, `${groups[1]}`, '-1009999999'])
    expect((await amissWhilePolling()).amiss).toEqual(['telegram-group-public', 'telegram-group-gone'])
  })

  it('knows a group that became a supergroup, which mends itself', async () => {
    const { id } = await telegram.direct.createChat({
      type: 'group',
      title: 'Lama',
      creatorId,
      bot: 'member',
    })
    await telegram.direct.migrate({ chatId: id })
    await clinic.bind('telegram', [`${id}`, `${groups[1]}`, `${groups[2]}`])
    expect(await amissWhilePolling()).toMatchObject({ code: 0, amiss: ['telegram-group-moved'] })
  })

  it('finds a channel in which the bot may not post', async () => {
    const channel = (bot: 'member' | 'administrator', username: string) =>
      telegram.direct.createChat({ type: 'channel', title: 'Pengumuman', username, creatorId, bot })
    await channel('member', 'kanal_tanpa_hak')
    await channel('administrator', 'kanal_baik')
    const examines = async (name: string) => (await amissWhilePolling({ TELEGRAM_CHANNEL: name })).amiss
    expect(await examines('@kanal_tanpa_hak')).toEqual(['telegram-channel-rights'])
    expect(await examines('@kanal_baik')).toEqual([])
    expect(await examines('@tidak_ada')).toEqual(['telegram-channel-gone'])
  })
})

/** What `loket doctor` makes of answers of Telegram that the simulated one does not give. */
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../bots/config.ts'
import { operatorVoice } from '../../../bots/cli/voice.ts'
import type { Asker } from '../../../bots/cli/doctor/ask.ts'
import { checkTelegram } from '../../../bots/cli/doctor/telegram.ts'

const me = { id: 7, username: 'loket_bot', can_join_groups: true, can_read_all_group_messages: false }
const webhook = { url: '', pending_update_count: 0 }
const member = { status: 'member' }
const group = { type: 'supergroup' }

/** Checks a bot whose Telegram answers so, with a lane in one group. @returns the codes of what is not right */
async function amissWith(results: Readonly<Record<string, unknown>>): Promise<string[]> {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: '7:AAtoken' })
  const { telegram } = config
  if (telegram === undefined) throw new Error('there is no Telegram')
  const answers = { getMe: me, getWebhookInfo: webhook, getChatMember: member, getChat: group, ...results }
  const asker: Asker = {
    aheadMs: () => undefined,
    ask: (url) => {
      const result: unknown = Reflect.get(answers, url.split('/').at(-1) ?? '')
      return Promise.resolve({ ok: true, status: 200, json: { ok: true, result }, headers: new Headers() })
    },
  }
  const machine = { clock: systemClock, nodeVersion: '22.0.0', freeBytes: () => Promise.resolve(0) }
  const patient = { ...operatorVoice({}), config, agency: undefined, machine }
  const bindings = [{ lane: 'petugas', unit: '', platform: 'telegram', chatId: '-100', threadId: null }]
  const found = await checkTelegram(telegram, bindings, { asker, patient })
  return found.filter(({ level }) => level !== 'fine').map(({ code }) => code)
}

describe('loket doctor, reading what Telegram answers', () => {
  it('is content with a bot that has what it needs', async () => {
    expect(await amissWith({})).toEqual([])
  })

  it('finds a bot that may not join groups', async () => {
    expect(await amissWith({ getMe: { ...me, can_join_groups: false } })).toEqual(['telegram-no-groups'])
  })

  it('finds updates that pile up', async () => {
    const found = await amissWith({ getWebhookInfo: { ...webhook, pending_update_count: 101 } })
    expect(found).toEqual(['telegram-pending'])
  })

  it('finds a group in which the bot, or every member, is not allowed to write', async () => {
    const restricted = { status: 'restricted', can_send_messages: false }
    expect(await amissWith({ getChatMember: restricted })).toEqual(['telegram-group-muted'])
    const silent = { ...group, permissions: { can_send_messages: false } }
    expect(await amissWith({ getChat: silent })).toEqual(['telegram-group-muted'])
    const admin = { getChat: silent, getChatMember: { status: 'administrator' } }
    expect(await amissWith(admin)).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { platformLines } from '../../bots/cli/platform-lines.ts'
import { operatorVoice } from '../../bots/cli/voice.ts'
import { readConfig } from '../../bots/config.ts'

const { t } = operatorVoice({ LANG: 'id_ID.UTF-8' })
const lines = (env: Record<string, string>) => platformLines(readConfig(env), t)

const slack = { SLACK_BOT_TOKEN: 'xoxb-1' }
const whatsapp = {
  WHATSAPP_TOKEN: 'a-token-1',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_APP_SECRET: 'a-secret-1',
  WHATSAPP_VERIFY_TOKEN: 'a-verify-token',
}

it('says how to begin when there is no platform', () => {
  expect(lines({})).toEqual([expect.stringContaining('Buka @BotFather')])
})

it('says of each platform how it hears, and that WhatsApp hears nothing without an address', () => {
  expect(lines({ ...slack, SLACK_APP_TOKEN: 'xapp-1', ...whatsapp })).toEqual([
    expect.stringContaining('✗ WhatsApp: menyala, tetapi PUBLIC_URL belum diisi'),
    '✓ Slack: menyala, tersambung sendiri (Socket Mode)',
    expect.stringContaining('Alamat publik belum ada'),
  ])
})

it('names the addresses at which the platforms bring what they have', () => {
  const PUBLIC_URL = 'https://loket.example.go.id'
  expect(lines({ ...slack, SLACK_SIGNING_SECRET: 'a-signing-secret', ...whatsapp, PUBLIC_URL })).toEqual([
    '✓ WhatsApp: menyala, menerima pesan di https://loket.example.go.id/whatsapp',
    '✓ Slack: menyala, menerima kiriman di https://loket.example.go.id/slack/events',
  ])
})

it('says that citizens have no way in while only the staff have', () => {
  expect(lines({ ...slack, SLACK_APP_TOKEN: 'xapp-1' })[0]).toContain('✗ Telegram: belum dipasang')
})

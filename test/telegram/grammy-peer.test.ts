import { TestBot } from '@bonkers-agency/grammy-test'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTelegramChannel } from '../../bots/telegram/channel.ts'
import { createIntake } from '../../bots/intake.ts'
import { createTelegramIntake } from '../../bots/telegram/intake.ts'
import { telegramMiddleware } from '../../bots/telegram/middleware.ts'
import type { Incoming } from '../../src/chat/incoming.ts'

// A second, independent idea of Telegram: the updates are made, and the calls judged, by a library that others
// wrote and that shares nothing with our simulated server.

let bot: TestBot
let seen: Incoming[]

beforeEach(() => {
  bot = new TestBot()
  seen = []
  const channel = createTelegramChannel(bot.api)
  const log = pino({ level: 'silent' })
  const intake = createIntake({
    channel,
    log,
    isOutage: () => false,
    giveUp: () => Promise.resolve({}),
    async handle(incoming) {
      seen.push(incoming)
      if (incoming.content.kind === 'press') return { notice: { text: 'Terkirim', alert: false } }
      const buttons = [
        [
          { label: 'Kirim', token: 'f:1:kirim:ya' },
          { label: 'Batal', token: 'c:batal:' },
        ],
      ]
      await channel.send(incoming.chat.id, { heading: 'Loket', text: 'Selamat datang', buttons }, undefined)
      return {}
    },
  })
  bot.use(telegramMiddleware(createTelegramIntake(intake, bot.botInfo, log)))
})

afterEach(() => {
  bot.dispose()
})

it('reads the commands, texts and photos of an independent peer', async () => {
  const user = bot.createUser({ first_name: 'Sari', language_code: 'id' })
  const chat = bot.createChat({ type: 'private' })
  await bot.sendCommand(user, chat, '/start undangan-1')
  await bot.sendMessage(user, chat, 'Saya minta data UMKM')
  await bot.sendPhoto(user, chat, { width: 1280, height: 811 }, { caption: 'KTP' })
  expect(seen.map((incoming) => incoming.content)).toMatchObject([
    { kind: 'command', name: 'start', args: 'undangan-1' },
    { kind: 'text', text: 'Saya minta data UMKM' },
    { kind: 'file', caption: 'KTP', file: { as: 'photo' } },
  ])
  expect(seen[0]?.sender).toMatchObject({ id: String(user.id), language: 'id' })
})

it('shows an independent peer the heading in bold, the buttons, and the answer to a press', async () => {
  const user = bot.createUser({ first_name: 'Sari' })
  const chat = bot.createChat({ type: 'private' })
  const shown = await bot.sendCommand(user, chat, '/start')
  expect(shown.text).toBe('Loket\nSelamat datang')
  expect(shown.messages[0]?.entities).toEqual([{ type: 'bold', offset: 0, length: 5 }])
  expect(shown.keyboard?.inline?.[0]).toMatchObject([
    { text: 'Kirim', callback_data: 'f:1:kirim:ya' },
    { text: 'Batal', callback_data: 'c:batal:' },
  ])
  const pressed = await bot.clickButton(user, chat, 'f:1:kirim:ya', shown.messages[0])
  expect(pressed.callbackAnswer).toMatchObject({ text: 'Terkirim' })
})

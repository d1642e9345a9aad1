import { TestBot } from '@bonkers-agency/grammy-test'
import type { Chat, Message, User } from 'grammy/types'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTelegramChannel } from '../../../bots/telegram/channel.ts'
import type { PlatformConnection } from '../../../bots/connection.ts'
import { createTelegramIntake } from '../../../bots/telegram/intake.ts'
import { telegramMiddleware } from '../../../bots/telegram/middleware.ts'
import { createLogger } from '../../../src/logger.ts'
import { systemClock } from '../../../src/clock.ts'
import { permohonanQuestions, sariAnswers, ktpOf } from '../../support/citizen.ts'
import { startProgram, type TestProgram } from '../../support/program.ts'

// The whole intake once more through an independent idea of Telegram: its updates are made, and our calls judged,
// by a library that others wrote and that shares nothing with our simulated server.

let bot: TestBot
let program: TestProgram

beforeAll(async () => {
  bot = new TestBot()
  serveFilesOf(bot)
  program = await startProgram({ connection: connectionOver(bot) })
})

afterAll(async () => {
  await program.stop()
  bot.dispose()
  vi.unstubAllGlobals()
})

/** The program's Telegram over a grammY bot. */
function connectionOver(peer: TestBot): PlatformConnection {
  const channel = {
    ...createTelegramChannel(peer.api),
    isGroup: (chatId: string) => chatId.startsWith('-'),
  }
  const log = createLogger({ level: 'silent', clock: systemClock })
  return {
    channel,
    mount(_http, intake) {
      peer.use(telegramMiddleware(createTelegramIntake(intake, peer.botInfo, log)))
    },
    start: () => undefined,
    stop: () => Promise.resolve(),
  }
}

/** The peer knows getFile but serves no download: its files are handed out here, at the address of the Bot API. */
function serveFilesOf(peer: TestBot): void {
  const others = globalThis.fetch
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input)
    const path = /^https:\/\/api\.telegram\.org\/file\/bot[^/]+\/(.+)$/.exec(address)?.[1]
    if (path === undefined) return others(input, init)
    const file = peer.server.fileState.getAllFiles().find(({ filePath }) => filePath === path)
    const content = file?.content
    return Promise.resolve(
      content === undefined ? new Response(null, { status: 404 }) : new Response(Uint8Array.from(content)),
    )
  })
}

/** A person of the peer, in the private chat with the bot. */
class Person {
  readonly #user: User
  readonly #chat: Chat
  #seen = 0

  constructor(name: string) {
    this.#user = bot.createUser({ first_name: name, language_code: 'id' })
    this.#chat = bot.createChat({ type: 'private', id: this.#user.id, first_name: name })
  }

  async types(text: string): Promise<void> {
    this.#looks()
    await (text.startsWith('/')
      ? bot.sendCommand(this.#user, this.#chat, text)
      : bot.sendMessage(this.#user, this.#chat, text))
  }

  async sendsPhoto(content: Buffer): Promise<void> {
    this.#looks()
    await bot.sendPhoto(this.#user, this.#chat, {
      width: 1280,
      height: 808,
      content,
      fileSize: content.length,
    })
  }

  /** Presses a button. @returns what it was answered with */
  async presses(label: string, on: Message): Promise<string | undefined> {
    this.#looks()
    const button = (on.reply_markup?.inline_keyboard ?? []).flat().find(({ text }) => text === label)
    if (button === undefined || !('callback_data' in button)) throw new Error(`there is no button ${label}`)
    const { callbackAnswer } = await bot.clickButton(this.#user, this.#chat, button.callback_data, on)
    if (callbackAnswer === undefined) throw new Error(`the press on ${label} was not answered`)
    return callbackAnswer.text
  }

  /** Waits for a message of the bot with these words, new since the last thing done. */
  sees(words: string): Promise<Message> {
    return vi.waitFor(
      () => {
        const found = this.#messages()
          .slice(this.#seen)
          .find((message) => (message.text ?? message.caption ?? '').includes(words))
        if (found === undefined) throw new Error(`nothing says: ${words}`)
        return found
      },
      { timeout: 15_000, interval: 5 },
    )
  }

  #looks(): void {
    this.#seen = this.#messages().length
  }

  #messages(): Message[] {
    return bot.server.getAllMessages(this.#chat.id).filter(({ from }) => from?.is_bot === true)
  }
}

it('an independent peer sees the whole intake through to the nomor pendaftaran and the tanda bukti', async () => {
  const sari = new Person('Sari')
  await sari.types('/start')
  await sari.presses('Ajukan permohonan', await sari.sees('Layanan ini gratis'))
  await sari.presses('Saya mengerti', await sari.sees(permohonanQuestions.privasi))
  await sari.presses('Perorangan', await sari.sees(permohonanQuestions.kategori))
  await sari.sees(permohonanQuestions.nama)
  await sari.types(sariAnswers.nama)
  await sari.sees(permohonanQuestions.nik)
  await sari.types('12345')
  await sari.sees('yang Anda tulis 5 angka')
  await sari.types(sariAnswers.nik)
  await sari.sees(permohonanQuestions.ktp)
  await sari.sendsPhoto(await ktpOf())
  await sari.sees(permohonanQuestions.alamat)
  await sari.types(sariAnswers.alamat)
  await sari.sees(permohonanQuestions.kontak)
  await sari.types(sariAnswers.kontak)
  await sari.sees(permohonanQuestions.rincian)
  await sari.types(sariAnswers.rincian)
  await sari.sees(permohonanQuestions.tujuan)
  await sari.types(sariAnswers.tujuan)
  await sari.presses('Salinan softcopy', await sari.sees(permohonanQuestions['cara-memperoleh']))
  await sari.presses('Lewat chat ini', await sari.sees(permohonanQuestions['cara-mengirim']))
  const review = await sari.sees(permohonanQuestions.review)
  expect(review.text).toContain('NIK: 6171••••••••0001')
  await sari.presses('Ubah', review)
  await sari.presses('Tujuan penggunaan', await sari.sees('Bagian mana'))
  await sari.sees('Jawaban Anda sekarang')
  await sari.types('Liputan berita')
  await sari.presses('Kirim', await sari.sees('Liputan berita'))
  const receipt = await sari.sees('Nomor pendaftaran: 001/PPID/XI/2026')
  expect(receipt.text).toContain('Senin, 7 Desember 2026')
  expect((await sari.sees('Tanda bukti permohonan')).document).toBeDefined()
  await sari.presses('Kenapa tanggal ini?', receipt)
  await sari.sees('hari kerja ke-10')
  // And a press on the form that is over is answered too
  expect(await sari.presses('Kirim', review)).toBe('Tombol ini sudah tidak berlaku.')
})

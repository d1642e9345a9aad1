import type { Conversation, ConversationFlavor } from '@grammyjs/conversations'
import { InlineKeyboard, Keyboard, type Context } from 'grammy'
import { checkNik } from '../../../src/identity/nik.ts'
import { prompts, receipt, shareContactLabel, type Prompt } from '../form.ts'
import type { Archive } from './grammy-archive.ts'

type Talk = Conversation<ConversationFlavor<Context>>

/** A text that is taken, or the sentence that says why not. */
type Check = (text: string) => string | undefined

const between =
  (min: number, max: number): Check =>
  (text) =>
    text.length >= min && text.length <= max ? undefined : `Mohon tulis ${min} sampai ${max} karakter.`

/** The form from the notice to the number. Each answer of the wrong kind gets a sentence, and waiting goes on. */
export function permohonan(archive: Archive) {
  return async (talk: Talk, ctx: Context): Promise<void> => {
    await choose(talk, ctx, prompts.privasi)
    const kategori = await choose(talk, ctx, prompts.kategori)
    const nama = await write(talk, ctx, prompts.nama, between(3, 150))
    const today = new Date(await talk.now()).toISOString().slice(0, 10)
    const nik = await write(talk, ctx, prompts.nik, (text) =>
      checkNik(text, today).ok ? undefined : 'NIK itu tidak benar. Mohon periksa lagi 16 angkanya.',
    )
    const photoId = await sendPhoto(talk, ctx, archive)
    const alamat = await write(talk, ctx, prompts.alamat, between(10, 500))
    const kontak = await shareContact(talk, ctx)
    const rincian = await write(talk, ctx, prompts.rincian, between(10, 2000), { remove_keyboard: true })
    const titles = await talk.external(() => archive.findInDip(rincian))
    if (titles.length > 0) await ctx.reply(['Mungkin sudah terjawab:', ...titles].join('\n'))
    const tujuan = await write(talk, ctx, prompts.tujuan, between(5, 1000))
    const caraMemperoleh = await choose(talk, ctx, prompts.caraMemperoleh)
    const caraMengirim = await choose(talk, ctx, prompts.caraMengirim)
    const person = { kategori, nama, nik, photoId, alamat, kontak }
    const filled = { ...person, rincian, tujuan, caraMemperoleh, caraMengirim }
    const shown = Object.entries({ ...filled, nik: masked(nik) }).map(([key, value]) => `${key}: ${value}`)
    const review = [prompts.review.text, ...shown]
    const decided = await choose(talk, ctx, { ...prompts.review, text: review.join('\n\n') })
    if (decided !== prompts.review.options[0]) {
      await ctx.reply('Permohonan tidak dikirim.')
      return
    }
    const nomor = await talk.external(() => archive.file(filled))
    await ctx.reply(receipt(nomor))
  }
}

function masked(nik: string): string {
  return `${nik.slice(0, 4)}••••••••${nik.slice(-4)}`
}

async function choose(talk: Talk, ctx: Context, { key, text, options }: Prompt): Promise<string> {
  const keyboard = new InlineKeyboard()
  for (const [index, label] of options.entries()) keyboard.text(label, `${key}:${index}`).row()
  await ctx.reply(text, { reply_markup: keyboard })
  const pressed = await talk.waitForCallbackQuery(
    options.map((_, index) => `${key}:${index}`),
    { otherwise: (other) => other.reply('Mohon tekan salah satu tombol di atas.') },
  )
  await pressed.answerCallbackQuery()
  return options[Number(pressed.callbackQuery.data.split(':')[1])] ?? ''
}

async function write(
  talk: Talk,
  ctx: Context,
  { text }: Prompt,
  check: Check,
  markup?: { remove_keyboard: true },
): Promise<string> {
  await ctx.reply(text, markup === undefined ? {} : { reply_markup: markup })
  for (;;) {
    const said = await talk.waitFor('message:text', {
      otherwise: (other) => other.reply('Mohon jawab dengan tulisan.'),
    })
    const refusal = check(said.message.text)
    if (refusal === undefined) return said.message.text.trim()
    await said.reply(refusal)
  }
}

async function sendPhoto(talk: Talk, ctx: Context, archive: Archive): Promise<number> {
  await ctx.reply(prompts.ktp.text)
  for (;;) {
    const sent = await talk.waitFor('message:photo', {
      otherwise: (other) => other.reply('Mohon kirim sebagai foto.'),
    })
    const file = await sent.getFile()
    const id = await talk.external(() => archive.keepPhoto(file.file_path))
    if (id !== null) return id
    await sent.reply('Foto itu terlalu kecil. Mohon kirim foto yang lebih besar.')
  }
}

async function shareContact(talk: Talk, ctx: Context): Promise<string> {
  await ctx.reply(prompts.kontak.text, {
    reply_markup: new Keyboard().requestContact(shareContactLabel).oneTime().resized(),
  })
  for (;;) {
    const said = await talk.waitFor(['message:text', 'message:contact'], {
      otherwise: (other) => other.reply('Mohon tulis nomor telepon atau alamat e-mail.'),
    })
    const value = said.message.contact?.phone_number ?? said.message.text ?? ''
    if (/^(\+?[\d\s-]{8,20}|[^\s@]+@[^\s@]+\.[a-z]{2,})$/i.test(value)) return value
    await said.reply('Mohon tulis nomor telepon atau alamat e-mail yang benar.')
  }
}

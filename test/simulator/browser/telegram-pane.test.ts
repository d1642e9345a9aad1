import { expect, it } from 'vitest'
import type { SimulatorEvent } from '../../../bots/simulator/browser/protocol.ts'
import { useSimulation } from '../../support/simulation.ts'
import { Page, labelsOf, pressOf, textOf } from './page.ts'
import { filesPermohonan } from './permohonan.ts'

const program = useSimulation()
const page = new Page(program)

it('lets a citizen file a permohonan by typing, pressing, a key and a photo, and gives her the letter', async () => {
  const sari = await page.seat('sari', 'telegram')
  const { receipt } = await filesPermohonan(page, sari)
  expect(receipt).toMatchObject({ mine: false, sender: { name: 'Loket', bot: true }, service: false })
  const { messages, keys, commands, title, writable } = await page.view(sari)
  expect({ title, writable, keys }).toEqual({ title: 'Loket', writable: true, keys: [] })
  expect(commands).toContainEqual({ command: '/status', description: expect.stringContaining('permohonan') })
  const photo = messages.flatMap(({ mine, files }) => (mine ? files : []))[0]
  expect(photo).toMatchObject({ picture: true, mime: 'image/jpeg', width: 1280, height: 808 })
  expect(messages.some((message) => message.mine && textOf(message) === 'Kontak: +6281200001717')).toBe(true)

  const letter = await page.sees(sari, ({ files }) => files[0]?.name.startsWith('tanda-bukti') === true)
  const [file] = letter.files
  const answer = await fetch(`${program().app.url}${file?.url}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''tanda-bukti/)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBe(file?.size)
})

it('shows a press by the change of the card, and tells the presser alone what came of it', async () => {
  const budi = await page.seat('budi', 'telegram', 'Petugas Informasi')
  const dimas = { ...budi, person: 'dimas' }
  const card = await page.sees(budi, (message) => labelsOf(message).includes('Teruskan ke Bidang'))
  const stream = await page.listens()
  const toast = () => page.until(() => stream.events.filter((event) => event.type === 'toast').at(-1))

  await page.presses(dimas, card, 'Teruskan ke Bidang')
  expect(await toast()).toMatchObject({
    person: 'dimas',
    alert: true,
    text: expect.stringContaining('belum terdaftar'),
  })

  await page.presses(budi, card, 'Teruskan ke Bidang')
  const changed = await page.sees(budi, ({ id, revision }) => id === card.id && revision > card.revision)
  expect(labelsOf(changed)).not.toContain('Teruskan ke Bidang')
  await page.until(() => stream.events.find((event) => event.type === 'toast' && event.person === 'budi'))
  expect(await toast()).toMatchObject({
    person: 'budi',
    text: expect.stringContaining('Tercatat'),
    alert: false,
  })
  await page.until(() => (chatsTold(stream.events).includes(budi.chat) ? true : undefined))

  // The button of the card as it was on a screen that is behind.
  const before = stream.events.length
  await page.does({
    do: 'press',
    ...budi,
    person: 'tia',
    message: card.id,
    press: pressOf(card, 'Teruskan ke Bidang'),
  })
  const late = await page.until(() => stream.events.slice(before).find(({ type }) => type === 'toast'))
  expect(late).toMatchObject({ person: 'tia', alert: true })
  stream.stop()
})

it('makes the next message of the one who is asked in a group an answer to the question, as the app does', async () => {
  const hendra = await page.seat('hendra', 'telegram', 'Bidang Informasi')
  const card = await page.sees(hendra, (message) => labelsOf(message).includes('Tugaskan PPID'))
  await page.presses(hendra, card, 'Tugaskan PPID')
  const rina = await page.seat('rina', 'telegram', 'PPID Pembantu')
  const lestari = { ...rina, person: 'lestari' }
  const atPpid = await page.sees(rina, (message) => labelsOf(message).includes('Sediakan'))
  await page.presses(rina, atPpid, 'Sediakan')
  await page.presses(rina, await page.reads(rina, 'seluruhnya atau sebagian'), 'Seluruhnya')
  await page.presses(rina, await page.reads(rina, 'Apa bentuk bahannya'), 'Teks')
  const question = await page.reads(rina, 'Tulis informasinya')
  expect((await page.view(rina)).placeholder).not.toBeNull()
  expect((await page.view(lestari)).placeholder).toBeNull()

  await page.says(lestari, 'Ini tidak didengar siapa pun')
  await page.says(rina, 'Juara lomba: tim Sekretariat')
  const said = await page.sees(rina, ({ mine, replyTo }) => mine && replyTo !== null)
  expect(said.replyTo).toMatchObject({ id: question.id, name: 'Loket' })
  await page.presses(rina, await page.reads(rina, 'Apakah ada biaya'), 'Gratis')
  const done = await page.reads(rina, 'Tercatat: Sediakan')
  expect(done.sender.bot).toBe(true)
})

it('refuses what the app would not let one do, by a sentence', async () => {
  const sari = await page.seat('sari', 'telegram')
  const budi = await page.seat('budi', 'telegram', 'Petugas Informasi')
  const menu = (await page.view(sari)).messages.find(({ buttons }) => buttons.length > 0)
  const press = { do: 'press', ...sari, message: menu?.id ?? '' }
  expect(await page.fails({ ...press, press: 'a:1:1:forged' })).toContain('Tombol itu tidak ada')
  expect(await page.fails({ ...press, message: '999999', press: 'x' })).toContain('sudah tidak ada')
  expect(await page.fails({ ...press, ...budi, person: 'sari', press: 'x' })).toContain(
    'tidak berada di percakapan',
  )
  expect(await page.fails({ do: 'say', ...sari, person: 'siapa', text: 'halo' })).toContain(
    'tidak ada di simulator',
  )
  expect(await page.fails({ do: 'key', ...sari, label: 'Bagikan nomor saya' })).toContain('Tombol itu')
  expect(await page.fails({ do: 'say', ...sari, text: '' })).toContain('tidak dapat dilakukan')
  expect(await page.fails({ do: 'say', ...sari, text: 'a'.repeat(4097) })).toContain('Batasnya 4096 huruf')
  const { url } = program().app
  const sent = new URLSearchParams({ ...sari, name: 'surat.pdf', as: 'photo' })
  const noPicture = await fetch(`${url}/simulator/file?${sent.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: '%PDF-1.4',
  })
  expect(await noPicture.json()).toMatchObject({ error: expect.stringContaining('bukan gambar') })
  const query = new URLSearchParams({ ...budi, person: 'sari' })
  expect((await fetch(`${url}/simulator/view?${query.toString()}`)).status).toBe(404)
  expect((await fetch(`${url}/simulator/file/telegram/tidak-ada`)).status).toBe(404)
  expect((await fetch(`${url}/simulator/events`, { method: 'HEAD' })).status).toBe(404)
})

it('speaks the language that the page asks for', async () => {
  const { url } = program().app
  const budi = await page.seat('budi', 'telegram', 'Petugas Informasi')
  const query = new URLSearchParams({ ...budi, lang: 'en' })
  const view = await fetch(`${url}/simulator/view?${query.toString()}`)
  expect(await view.json()).toMatchObject({ subtitle: '5 members' })
  const refused = await fetch(`${url}/simulator/act?lang=en`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'key', ...budi, label: 'Nothing' }),
  })
  expect(await refused.json()).toEqual({ ok: false, error: 'The message has no such button.' })
})

it('sends files of the user’s own, as a picture or as they are, and refuses what is too large or no picture', async () => {
  const sari = await page.seat('sari', 'telegram')
  const note = Buffer.from('catatan')
  const sent = await page.uploads({ ...sari, name: 'catatan.txt', as: 'document' }, note, 'text/plain')
  expect(sent.status).toBe(200)
  const message = await page.sees(sari, ({ files }) => files[0]?.name === 'catatan.txt')
  expect(message.files[0]).toMatchObject({ picture: false, size: note.length, mime: 'text/plain' })
  const answer = await fetch(`${program().app.url}${message.files[0]?.url}`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(await answer.text()).toBe('catatan')

  const noPicture = await page.uploads({ ...sari, name: 'foto.jpg', as: 'photo' }, note, 'image/jpeg')
  expect(noPicture.status).toBe(409)
  const large = Buffer.alloc((20 << 20) + 1)
  const tooLarge = await page.uploads(
    { ...sari, name: 'besar.bin', as: 'document' },
    large,
    'application/json',
  )
  expect([tooLarge.status, await tooLarge.json()]).toEqual([
    409,
    { ok: false, error: 'Berkas itu terlalu besar. Batasnya 20 MB.' },
  ])
})

it('ends the streams of all pages when the program stops, and goes on in the next one', async () => {
  const streams = [await page.listens(), await page.listens()]
  await program().restart()
  await Promise.all(streams.map(({ ended }) => ended))
  await program().ready()
  const sari = await page.seat('sari', 'telegram')
  const stream = await page.listens()
  await page.says(sari, '/start')
  await page.until(() => (chatsTold(stream.events).includes(sari.chat) ? true : undefined))
  stream.stop()
})

function chatsTold(events: readonly SimulatorEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'chats' ? event.chats.map(({ id }) => id) : []))
}

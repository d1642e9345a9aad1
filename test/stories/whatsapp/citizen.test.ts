/** What citizens do on WhatsApp besides filing: odd things, old buttons, large files, other conversations. */
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { useProgram } from '../../support/program.ts'
import { chooses, filesPermohonan, goesOn, newPerson } from '../../support/whatsapp-citizen.ts'

const program = useProgram({ whatsapp: true })

const timeoutMs = 15_000

it('who opens the chat, writes or sends anything gets the menu, read marks and signs of typing', async () => {
  const sari = newPerson(program())
  const { wamid } = await sari.writes('halo')
  await sari.sees({ offering: 'Ajukan permohonan', timeoutMs })
  await sari.seesTicks(wamid)
  await sari.sendsOdd('voice')
  await sari.sees({ offering: 'Ajukan permohonan', timeoutMs })
  const typing = program().whatsapp.direct.calls('mark-read')
  expect(JSON.stringify(typing.at(-1))).toContain('typing_indicator')
})

it('every command of citizens works as a word', async () => {
  const sari = newPerson(program())
  await filesPermohonan(sari)
  await sari.writes('status')
  await sari.sees({ containing: '/PPID/', timeoutMs })
  await sari.writes('bantuan')
  await sari.sees({ containing: 'Bantuan', timeoutMs })
  await sari.writes('dip')
  await sari.sees({ timeoutMs })
  await sari.writes('batal')
  await sari.sees({ timeoutMs })
  await sari.writes('data')
  await sari.sees({ timeoutMs })
  await sari.writes('bahasa')
  await sari.sees({ offering: 'English', timeoutMs })
  await sari.taps('English')
  await sari.sees({ containing: 'English', timeoutMs })
  await sari.writes('hello')
  const menu = await sari.sees({ offering: 'Ask for information', timeoutMs })
  expect(menu.listButton).toBe('Choose')
  await sari.writes('keberatan')
  await sari.sees({ timeoutMs })
})

it('an old button is answered with a sentence', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  const privacy = await sari.sees({ offering: 'Saya mengerti', timeoutMs })
  await sari.taps('Saya mengerti')
  const kinds = await sari.sees({ offering: 'Perorangan', timeoutMs })
  await chooses(sari, kinds, 'Perorangan')
  await sari.sees({ containing: 'Siapa nama lengkap Anda?', timeoutMs })
  await sari.taps('Saya mengerti', { on: privacy })
  await sari.sees({ containing: 'Siapa nama lengkap Anda?', timeoutMs })
  await sari.writes('batal')
  await sari.sees({ timeoutMs })
})

it('the number that a person writes from can be given with one tap', async () => {
  const sari = newPerson(program(), { phone: '6281255501234' })
  await sari.writes('/permohonan')
  const contact = await goesOn(sari, 'privasi', 'kontak')
  expect(contact.taps.map(({ label }) => label)).toEqual(['Pakai nomor ini', 'Kembali', 'Batal'])
  await sari.taps('Pakai nomor ini')
  const review = await goesOn(sari, 'rincian', 'review')
  expect(review.text).toMatch(/6281255501234|081255501234/)
})

it('who tells no number is asked to type one', async () => {
  const sari = newPerson(program(), { username: 'sari.contoh' })
  await sari.writes('/permohonan')
  const contact = await goesOn(sari, 'privasi', 'kontak')
  expect(contact.taps.map(({ label }) => label)).toEqual(['Kembali', 'Batal'])
  await sari.writes('sari.contoh@contoh.id')
  await sari.sees({ containing: 'Informasi apa yang Anda minta?', timeoutMs })
})

it('a picture that is too large is refused before it is fetched, with a sentence', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'ktp')
  const before = program().whatsapp.direct.calls('download').length
  await sari.sendsDocument({ sizeBytes: 11 << 20 }, 'ktp.jpg', { mime: 'image/jpeg' })
  await sari.sees({ containing: '10 MB', timeoutMs })
  await sari.sendsDocument(randomBytes(1000), 'ktp.mp3', { mime: 'audio/mpeg' })
  await sari.sees({ containing: 'Mohon kirim foto KTP', timeoutMs })
  expect(program().whatsapp.direct.calls('download')).toHaveLength(before)
})

it('a form goes on where it stood after a week', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'alamat')
  await program().advance(6 * 24 * 3_600_000)
  await sari.writes('Jl. Contoh Teratai No. 17 RT 03/RW 05, Benua Melayu, Pontianak Selatan')
  await sari.sees({ containing: 'Ke mana kami dapat menghubungi Anda?', timeoutMs })
})

/** A case that goes on in another chat app: by a code, and by itself when an app reaches its person no more. */
import { expect, it } from 'vitest'
import { filesPermohonan, newPerson } from '../../support/whatsapp-citizen.ts'
import { useOffice } from '../../support/office.ts'
import { bringTo, deliver, provide } from '../../support/staff-steps.ts'

const office = useOffice({ whatsapp: true })

const timeoutMs = 15_000
const patience = { timeoutMs }

/** The code in a message that gives one. */
const codeIn = (text: string) => /pindah ([A-Z2-9]{5}-[A-Z2-9]{5})/.exec(text)?.[1] ?? ''

it('goes on by WhatsApp by a code from Telegram', async () => {
  // Given a request by Telegram, whose applicant asks for a code there
  const { citizen, nomor } = await office().receives()
  await citizen.types('pindah')
  const code = codeIn((await citizen.sees('ketik: pindah ')).text)
  // When it is typed on WhatsApp
  const sari = newPerson(office().program)
  await sari.writes(`pindah ${code}`)
  await sari.sees({ containing: `Kabar tentang ${nomor} mulai sekarang`, ...patience })
  await citizen.sees('di aplikasi chat lain, sesuai kode yang dibuat di sini')
  await sari.writes('status')
  await sari.sees({ containing: nomor, ...patience })
  // Then the answer comes there, with its letters, and not to Telegram
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', { nomor })
  await provide(ppid, card, { text: 'Penerima hibah tahun 2025 ada 12 koperasi.' })
  await office().program.quiet()
  const before = (await citizen.chat()).length
  await deliver(office(), { nomor })
  await sari.sees({ containing: '12 koperasi', ...patience })
  await office().program.quiet()
  expect(await citizen.chat()).toHaveLength(before)
})

it('is answered in the other app when the one it was moved to has lost its person', async () => {
  const { citizen, nomor } = await office().receives()
  await citizen.types('pindah')
  const code = codeIn((await citizen.sees('ketik: pindah ')).text)
  const sari = newPerson(office().program)
  await sari.writes(`pindah ${code}`)
  await sari.sees({ containing: `Kabar tentang ${nomor} mulai sekarang`, ...patience })
  await office().program.quiet()
  // When the account is deleted, which the platform tells only after it has taken the message
  await sari.leavesWhatsapp()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', { nomor })
  await provide(ppid, card, { text: 'Penerima hibah tahun 2025 ada 14 koperasi.' })
  await deliver(office(), { nomor })
  await office().program.quiet()
  // What is said of a message before it is marked sent is noted a minute later
  await office().program.advance(60_000)
  // Then all of it comes by Telegram, and nobody at the desk need do anything
  await citizen.sees('14 koperasi')
  await citizen.receivesFile()
  await office().program.quiet()
  expect(await office().program.app.desk.db.task.count({ where: { kind: 'unreachable' } })).toBe(0)
})

it('goes the other way as well, and whoever guesses learns nothing', async () => {
  const sari = newPerson(office().program, { username: 'sari.contoh' })
  const { nomor } = await filesPermohonan(sari)
  await sari.writes('pindah')
  const shown = await sari.sees({ containing: 'ketik: pindah ', ...patience })
  // A number of a case and a code of nobody's are answered alike
  const guesser = newPerson(office().program, { name: 'Tono Contoh' })
  const answers: string[] = []
  for (const guess of [nomor, 'ABCDE-FGHJK']) {
    await guesser.writes(`pindah ${guess}`)
    answers.push((await guesser.sees({ containing: 'Kode itu tidak berlaku', ...patience })).text)
  }
  expect(new Set(answers).size).toBe(1)
  const { citizen } = await office().receives()
  await citizen.types(`pindah ${codeIn(shown.text)}`)
  await citizen.sees(`Kabar tentang ${nomor} mulai sekarang`)
  await sari.sees({ containing: 'di aplikasi chat lain', after: 0, ...patience })
})

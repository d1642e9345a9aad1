import { expect, it } from 'vitest'
import type { Person } from '../../../bots/simulator/slack/people/person.ts'
import { fills, opens, useSlackOffice } from '../../support/slack-office.ts'
import { soon } from '../../support/soon.ts'

const office = useSlackOffice()
const timeoutMs = 15_000
let head: Person

it('lets the head approve in direct messages what a lane prepared in its channel', async () => {
  const { admin, program } = office()
  const { direct } = program.slack
  const keeper = direct.addUser({ name: 'kania', realName: 'Kania Dokumentasi' })
  head = direct.addUser({ name: 'hadi', realName: 'Hadi Kepala' })
  const channel = direct.addChannel({ name: 'kanal-ppid', isPrivate: true, members: [admin, keeper] })
  await admin.runs('/loket jalur petugas-ppid', channel)
  await admin.sees({ in: channel, contains: 'sekarang tempat jalur', timeoutMs })
  await office().adds(keeper, 'petugas-ppid')
  await office().adds(head, 'atasan')
  // Given a list with a lembar, filled in on one page after the other
  expect(await keeper.runs('/loket uji', channel)).toMatchObject({ ok: true })
  await keeper.seesModal({ timeoutMs })
  expect(
    await fills(keeper, { informasi: 'Rekening pengurus koperasi', saat: 'sebelum-permintaan' }),
  ).toBeUndefined()
  const card = await keeper.sees({
    in: channel,
    contains: 'Uji konsekuensi',
    hasButton: 'Tambah lembar',
    timeoutMs,
  })
  await opens(keeper, 'Tambah lembar', card)
  await fills(keeper, {
    informasi: 'Rekening bank pengurus koperasi',
    unit: 'Bidang Kelembagaan',
    pasal: 'h',
    buka: 'Rahasia pribadi pengurus terbuka.',
    tutup: 'Pengurus terlindungi dan tetap mau melapor.',
  })
  await fills(keeper, { masa: 'tahun' })
  const review = await fills(keeper, { tahun: '3' })
  // Then what was filled in is read once more before it is sent
  expect(review).toMatchObject({ depth: 3, fields: [], submit: 'Kirim' })
  expect(review?.text).toContain('Bidang Kelembagaan')
  expect(await fills(keeper, {})).toBeUndefined()
  // And the head, who is in no channel, decides in direct messages
  await keeper.presses('Ajukan', await keeper.sees({ in: channel, hasButton: 'Ajukan', timeoutMs }))
  const asked = await head.sees({ contains: 'Uji konsekuensi', hasButton: 'Setujui & sahkan', timeoutMs })
  await head.presses('Setujui & sahkan', asked)
  await head.sees({ contains: 'Setujui & sahkan – Hadi Kepala', edited: true, timeoutMs })
})

it('goes through an announcement by modals, with several files, to a head who decides with all before the eyes', async () => {
  const { admin, program } = office()
  const { direct } = program.slack
  const text = 'Pendaftaran pelatihan koperasi dibuka 1 sampai 5 Desember 2026. '.repeat(40).trim()
  const names = { kabid: 'Kadir Kabid', pelaksana: 'Lestari', sekretaris: 'Sekar', kadis: 'Hadi Kadis' }
  const people = Object.fromEntries(
    Object.entries(names).map(([name, realName]) => [name, direct.addUser({ name, realName })]),
  )
  const { kabid, pelaksana, sekretaris, kadis } = people
  if (!kabid || !pelaksana || !sekretaris || !kadis) throw new Error('nobody came')
  const room = { kabid, pelaksana }
  const channel = Object.fromEntries(
    Object.entries(room).map(([name, person]) => [
      name,
      direct.addChannel({ name: `kanal-${name}`, isPrivate: true, members: [admin, person] }),
    ]),
  )
  for (const [lane, place] of Object.entries(channel)) {
    await admin.runs(`/loket jalur ${lane}`, place)
    await admin.sees({ in: place, contains: 'sekarang tempat jalur', timeoutMs })
  }
  for (const [lane, person] of Object.entries(people)) await office().adds(person, lane)
  /** Waits for the card of a lane in its channel. */
  const card = (lane: 'kabid' | 'pelaksana', hasButton: string) =>
    room[lane].sees({ in: channel[lane] ?? '', contains: 'Pelatihan koperasi', hasButton, timeoutMs })
  // Given the order, by a modal
  await kabid.runs('/loket tugaskan')
  await kabid.seesModal({ timeoutMs })
  await fills(kabid, {
    sifat: 'berkala',
    judul: 'Pelatihan koperasi',
    arahan: 'Susun singkat saja.',
    pelaksana: 'siapa-saja',
  })
  await kabid.sees({ contains: 'dibuka dan ditugaskan', timeoutMs })
  // And the draft, with files that come at its second page
  await opens(pelaksana, 'Serahkan konsep', await card('pelaksana', 'Serahkan konsep'))
  expect(await fills(pelaksana, { teks: 'Pendek.', 'ada-lampiran': 'dengan' })).toMatchObject({
    errors: { Teks: expect.stringContaining('20') },
  })
  expect(await fills(pelaksana, { teks: text, 'ada-lampiran': 'dengan' })).toMatchObject({ depth: 2 })
  const pdf = (name: string) => ({ name, bytes: Buffer.from(`%PDF-1.7\n${name}\n%%EOF`) })
  await fills(pelaksana, { lampiran: [pdf('jadwal.pdf'), pdf('syarat.pdf'), pdf('peta.pdf')] })
  await pelaksana.seesNoModal(timeoutMs)
  // When it goes up, and back once with a reason
  await kabid.presses('Sesuai', await card('kabid', 'Sesuai'))
  await opens(sekretaris, 'Kembalikan', await sekretaris.sees({ hasButton: 'Kembalikan', timeoutMs }))
  await fills(sekretaris, { 'alasan.usual': 'Perlu diperbaiki' })
  await sekretaris.seesNoModal(timeoutMs)
  await kabid.presses('Sesuai', await card('kabid', 'Sesuai'))
  await sekretaris.presses('Sesuai', await sekretaris.sees({ hasButton: 'Sesuai', timeoutMs }))
  // Then the head has the whole text on the card, and the files at hand
  const asked = await kadis.sees({ hasButton: 'Setujui', timeoutMs })
  expect(asked.text).toContain(text)
  await kadis.presses('Berkas', asked)
  for (const name of ['jadwal.pdf', 'syarat.pdf', 'peta.pdf']) await kadis.sees({ file: name, timeoutMs })
  await kadis.presses('Setujui', asked)
  await kadis.sees({ contains: 'Setujui', edited: true, timeoutMs })
  await card('pelaksana', 'Umumkan')
})

it('opens the home tab with the own queue, whose buttons work and which is drawn anew', async () => {
  const { petugas } = office()
  const { nomor } = await office().receives()
  petugas.opensHome()
  const home = await petugas.seesHome({ contains: nomor, timeoutMs })
  const { direct } = office().program.slack
  const drawn = direct.calls('views.publish').length
  // When the case is opened from there
  await petugas.presses(home.buttons[0]?.label ?? '', 'home')
  // Then its card comes as a direct message, and the home tab is as fresh as that
  await petugas.sees({ contains: `Permohonan ${nomor}`, timeoutMs })
  await soon(() => expect(direct.calls('views.publish').length).toBe(drawn + 1))
})

it('brings the morning brief as a direct message', async () => {
  const { petugas, program } = office()
  program.clock.set(new Date('2026-11-24T00:45:00Z'))
  await program.advance(60_000)
  await program.settle()
  await petugas.sees({ contains: 'Ringkasan pagi', timeoutMs })
})

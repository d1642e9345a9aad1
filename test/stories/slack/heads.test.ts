import { expect, it, vi } from 'vitest'
import type { Person } from '../../../bots/simulator/slack/people/person.ts'
import { fills, opens, useSlackOffice } from '../../support/slack-office.ts'

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
  await vi.waitFor(() => expect(direct.calls('views.publish').length).toBe(drawn + 1))
})

it('brings the morning brief as a direct message', async () => {
  const { petugas, program } = office()
  program.clock.set(new Date('2026-11-24T00:45:00Z'))
  await program.advance(60_000)
  await program.settle()
  await petugas.sees({ contains: 'Ringkasan pagi', timeoutMs })
})

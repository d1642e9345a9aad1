import { expect, it } from 'vitest'
import { fills, opens, useSlackOffice } from '../../support/slack-office.ts'

const office = useSlackOffice()
const timeoutMs = 15_000

it('brings a request from its card to its answer by buttons and modals, and the citizen reads it on Telegram', async () => {
  const { petugas, bidang, ppid, channel } = office()
  const { nomor, citizen } = await office().receives()
  // When each lane does its part in its channel
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  const first = await opens(ppid, 'Sediakan', await office().card(nomor, 'ppid', 'Sediakan'))
  expect(first).toMatchObject({ title: 'Sediakan informasi', depth: 1 })
  // And the pages of the form stand on each other
  const second = await fills(ppid, { cakupan: 'seluruhnya' })
  expect(second).toMatchObject({ depth: 2, close: 'Kembali' })
  await fills(ppid, { bentuk: 'teks' })
  await fills(ppid, { teks: 'Penerima hibah tahun 2025: 12 koperasi.', biaya: 'gratis' })
  await ppid.seesNoModal(timeoutMs)
  // Then whoever filled it in is told alone
  await ppid.sees({ in: channel.ppid, contains: 'Tercatat: Sediakan.', ephemeral: true, timeoutMs })
  // And the petugas sends it out, on the same card
  const last = await office().card(nomor, 'petugas', 'Sampaikan')
  await petugas.presses('Sampaikan', last)
  await citizen.sees('Penerima hibah tahun 2025: 12 koperasi.')
})

import { expect, it } from 'vitest'
import { filesPermohonan, newCitizen } from '../../support/citizen.ts'
import { newOfficer } from '../../support/officer.ts'
import { useProgram } from '../../support/program.ts'
import { fills } from '../../support/slack-office.ts'

const adminId = 900_100_002
const program = useProgram({ slack: 'socket', admins: [adminId] })
const timeoutMs = 15_000

it('carries one case through a lane on Slack and a lane on Telegram', async () => {
  const { slack, telegram } = program()
  // Given the petugas in a channel of Slack, which comes by a socket
  const { admin, direct } = slack
  await direct.disturb.seesSockets(1, timeoutMs)
  const budi = direct.addUser({ name: 'budi', realName: 'Budi Petugas' })
  const channel = direct.addChannel({ name: 'petugas', isPrivate: true, members: [admin, budi] })
  await admin.runs('/loket jalur petugas', channel)
  await admin.sees({ in: channel, contains: 'sekarang tempat jalur', timeoutMs })
  await admin.runs('/loket staf tambah')
  await admin.seesModal({ timeoutMs })
  await fills(admin, { anggota: budi.id, jalur: 'petugas' })
  // And the Bidang in a group of Telegram
  const chief = await newOfficer(program(), { name: 'Ratna Telegram', id: adminId })
  const dewi = await newOfficer(program(), { name: 'Dewi Bidang' })
  const group = await telegram.direct.createChat({
    type: 'supergroup',
    title: 'Bidang',
    creatorId: chief.id,
    memberIds: [dewi.id],
    bot: 'member',
  })
  await chief.types('/jalur bidang', group.id)
  await chief.sees('sekarang tempat jalur', group.id)
  // When a request comes
  const { nomor } = await filesPermohonan(await newCitizen(program()))
  const card = await budi.sees({ in: channel, contains: nomor, hasButton: 'Teruskan ke Bidang', timeoutMs })
  await budi.presses('Teruskan ke Bidang', card)
  // Then its card stands where the lane is that it waits on, and the other card says so
  const theirs = await chief.sees(`Permohonan ${nomor}`, group.id, { button: 'Tugaskan PPID' })
  expect(theirs.text).toContain('Langkah 3')
  const ours = await budi.sees({ in: channel, contains: nomor, edited: true, after: card, timeoutMs })
  expect(ours.buttons.map(({ label }) => label)).not.toContain('Teruskan ke Bidang')
})

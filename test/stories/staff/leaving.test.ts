import { beforeAll, expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { bringTo } from '../../support/staff-steps.ts'

const office = useOffice()

let colleague: Officer
let applicant: Applicant

beforeAll(async () => {
  const { program, group } = office()
  colleague = await newOfficer(program, { name: 'Eko Kedua' })
  await program.telegram.direct.setMember({ chatId: group.ppid, userId: colleague.id, status: 'member' })
  await office().invites(colleague, 'ppid')
  applicant = await office().receives()
})

it('takes the buttons off private copies of cards and ends the form, when somebody is taken off the staff', async () => {
  // Given a card in the private chat of somebody who fills in a form in the group
  const { group } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  const copy = await opensPrivately(colleague)
  await colleague.presses('Kembalikan', card)
  const question = await colleague.sees('Mengapa dikembalikan?', group.ppid)
  // When the admin takes that person off the staff
  await removes('Eko Kedua')
  // Then the copy says so and has no button left
  const closed = await colleague.sees('Anda tidak lagi bertugas untuk perkara ini')
  expect(closed.messageId).toBe(copy.messageId)
  expect(closed.text).toContain(applicant.nomor)
  expect(labels(closed)).toEqual([])
  // And the form is over, in the group where it stood
  const ended = await colleague.sees('Formulir ini berakhir karena Anda tidak lagi bertugas', group.ppid)
  expect(ended.text).toContain('Eko Kedua\n')
  await colleague.presses('Perlu diperbaiki', question)
  expect((await colleague.isTold()).text).toContain('Isian ini milik orang lain')
  // And what happens later does not bring the buttons back
  const { ppid, program } = office()
  await ppid.presses('Uji konsekuensi', card)
  await ppid.sees('Menunggu hasil uji konsekuensi', group.ppid)
  await program.quiet()
  const later = (await colleague.chat()).find(({ messageId }) => messageId === copy.messageId)
  expect(later?.text).toContain('Anda tidak lagi bertugas untuk perkara ini')
  // While the lane's own card goes on
  expect(labels(await office().card(applicant.nomor, 'ppid'))).toContain('Tolak')
})

it('lets go of a lane that stood in the private chat, and tells the admins that nobody serves there', async () => {
  // Given a head whose lane has no other place than the head's own chat
  const { admin, ppid, program } = office()
  await office().invites(ppid, 'atasan')
  const bound = () => program.app.desk.db.laneBinding.count({ where: { lane: 'atasan' } })
  expect(await bound()).toBe(1)
  const copy = await opensPrivately(ppid)
  // When the admin takes just that lane away
  await admin.types(`/staf hapus ${await numberOf('Joko PPID')} atasan`)
  await admin.presses('Ya, hapus', await admin.sees('Cabut jalur Atasan PPID dari Joko PPID?'))
  // Then the admins know
  await admin.sees('Jalur Atasan PPID tidak punya tempat lagi')
  await admin.sees('Jalur Atasan PPID tidak punya petugas lagi. Undang lewat chat pribadi: /undang atasan')
  await admin.types('/periksa')
  await admin.sees('atau pemilik chatnya tidak lagi bertugas')
  expect(await bound()).toBe(0)
  // And a card of the lane that is still held stays as it was
  await program.quiet()
  const later = (await ppid.chat()).find(({ messageId }) => messageId === copy.messageId)
  expect(later?.buttons.flat().map(({ text }) => text)).toContain('Sediakan')
})

/** Opens the case from one's own queue. @returns the card in the private chat */
async function opensPrivately(officer: Officer): Promise<Shown> {
  await officer.types('/antrean')
  const queue = await officer.sees(applicant.nomor)
  await officer.presses(labels(queue).find((label) => label.includes(applicant.nomor)) ?? '', queue)
  const copy = await officer.sees(`Permohonan ${applicant.nomor}\n`, officer.id, { button: 'Sediakan' })
  // The copy is known to the program a moment after it is seen.
  await office().program.quiet()
  return copy
}

async function removes(name: string): Promise<void> {
  const { admin } = office()
  await admin.types(`/staf hapus ${await numberOf(name)}`)
  await admin.presses('Ya, hapus', await admin.sees(`Hapus ${name} dari daftar petugas?`))
  await admin.sees(`${name} sudah dihapus`)
}

/** Somebody's number in the list of staff. */
async function numberOf(name: string): Promise<string> {
  const { admin } = office()
  await admin.types('/staf')
  const { text } = await admin.sees(name)
  return new RegExp(`(\\d+)\\D*${name}`).exec(text)?.[1] ?? ''
}

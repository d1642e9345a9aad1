import { expect, it } from 'vitest'
import { proposeDip } from '../../../src/storage/dip.ts'
import { useOffice } from '../../support/office.ts'
import {
  asksUnits,
  classifies,
  handsIn,
  openArchive,
  presses,
  unitOf,
  units,
  type Archive,
} from '../../support/documentation-steps.ts'
import { labels, newOfficer } from '../../support/officer.ts'
import { answers, writes } from '../../support/staff-steps.ts'

const office = useOffice()
const [koperasi, pelatihan] = units
const dayMs = 24 * 60 * 60 * 1000

let archive: Archive

const stepOf = async (nomor: string) =>
  (await office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })).step

it('takes both answers when two units press at the same moment', async () => {
  archive = await openArchive(office())
  const nomor = await asksUnits(archive)
  const cards = await Promise.all(
    units.map(async (name) => {
      const { officer, chatId } = unitOf(archive, name)
      return { officer, card: await archive.card(chatId, nomor, 'Nihil') }
    }),
  )
  await Promise.all(cards.map(({ officer, card }) => officer.presses('Nihil', card)))
  for (const { officer } of cards) expect((await officer.isTold()).text).toBe('Tercatat: Nihil.')
  const whole = await archive.card(archive.group, nomor, 'Teruskan ke Sekretaris')
  expect(whole.text).toContain('Nihil: ')
  expect(await stepOf(nomor)).toBe('identifikasi')
})

it('tells a unit whose answer was taken that it was, whatever old card it presses', async () => {
  const nomor = await asksUnits(archive)
  const { officer, chatId } = unitOf(archive, koperasi)
  const early = await archive.card(chatId, nomor, 'Nihil')
  await officer.presses('Nihil', early)
  expect((await officer.isTold()).text).toBe('Tercatat: Nihil.')
  await officer.pressesAsSeen('Nihil', early)
  expect(await officer.isTold()).toMatchObject({
    alert: true,
    text: expect.stringContaining('sudah diterima'),
  })
  const outsider = await newOfficer(office().program, { name: 'Tono Tamu' })
  await office().program.telegram.direct.setMember({ chatId, userId: outsider.id, status: 'member' })
  await outsider.pressesAsSeen('Serahkan bahan', early)
  expect((await outsider.isTold()).alert).toBe(true)
})

it('survives a restart between two answers, and reminds only the units that are late', async () => {
  const { program } = office()
  await program.restart()
  const open = await program.app.desk.db.case.findFirstOrThrow({ where: { step: 'pengumpulan' } })
  const silent = unitOf(archive, pelatihan)
  const answered = unitOf(archive, koperasi)
  const before = (await program.telegram.direct.chat({ chatId: answered.chatId })).messages.length
  // Past the five hari kerja, in the morning of a working day.
  await program.advance(9 * dayMs)
  await program.settle()
  const reminder = await silent.officer.client.waitFor({
    chatId: silent.chatId,
    containsText: `${open.nomor} (Pengumpulan bahan)`,
  })
  expect(reminder.text).toContain('TERLAMBAT')
  await program.quiet()
  const after = (await program.telegram.direct.chat({ chatId: answered.chatId })).messages
  expect(after.slice(before).map(({ text }) => text)).toEqual([])
})

it('goes on without a unit that does not answer, for a reason, and says so on its card', async () => {
  const { program } = office()
  const { keeper, group, card } = archive
  const { nomor } = await program.app.desk.db.case.findFirstOrThrow({ where: { step: 'pengumpulan' } })
  const whole = await card(group, nomor, 'Lanjutkan tanpa yang belum')
  await keeper.presses('Lanjutkan tanpa yang belum', whole)
  await writes(keeper, whole, 'alasan', 'Unit sedang pindah gedung.')
  await keeper.sees('Tercatat: Lanjutkan tanpa yang belum.', whole)
  const next = await card(group, nomor, 'Teruskan ke Sekretaris')
  expect(next.text).toContain(`Tidak menjawab: ${pelatihan}`)
  const { chatId } = unitOf(archive, pelatihan)
  const gone = await card(chatId, nomor, 'Detail')
  expect(gone.text).toContain(`dilanjutkan tanpa jawaban ${pelatihan}`)
  expect(labels(gone)).not.toContain('Serahkan bahan')
})

it('asks a unit without a chat as a task, and posts its card when the chat is there', async () => {
  const { program, admin } = office()
  const { direct } = program.telegram
  const late = await newOfficer(program, { name: 'Lia UKM' })
  await office().invites(late, 'bidang-uptd Bidang UKM')
  const nomor = await asksUnits(archive, ['Bidang UKM'])
  await admin.types('/periksa')
  await admin.sees('Bidang UKM')
  const chatId = await office().opensGroup('Grup Bidang UKM', [late])
  await admin.types('/jalur bidang-uptd Bidang UKM', chatId)
  await admin.sees('sekarang tempat jalur', chatId)
  const card = await archive.card(chatId, nomor, 'Nihil')
  expect(card.text).toContain('Jawaban Bidang UKM ditunggu')
  await program.quiet()
  const tasks = await program.app.desk.db.task.findMany({ where: { kind: 'lane-unbound', resolvedAt: null } })
  expect(tasks.map(({ subject }) => subject)).not.toContain('lane:bidang-uptd:Bidang UKM')
  await late.presses('Nihil', card)
  await direct.waitFor({ chatId: archive.group, containsText: nomor, hasButton: 'Teruskan ke Sekretaris' })
})

it('takes up what a granted objection proposed, in words for the public, and publishes that', async () => {
  const { program } = office()
  const { db } = program.app.desk
  const proposal = {
    code: 'KEB-77',
    class: 'setiap-saat' as const,
    judul: 'Daftar penerima hibah 2025 yang diminta Pak Budi',
    ringkasan: 'Nama koperasi penerima hibah dan besarannya.',
    penguasa: 'Dinas',
    penanggungJawab: 'PPID',
    waktuTempat: 'Pontianak, 2026',
    format: 'Softcopy',
    retensi: 'Selama berlaku',
  }
  await proposeDip(db, proposal, { caseId: null, fileIds: [], now: new Date('2026-12-01T02:00:00Z') })
  const nomor = await asksUnits(archive, [koperasi])
  await handsIn(archive, koperasi, nomor, { title: 'Jadwal pelatihan' })
  await classifies(archive, nomor, 'Jadwal pelatihan', 'Serta merta')
  const keeper = { officer: archive.keeper, chatId: archive.group }
  const live = await archive.card(archive.group, nomor, 'Ambil usul')
  await keeper.officer.presses('Ambil usul', live)
  await answers(
    keeper.officer,
    live,
    'Usul mana yang diambil?',
    '1. Daftar penerima hibah 2025 yang diminta Pak Budi',
  )
  await writes(keeper.officer, live, 'Bagaimana judulnya ditulis', 'Daftar penerima hibah 2025')
  await writes(keeper.officer, live, 'Apa isinya', 'Nama koperasi penerima hibah dan besarannya.')
  await answers(keeper.officer, live, 'Apa sifat informasinya?', 'Setiap saat')
  await answers(keeper.officer, live, 'Periksa sekali lagi', 'Kirim')
  await keeper.officer.sees('Tercatat: Ambil usul.', live)
  await presses(archive, keeper, nomor, 'Teruskan ke Sekretaris')
  const seat = async (lane: string) =>
    Number((await db.laneBinding.findFirstOrThrow({ where: { lane } })).chatId)
  const sekretaris = { officer: archive.secretary, chatId: await seat('sekretaris-ppid') }
  const atasan = { officer: archive.head, chatId: await seat('atasan') }
  await sekretaris.officer.presses('Detail', await archive.card(sekretaris.chatId, nomor, 'Sesuai'))
  const detail = await sekretaris.officer.sees('Bahan 2: Daftar penerima hibah 2025', sekretaris.chatId)
  expect(detail.text).not.toContain('Pak Budi')
  await presses(archive, sekretaris, nomor, 'Sesuai')
  await presses(archive, atasan, nomor, 'Setujui')
  await presses(archive, keeper, nomor, 'Terbitkan')
  const rows = await db.dipEntry.findMany({ orderBy: { id: 'asc' } })
  expect(rows.map(({ judul, status }) => [judul, status])).toEqual([
    ['Daftar penerima hibah 2025', 'terbit'],
    ['Jadwal pelatihan', 'terbit'],
  ])
})

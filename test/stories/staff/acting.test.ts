import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels, newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { bringTo, deliver, lettersTo, provide } from '../../support/staff-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

it('is appointed by the admin for dated days, by an SK', async () => {
  const { admin, bidang, ppid, group, program } = office()
  // Given that the Bidang's officer is to stand in for the PPID from Wednesday to Thursday
  await program.telegram.direct.setMember({ chatId: group.ppid, userId: bidang.id, status: 'member' })
  await admin.types('/plt')
  await admin.presses('Tunjuk Plt/Plh', await admin.sees('Tidak ada penunjukan'))
  await picks(admin, 'Siapa yang digantikan', 'Joko', 'Joko PPID · PPID Pembantu')
  await picks(admin, 'Siapa yang menggantikan', 'Dewi', 'Dewi Bidang')
  await admin.presses('Plh', await admin.sees('Penunjukan apa?'))
  await admin.replies('Dra. Dewi Kartika Contoh, M.Si.', await admin.sees('Siapa nama lengkap pengganti'))
  await admin.replies('19730314', await admin.sees('Berapa NIP-nya?'))
  await admin.replies('197303141998032009', await admin.sees('Itu belum seperti NIP'))
  await admin.replies('25 November 2026', await admin.sees('Mulai tanggal berapa?'))
  await admin.replies('2026-11-26', await admin.sees('Sampai tanggal berapa?'))
  await admin.replies('SK 800/12/Sekr/2026', await admin.sees('nomor surat keputusan'))
  const review = await admin.sees('Periksa sekali lagi')
  expect(review.text).toContain('Joko PPID · PPID Pembantu')
  expect(review.text).toContain('NIP: 19730314 199803 2 009')
  await admin.presses('Kirim', review)
  // Then it stands, and both know
  const done = 'Dewi Bidang bertindak untuk Joko PPID, Rabu, 25 November 2026 sampai Kamis, 26 November 2026'
  await admin.sees(done)
  await bidang.sees(done)
  await ppid.sees(done)
  await admin.types('/plt')
  const list = await admin.sees('Plh PPID Pembantu: Dewi Bidang untuk Joko PPID')
  expect(list.text).toContain('Pada surat: Dra. Dewi Kartika Contoh, M.Si., NIP 19730314 199803 2 009')
  expect(labels(list)).toEqual(['Tunjuk Plt/Plh', 'Akhiri nomor 1'])
})

it('does not act before the first day', async () => {
  const { bidang } = office()
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  await bidang.presses('Tolak', card)
  expect((await bidang.isTold()).text).toContain('Tombol ini untuk PPID Pembantu')
})

it('acts on the days, under both names on the card and on the letter', async () => {
  const { bidang, program, group } = office()
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  // When Wednesday has come
  await program.advance(2 * dayMs)
  await provide(bidang, card, { text: 'Jawaban dari pengganti.' })
  // Then the card names both
  const record = await bidang.sees('Sekarang di Petugas Pelayanan Informasi.', group.ppid)
  expect(record.text).toContain('Sediakan – Dewi Bidang (Plh. untuk Joko PPID)')
  // And so does the letter, with the SK
  const delivered = await deliver(office(), applicant)
  const [letter] = await lettersTo(office(), applicant, 'pemberitahuan-tertulis')
  expect(letter?.text).toContain('Plh. PPID Pembantu')
  expect(letter?.text).toContain('Dra. Dewi Kartika Contoh, M.Si. NIP. 19730314 199803 2 009')
  expect(letter?.text).not.toContain('Dewi Bidang')
  expect(letter?.text).toContain('Pelaksana Harian untuk Contoh Nama Pejabat')
  expect(letter?.text).toContain('SK Nomor SK 800/12/Sekr/2026')
  // And the history says so
  const { petugas } = office()
  await petugas.presses('Riwayat', delivered)
  await petugas.sees('Dewi Bidang (Plh. untuk Joko PPID)', delivered)
  // And the ledger knows for whom it was done
  const event = await program.app.desk.db.caseEvent.findFirstOrThrow({
    where: { case: { nomor: applicant.nomor }, action: 'sediakan' },
  })
  expect(event.onBehalfOfId).not.toBeNull()
  expect(event.lane).toBe('ppid')
})

it('has what waits on the absent one in the queue', async () => {
  const { bidang } = office()
  await bidang.types('/antrean')
  const queue = await bidang.sees('Yang menunggu')
  expect(queue.text).toContain('Penyediaan informasi')
})

it('passes nothing on to who stands in for the stand-in', async () => {
  // Given somebody who stands in for Dewi, in her own lane, on the same days
  const { admin, program, group } = office()
  const third = await newOfficer(program, { name: 'Eko Ketiga' })
  await office().invites(third, 'petugas')
  for (const chatId of [group.bidang, group.ppid])
    await program.telegram.direct.setMember({ chatId, userId: third.id, status: 'member' })
  await appoint(admin, {
    absent: 'Dewi',
    lane: 'Bidang',
    acting: 'Eko Ketiga',
    from: '2026-11-25',
    to: '2026-11-26',
  })
  await admin.sees('Eko Ketiga bertindak untuk Dewi Bidang')
  // When a request comes
  const { nomor } = await office().receives()
  await office().petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas'))
  const second = await office().card(nomor, 'bidang')
  // Then Eko does Dewi's work
  await third.presses('Tugaskan PPID', second)
  expect((await third.isTold()).text).toBe('Tercatat: Tugaskan PPID.')
  await third.sees('Tugaskan PPID – Eko Ketiga (Plt. untuk Dewi Bidang)', group.bidang)
  // But not what Dewi does for Joko
  const card = await office().card(nomor, 'ppid')
  await third.presses('Tolak', card)
  expect((await third.isTold()).text).toContain('Tombol ini untuk PPID Pembantu')
  // And only who holds a lane can be stood in for in it
  await admin.types('/plt')
  await admin.presses('Tunjuk Plt/Plh', await admin.sees('Plt dan Plh'))
  const who = await admin.sees('Siapa yang digantikan')
  await admin.replies('Dewi', who)
  const rows = await admin.sees('1. Dewi Bidang')
  expect(labels(rows).filter((label) => label.includes('Dewi'))).toEqual([
    '1. Dewi Bidang · Bidang Pelayanan Informasi',
  ])
  await admin.presses('Batal', rows)
  await admin.sees('Formulir dibatalkan')
})

it('takes no second stand-in for the same days, nor one for oneself, nor days that are over', async () => {
  const { admin } = office()
  const joko = { absent: 'Joko', lane: 'PPID Pembantu', acting: 'Budi Petugas' }
  await appoint(admin, { ...joko, from: '2026-11-26', to: '2026-11-30' })
  await admin.sees('sudah ada Plt/Plh pada tanggal yang beririsan')
  await appoint(admin, { ...joko, acting: 'Joko PPID', from: '2026-12-01', to: '2026-12-02' })
  await admin.sees('Seseorang tidak dapat menggantikan dirinya sendiri')
  await appoint(admin, { ...joko, from: '2026-11-02', to: '2026-11-03' })
  await admin.sees('Tanggal akhirnya sudah lewat')
  await appoint(admin, { ...joko, from: '2026-12-03', to: '2026-12-02' })
  await admin.sees('Tanggal akhirnya mendahului tanggal mulai')
})

it('stops by itself after the last day, also in the middle of a form', async () => {
  const { bidang, program } = office()
  const applicant = await office().receives()
  // Given a form begun on Thursday evening
  await program.advance(dayMs + 10 * 3_600_000)
  const card = await bringTo(office(), 'ppid', applicant)
  await bidang.presses('Kembalikan', card)
  const question = await bidang.sees('Mengapa dikembalikan?', card)
  // When Friday has come
  await program.advance(12 * 3_600_000)
  await bidang.presses('Perlu diperbaiki', question)
  await bidang.sees('Tombol ini untuk PPID Pembantu. Anda belum terdaftar di jalur itu.', card)
  await bidang.presses('Tolak', card)
  expect((await bidang.isTold()).text).toContain('Tombol ini untuk PPID Pembantu')
  // And letters bear the official's own name again
  const { ppid } = office()
  await provide(ppid, card, { text: 'Jawaban dari pejabatnya sendiri.' })
  await deliver(office(), applicant)
  const [letter] = await lettersTo(office(), applicant, 'pemberitahuan-tertulis')
  expect(letter?.text).not.toContain('Plh.')
  expect(letter?.text).toContain('Contoh Nama Pejabat, S.Sos., M.Si. NIP. 19700101 199503 1 001')
})

it('is ended early by the admin, from that moment on', async () => {
  const { admin, bidang, ppid } = office()
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  await appoint(admin, {
    absent: 'Joko',
    lane: 'PPID Pembantu',
    acting: 'Dewi Bidang',
    from: '2026-11-27',
    to: '2026-12-31',
  })
  await admin.sees('Dewi Bidang bertindak untuk Joko PPID')
  await bidang.presses('Uji konsekuensi', card)
  expect((await bidang.isTold()).text).toBe('Tercatat: Uji konsekuensi.')
  await admin.types('/plt')
  await admin.presses('Akhiri nomor 1', await admin.sees('1. Plt PPID Pembantu'))
  await admin.sees('Berakhir hari ini: Plt PPID Pembantu')
  await ppid.sees('Berakhir hari ini')
  await bidang.presses('Kembalikan', card)
  expect((await bidang.isTold()).text).toContain('Tombol ini untuk PPID Pembantu')
})

it('is nobody else’s to appoint', async () => {
  const { petugas, group } = office()
  await petugas.types('/plt')
  await petugas.sees('Perintah ini hanya untuk admin PPID')
  await petugas.types('/plt baru', group.petugas)
  await petugas.sees('Perintah ini hanya untuk admin PPID', group.petugas)
})

interface Appointment {
  readonly absent: string
  readonly lane: string
  readonly acting: string
  readonly from: string
  readonly to: string
}

/** The admin goes through the form of a Plt. */
async function appoint(admin: Officer, { absent, lane, acting, from, to }: Appointment): Promise<void> {
  await admin.types('/plt')
  await admin.presses('Tunjuk Plt/Plh', await admin.sees('Plt dan Plh'))
  await picks(admin, 'Siapa yang digantikan', absent, lane)
  await picks(admin, 'Siapa yang menggantikan', acting, acting)
  await admin.presses('Plt', await admin.sees('Penunjukan apa?'))
  await admin.replies('Nama Contoh Pengganti', await admin.sees('Siapa nama lengkap pengganti'))
  await admin.replies('-', await admin.sees('Berapa NIP-nya?'))
  await admin.replies(from, await admin.sees('Mulai tanggal berapa?'))
  await admin.replies(to, await admin.sees('Sampai tanggal berapa?'))
  await admin.replies('SK 800/13/Sekr/2026', await admin.sees('nomor surat keputusan'))
  await admin.presses('Kirim', await admin.sees('Periksa sekali lagi'))
}

/** Looks somebody up by typing, and picks the row. */
async function picks(admin: Officer, question: string, typed: string, row: string): Promise<Shown> {
  await admin.replies(typed, await admin.sees(question))
  const found = await admin.sees(typed)
  await admin.presses(labels(found).find((label) => label.includes(row)) ?? '', found)
  return found
}

import { expect, it } from 'vitest'
import { performAction } from '../../../src/case/perform.ts'
import { caseServices } from '../../../src/desk/case-services.ts'
import { readProfile } from '../../../src/storage/people.ts'
import { pdfPages } from '../../letters/pdf.ts'
import { Citizen, filesPermohonan, fillsPermohonan, newCitizen, sariAnswers } from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const oneDay = 24 * 3_600_000

it('tells somebody without a request that there is none yet', async () => {
  const sari = await newCitizen(program())
  await sari.types('/status')
  await sari.sees('belum mempunyai permohonan', { button: 'Ajukan permohonan' })
})

it('shows where a request stands: its step, on which lane it waits, its date and why, and its papers again', async () => {
  // Given one request
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  // When she asks
  await sari.types('/status')
  // Then she sees it at once, with a lane and no name
  const status = await sari.sees(`Permohonan ${nomor}`)
  expect(status.text).toContain(sariAnswers.rincian)
  expect(status.text).toContain('Diajukan: Senin, 23 November 2026')
  expect(status.text).toContain('Tahap: langkah 2')
  expect(status.text).toMatch(/Menunggu: Petugas Pelayanan Informasi/)
  expect(status.text).toContain('Tenggat jawaban: Senin, 7 Desember 2026')
  expect(Citizen.labels(status)).toEqual(['Kenapa tanggal ini?', 'Kirim ulang berkas', 'Cabut permohonan'])
  await sari.presses('Kenapa tanggal ini?')
  const why = await sari.sees('hari kerja ke-10')
  expect(why.text).toContain('Sabtu, 28 November 2026: akhir pekan')
  // And her receipt once more, without being bothered by anything else
  await sari.presses('Kirim ulang berkas', status)
  const { bytes } = await sari.receivesFile()
  expect(pdfPages(bytes).join('\n')).toContain(nomor)
  expect((await sari.isTold()).text).toBe('Berkas kami kirim ulang.')
})

it('lists several requests, newest first, and shows the one that is chosen', async () => {
  const sari = await newCitizen(program())
  const first = await filesPermohonan(sari)
  program().clock.advance(60_000)
  const second = await filesPermohonan(sari, { rincian: 'Rencana kerja dinas tahun 2027' })
  await sari.types('/status')
  const list = await sari.sees('dari yang terbaru')
  expect(Citizen.labels(list).map((label) => label.split(' · ')[0])).toEqual([second.nomor, first.nomor])
  await sari.presses(Citizen.labels(list)[1] ?? '', list)
  expect((await sari.sees(`Permohonan ${first.nomor}`)).text).toContain(sariAnswers.rincian)
})

it('lists many requests eight to a page, and shows any one by its number, to its applicant only', async () => {
  // Given one request more than a page holds
  const sari = await newCitizen(program())
  const oldest = await filesPermohonan(sari)
  for (let filed = 1; filed < 9; filed++) {
    program().clock.advance(60_000)
    await filesPermohonan(sari)
  }
  // When she asks
  await sari.types('/status')
  // Then the newest eight are listed, and the other on the next page, in the same message
  const list = await sari.sees('Halaman 1 dari 2 · 9 semuanya')
  expect(Citizen.labels(list)).toHaveLength(9)
  await sari.presses('Berikutnya »', list)
  const last = await sari.sees('Halaman 2 dari 2')
  expect(last.messageId).toBe(list.messageId)
  expect(Citizen.labels(last)).toEqual([expect.stringContaining(oldest.nomor), '« Sebelumnya'])
  // And it can be seen by its number
  await sari.types(`/status ${oldest.nomor.toLowerCase()}`)
  await sari.sees(`Permohonan ${oldest.nomor}`, { button: 'Cabut permohonan' })
  // And nobody else does
  const budi = await newCitizen(program())
  await budi.types(`/status ${oldest.nomor}`)
  await budi.sees('Nomor itu tidak ada di antara permohonan')
})

it('withdraws a request after asking, and says so afterwards', async () => {
  // Given a request
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  await sari.types('/status')
  const status = await sari.sees(`Permohonan ${nomor}`)
  // When she presses Cabut, and thinks better of it
  await sari.presses('Cabut permohonan', status)
  await sari.sees(`permohonan ${nomor} ditutup dan tidak kami kerjakan lagi`)
  await sari.presses('Batal')
  await sari.sees('Formulir dibatalkan.')
  // And then means it, with a reason
  await sari.presses('Cabut permohonan', status)
  await sari.sees('tidak kami kerjakan lagi')
  await sari.presses('Ya, cabut permohonan ini')
  await sari.sees('Bolehkah kami tahu alasannya?')
  await sari.presses('Informasinya sudah saya peroleh')
  // Then it is withdrawn
  await sari.sees(`Permohonan ${nomor} sudah dicabut`)
  await sari.types('/status')
  const closed = await sari.sees(`Permohonan ${nomor}`)
  expect(closed.text).toMatch(/Selesai: .*[Dd]icabut.*, Senin, 23 November 2026/)
  expect(Citizen.labels(closed)).not.toContain('Cabut permohonan')
  // And an old button does nothing more
  await sari.presses('Cabut permohonan', status)
  expect((await sari.isTold()).text).not.toBe('')
  const row = await program().app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  expect(row).toMatchObject({ outcome: 'dicabut', step: 'end' })
})

it('asks for what the desk found missing, and only for that', async () => {
  // Given a request that the desk found incomplete (the desk's side has stories of its own)
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  await deskAsksToComplete(nomor, 'rincian')
  const request = await sari.sees(`Permohonan ${nomor} perlu dilengkapi`, { button: 'Lengkapi sekarang' })
  expect(request.text).toContain('Informasi yang diminta')
  expect(request.text).toContain('Mohon sebutkan tahunnya.')
  await sari.types('/status')
  const status = await sari.sees('Menunggu: Anda')
  expect(status.text).toContain('belum berjalan')
  // When she completes it two days later
  await program().advance(2 * oneDay)
  await sari.presses('Lengkapi sekarang', request)
  await sari.sees('Informasi apa yang Anda minta?')
  await sari.types('Daftar penerima hibah koperasi tahun anggaran 2024')
  const review = await sari.sees('Mohon periksa sekali lagi')
  expect(review.text).toContain('tahun anggaran 2024')
  await sari.presses('Kirim')
  // Then the count begins on that day, and a new tanda bukti says so
  await sari.sees('sudah lengkap. Kami akan menjawab paling lambat Rabu, 9 Desember 2026')
  const { bytes } = await sari.receivesFile()
  const text = pdfPages(bytes).join('\n')
  expect(text).toContain(nomor)
  expect(text).toContain('tahun anggaran 2024')
})

it('shows what is kept of a person, and deletes what may be deleted', async () => {
  // Given a closed request, an open one and a form half filled
  const sari = await newCitizen(program())
  const closed = await filesPermohonan(sari)
  await sari.types('/status')
  await sari.presses('Cabut permohonan', await sari.sees(closed.nomor))
  await sari.presses('Ya, cabut permohonan ini', await sari.sees('tidak kami kerjakan lagi'))
  await sari.sees('alasannya')
  await sari.types('Lewati')
  await sari.sees('sudah dicabut')
  const open = await filesPermohonan(sari)
  await fillsPermohonan(sari, 'alamat')
  // When she asks what is kept
  await sari.types('/data')
  const data = await sari.sees('Data Anda yang kami simpan')
  expect(data.text).toContain(`${sariAnswers.nama}, NIK 6171••••••••0001`)
  expect(data.text).toContain('Permohonan: 2')
  expect(data.text).toContain('Formulir yang belum dikirim: ada')
  expect(data.text).toMatch(/Ada yang keliru\? Hubungi kami di \S+/)
  // And has it deleted, after she was asked
  await sari.presses('Hapus yang boleh dihapus')
  await sari.sees('Yang wajib tetap disimpan')
  await sari.presses('Tidak jadi')
  await sari.sees('tidak ada yang dihapus')
  await sari.presses('Hapus yang boleh dihapus')
  await sari.sees('Yang wajib tetap disimpan')
  await sari.presses('Ya, hapus')
  await sari.sees('Sudah dihapus.')
  // Then only the card of the open request is left of the pictures, and no identity for the next form
  const { db } = program().app.desk
  const { personId } = await db.channelIdentity.findFirstOrThrow({ where: { userId: String(sari.id) } })
  const kept = await db.file.findMany({
    where: { ownerId: personId, kind: 'ktp', purgedAt: null },
    include: { case: true },
  })
  expect(kept.map((file) => file.case?.nomor)).toEqual([open.nomor])
  await sari.types('/data')
  const after = await sari.sees('Data Anda yang kami simpan')
  expect(after.text).toContain('Identitas untuk formulir berikutnya: tidak ada')
  expect(after.text).toContain('Formulir yang belum dikirim: tidak ada')
  // And the ledger of the closed request says what went and that she asked for it, and nothing of her
  const events = await db.caseEvent.findMany({
    where: { type: 'purged' },
    orderBy: { id: 'asc' },
    include: { case: { select: { nomor: true } } },
  })
  expect(events.map((event) => [event.case.nomor, event.data, event.actorId])).toEqual([
    [closed.nomor, { what: 'identity-files', count: 1, asked: 'applicant' }, personId],
    [open.nomor, { what: 'kept-identity', asked: 'applicant' }, personId],
  ])
  // And the register still has both
  await sari.types('/status')
  expect(Citizen.labels(await sari.sees('dari yang terbaru'))).toHaveLength(2)
})

it('asks once more when the data changed after the question, and takes an open keyboard away', async () => {
  // Given somebody at the question for the contact, whose keyboard is open, who looks at their data before that
  const sari = await newCitizen(program())
  await filesPermohonan(sari)
  await sari.types('/data hapus')
  const before = await sari.sees('Yang wajib tetap disimpan')
  await fillsPermohonan(sari, 'kontak')
  // When they say yes to a question that knew of no form
  await sari.presses('Ya, hapus', before)
  const again = await sari.sees('Data Anda berubah sejak kami menanyakan hal ini')
  expect(again.text).toContain('formulir yang belum dikirim')
  // Then nothing was deleted
  const { db } = program().app.desk
  const { person } = await db.channelIdentity.findFirstOrThrow({
    where: { userId: String(sari.id) },
    include: { person: true },
  })
  expect(person.sealedProfile).not.toBeNull()
  // And a yes to what there is now deletes it, with the keyboard gone
  await sari.presses('Ya, hapus', again)
  await sari.sees('Sudah dihapus.')
  const calls = await program().telegram.direct.calls()
  const said = calls.findLast(
    ({ chatId, params }) => chatId === sari.id && JSON.stringify(params).includes('Sudah dihapus.'),
  )
  expect(JSON.stringify(said?.params)).toContain('remove_keyboard')
  const { sealedProfile } = await db.person.findUniqueOrThrow({ where: { id: person.id } })
  expect(sealedProfile).toBeNull()
})

it('knows a person by what they corrected, when the next form is filled', async () => {
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  await deskAsksToComplete(nomor, 'alamat')
  await sari.presses(
    'Lengkapi sekarang',
    await sari.sees('perlu dilengkapi', { button: 'Lengkapi sekarang' }),
  )
  await sari.sees('alamat')
  await sari.types('Jalan Kemuning No. 21, Singkawang Barat')
  await sari.sees('Mohon periksa sekali lagi')
  await sari.presses('Kirim')
  await sari.sees('sudah lengkap')
  const { db, sealer } = program().app.desk
  const { personId } = await db.channelIdentity.findFirstOrThrow({ where: { userId: String(sari.id) } })
  expect(await readProfile(db, sealer, personId)).toMatchObject({
    nama: sariAnswers.nama,
    alamat: 'Jalan Kemuning No. 21, Singkawang Barat',
  })
})

/** What the desk's Minta lengkapi does, done by the core. */
async function deskAsksToComplete(nomor: string, question: string): Promise<void> {
  const { desk } = program().app
  const { id: caseId, version } = await desk.db.case.findFirstOrThrow({ where: { nomor } })
  const now = desk.clock.now()
  const handed = await desk.db.$transaction(async (tx) => {
    const out: Parameters<typeof caseServices>[1] = []
    const done = await performAction(tx, caseServices(desk, out), {
      caseId,
      version,
      action: 'minta-lengkapi',
      actor: { personId: null, lanes: [{ lane: 'petugas' }] },
      input: {
        answers: {
          bagian: { kind: 'choice', value: question },
          alasan: { kind: 'text', value: 'Mohon sebutkan tahunnya.' },
        },
      },
      now,
    })
    expect(done.ok).toBe(true)
    return desk.outbox.enqueue(tx, out)
  })
  desk.outbox.send(handed)
}

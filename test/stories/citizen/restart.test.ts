import { expect, it } from 'vitest'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

/** Longer than the lease that a process which is gone may still hold on a delivery. */
const leaseMs = 31_000

it('resumes a form where it stood after the program was stopped and started anew', async () => {
  const sari = await newCitizen(program())
  const review = await fillsPermohonan(sari, 'nik')
  await program().restart()
  await sari.types(sariAnswers.nik)
  await sari.sees(permohonanQuestions.ktp)
  // A button of before the restart still stands for its form
  await sari.presses('Kembali')
  await sari.sees('Jawaban Anda sekarang: 6171••••••••0001')
  await program().restart()
  await sari.presses('Pakai jawaban ini')
  await goesOn(sari, 'ktp', 'review')
  await program().restart()
  await sari.presses('Kirim')
  await sari.sees('Nomor pendaftaran: ')
  await sari.receivesFile()
  expect(review.text).toContain('NIK')
})

it('takes up what was written while the program was away', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  const away = program().restart()
  await sari.types(sariAnswers.alamat)
  await sari.types(sariAnswers.kontak)
  await away
  await sari.sees(permohonanQuestions.rincian)
})

it('loses no answer and repeats no decision when the power goes in the middle of a form', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'rincian')
  // When the program dies while an answer is on its way
  await sari.types(sariAnswers.rincian)
  await program().crash()
  await program().advance(leaseMs)
  // Then the question that follows comes all the same
  await sari.sees(permohonanQuestions.tujuan)
  const review = await goesOn(sari, 'tujuan', 'review')
  expect(review.text).toContain(sariAnswers.rincian)
})

it('files once when the power goes at the moment of sending', async () => {
  for (let moment = 0; moment < 3; moment += 1) {
    const sari = await newCitizen(program(), { name: `Sari ${moment} Contoh` })
    await fillsPermohonan(sari, 'review')
    const { db } = program().app.desk
    const before = await db.case.count()
    await sari.presses('Kirim')
    // A different moment each time: before, in and after the commit
    for (let wait = 0; wait < moment * 3; wait += 1) await new Promise((resolve) => setImmediate(resolve))
    await program().crash()
    await program().advance(leaseMs)
    await sari.sees('Nomor pendaftaran: ')
    expect(await program().app.desk.db.case.count()).toBe(before + 1)
  }
  const { db } = program().app.desk
  const sequences = (await db.case.findMany({ orderBy: { id: 'asc' } })).map((row) => row.sequence)
  expect(sequences).toEqual(sequences.map((_, index) => index + 1))
})

import { expect, it } from 'vitest'
import {
  fillsPermohonan,
  newCitizen,
  permohonanQuestions,
  type PermohonanStep,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

/** Every answer that cannot be taken gets one clear sentence and the question again, nothing lost. */
const refused: readonly (readonly [step: PermohonanStep, answer: string, sentence: string])[] = [
  ['kategori', 'saya sendiri', 'Mohon pilih salah satu tombol, atau ketik tulisan atau nomor tombolnya.'],
  ['nama', 'S.', 'Mohon tulis sedikitnya 3 karakter.'],
  ['nama', '12345', 'Itu belum seperti nama.'],
  ['nama', 'Sari '.repeat(40), 'sedangkan tempatnya 150 karakter'],
  ['nik', 'tidak hafal', 'Mohon tulis angkanya, tanpa kata lain.'],
  ['nik', '617101470890001', 'NIK terdiri atas 16 angka, sedangkan yang Anda tulis 15 angka.'],
  ['nik', '61710147089000011', 'yang Anda tulis 17 angka'],
  ['nik', '6171013202900001', 'Tanggal lahir di dalam nomor itu'],
  ['nik', '6171017002900001', 'Tanggal lahir di dalam nomor itu'],
  ['nik', '6171011513900001', 'Tanggal lahir di dalam nomor itu'],
  ['nik', '6171014708900000', 'NIK tidak berakhir dengan 0000.'],
  ['ktp', 'nanti saya kirim', 'Di sini kami memerlukan foto atau berkas, bukan tulisan.'],
  ['alamat', 'Jl. A', 'Mohon tulis sedikitnya 10 karakter.'],
  ['kontak', 'hubungi saja', 'Itu belum seperti nomor telepon atau alamat e-mail.'],
  ['kontak', '0812', 'Nomor telepon itu belum lengkap'],
  ['kontak', 'sari@', 'Alamat e-mail itu belum benar.'],
  ['rincian', 'data', 'Mohon tulis sedikitnya 10 karakter.'],
  ['rincian', 'data '.repeat(500), 'sedangkan tempatnya 2000 karakter'],
  ['tujuan', 'a', 'Mohon tulis sedikitnya 5 karakter.'],
  ['cara-memperoleh', 'dua-duanya', 'Mohon pilih salah satu tombol'],
  ['cara-mengirim', 'faks', 'Mohon pilih salah satu tombol'],
]

const steps = [...new Set(refused.map(([step]) => step))]

it.each(steps)('says what is wrong with an answer to the question %s, and asks it again', async (step) => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, step)
  for (const [, answer, sentence] of refused.filter(([each]) => each === step)) {
    await sari.types(answer)
    await sari.sees(sentence)
    const [only, ...more] = await sari.answers()
    expect(only?.text).toContain(permohonanQuestions[step])
    expect(more).toEqual([])
  }
})

it('takes a NIK that is only unusual, because a NIK never changes when people move', async () => {
  // A region that is on no list, and a date of birth in the year now
  for (const nik of ['9999014708900001', '6171010101260001']) {
    const sari = await newCitizen(program())
    await fillsPermohonan(sari, 'nik')
    await sari.types(nik)
    await sari.sees(permohonanQuestions.ktp)
  }
})

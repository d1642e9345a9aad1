import { beforeAll, expect, it } from 'vitest'
import { importDip, type DipEntryInput } from '../../../src/storage/dip.ts'
import { Citizen, fillsPermohonan, goesOn, newCitizen, permohonanQuestions } from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const row = (code: string, judul: string, ringkasan: string, tautan?: string): DipEntryInput => ({
  code,
  class: 'berkala',
  judul,
  ringkasan,
  penguasa: 'Sekretariat',
  penanggungJawab: 'Sekretaris',
  waktuTempat: '2025, Pontianak',
  format: 'Softcopy',
  retensi: '5 tahun',
  ...(tautan !== undefined && { tautan }),
})

beforeAll(async () => {
  const { db, clock } = program().app.desk
  const entries = [
    row(
      'DIP-1',
      'Laporan keuangan dinas 2025',
      'Neraca dan realisasi anggaran',
      'https://contoh.id/keuangan',
    ),
    row('DIP-2', 'Daftar koperasi aktif 2025', 'Nama, alamat, dan jumlah anggota koperasi'),
    row('DIP-3', 'Rencana strategis 2024–2029', 'Arah kebijakan dinas lima tahun'),
  ]
  await importDip(db, entries, clock.now())
})

const rincian = 'Laporan keuangan dan realisasi anggaran dinas tahun 2025'

async function asksForWhatIsThere(): Promise<Citizen> {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'rincian')
  await sari.types(rincian)
  return sari
}

it('shows what is public already before anything is filed, and files nothing when that is enough', async () => {
  // Given somebody who asks for what the list has
  const sari = await asksForWhatIsThere()
  const suggestion = await sari.sees('Apakah sudah terjawab?')
  expect(suggestion.text).toContain('Laporan keuangan dinas 2025\nhttps://contoh.id/keuangan')
  expect(suggestion.text).not.toContain('Rencana strategis')
  expect(Citizen.labels(suggestion)).toEqual(['Sudah terjawab', 'Tetap ajukan', 'Kembali', 'Batal'])
  const { db } = program().app.desk
  expect(await db.fileContent.count()).toBe(1)
  // When she says so
  await sari.presses('Sudah terjawab')
  // Then nothing is filed, and what she sent for it is destroyed
  await sari.sees('Permohonan tidak jadi diajukan dan isian Anda tidak kami simpan.')
  await program().quiet()
  expect(await db.case.count()).toBe(0)
  expect(await db.fileContent.count()).toBe(0)
  expect(await db.conversation.count({ where: { sealedState: { not: null } } })).toBe(0)
  await sari.types('/data')
  await sari.sees('tidak ada')
})

it('goes on with the form when it is not', async () => {
  const sari = await asksForWhatIsThere()
  await sari.sees('Apakah sudah terjawab?')
  await sari.types('mungkin')
  await sari.sees('Mohon pilih salah satu tombol')
  await sari.presses('Tetap ajukan')
  const review = await goesOn(sari, 'tujuan', 'review')
  expect(review.text).toContain(rincian)
  // And another wording is compared with the list anew
  await sari.presses('Ubah')
  await sari.sees('Bagian mana')
  await sari.presses('Informasi yang diminta')
  await sari.sees(permohonanQuestions.rincian)
  await sari.types('Daftar koperasi aktif dengan alamat dan jumlah anggota')
  expect((await sari.sees('Apakah sudah terjawab?')).text).toContain('Daftar koperasi aktif 2025')
  await sari.presses('Tetap ajukan')
  await sari.sees(permohonanQuestions.review)
  await sari.presses('Kirim')
  await sari.sees('Nomor pendaftaran: ')
})

it('asks nothing about the list when nothing in it fits', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'rincian')
  await sari.types('Notulen rapat pembinaan penyuluh kehutanan')
  await sari.sees(permohonanQuestions.tujuan)
})

it('lets anyone search the list and look at an entry', async () => {
  const sari = await newCitizen(program())
  await sari.types('/dip')
  await sari.sees('misalnya: /dip laporan keuangan')
  await sari.types('/dip koperasi aktif')
  const found = await sari.sees('1. Daftar koperasi aktif 2025')
  await sari.presses('1. Daftar koperasi aktif 2025', found)
  const entry = await sari.sees('Dikuasai oleh: Sekretariat')
  expect(entry.text).toContain('Kelompok: berkala')
  expect(Citizen.labels(entry)).toEqual(['Ajukan permohonan'])
  await sari.types('/dip laporan keuangan')
  await sari.presses('1. Laporan keuangan dinas 2025', await sari.sees('1. Laporan keuangan dinas 2025'))
  await sari.sees('https://contoh.id/keuangan')
  await sari.types('/dip perahu naga')
  await sari.sees('Belum ada yang cocok', { button: 'Ajukan permohonan' })
  await sari.types('/dip 999999')
  await sari.sees('sudah tidak ada di daftar')
  await sari.types("/dip '; DROP TABLE dip_entry; -- ((( & | !")
  await sari.sees('Belum ada yang cocok')
})

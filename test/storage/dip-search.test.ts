import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDip, searchDip, type DipEntryInput } from '../../src/storage/dip.ts'
import { monday, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

const entry = (code: string, judul: string, ringkasan: string): DipEntryInput => ({
  code,
  class: 'berkala',
  judul,
  ringkasan,
  penguasa: 'Sekretariat',
  penanggungJawab: 'Sekretariat',
  waktuTempat: '2026, Pontianak',
  format: 'Softcopy',
  retensi: '5 tahun',
})

beforeAll(async () => {
  desk = await openDesk()
  const entries = [
    entry('1', 'Profil Dinas Koperasi', 'Struktur organisasi dan pejabat'),
    entry('2', 'Laporan Kinerja Tahun 2025', 'Capaian program pembinaan koperasi tahun 2025'),
    entry('3', 'Ringkasan Laporan Keuangan Tahun 2025', 'Realisasi anggaran dan neraca'),
    entry(
      '4',
      'Rekapitulasi Koperasi Aktif menurut Kabupaten dan Kota',
      'Jumlah koperasi aktif dan anggotanya',
    ),
    entry('5', 'Petunjuk Teknis Hibah kepada Usaha Mikro', 'Syarat dan tata cara pengajuan hibah'),
  ]
  await importDip(desk.db, entries, monday)
})

afterAll(() => desk.close())

const suggestions = async (words: string) =>
  (await searchDip(desk.db, words, { limit: 5, suggest: true })).map(({ judul }) => judul)

describe('suggestions from the DIP', () => {
  it.each([
    ['Mohon data jumlah koperasi aktif di Kota Pontianak beserta alamatnya', 'Rekapitulasi Koperasi Aktif'],
    ['berapa jumlah koperasi aktif di Pontianak', 'Rekapitulasi Koperasi Aktif'],
    ['laporan keuangan dinas tahun 2025', 'Ringkasan Laporan Keuangan'],
    ['syarat hibah untuk usaha mikro', 'Petunjuk Teknis Hibah'],
  ])('are offered first for what fits: %s', async (words, title) => {
    expect((await suggestions(words))[0]).toContain(title)
  })

  it('are offered for a long request that names the title of an entry', async () => {
    const words =
      'Saya mahasiswa semester akhir dan sedang menyusun skripsi mengenai perkembangan usaha kecil sejak pandemi. ' +
      'Untuk itu saya memerlukan ringkasan laporan keuangan tahun 2025 sebagai bahan pembanding antarprovinsi.'
    expect(await suggestions(words)).toContain('Ringkasan Laporan Keuangan Tahun 2025')
  })

  it.each([
    'Daftar penerima hibah koperasi Kota Pontianak tahun 2025 beserta besarannya',
    'pengadaan mobil dinas tahun 2025 dan harganya',
    'Names and home addresses of members of koperasi',
    'mohon informasi dan data untuk kami',
    '…!?',
  ])('are not offered where words meet by chance: %s', async (words) => {
    expect(await suggestions(words)).toEqual([])
  })
})

it('finds by any of the words that somebody searches for', async () => {
  const hits = await searchDip(desk.db, 'data koperasi', { limit: 5, suggest: false })
  expect(hits).toHaveLength(3)
})

it('passes over words of every request, unless they are all that somebody searches for', async () => {
  const found = async (words: string) =>
    (await searchDip(desk.db, words, { limit: 5, suggest: false })).map(({ judul }) => judul)
  expect(await found('informasi tentang kinerja tahun ini')).toEqual(['Laporan Kinerja Tahun 2025'])
  expect(await found('tahun')).toHaveLength(2)
})

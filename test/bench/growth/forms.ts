import type { FiledForm } from '../../../src/case/filed-form.ts'
import type { Answers } from '../../../src/conversation/definition.ts'

/** A number of a list, another for each case and each list. */
function pick<Item>(list: readonly [Item, ...Item[]], number: number): Item {
  return list[number % list.length] ?? list[0]
}

/** Words of the DIP and of requests: nine kinds, ten matters and fourteen places make 1,260 titles a year. */
export const kinds = [
  'Laporan kinerja',
  'Rekapitulasi',
  'Laporan keuangan',
  'Daftar penerima',
  'Rencana kerja',
  'Petunjuk teknis',
  'Notulen rapat',
  'Surat keputusan',
  'Statistik',
] as const
export const matters = [
  'koperasi aktif',
  'hibah usaha mikro',
  'pelatihan wirausaha',
  'pengadaan barang',
  'kredit usaha rakyat',
  'pengawasan simpan pinjam',
  'pasar tradisional',
  'kemitraan ekspor',
  'anggaran perjalanan dinas',
  'aset kendaraan',
] as const
export const places = [
  'Pontianak',
  'Singkawang',
  'Sambas',
  'Bengkayang',
  'Landak',
  'Mempawah',
  'Sanggau',
  'Sekadau',
  'Sintang',
  'Melawi',
  'Kapuas Hulu',
  'Ketapang',
  'Kayong Utara',
  'Kubu Raya',
] as const

/** What somebody asks for; the same for the same number. */
export function wish(number: number): string {
  const kind = pick(kinds, number)
  const matter = pick(matters, Math.floor(number / 3))
  const place = pick(places, Math.floor(number / 7))
  return `${kind} ${matter} di ${place} tahun ${2016 + (number % 10)} beserta besarannya`
}

/** A filled formulir permohonan; made up. */
export function formOf(number: number): FiledForm {
  const answers: Answers = {
    kategori: { kind: 'choice', value: 'perorangan' },
    nama: { kind: 'text', value: `Siti Contoh ${number}` },
    nik: { kind: 'nik', value: String(6_171_010_000_000_000 + number), warnings: [] },
    alamat: { kind: 'text', value: `Jalan Contoh Teratai Nomor ${number} RT 03/RW 05, Pontianak Selatan` },
    kontak: { kind: 'contact', phone: `+62812${String(number).padStart(8, '0')}` },
    rincian: { kind: 'text', value: wish(number) },
    tujuan: { kind: 'text', value: 'Bahan skripsi tentang pembinaan koperasi dan usaha kecil' },
    'cara-memperoleh': { kind: 'choice', value: 'softcopy' },
    'cara-mengirim': { kind: 'choice', value: 'chat' },
  }
  return { form: 'permohonan', formVersion: 1, answers, notes: {} }
}

/** What a decision said. */
export const decision: { readonly answers: Answers } = {
  answers: {
    biaya: { kind: 'choice', value: 'gratis' },
    alasan: { kind: 'text', value: 'Sesuai daftar informasi publik yang ditetapkan' },
  },
}

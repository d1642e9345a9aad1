import type { ExemptItem } from '../../src/letters/exemption-fields.ts'
import type { LembarUji } from '../../src/letters/lembar-uji.ts'
import type { PenetapanDikecualikan } from '../../src/letters/penetapan-dikecualikan.ts'
import { frame } from './samples.ts'

const items: readonly ExemptItem[] = [
  {
    information: 'Nomor rekening bank pengurus koperasi',
    unit: 'Bidang Kelembagaan dan Pengawasan',
    pasal17: 'h',
    otherLaw: 'Pasal 40 Undang-Undang Nomor 10 Tahun 1998 tentang Perbankan',
    whenOpened: 'Kondisi keuangan seseorang terungkap dan rekeningnya dapat disalahgunakan.',
    whenClosed: 'Pengurus terlindungi dan tetap mau melaporkan rekening koperasinya kepada dinas.',
    period: 'Sampai yang bersangkutan memberi persetujuan tertulis',
  },
  {
    information: 'Berkas pemeriksaan koperasi yang sedang berjalan',
    unit: 'Bidang Kelembagaan dan Pengawasan',
    pasal17: 'a',
    whenOpened: 'Pihak yang diperiksa dapat menghilangkan bukti.',
    whenClosed: 'Pemeriksaan berjalan sampai tuntas dan hasilnya dapat diumumkan.',
    period: '2 tahun',
  },
]

const approval = {
  role: 'Menyetujui: Atasan PPID Pembantu,',
  name: 'Contoh Nama Kepala Dinas, S.E., M.M.',
  how: 'Disetujui melalui Loket, Senin, 21 Desember 2026 pukul 10.10 WIB',
}

const testNumber = '003/UK-PPID/XII/2026'
const decreeNumber = '009/SK-PPID/XII/2026'

/** A decision about two pieces of information. */
export const penetapanInput: PenetapanDikecualikan = {
  frame: frame({ number: decreeNumber }),
  items,
  testNumber,
  approval,
}

/** The lembar that it rests on. */
export const lembarInput: LembarUji = { frame: frame({ number: testNumber }), items, decreeNumber, approval }

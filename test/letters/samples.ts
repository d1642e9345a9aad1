import { countDays } from '../../src/deadline/count.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import type { PemberitahuanTertulis } from '../../src/letters/pemberitahuan-tertulis.ts'
import type { Perpanjangan } from '../../src/letters/perpanjangan.ts'
import type { SkPenolakan } from '../../src/letters/sk-penolakan.ts'
import type { TandaBuktiPenerimaanInformasi } from '../../src/letters/tanda-bukti-penerimaan-informasi.ts'
import type { TandaBuktiPermohonan } from '../../src/letters/tanda-bukti-permohonan.ts'
import type { LetterAgency, LetterCase, LetterFrame, Signer } from '../../src/letters/types.ts'

/** The agency of the samples. Phone, address and e-mail are invented. */
export const agency: LetterAgency = {
  name: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  letterhead: ['Pemerintah Provinsi Kalimantan Barat', 'Dinas Koperasi, Usaha Kecil dan Menengah'],
  address: 'Jalan Contoh Nomor 1, Pontianak 78121',
  city: 'Pontianak',
  phone: '(0561) 000000',
  email: 'ppid@diskopukm.example',
  website: 'https://diskopukm.example',
}

/** The PPID of the samples. */
export const ppid: Signer = {
  jabatan: 'PPID Pembantu',
  name: 'Contoh Nama Pejabat, S.Sos., M.Si.',
  nip: '19700101 199503 1 001',
}

/** What the sample letters share. */
export function frame(changes: Partial<LetterFrame> = {}): LetterFrame {
  return {
    agency,
    number: '014/S-PPID/XII/2026',
    issuedAt: '2026-12-21T03:15:00.000Z',
    signer: ppid,
    verificationCode: '7K3M-Q9VX-2D8R',
    publicUrl: 'https://ppid.diskopukm.example',
    ...changes,
  }
}

/** A request received on 14 December 2026, so that the count crosses Natal, cuti bersama and new year. */
export const request: LetterCase = {
  registrationNumber: '007/PPID/XII/2026',
  receivedAt: '2026-12-14T03:12:00.000Z',
  applicant: {
    name: 'Siti Nurhaliza Wijaya',
    address: 'Jalan Ahmad Yani Gang Mawar No. 12, RT 003/RW 005, Pontianak Selatan, Kota Pontianak',
    contact: '+62 812-0000-0000, siti@contoh.example',
  },
  information:
    'Daftar koperasi aktif di Kota Pontianak per 30 November 2026 beserta nomor badan hukum, alamat, jumlah anggota, ' +
    'dan tanggal Rapat Anggota Tahunan terakhir.',
}

const calendar = new WorkCalendar({
  zone: 'Asia/Pontianak',
  hours: Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, ['07:30-16:00']]),
  ),
  holidays: skbHolidays,
})

const counted = countDays({ calendar, startsOn: '2026-12-14', rule: { days: 10 } })
const objectionTerm = countDays({ calendar, startsOn: '2026-12-21', rule: { days: 30 } })
const extended = countDays({ calendar, startsOn: '2026-12-14', rule: { days: 10 }, extensionDays: 7 })

/** The form of `request`, filled in by a person for herself. */
export function tandaBuktiInput(changes: Partial<TandaBuktiPermohonan> = {}): TandaBuktiPermohonan {
  return {
    frame: frame({ number: request.registrationNumber, issuedAt: request.receivedAt }),
    request,
    category: 'perorangan',
    identity: { kind: 'nik', value: '6171••••••••0001' },
    attachments: ['ktp'],
    purpose: 'Bahan skripsi tentang kesehatan koperasi simpan pinjam.',
    obtain: 'softcopy',
    delivery: 'chat',
    due: counted,
    workingDays: 10,
    ...changes,
  }
}

/** `request` granted as a whole, free of charge, in three forms at once. */
export function pemberitahuanInput(changes: Partial<PemberitahuanTertulis> = {}): PemberitahuanTertulis {
  return {
    frame: frame(),
    request,
    outcome: 'dikabulkan-seluruhnya',
    items: [
      {
        title: 'Daftar Koperasi Aktif Kota Pontianak per 30 November 2026 (PDF, 14 halaman)',
        form: 'softcopy',
      },
      {
        title: 'Data terbuka koperasi Kalimantan Barat',
        form: 'tautan',
        detail: 'https://data.diskopukm.example/koperasi/kota-pontianak?tahun=2026',
      },
      {
        title: 'Tanggal Rapat Anggota Tahunan',
        form: 'teks',
        detail: 'Tercantum di kolom 7; 12 koperasi belum melaporkan RAT tahun buku 2025.',
      },
    ],
    delivery: 'chat',
    givenOn: '2026-12-21',
    objectionLastDay: objectionTerm.dueOn,
    ...changes,
  }
}

/** `request` granted in part: one column made unreadable, one part not documented yet, copies to be paid. */
export const partialInput = pemberitahuanInput({
  frame: frame({ publicUrl: undefined }),
  outcome: 'dikabulkan-sebagian',
  heldBy: 'Dinas Koperasi, Usaha Mikro dan Perdagangan Kota Pontianak',
  items: [{ title: 'Daftar Koperasi Aktif Kota Pontianak per 30 November 2026', form: 'hardcopy' }],
  delivery: 'pos',
  costs: {
    copies: { sheets: 14, perSheet: 500 },
    delivery: 18_000,
    other: 1_000,
    payment: 'tunai atau transfer ke rekening kas daerah sebelum dokumen dikirim',
  },
  redactions: [
    {
      part: 'Kolom 5, nomor rekening pengurus',
      reason: 'Rekening bank seseorang adalah rahasia pribadi.',
      pasal17: 'h',
    },
    {
      part: 'Lampiran 2, nomor telepon anggota',
      reason: 'Data pribadi yang tidak terkait dengan permohonan.',
    },
  ],
  notGiven: {
    reason: 'belum-didokumentasikan',
    what: 'jumlah anggota per jenis kelamin tahun 2026',
    withinDays: 20,
  },
})

/** `request` refused on an entry of the DIK, signed by an acting official. */
export function penolakanInput(changes: Partial<SkPenolakan> = {}): SkPenolakan {
  return {
    frame: frame({
      number: '003/SK-PPID/XII/2026',
      signer: {
        jabatan: 'Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
        name: 'Drs. Junaidi, MM',
        nip: '19650809 198603 1 012',
        acting: {
          kind: 'plt',
          name: 'Contoh Nama Pelaksana Tugas, S.H., M.H.',
          nip: '19680202 199403 2 002',
          skNumber: '800/123/BKD/2026',
        },
      },
    }),
    request,
    ground: {
      kind: 'dikecualikan',
      entry: {
        dikNumber: 'DIK-012/2026',
        information: 'Data keuangan dan rekening pengurus koperasi',
        pasal17: 'h',
        otherLaw:
          'Pasal 4 ayat (2) huruf f Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
        consequence:
          'Terbukanya rekening dan keadaan keuangan pribadi pengurus, yang dapat dipakai untuk penipuan atau pemerasan.',
        period: '5 tahun',
        until: '2031-12-31',
      },
    },
    reason:
      'Informasi yang diminta memuat rekening bank pribadi pengurus dan tidak dapat dipisahkan dari dokumen lainnya.',
    objectionLastDay: objectionTerm.dueOn,
    ...changes,
  }
}

/** The answer to `request` put off by seven working days. */
export function perpanjanganInput(changes: Partial<Perpanjangan> = {}): Perpanjangan {
  return {
    frame: frame({ number: '015/S-PPID/XII/2026', issuedAt: '2026-12-29T08:40:00.000Z' }),
    request,
    reason: 'belum-dikuasai',
    explanation: 'Data RAT masih dikumpulkan dari kabupaten/kota.',
    firstDueOn: extended.firstDueOn,
    due: extended,
    workingDays: 7,
    ...changes,
  }
}

/** The information of `pemberitahuanInput` received. */
export function penerimaanInput(
  changes: Partial<TandaBuktiPenerimaanInformasi> = {},
): TandaBuktiPenerimaanInformasi {
  return {
    frame: frame({ number: '016/S-PPID/XII/2026', issuedAt: '2026-12-21T04:05:00.000Z' }),
    request,
    answerNumber: '014/S-PPID/XII/2026',
    items: pemberitahuanInput().items,
    channel: 'Telegram',
    sentAt: '2026-12-21T03:20:00.000Z',
    confirmedAt: '2026-12-21T04:05:00.000Z',
    ...changes,
  }
}

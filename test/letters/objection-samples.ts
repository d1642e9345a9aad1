import { countDays } from '../../src/deadline/count.ts'
import { deadlineRules } from '../../src/deadline/rules.ts'
import type { LetterObjection } from '../../src/letters/objection-fields.ts'
import type { SuratPerintah } from '../../src/letters/surat-perintah.ts'
import type { TandaBuktiKeberatan } from '../../src/letters/tanda-bukti-keberatan.ts'
import type { TanggapanKeberatan } from '../../src/letters/tanggapan-keberatan.ts'
import type { Signer } from '../../src/letters/types.ts'
import { kalbar } from '../deadline/calendars.ts'
import { frame, pemberitahuanInput, penolakanInput, request } from './samples.ts'

const calendar = kalbar()

/** The superior of the samples. */
const atasan: Signer = {
  jabatan: 'Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  name: 'Drs. Junaidi, MM',
  nip: '19650809 198603 1 012',
}

/** An objection of 22 December 2026 to the answer to `request`, filed in person. */
export const objection: LetterObjection = {
  registrationNumber: '002/KEB-PPID/XII/2026',
  receivedAt: '2026-12-22T02:30:00.000Z',
  requestNumber: request.registrationNumber,
  information: request.information,
  applicant: { ...request.applicant, nik: '6171••••••••0001' },
  grounds: ['a', 'e'],
}

/** The same by a representative, about information that is to be published unasked. */
export const represented: LetterObjection = {
  registrationNumber: '003/KEB-PPID/XII/2026',
  receivedAt: objection.receivedAt,
  information: 'Laporan keuangan dinas tahun 2025 yang telah diaudit',
  applicant: { name: 'Siti Nurhaliza Wijaya', address: request.applicant.address },
  representative: {
    name: 'Bambang Kuasa Contoh, S.H.',
    nik: '6171••••••••0002',
    address: 'Jalan Gajah Mada No. 5, Pontianak',
    contact: 'bambang@contoh.example',
  },
  grounds: ['b'],
}

const answerTerm = countDays({ calendar, startsOn: '2026-12-22', rule: deadlineRules.keberatanAnswer })
const disputeTerm = countDays({ calendar, startsOn: '2027-01-18', rule: deadlineRules.sengketa })

/** The form of `objection`. */
export function tandaBuktiKeberatanInput(changes: Partial<TandaBuktiKeberatan> = {}): TandaBuktiKeberatan {
  return {
    frame: frame({ number: objection.registrationNumber, issuedAt: objection.receivedAt }),
    objection,
    purpose: 'Bahan skripsi tentang kesehatan koperasi simpan pinjam.',
    story:
      'Saya meminta daftar koperasi aktif. Permohonan ditolak karena memuat rekening pengurus, padahal yang saya minta hanya nama dan alamatnya.',
    attachments: ['ktp'],
    due: answerTerm,
    workingDays: deadlineRules.keberatanAnswer.days,
    ...changes,
  }
}

/** The order that followed. */
export function suratPerintahInput(): SuratPerintah {
  return {
    frame: frame({ number: '016/S-PPID/I/2027', issuedAt: '2027-01-05T02:00:00.000Z', signer: atasan }),
    objection,
    order: 'Periksa kembali, lalu berikan bagian yang terbuka',
    workingDays: 5,
    dueOn: calendar.addWorkingDays('2027-01-05', 5),
  }
}

/** The answer that granted it. */
export function tanggapanInput(changes: Partial<TanggapanKeberatan> = {}): TanggapanKeberatan {
  const { items, delivery, givenOn } = pemberitahuanInput({ givenOn: '2027-01-18' })
  return {
    frame: frame({ number: '021/S-PPID/I/2027', issuedAt: '2027-01-18T03:00:00.000Z', signer: atasan }),
    objection,
    decision: {
      outcome: 'dikabulkan-seluruhnya',
      given: { items: items.slice(0, 1), givenOn, ...(delivery !== undefined && { delivery }) },
    },
    orderNumber: '016/S-PPID/I/2027',
    disputeLastDay: disputeTerm.dueOn,
    disputeDays: deadlineRules.sengketa.days,
    ...changes,
  }
}

/** Granted but for one column. */
export const tanggapanInPart = tanggapanInput({
  decision: {
    outcome: 'dikabulkan-sebagian',
    given: {
      items: [{ title: 'Daftar koperasi aktif (PDF)', form: 'softcopy' }],
      delivery: 'chat',
      givenOn: '2027-01-18',
      redactions: [
        {
          part: 'Kolom 5, nomor rekening pengurus',
          reason: 'Rekening bank seseorang adalah rahasia pribadi.',
        },
      ],
    },
  },
})

const { ground } = penolakanInput()

/** Refused on the entry of the register that `penolakanInput` rests on. */
export const tanggapanExempt = tanggapanInput({
  decision: {
    outcome: 'ditolak',
    ground: ground.kind === 'dikecualikan' ? ground : { kind: 'belum-tersedia' },
    reason: 'Rekening pengurus tidak dapat dipisahkan dari dokumen yang diminta.',
  },
})

/** Refused because there is no such document yet; no order came before it. */
export const tanggapanNotAvailable: TanggapanKeberatan = (() => {
  const { orderNumber: _, ...rest } = tanggapanInput({
    objection: represented,
    decision: {
      outcome: 'ditolak',
      ground: { kind: 'belum-tersedia' },
      reason: 'Laporan keuangan tahun 2025 masih diaudit dan belum diterima dinas.',
    },
  })
  return rest
})()

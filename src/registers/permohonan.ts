import { numberOf, valueOf } from '../conversation/answer-values.ts'
import type { Sentence } from '../conversation/result.ts'
import { contactText, filedText } from './applicant.ts'
import type { CaseEntry } from './case-entries.ts'
import type { Cell, RegisterTable } from './column.ts'

/** Letters by which a request is answered. */
const answers = ['pemberitahuan-tertulis', 'sk-penolakan']

/**
 * Buku Registrasi Permohonan: the columns of Perki KI 1/2010 Lampiran (no. 1 to 15), with nomor pendaftaran, NIK or
 * SK and kuasa, which Perki KI 1/2021 added to the form. Pekerjaan is no longer asked, and its column says so.
 */
export const permohonanRegister: RegisterTable<CaseEntry> = {
  id: 'permohonan',
  columns: [
    { key: 'no', width: 6, value: ({ row }) => row.sequence },
    { key: 'nomor-pendaftaran', width: 22, value: ({ row }) => row.nomor },
    { key: 'tanggal', width: 15, value: ({ receivedOn }) => ({ date: receivedOn }) },
    { key: 'nama', width: 22, value: ({ filed }, t) => filedText(filed, 'nama', t) },
    { key: 'identitas', width: 26, value: identityText },
    { key: 'kuasa', width: 9, value: representative },
    { key: 'alamat', width: 28, value: ({ filed }, t) => filedText(filed, 'alamat', t) },
    { key: 'kontak', width: 27, value: ({ filed }, t) => contactText(filed, t) },
    { key: 'pekerjaan', width: 14, value: () => '–' },
    { key: 'informasi', width: 40, value: ({ filed }, t) => filedText(filed, 'rincian', t) },
    { key: 'tujuan', width: 28, value: ({ filed }, t) => filedText(filed, 'tujuan', t) },
    { key: 'penguasaan', width: 15, value: held },
    { key: 'didokumentasikan', width: 19, value: documented },
    { key: 'bentuk', width: 13, value: formHeld },
    { key: 'jenis', width: 16, value: ({ filed }, t) => wayText(filed, t) },
    { key: 'keputusan', width: 18, value: decisionText },
    { key: 'alasan-penolakan', width: 26, value: refusalText },
    { key: 'tanggal-pemberitahuan', width: 18, value: (entry) => dateOfLetter(entry, answers) },
    { key: 'tanggal-pemberian', width: 16, value: givenOn },
    { key: 'biaya', width: 18, value: costText },
  ],
}

function identityText({ filed }: CaseEntry, t: Sentence): Cell {
  if (filed === undefined) return t('register-purged')
  return valueOf(filed, 'nik') ?? valueOf(filed, 'sk') ?? '–'
}

function representative({ filed }: CaseEntry, t: Sentence): Cell {
  if (filed === undefined) return '–'
  return filed['surat-kuasa'] === undefined ? t('register-no') : t('register-yes')
}

function granted({ outcome }: CaseEntry): boolean {
  return outcome === 'dikabulkan-seluruhnya' || outcome === 'dikabulkan-sebagian'
}

/** Status informasi, di bawah penguasaan: what the decision found; nothing before it. */
function held(entry: CaseEntry, t: Sentence): Cell {
  if (granted(entry)) return t('register-yes')
  if (entry.outcome !== 'ditolak') return undefined
  const ground = entry.row.facts.proposal?.ground
  return ground === 'belum-dikuasai' || ground === 'dikuasai-badan-lain'
    ? t('register-no')
    : t('register-yes')
}

function documented(entry: CaseEntry, t: Sentence): Cell {
  if (granted(entry)) return t('register-documented')
  if (entry.outcome !== 'ditolak') return undefined
  return entry.row.facts.proposal?.ground === 'dikecualikan'
    ? t('register-documented')
    : t('register-not-documented')
}

function formHeld(entry: CaseEntry, t: Sentence): Cell {
  if (!granted(entry)) return undefined
  return valueOf(entry.filed ?? {}, 'cara-memperoleh') === 'hardcopy'
    ? t('register-hardcopy')
    : t('register-softcopy')
}

function wayText(filed: CaseEntry['filed'], t: Sentence): Cell {
  const way = valueOf(filed ?? {}, 'cara-memperoleh')
  return way === undefined ? undefined : t(way === 'melihat' ? 'register-to-read' : 'register-to-copy')
}

/** Keputusan in the words of the register; a case that is not decided says where it is. */
export function decisionText({ row, outcome }: CaseEntry, t: Sentence): string {
  return outcome === undefined ? t('register-in-process') : t(`sop-${row.sop}-outcome-${outcome}`)
}

function refusalText({ outcome, row, decision }: CaseEntry, t: Sentence): Cell {
  const ground = row.facts.proposal?.ground
  if (outcome !== 'ditolak' || ground === undefined) return undefined
  const reason = valueOf(decision, 'alasan')
  return [t(`sop-ground-${ground}`), ...(reason === undefined ? [] : [reason])].join(': ')
}

/** The day of the last letter of these kinds. */
export function dateOfLetter({ letters }: CaseEntry, kinds: readonly string[]): Cell {
  const last = letters.findLast(({ kind }) => kinds.includes(kind))
  return last === undefined ? undefined : { date: last.issuedOn }
}

/** Pemberian informasi: when the applicant signed for it; else when it was sent. */
function givenOn(entry: CaseEntry): Cell {
  if (!granted(entry)) return undefined
  return dateOfLetter(entry, ['tanda-bukti-penerimaan-informasi']) ?? dateOfLetter(entry, answers)
}

function costText(entry: CaseEntry, t: Sentence): Cell {
  if (!granted(entry)) return undefined
  const { decision } = entry
  if (valueOf(decision, 'biaya') !== 'berbayar') return t('register-free')
  return t('register-cost', {
    sheets: numberOf(decision, 'lembar') ?? 0,
    delivery: numberOf(decision, 'biaya-kirim') ?? 0,
    other: numberOf(decision, 'biaya-lain') ?? 0,
    payment: valueOf(decision, 'pembayaran') ?? '–',
  })
}

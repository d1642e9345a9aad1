import { valueOf } from '../conversation/answer-values.ts'
import type { Sentence } from '../conversation/result.ts'
import { contactText, filedText } from './applicant.ts'
import type { CaseEntry } from './case-entries.ts'
import type { Cell, RegisterTable } from './column.ts'
import { dateOfLetter, decisionText } from './permohonan.ts'

/** An objection in its register, with who answered it. */
export interface ObjectionEntry extends CaseEntry {
  /** Name and office of the superior who signed the answer; undefined before it. */
  readonly answeredBy: string | undefined
}

/** The letter that answers an objection. */
export const objectionAnswer = 'tanggapan-keberatan'

/** Buku Register Keberatan: columns a to k of Perki KI 1/2021. */
export const keberatanRegister: RegisterTable<ObjectionEntry> = {
  id: 'keberatan',
  columns: [
    { key: 'no', width: 6, value: ({ row }) => row.sequence },
    { key: 'nomor-registrasi', width: 20, value: ({ row }) => row.nomor },
    { key: 'tanggal-keberatan', width: 15, value: ({ receivedOn }) => ({ date: receivedOn }) },
    { key: 'pemohon', width: 30, value: applicantText },
    { key: 'kuasa-pemohon', width: 30, value: representativeText },
    { key: 'nomor-permohonan', width: 20, value: ({ row }) => row.facts.objection?.request?.nomor ?? '–' },
    { key: 'informasi-keberatan', width: 36, value: informationText },
    { key: 'tujuan', width: 26, value: purposeText },
    { key: 'alasan-keberatan', width: 24, value: groundsText },
    { key: 'keputusan-atasan', width: 22, value: decisionText },
    { key: 'tanggal-tanggapan', width: 16, value: (entry) => dateOfLetter(entry, [objectionAnswer]) },
    { key: 'atasan', width: 26, value: ({ answeredBy }) => answeredBy },
    { key: 'tanggapan-pemohon', width: 18, value: responseText },
  ],
}

function identityLines(entry: ObjectionEntry, t: Sentence): string {
  const { filed } = entry
  if (filed === undefined) return t('register-purged')
  const nik = valueOf(filed, 'nik')
  return [
    filedText(filed, 'nama', t),
    ...(nik === undefined ? [] : [t('register-nik', { nik })]),
    filedText(filed, 'alamat', t),
    contactText(filed, t),
  ].join('\n')
}

function applicantText(entry: ObjectionEntry, t: Sentence): Cell {
  const { filed } = entry
  if (filed === undefined || valueOf(filed, 'pemberi-nama') === undefined) return identityLines(entry, t)
  return [filedText(filed, 'pemberi-nama', t), filedText(filed, 'pemberi-alamat', t)].join('\n')
}

function representativeText(entry: ObjectionEntry, t: Sentence): Cell {
  const { filed } = entry
  if (filed === undefined || valueOf(filed, 'pemberi-nama') === undefined) return '–'
  return identityLines(entry, t)
}

function informationText({ filed, requestFiled }: ObjectionEntry, t: Sentence): Cell {
  if (filed === undefined) return t('register-purged')
  const asked = [valueOf(requestFiled ?? {}, 'rincian'), valueOf(filed, 'informasi')]
  return asked.filter((text) => text !== undefined).join('\n') || '–'
}

function purposeText({ requestFiled }: ObjectionEntry): Cell {
  return valueOf(requestFiled ?? {}, 'tujuan') ?? '–'
}

function groundsText({ row }: ObjectionEntry, t: Sentence): Cell {
  const letters = row.facts.objection?.grounds ?? []
  return letters.map((letter) => t('register-pasal-35', { letter })).join(', ')
}

function responseText({ row }: ObjectionEntry, t: Sentence): Cell {
  const { response } = row.facts
  return response === undefined ? undefined : t(`register-response-${response.value}`)
}

/** How long each thing may take, and by whose authority. */

/** A term in hari kerja, with at most one extension. */
export interface DayRule {
  unit: 'days'
  /** Hari kerja; day 1 is the hari kerja after day zero. */
  days: number
  /** Hari kerja that may be added once, counted from the day on which the first term falls due. 0: none. */
  extension: number
  /** The article, as it is printed; null for what is practice and not law. */
  basis: string | null
}

/** A term in minutes of desk hours, for the short steps of an SOP. */
export interface MinuteRule {
  unit: 'minutes'
  minutes: number
  basis: string | null
}

/** A term of either kind. */
export type DeadlineRule = DayRule | MinuteRule

/** The terms the law sets. */
export const deadlineRules = {
  /**
   * "Paling lambat 10 (sepuluh) hari kerja sejak diterimanya permintaan" a written notice; it may be extended
   * "paling lambat 7 (tujuh) hari kerja berikutnya dengan memberikan alasan secara tertulis".
   */
  permohonan: { unit: 'days', days: 10, extension: 7, basis: 'UU 14/2008 Pasal 22 ayat (7) dan (8)' },
  /** The applicant files "paling lambat 30 (tiga puluh) hari kerja setelah ditemukannya alasan". */
  keberatanFiling: { unit: 'days', days: 30, extension: 0, basis: 'UU 14/2008 Pasal 36 ayat (1)' },
  /** The atasan PPID answers within 30 hari kerja "sejak diterimanya keberatan secara tertulis". */
  keberatanAnswer: { unit: 'days', days: 30, extension: 0, basis: 'UU 14/2008 Pasal 36 ayat (2)' },
  /** To the Komisi Informasi within 14 hari kerja after the written answer of the atasan PPID. */
  sengketa: { unit: 'days', days: 14, extension: 0, basis: 'UU 14/2008 Pasal 37 ayat (2)' },
} as const satisfies Record<string, DayRule>

/**
 * The time an applicant has to complete a request. Practice of PPIDs and courts (3 hari kerja), not an
 * article of the law: the number of days is a setting.
 */
export function completenessRule(days = 3): DayRule {
  return { unit: 'days', days, extension: 0, basis: null }
}

const minutesPerUnit = { menit: 1, jam: 60 } as const

/**
 * The waktu of an SOP step as a term in working time: '15 menit', '1 jam', '1 jam 30 menit', '1 hari',
 * '5 hari kerja'. 'Tentatif' sets none: null. A day is a hari kerja as in the law, not a count of hours, so
 * that both are explained alike. Throws RangeError on other words: they are ours, in an SOP's definition.
 */
export function stepRule(waktu: string, basis: string): DeadlineRule | null {
  const words = waktu.trim().toLowerCase()
  if (words === 'tentatif') return null
  const days = /^(\d{1,3}) (?:hari|hari kerja)$/.exec(words)?.[1]
  if (days !== undefined && Number(days) > 0) {
    return { unit: 'days', days: Number(days), extension: 0, basis }
  }
  const parts = /^(?:(\d{1,3}) jam)? ?(?:(\d{1,3}) menit)?$/.exec(words)
  const minutes =
    Number(parts?.[1] ?? 0) * minutesPerUnit.jam + Number(parts?.[2] ?? 0) * minutesPerUnit.menit
  if (minutes === 0) throw new RangeError(`not a working time: ${waktu}`)
  return { unit: 'minutes', minutes, basis }
}

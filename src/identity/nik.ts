import { isIsoDate, type IsoDate } from '../deadline/dates.ts'
import { provinces, regencies } from './regions.ts'

/** Remarks for staff. None is a reason to refuse: codes age with the map, and dates of birth get corrected. */
type NikWarning = 'unknown-province' | 'unknown-regency' | 'implausible-birth-date' | 'under-17'

/** Why a text is no NIK. */
export type NikRefusal = 'not-16-digits' | 'impossible-date' | 'serial-zero'

/** A NIK that can be one, with what it says. */
export interface Nik {
  readonly ok: true
  /** 16 digits. */
  readonly nik: string
  readonly gender: 'male' | 'female'
  /** The dates of birth it may stand for, earliest first: the century is not in it. Ages from 0 to 110. */
  readonly birthDates: readonly IsoDate[]
  /** Where it was issued, when known; not where the person lives. */
  readonly issuedIn: string | undefined
  readonly warnings: readonly NikWarning[]
}

const AGE_MAX = 110
/** KTP-el is for those who are 17 or married (UU 24/2013 Ps 63). */
const AGE_OF_KTP = 17

/**
 * Reads a NIK as people type it, with spaces, dots or dashes. Structure after PP 37/2007 Ps 37: region (6
 * digits), date of birth as DDMMYY with 40 added to a woman's day, serial (4). It has no check digit.
 * `today` is the agency's date.
 */
export function checkNik(
  text: string,
  today: IsoDate,
): Nik | { readonly ok: false; readonly code: NikRefusal } {
  const nik = text.replaceAll(/[\s.\p{Dash}]/gu, '')
  if (!/^\d{16}$/.test(nik)) return { ok: false, code: 'not-16-digits' }
  const codedDay = Number(nik.slice(6, 8))
  const gender = codedDay > 40 ? 'female' : 'male'
  const day = String(gender === 'female' ? codedDay - 40 : codedDay).padStart(2, '0')
  const yearMonthDay = `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`
  const dates = ['19', '20'].map((century) => `${century}${yearMonthDay}`).filter(isIsoDate)
  if (dates.length === 0) return { ok: false, code: 'impossible-date' }
  if (nik.endsWith('0000')) return { ok: false, code: 'serial-zero' }
  const birthDates = dates.filter((date) => date <= today && ageOn(today, date) <= AGE_MAX)
  return {
    ok: true,
    nik,
    gender,
    birthDates,
    issuedIn: regencies[nik.slice(0, 4)] ?? provinces[nik.slice(0, 2)],
    warnings: [...regionWarnings(nik), ...ageWarnings(birthDates, today)],
  }
}

/** The form for cards and lists: region and serial, the date of birth covered. */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 4)}••••••••${nik.slice(-4)}`
}

function regionWarnings(nik: string): NikWarning[] {
  const province = nik.slice(0, 2)
  if (provinces[province] === undefined) return ['unknown-province']
  // Only some provinces have their regencies listed.
  const listed = Object.keys(regencies).some((code) => code.startsWith(province))
  return listed && regencies[nik.slice(0, 4)] === undefined ? ['unknown-regency'] : []
}

function ageWarnings(birthDates: readonly IsoDate[], today: IsoDate): NikWarning[] {
  if (birthDates.length === 0) return ['implausible-birth-date']
  // Of two readings the older one would be over 80: worth a look all the same.
  return birthDates.some((date) => ageOn(today, date) < AGE_OF_KTP) ? ['under-17'] : []
}

/** Completed years of life. */
function ageOn(today: IsoDate, birthDate: IsoDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

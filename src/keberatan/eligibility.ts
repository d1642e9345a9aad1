/**
 * Which grounds of UU 14/2008 Pasal 35 ayat (1) a request supports, and why not the others. An objection is filed
 * within 30 hari kerja after its ground arose (Pasal 36 ayat (1)). Pure: dates in, dates out.
 */
import type { WorkCalendar } from '../deadline/calendar.ts'
import { countDays } from '../deadline/count.ts'
import { addDays, type IsoDate } from '../deadline/dates.ts'
import { deadlineRules } from '../deadline/rules.ts'
import { pasal35Letters, type Pasal35Letter } from '../law/pasal-35.ts'
import type { Proposal } from '../sop/facts.ts'

/** What happened to a request, as far as a ground looks at it. Dates are the agency's. */
export interface RequestHistory {
  /** Last day for the answer, its extension included; undefined: the request is not complete, no clock runs. */
  readonly dueOn: IsoDate | undefined
  readonly ended: RequestEnd | undefined
  /** Grounds of objections to this request that were filed before and stand. */
  readonly objected: readonly Pasal35Letter[]
}

/** How a request ended. */
export type RequestEnd =
  | {
      readonly kind: 'answered'
      /** The day the answer went to the applicant. */
      readonly on: IsoDate
      readonly result: Proposal['result']
      /** The refusal rests on an exemption (Pasal 17). */
      readonly exempt: boolean
      /** The applicant is to pay. */
      readonly charged: boolean
    }
  /** Closed because it was never completed. */
  | { readonly kind: 'incomplete'; readonly on: IsoDate }
  | { readonly kind: 'withdrawn' }

/** Why a ground is not offered; the sentence is `objection-why-CODE`. */
export const whyNotCodes = [
  'no-request',
  'withdrawn',
  'incomplete',
  'clock-stopped',
  'not-due',
  'answered',
  'not-answered',
  'not-delivered',
  'not-exempt',
  'refused',
  'granted',
  'free',
  'in-time',
  'objected',
  'too-late',
] as const

interface WhyNot {
  readonly code: (typeof whyNotCodes)[number]
  /** The date that the sentence names: the due date, the day of the answer, the last day for an objection. */
  readonly on?: IsoDate
}

/** A ground as it stands for a request on a day. */
export type GroundStanding =
  | {
      readonly letter: Pasal35Letter
      readonly offered: true
      /** Undefined for ground b, which lasts as long as the information is missing. */
      readonly term: { readonly arisesOn: IsoDate; readonly lastDay: IsoDate } | undefined
    }
  | { readonly letter: Pasal35Letter; readonly offered: false; readonly why: WhyNot }

/** All seven grounds in order, for a request or without one. */
export function groundsFor(
  history: RequestHistory | undefined,
  { calendar, today }: { readonly calendar: WorkCalendar; readonly today: IsoDate },
): GroundStanding[] {
  return pasal35Letters.map((letter) => {
    if (letter === 'b') return { letter, offered: true, term: undefined }
    const arises = whenItArose(letter, history, today)
    if (typeof arises !== 'string') return { letter, offered: false, why: arises }
    if (history?.objected.includes(letter) === true)
      return { letter, offered: false, why: { code: 'objected' } }
    const lastDay = lastDayFrom(calendar, arises)
    if (today > lastDay) return { letter, offered: false, why: { code: 'too-late', on: lastDay } }
    return { letter, offered: true, term: { arisesOn: arises, lastDay } }
  })
}

/** Last day for an objection whose ground arose on a day. */
export function lastDayFrom(calendar: WorkCalendar, arisesOn: IsoDate): IsoDate {
  return countDays({ calendar, startsOn: arisesOn, rule: deadlineRules.keberatanFiling }).dueOn
}

function whenItArose(
  letter: Exclude<Pasal35Letter, 'b'>,
  history: RequestHistory | undefined,
  today: IsoDate,
): IsoDate | WhyNot {
  if (history === undefined) return { code: 'no-request' }
  const { ended } = history
  if (ended?.kind === 'withdrawn') return { code: 'withdrawn' }
  // Closed as incomplete, a request was not fulfilled; the other grounds speak of an answer or of its absence.
  if (ended?.kind === 'incomplete') return letter === 'e' ? ended.on : { code: 'incomplete' }
  if (letter === 'c') return silence(history, today)
  if (ended === undefined) return notAnswered(letter, history, today)
  return answeredSo(letter, history, ended)
}

/** Ground c arises the day after the term ran out without an answer. */
function silence({ dueOn, ended }: RequestHistory, today: IsoDate): IsoDate | WhyNot {
  if (ended?.kind === 'answered') return { code: 'answered', on: ended.on }
  if (dueOn === undefined) return { code: 'clock-stopped' }
  return today > dueOn ? addDays(dueOn, 1) : { code: 'not-due', on: dueOn }
}

function notAnswered(letter: Pasal35Letter, { dueOn }: RequestHistory, today: IsoDate): WhyNot {
  const late = dueOn !== undefined && today > dueOn
  return { code: letter === 'g' && late ? 'not-delivered' : 'not-answered' }
}

function answeredSo(
  letter: Exclude<Pasal35Letter, 'b' | 'c'>,
  { dueOn }: RequestHistory,
  { on, result, exempt, charged }: Extract<RequestEnd, { kind: 'answered' }>,
): IsoDate | WhyNot {
  switch (letter) {
    case 'a':
      // What is given in part leaves out exempt material (Pasal 22 ayat (7) huruf e).
      return result === 'dikabulkan-sebagian' || (result === 'ditolak' && exempt)
        ? on
        : { code: 'not-exempt' }
    case 'd':
      return result === 'ditolak' ? { code: 'refused' } : on
    case 'e':
      return result === 'dikabulkan-seluruhnya' ? { code: 'granted' } : on
    case 'f':
      return charged ? on : { code: 'free' }
    case 'g':
      return dueOn !== undefined && on > dueOn
        ? on
        : { code: 'in-time', ...(dueOn !== undefined && { on: dueOn }) }
  }
}

import type { WorkCalendar } from '../deadline/calendar.ts'
import { dayZero, type ReceiptOutsideHours } from '../deadline/day-zero.ts'
import type { IsoDate } from '../deadline/dates.ts'
import { pasal35Letters, type Pasal35Letter } from '../law/pasal-35.ts'
import { pasal17Letters, type Pasal17Letter } from '../law/pasal-17.ts'
import type { CountedCase } from '../storage/counted-cases.ts'

/** Results that a case of SOP 1 or 2 can have. */
export const outcomes = [
  'dikabulkan-seluruhnya',
  'dikabulkan-sebagian',
  'ditolak',
  'tidak-lengkap',
  'dicabut',
] as const
export type Outcome = (typeof outcomes)[number]

/** Answers by whether they came by the last day: without an extension, with it, or not. */
export interface Punctuality {
  readonly inTime: number
  readonly inTimeExtended: number
  readonly late: number
}

/** How long answers took, in hari kerja from the day of receipt. */
export interface AnswerTimes extends Punctuality {
  readonly answered: number
  /** Shortest, mean and longest; null when nothing was answered. */
  readonly days: { readonly least: number; readonly mean: number; readonly most: number } | null
  /** The answers that took 0, 1, 2 … hari kerja, in that order; days without an answer are left out. */
  readonly byDays: ReadonlyMap<number, Punctuality>
}

/** What was counted of the cases of one SOP in a year. */
export interface SopFigures {
  readonly total: number
  /** January first. */
  readonly byMonth: readonly number[]
  readonly byPlatform: ReadonlyMap<string, number>
  readonly byOutcome: ReadonlyMap<Outcome, number>
  readonly inProcess: number
  /** Of those in process, past their last day. */
  readonly overdue: number
  readonly times: AnswerTimes
  /** Refusals by ground, and those of exempt information by the letter of UU 14/2008 Ps 17. */
  readonly byGround: ReadonlyMap<string, number>
  readonly byPasal17: ReadonlyMap<Pasal17Letter, number>
  /** Objections by the letter of UU 14/2008 Ps 35 ayat (1); one may have several. */
  readonly byPasal35: ReadonlyMap<Pasal35Letter, number>
}

/** What a day of the office is measured with. */
export interface CountingContext {
  readonly calendar: WorkCalendar
  readonly receiptOutsideHours: ReceiptOutsideHours
  readonly today: IsoDate
}

/** A case as it is counted and listed: when it came, when it was answered, and how many hari kerja that took. */
export interface Counted {
  readonly receivedOn: IsoDate
  /** Hari kerja from receipt to answer; undefined without an answer. */
  readonly days: number | undefined
}

/** Measures one case. Day 1 is the hari kerja after the day of receipt, as in its deadline. */
export function measure(row: CountedCase, context: CountingContext): Counted {
  const { calendar, receiptOutsideHours } = context
  const arrived = row.receivedAt ?? row.filedAt
  const { answeredOn } = row
  return {
    receivedOn: calendar.dateOf(arrived),
    days:
      answeredOn === null
        ? undefined
        : calendar.workingDaysBetween(dayZero(calendar, arrived, receiptOutsideHours), answeredOn),
  }
}

/** Counts the cases of an SOP: a fold, one case after the other. */
export class FigureCounter {
  readonly #context: CountingContext
  readonly #byMonth = Array.from({ length: 12 }, () => 0)
  readonly #byPlatform = new Map<string, number>()
  readonly #byOutcome = zeroes(outcomes)
  readonly #byGround = new Map<string, number>()
  readonly #byPasal17 = zeroes(pasal17Letters)
  readonly #byPasal35 = zeroes(pasal35Letters)
  readonly #byDays = new Map<number, Punctuality>()
  #total = 0
  #inProcess = 0
  #overdue = 0

  constructor(context: CountingContext) {
    this.#context = context
  }

  add(row: CountedCase): void {
    const { receivedOn, days } = measure(row, this.#context)
    this.#total += 1
    const month = Number(receivedOn.slice(5, 7)) - 1
    this.#byMonth[month] = (this.#byMonth[month] ?? 0) + 1
    bump(this.#byPlatform, row.platform ?? 'lain')
    for (const letter of pasal35Letters) if (row.pasal35.includes(letter)) bump(this.#byPasal35, letter)
    const outcome = outcomes.find((each) => each === row.outcome)
    if (outcome === undefined) {
      this.#inProcess += 1
      if (row.dueOn !== null && row.dueOn < this.#context.today) this.#overdue += 1
    } else bump(this.#byOutcome, outcome)
    if (outcome === 'ditolak' && row.ground !== null) {
      bump(this.#byGround, row.ground)
      const letter = pasal17Letters.find((each) => each === row.pasal17)
      if (letter !== undefined) bump(this.#byPasal17, letter)
    }
    if (days !== undefined) this.#addAnswer(row, days)
  }

  #addAnswer({ answeredOn, dueOn, extended }: CountedCase, days: number): void {
    const late = answeredOn !== null && dueOn !== null && answeredOn > dueOn
    const kind = late ? 'late' : extended ? 'inTimeExtended' : 'inTime'
    const counts = this.#byDays.get(days) ?? { inTime: 0, inTimeExtended: 0, late: 0 }
    this.#byDays.set(days, { ...counts, [kind]: counts[kind] + 1 })
  }

  figures(): SopFigures {
    return {
      total: this.#total,
      byMonth: this.#byMonth,
      byPlatform: this.#byPlatform,
      byOutcome: this.#byOutcome,
      inProcess: this.#inProcess,
      overdue: this.#overdue,
      times: timesOf(this.#byDays),
      byGround: this.#byGround,
      byPasal17: this.#byPasal17,
      byPasal35: this.#byPasal35,
    }
  }
}

function timesOf(byDays: ReadonlyMap<number, Punctuality>): AnswerTimes {
  const entries = [...byDays].toSorted(([one], [other]) => one - other)
  const sum = (count: (each: Punctuality, days: number) => number) =>
    entries.reduce((total, [days, each]) => total + count(each, days), 0)
  const answered = sum(answersIn)
  const all = sum((each, days) => days * answersIn(each))
  const least = entries[0]?.[0]
  const most = entries.at(-1)?.[0]
  return {
    inTime: sum(({ inTime }) => inTime),
    inTimeExtended: sum(({ inTimeExtended }) => inTimeExtended),
    late: sum(({ late }) => late),
    answered,
    days: least === undefined || most === undefined ? null : { least, mean: all / answered, most },
    byDays: new Map(entries),
  }
}

/** All answers, whenever they came. */
export function answersIn({ inTime, inTimeExtended, late }: Punctuality): number {
  return inTime + inTimeExtended + late
}

function bump<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function zeroes<const Key extends string>(keys: readonly Key[]): Map<Key, number> {
  return new Map(keys.map((key) => [key, 0]))
}

import type { Desk } from '../desk/desk.ts'
import { countedCases } from '../storage/counted-cases.ts'
import { FigureCounter, type CountingContext, type SopFigures } from './figures.ts'

/** The service of a year in numbers (Perki KI 1/2021 Ps 56 ayat c and d). */
export interface ServiceFigures {
  readonly year: number
  readonly requests: SopFigures
  readonly objections: SopFigures
}

/** Cases counted at a time. */
const pageSize = 2_000

/** Counts the service of a year. `counted` is called for each of its cases. */
export async function serviceFigures(
  desk: Desk,
  year: number,
  counted: () => void = () => undefined,
): Promise<ServiceFigures> {
  return {
    year,
    requests: await count(desk, { sop: 'permohonan', year }, counted),
    objections: await count(desk, { sop: 'keberatan', year }, counted),
  }
}

/** What this agency's days are measured with, now. */
export function countingContext(desk: Desk): CountingContext {
  const calendar = desk.calendar()
  return {
    calendar,
    receiptOutsideHours: desk.agency.receiptOutsideHours,
    today: calendar.dateOf(desk.clock.now()),
  }
}

async function count(
  desk: Desk,
  book: { readonly sop: string; readonly year: number },
  counted: () => void,
): Promise<SopFigures> {
  const counter = new FigureCounter(countingContext(desk))
  for await (const page of countedCases(desk.db, { ...book, pageSize })) {
    for (const row of page) {
      counter.add(row)
      counted()
    }
  }
  return counter.figures()
}

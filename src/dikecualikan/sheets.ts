import { DateTime } from 'luxon'
import { z } from 'zod'
import { numberOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers, PickRow } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import type { IsoDate } from '../deadline/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { pasal17Letters } from '../law/pasal-17.ts'
import { listCaseItems } from '../storage/case-items.ts'
import type { Db } from '../storage/db.ts'

/** The kind of case item that a lembar uji konsekuensi is. */
export const sheetKind = 'lembar'

/** How long something is exempt: a time from its entry into the register, or as long as words say. */
const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bulan'), count: z.int().min(1).max(24) }),
  z.object({ kind: z.literal('tahun'), count: z.int().min(1).max(30) }),
  z.object({ kind: z.literal('lain'), text: z.string() }),
])

const sheetShape = z.object({
  informasi: z.string(),
  unit: z.string(),
  pasal17: z.enum(pasal17Letters),
  dasarHukumLain: z.string(),
  konsekuensiBuka: z.string(),
  konsekuensiTutup: z.string(),
  period,
})

/** A lembar uji konsekuensi: the columns of the official sheet. */
export type Sheet = z.infer<typeof sheetShape>

/** A lembar with its number in the list, which it keeps. */
export interface NumberedSheet {
  readonly number: number
  readonly sheet: Sheet
}

/** The lembar that a filled form makes. Throws on answers that the form does not let through. */
export function sheetFrom(answers: Answers): Sheet {
  return sheetShape.parse({
    informasi: valueOf(answers, 'informasi'),
    unit: valueOf(answers, 'unit'),
    pasal17: valueOf(answers, 'pasal'),
    dasarHukumLain: valueOf(answers, 'hukum-lain') ?? '',
    konsekuensiBuka: valueOf(answers, 'buka'),
    konsekuensiTutup: valueOf(answers, 'tutup'),
    period: periodFrom(answers),
  })
}

/**
 * The lembar by which an entry whose time is about to end is looked at again: as it was, for one more year, which is to
 * be changed to what the test finds.
 */
export function sheetOfEntry(entry: Omit<Sheet, 'period' | 'pasal17'> & { readonly pasal17: string }): Sheet {
  return sheetShape.parse({ ...entry, period: { kind: 'tahun', count: 1 } })
}

/** A lembar after one field of it was answered anew. */
export function changedSheet(sheet: Sheet, answers: Answers): Sheet {
  const text = (key: string, before: string) => valueOf(answers, key) ?? before
  return sheetShape.parse({
    informasi: text('informasi', sheet.informasi),
    unit: text('unit', sheet.unit),
    pasal17: text('pasal', sheet.pasal17),
    dasarHukumLain: text('hukum-lain', sheet.dasarHukumLain),
    konsekuensiBuka: text('buka', sheet.konsekuensiBuka),
    konsekuensiTutup: text('tutup', sheet.konsekuensiTutup),
    period: valueOf(answers, 'masa') === undefined ? sheet.period : periodFrom(answers),
  })
}

function periodFrom(answers: Answers): unknown {
  const kind = valueOf(answers, 'masa')
  return kind === 'lain'
    ? { kind, text: valueOf(answers, 'jangka') }
    : { kind, count: numberOf(answers, kind ?? '') }
}

/** The lembar of a list, by number. */
export async function sheetsOf(db: Db, caseId: number): Promise<NumberedSheet[]> {
  const rows = await listCaseItems(db, caseId, sheetKind)
  return rows.map(({ position, data }) => ({ number: position, sheet: sheetShape.parse(data) }))
}

/** The lembar of a case as rows to pick from, by words of theirs. */
export async function sheetRows(desk: Desk, caseId: number, query: string): Promise<PickRow[]> {
  const words = query.toLowerCase().split(/\s+/)
  const rows = (await sheetsOf(desk.db, caseId)).map(({ number, sheet }) => ({
    id: String(number),
    label: shorten(`${number} · ${sheet.informasi}`, labelMax),
    detail: sheet.unit,
  }))
  return rows.filter(({ label, detail }) =>
    words.every((word) => `${label} ${detail}`.toLowerCase().includes(word)),
  )
}

/** As much as a button shows. */
const labelMax = 60

/** The last day on which it is exempt when its time counts from a day (ISO date); null: no number of days. */
export function lastExemptDay(sheet: Pick<Sheet, 'period'>, from: IsoDate): IsoDate | null {
  if (sheet.period.kind === 'lain') return null
  const { kind, count } = sheet.period
  const after = DateTime.fromISO(from, { zone: 'utc' }).plus(
    kind === 'tahun' ? { years: count } : { months: count },
  )
  return after.minus({ days: 1 }).toISODate() ?? null
}

/** How long it is exempt, in words. */
export function periodWords(t: Sentence, sheet: Pick<Sheet, 'period'>): string {
  if (sheet.period.kind === 'lain') return sheet.period.text
  return t(`dik-period-${sheet.period.kind}`, { count: sheet.period.count })
}

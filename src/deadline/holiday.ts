/**
 * Holidays are data, not code: the lists of the SKB 3 Menteri (Menag, Menaker, MenPANRB) change in mid-year
 * (2025 did), so the shipped list only fills an empty table and the calendar takes whatever list is in force.
 */
import { z } from 'zod'
import { isIsoDate, type IsoDate } from './dates.ts'
import skbFile from './skb-holidays.json' with { type: 'json' }

/** Who set the day off: the SKB as libur nasional or cuti bersama, or a regional government ('daerah'). */
export const holidayKinds = ['nasional', 'cuti-bersama', 'daerah'] as const

/** A day off, its name in Indonesian as the decree has it, and the decree that set it. */
export const holidaySchema = z.strictObject({
  date: z.string().refine(isIsoDate, 'a date as YYYY-MM-DD'),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(holidayKinds),
  source: z.string().trim().min(1).max(300),
})

/** See `holidaySchema`. */
export type Holiday = z.infer<typeof holidaySchema>

const decreeSchema = z.strictObject({ number: z.string().min(1), issuedOn: z.string().refine(isIsoDate) })

const skbYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2199),
    /** The first is the decree of the year; later ones amended it. */
    decrees: z.array(decreeSchema).min(1),
    /** What a person should know before relying on the year, in Indonesian. */
    note: z.string().optional(),
    holidays: z.array(
      holidaySchema.omit({ source: true }).extend({
        kind: z.enum(['nasional', 'cuti-bersama']),
        /** Index of the decree that set this day; the first when absent. */
        decree: z.int().min(0).optional(),
      }),
    ),
  })
  .refine((year) => year.holidays.every((day) => day.date.startsWith(`${year.year}-`)), {
    message: 'every day of a list lies in its year',
  })
  .refine((year) => year.holidays.every((day) => (day.decree ?? 0) < year.decrees.length), {
    message: 'every day names a decree of its year',
  })

/** One year of the SKB, with its decrees in order of issue. */
export type SkbYear = z.infer<typeof skbYearSchema>

/**
 * Checks the text of a list in the form of skb-holidays.json.
 * Throws ZodError naming what is wrong: the shipped file is ours, so a fault in it is a bug.
 */
export function parseSkbYears(file: unknown): SkbYear[] {
  return z.strictObject({ years: z.array(skbYearSchema) }).parse(file).years
}

/**
 * The SKB lists of 2024 to 2027 with their decrees. The voting days of 2024 (separate Keppres) are not in them.
 * Dates of Idulfitri and Iduladha are finally set by Keputusan Menteri Agama.
 */
export const skbYears: readonly SkbYear[] = parseSkbYears(skbFile)

/** The same as one list, each day with the decree that set it as its source. */
export const skbHolidays: readonly Holiday[] = skbYears.flatMap((year) =>
  year.holidays.map(({ date, name, kind, decree }) => ({
    date,
    name,
    kind,
    source: sourceOf(year, decree ?? 0),
  })),
)

function sourceOf(year: SkbYear, index: number): string {
  const decree = year.decrees[index]
  if (decree === undefined) throw new RangeError(`the list of ${year.year} has no decree ${index}`)
  return `${decree.number} (${decree.issuedOn})`
}

/**
 * So many libur nasional make a year's list complete (the SKB has 15 to 18). A single day that an admin
 * enters ahead of the decree must not make the whole year look known.
 */
const nationalHolidaysMin = 10

/** The years whose list is known. */
export function coveredYears(holidays: readonly Holiday[]): Set<number> {
  const national = new Map<number, number>()
  for (const { date, kind } of holidays) {
    if (kind !== 'nasional') continue
    const year = yearOf(date)
    national.set(year, (national.get(year) ?? 0) + 1)
  }
  return new Set([...national].flatMap(([year, count]) => (count >= nationalHolidaysMin ? [year] : [])))
}

/** The year of a date, as a number. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/**
 * Desk hours as the agency file writes them:
 * `{ "monday": ["07:30-12:00", "13:00-16:00"], "friday": ["07:30-11:30", "13:00-16:30"] }`.
 * The gap between two spans is the break; a weekday that is absent or empty is closed.
 */
import { z } from 'zod'
import { isIsoDate, weekdays, type Weekday } from './dates.ts'

/** Minutes after local midnight, `from` included and `to` not. */
export interface Span {
  from: number
  to: number
}

const spanPattern = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/** '07:30-12:00' as minutes after midnight. Throws RangeError on other text: settings pass the schema first. */
export function parseSpan(text: string): Span {
  const parts = spanPattern.exec(text)
  if (parts === null) throw new RangeError(`not a span of hours: ${text}`)
  const [, fromHour, fromMinute, toHour, toMinute] = parts.map(Number)
  return { from: (fromHour ?? 0) * 60 + (fromMinute ?? 0), to: (toHour ?? 0) * 60 + (toMinute ?? 0) }
}

const daySchema = z
  .array(z.string().regex(spanPattern, 'hours as HH:MM-HH:MM'))
  .max(6)
  .refine(inOrder, 'spans of a day run forward, in order, without overlap')

function inOrder(texts: string[]): boolean {
  if (!texts.every((text) => spanPattern.test(text))) return false
  const edges = texts.map(parseSpan).flatMap(({ from, to }) => [from, to])
  return edges.every((edge, index) => index === 0 || (edges[index - 1] ?? 0) < edge)
}

/** Hours by weekday. */
export const weekHoursSchema = z.partialRecord(z.enum(weekdays), daySchema)

/** See `weekHoursSchema`. */
export type WeekHours = Partial<Record<Weekday, string[]>>

/** Other hours from one date through another, e.g. in Ramadan. The last one that covers a date applies. */
export const hoursOverrideSchema = z
  .strictObject({
    /** What it is, for people: 'Ramadan 1448 H'. */
    name: z.string().trim().min(1).max(100),
    from: z.string().refine(isIsoDate, 'a date as YYYY-MM-DD'),
    to: z.string().refine(isIsoDate, 'a date as YYYY-MM-DD'),
    hours: weekHoursSchema,
  })
  .refine(({ from, to }) => from <= to, 'from comes before to')

/** See `hoursOverrideSchema`. */
export type HoursOverride = z.infer<typeof hoursOverrideSchema>

/** A week in which the desk opens at least once: without one no deadline would ever come. */
export const openWeekSchema = weekHoursSchema.refine(
  (hours) => Object.values(hours).some((spans) => spans.length > 0),
  'at least one weekday has hours',
)

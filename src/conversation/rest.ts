import { DateTime } from 'luxon'
import type { FormDefinition } from './definition.ts'

/** When a form that rests since `now` gets its one nudge (null: never), and when it is forgotten. */
export function restTimes(
  form: FormDefinition,
  now: Date,
): { readonly nudgeAt: Date | null; readonly expiresAt: Date } {
  const { nudgeAfterHours, keepHours } = form.rest
  const after = (hours: number) => DateTime.fromJSDate(now).plus({ hours }).toJSDate()
  return { nudgeAt: nudgeAfterHours === null ? null : after(nudgeAfterHours), expiresAt: after(keepHours) }
}

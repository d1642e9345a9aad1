import type { FormDefinition } from './definition.ts'

const hourMs = 60 * 60 * 1000

/** When a form that rests since `now` gets its one nudge (null: never), and when it is forgotten. */
export function restTimes(
  form: FormDefinition,
  now: Date,
): { readonly nudgeAt: Date | null; readonly expiresAt: Date } {
  const { nudgeAfterHours, keepHours } = form.rest
  const after = (hours: number) => new Date(now.getTime() + hours * hourMs)
  return { nudgeAt: nudgeAfterHours === null ? null : after(nudgeAfterHours), expiresAt: after(keepHours) }
}

import { z } from 'zod'
import type { FormDefinition, FormState } from './definition.ts'
import { atChange, atReview } from './order.ts'
import { answersShape } from './stored.ts'

const texts = z.record(z.string(), z.string())

const row = z.object({
  id: z.string(),
  label: z.string(),
  detail: z.string().exactOptional(),
  why: z.string().exactOptional(),
})

const formState = z.object({
  form: z.string(),
  formVersion: z.int(),
  number: z.int().positive(),
  answers: answersShape,
  at: z.string(),
  only: z.array(z.string()).exactOptional(),
  editing: z.boolean().exactOptional(),
  notes: texts,
  rows: z.array(row).exactOptional(),
  interruptedBy: z.string().exactOptional(),
  purpose: texts,
  ownPhone: z.string().exactOptional(),
  group: z.object({ name: z.string(), threadId: z.string().exactOptional() }).exactOptional(),
})

/**
 * Reads a form's state as it was stored (parsed JSON). `outdated`: made by another form or version, or not readable
 * at all; the person is told and may begin anew, and nothing is guessed.
 */
export function readState(
  form: FormDefinition,
  stored: unknown,
): { readonly ok: true; readonly state: FormState } | { readonly ok: false; readonly code: 'outdated' } {
  const result = formState.safeParse(stored)
  if (!result.success) return { ok: false, code: 'outdated' }
  const state = result.data
  const places = [atReview, atChange, ...form.questions.map(({ key }) => key)]
  const current = state.form === form.id && state.formVersion === form.version && places.includes(state.at)
  return current ? { ok: true, state } : { ok: false, code: 'outdated' }
}

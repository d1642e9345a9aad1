import { z } from 'zod'
import type { FormDefinition, FormState } from './definition.ts'
import { atChange, atReview } from './order.ts'

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), value: z.string() }),
  z.object({ kind: z.literal('text'), value: z.string() }),
  z.object({ kind: z.literal('nik'), value: z.string(), warnings: z.array(z.string()) }),
  z.object({ kind: z.literal('file'), fileId: z.int(), remarks: z.array(z.string()) }),
  z.object({ kind: z.literal('files'), files: z.array(z.object({ fileId: z.int(), name: z.string() })) }),
  z.object({
    kind: z.literal('contact'),
    phone: z.string().exactOptional(),
    email: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('pick'), value: z.string(), label: z.string() }),
])

/** Accepted answers as they are stored, in a form's state or in a case. */
export const answersShape = z.record(z.string(), answer)

const texts = z.record(z.string(), z.string())

const row = z.object({ id: z.string(), label: z.string(), detail: z.string().exactOptional() })

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

import { SealError } from '../crypto/seal.ts'
import type { FormState } from '../conversation/definition.ts'
import { z } from 'zod'
import { restTimes } from '../conversation/rest.ts'
import { readState } from '../conversation/stored-state.ts'
import type { Desk } from './desk.ts'
import { formContext, type FormOwner } from './form-context.ts'

const namedForm = z.object({ form: z.string() })

/** The stored form, opened; `outdated` when this release asks other questions than the one that stored it. */
export function readForm(desk: Desk, owner: FormOwner, sealed: Uint8Array): FormState | 'outdated' {
  const stored = openStored(desk, owner, sealed)
  const named = namedForm.safeParse(stored)
  const form = named.success ? desk.forms.get(named.data.form) : undefined
  const state = form === undefined ? undefined : readState(form, stored)
  return state?.ok ? state.state : 'outdated'
}

/** A form that does not open any more (its chat got another id, its key is gone) is as good as outdated. */
function openStored(desk: Desk, owner: FormOwner, sealed: Uint8Array): unknown {
  try {
    return desk.sealer.openJson(sealed, formContext(owner))
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/** When a form that rests is asked after, and when it is let go. */
export function restOf(desk: Desk, form: FormState, now: Date): { nudgeAt: Date | null; expiresAt: Date } {
  const definition = desk.forms.get(form.form)
  if (definition === undefined) throw new Error(`unknown form: ${form.form}`)
  return restTimes(definition, now)
}

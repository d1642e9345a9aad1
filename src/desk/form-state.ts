import type { Incoming } from '../chat/incoming.ts'
import type { FormState } from '../conversation/definition.ts'
import { readState, restTimes } from '../conversation/stored.ts'
import type { Desk } from './desk.ts'

/** What the sealed form of a conversation is bound to, so that rows cannot be exchanged. */
export function formContext({ platform, chat, sender }: Pick<Incoming, 'platform' | 'chat' | 'sender'>): string {
  return `conversation:${platform}:${chat.id}:${sender.id}`
}

/** The stored form, opened; `outdated` when this release asks other questions than the one that stored it. */
export function readForm(desk: Desk, incoming: Incoming, sealed: Uint8Array): FormState | 'outdated' {
  const stored = desk.sealer.openJson(sealed, formContext(incoming))
  const state = readState(desk.forms, stored)
  return state.ok ? state.state : 'outdated'
}

/** When a form that rests is asked after, and when it is let go. */
export function restOf(desk: Desk, form: FormState, now: Date): { nudgeAt: Date | null; expiresAt: Date } {
  const definition = desk.forms.get(form.form)
  if (definition === undefined) throw new Error(`unknown form: ${form.form}`)
  return restTimes(definition, now)
}

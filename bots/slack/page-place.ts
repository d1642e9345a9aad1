import { z } from 'zod'
import type { Chat } from '../../src/chat/incoming.ts'

/** Where the form of a modal belongs: Slack gives it back with whatever is done in the modal (private_metadata). */
export interface PagePlace {
  readonly chat: Chat
  readonly form: number
  readonly at: string
  /** The press that goes one page back, where closing the modal does that. */
  readonly back?: string
}

const shape = z.object({
  c: z.string().min(1).max(64),
  k: z.enum(['private', 'group']),
  t: z.string().max(64).optional(),
  f: z.number().int().nonnegative(),
  a: z.string().max(200),
  b: z.string().max(64).optional(),
})

export function writePlace({ chat, form, at, back }: PagePlace): string {
  return JSON.stringify({
    c: chat.id,
    k: chat.kind === 'private' ? 'private' : 'group',
    ...(chat.threadId !== undefined && { t: chat.threadId }),
    f: form,
    a: at,
    ...(back !== undefined && { b: back }),
  })
}

/** Undefined for what is no place of ours, as in the home tab. */
export function readPlace(text: string | null | undefined): PagePlace | undefined {
  if (text == null || text === '') return undefined
  try {
    const parsed = shape.safeParse(JSON.parse(text))
    if (!parsed.success) return undefined
    const { c: id, k: kind, t: threadId, f: form, a: at, b: back } = parsed.data
    const chat = { id, kind, isPublic: false, ...(threadId !== undefined && { threadId }) }
    return { chat, form, at, ...(back !== undefined && { back }) }
  } catch {
    return undefined
  }
}

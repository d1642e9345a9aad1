import type { Span } from '../../protocol.ts'
import { linked, marked } from '../spans.ts'

/** A text as WhatsApp shows it: formatted by the characters in it, with its addresses as links. */
export function whatsappSpans(text: string): Span[] {
  return linked(marked(text))
}

import type { Locale } from '../../i18n/locale.ts'
import { chatPng } from './picture.ts'
import type { SheetRequest } from './sheet.ts'

/** Pictures kept: cases of one SOP that stand alike share one. */
const keptMax = 60
const kept = new Map<string, Promise<Buffer>>()

/** The small sheet for a chat, drawn once for all cases that went the same way. */
export function chatPicture(request: SheetRequest & { readonly locale: Locale }): Promise<Buffer> {
  const { sop, path, locale } = request
  const key = JSON.stringify([sop.id, sop.version, locale, path])
  const known = kept.get(key)
  if (known !== undefined) return known
  const drawn = chatPng(request)
  // One that failed is drawn anew.
  drawn.catch(() => kept.delete(key))
  if (kept.size >= keptMax) kept.clear()
  kept.set(key, drawn)
  return drawn
}

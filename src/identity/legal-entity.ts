/** Why a text is no number of a decree. */
export type DecreeRefusal = 'too-short' | 'too-long' | 'looks-like-nik' | 'not-a-number'

const LENGTH_MIN = 5
const LENGTH_MAX = 80

/**
 * The number of the decree by which a legal entity was recognised (SK pengesahan badan hukum), e.g.
 * `AHU-0012345.AH.01.04.Tahun 2015` or `C-123.HT.01.01.TH.1998`. Offices and decades wrote them differently,
 * so this only sets aside what cannot be one; staff compare it with the deed.
 */
export function checkDecreeNumber(
  text: string,
): { readonly ok: true; readonly number: string } | { readonly ok: false; readonly code: DecreeRefusal } {
  const number = text.trim().replaceAll(/\s+/g, ' ')
  if (/^\d{16}$/.test(number.replaceAll(/[ .-]/g, ''))) return { ok: false, code: 'looks-like-nik' }
  if (number.length < LENGTH_MIN) return { ok: false, code: 'too-short' }
  if (number.length > LENGTH_MAX) return { ok: false, code: 'too-long' }
  const plausible = /\d/.test(number) && /^[\p{L}\d ./,:()&\p{Dash}]+$/u.test(number)
  return plausible ? { ok: true, number } : { ok: false, code: 'not-a-number' }
}

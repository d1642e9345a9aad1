/**
 * An NIP as it is printed, 19650809 198603 1 012, from its 18 digits with or without spaces and points; undefined for
 * anything else. Peraturan BKN 22/2007: birth date (8), month of appointment (6), sex (1), serial (3).
 */
export function readNip(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.]/g, '')
  if (!/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d\d(0[1-9]|1[0-2])[12]\d{3}$/.test(digits))
    return undefined
  return digits.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}

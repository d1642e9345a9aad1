/*
 * The second net below the allow-list: personal numbers and addresses that got into a text by mistake.
 * Separators that people write between digits are taken along.
 */
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi
/** NIK and NIP, and whatever else has 16 digits or more. */
const LONG_NUMBER = /\d(?:[ .\-\u{2013}]?\d){15,}/gu
/** +62 …, 62 …, 0… and other numbers in international form, of 9 digits or more. */
const PHONE = /(?<![\w.])(?:\+\d|62|0)(?:[ .-]?\d){7,14}(?!\d)/g

/** The text without e-mail addresses, phone numbers and runs of 16 digits or more. */
export function scrub(text: string): string {
  return text.replace(EMAIL, '[email]').replace(LONG_NUMBER, '[number]').replace(PHONE, '[phone]')
}

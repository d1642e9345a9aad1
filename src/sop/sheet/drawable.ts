import { printable } from '../../letters/printable.ts'

/** The text as Roboto can show it, in one line. */
export function drawable(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

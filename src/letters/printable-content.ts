import { placeholder, printable } from './printable.ts'
import type { LetterContent } from './types.ts'

/** A letter's content as the font can print it, and whether anything had to be replaced. */
export function printableContent(written: readonly LetterContent[]): {
  content: LetterContent[]
  replaced: boolean
} {
  const content = structuredClone([...written])
  let replaced = false
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'text' && typeof part === 'string') {
        const text = printable(part)
        replaced ||= text.includes(placeholder)
        Reflect.set(value, key, text)
      } else {
        walk(part)
      }
    }
  }
  walk(content)
  return { content, replaced }
}

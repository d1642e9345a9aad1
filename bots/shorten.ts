/** Shortens to `max` UTF-16 units with an ellipsis, never through the middle of a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const code = text.charCodeAt(max - 2)
  const end = code >= 0xd8_00 && code <= 0xdb_ff ? max - 2 : max - 1
  return `${text.slice(0, end).trimEnd()}…`
}

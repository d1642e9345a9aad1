/** Slack: "Formatting text for app surfaces": these three are what a text must escape, and all that it may. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const unescapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** What people typed, so that nothing in it is read as a mention or a link. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (each) => escapes[each] ?? each)
}

/** A text of Slack as the person typed it: links, mentions and escapes become plain words again. */
export function plainText(text: string): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_all, inside: string) => wordsOf(inside))
    .replaceAll(/&(?:amp|lt|gt);/g, (each) => unescapes[each] ?? each)
}

/** Inside the angle brackets: `https://x`, `mailto:a@b|a@b`, `@U123`, `#C123|umum`, `!here`, `!date^…|kemarin`. */
function wordsOf(inside: string): string {
  const bar = inside.indexOf('|')
  const target = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? '' : inside.slice(bar + 1)
  if (target.startsWith('@')) return label === '' ? target : `@${label.replace(/^@/, '')}`
  if (target.startsWith('#')) return label === '' ? target : `#${label}`
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^')[0]}` : label
  const address = target.replace(/^mailto:|^tel:/, '')
  if (label === '') return address
  return address.includes(label) ? label : `${label} (${address})`
}

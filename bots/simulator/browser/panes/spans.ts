import type { Span } from '../protocol.ts'

/** A text in one style. */
export function span(text: string, style?: Span['style'], href?: string): Span {
  return {
    text,
    ...(style !== undefined && { style }),
    ...(href !== undefined && { href }),
  }
}

/** The whole text, unformatted; nothing for an empty one. */
export function plainSpans(text: string | undefined): Span[] {
  return text === undefined || text === '' ? [] : [span(text)]
}

/** What can be read of some spans. */
export function textIn(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

/** Several pieces one under the other. */
export function lines(parts: readonly (readonly Span[])[]): Span[] {
  return parts
    .filter((piece) => piece.length > 0)
    .flatMap((piece, index) => (index === 0 ? piece : [span('\n'), ...piece]))
}

/** Addresses of the chat platforms themselves: they mean something in the simulated world, not outside of it. */
const inside = /(?:^|\.)(?:t\.me|telegram\.me|wa\.me|slack\.com)$/

/** An address that may be opened; undefined for what is no page of the web. */
export function safeHref(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, href } = new URL(address)
  return /^https?:$/.test(protocol) && !inside.test(hostname) ? href : undefined
}

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g

/** Makes links of the addresses in spans that are none yet, as the apps do; code stays as it is. */
export function linked(spans: readonly Span[]): Span[] {
  return spans.flatMap((each) => {
    if (each.href !== undefined || each.style === 'code') return [each]
    return pieces(each.text, address, ([found]) => [span(found, each.style, safeHref(found))], each.style)
  })
}

/** Cuts a text at what a pattern finds; what is found becomes spans by `make`, the rest stays in its style. */
export function pieces(
  text: string,
  pattern: RegExp,
  make: (found: RegExpExecArray) => readonly Span[],
  style?: Span['style'],
): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) spans.push(span(text.slice(at, found.index), style))
    spans.push(...make(found))
    at = found.index + found[0].length
  }
  if (at < text.length) spans.push(span(text.slice(at), style))
  return spans
}

const marks = /```\n?([\s\S]+?)```|`([^`\n]+)`|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])/gu
const styles = { '*': 'bold', _: 'italic', '~': 'strike' } as const

/**
 * A text in whose characters its style stands, as WhatsApp and Slack write it: *bold*, _italic_, ~struck~, `code`.
 * Of marks within marks the outer ones count, and none of them show.
 */
export function marked(text: string, outer?: Span['style']): Span[] {
  const make = ([all, block, code, mark, words]: RegExpExecArray): Span[] => {
    const fixed = block ?? code
    if (fixed !== undefined) return [span(fixed, 'code')]
    const style = mark === '*' || mark === '_' || mark === '~' ? styles[mark] : undefined
    return words === undefined ? [span(all, outer)] : marked(words, outer ?? style)
  }
  return pieces(text, marks, make, outer)
}

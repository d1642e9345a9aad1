import type { WireEntity } from '../../../telegram/types.ts'
import type { Span } from '../../protocol.ts'
import { linked, safeHref, span } from '../spans.ts'

/** How Telegram shows entities that have a style (Bot API: MessageEntity). */
const styles: Readonly<Record<string, Span['style']>> = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strike',
  code: 'code',
  pre: 'code',
}

/** A text with its entities. Where several overlap, the first one's style counts. */
export function telegramSpans(text: string, entities: readonly WireEntity[]): Span[] {
  const edges = entities.flatMap(({ offset, length }) => [offset, offset + length])
  const cuts = [...new Set([0, ...edges, text.length])].filter((at) => at <= text.length)
  cuts.sort((a, b) => a - b)
  const spans = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const here = entities.filter(({ offset, length }) => offset <= from && offset + length >= to)
    const style = here.map(({ type }) => styles[type]).find((each) => each !== undefined)
    const url = here.find(({ type }) => type === 'text_link')?.url
    return span(text.slice(from, to), style, url === undefined ? undefined : safeHref(url))
  })
  return linked(joined(spans))
}

/** Neighbours of one look become one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const each of spans) {
    const last = result.at(-1)
    if (last !== undefined && last.style === each.style && last.href === each.href) {
      result[result.length - 1] = { ...last, text: last.text + each.text }
    } else result.push(each)
  }
  return result
}

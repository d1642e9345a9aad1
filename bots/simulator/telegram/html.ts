import { badRequest } from './errors.ts'
import type { WireEntity } from './types.ts'

const tags: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
}
const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/**
 * Parses the simple tags of Bot API "HTML style": those of the table above without attributes, and links.
 * Refuses everything else with the server's words ("can't parse entities: …").
 */
export function parseHtml(source: string): { text: string; entities: WireEntity[] } {
  const entities: WireEntity[] = []
  const open: { tag: string; entity: WireEntity }[] = []
  let text = ''
  for (const match of source.matchAll(/<(\/?)([^<>]*)>|&(?:lt|gt|amp|quot);|[^<&]+|[<&]/g)) {
    const piece = match[0]
    const at = Buffer.byteLength(source.slice(0, match.index), 'utf8')
    if (match[2] === undefined) {
      if (piece === '<') throw badRequest(`can't parse entities: Unclosed start tag at byte offset ${at}`)
      text += characters[piece] ?? piece
    } else if (match[1] === '/') {
      const last = open.pop()
      const name = match[2].trim().toLowerCase()
      if (last === undefined)
        throw badRequest(`can't parse entities: Unexpected end tag at byte offset ${at}`)
      if (last.tag !== name) {
        throw badRequest(
          `can't parse entities: Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${name}>"`,
        )
      }
      last.entity.length = text.length - last.entity.offset
      if (last.entity.length > 0) entities.push(last.entity)
    } else {
      open.push(startTag(match[2], text.length, at))
    }
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) {
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  }
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) }
}

function startTag(inside: string, offset: number, at: number): { tag: string; entity: WireEntity } {
  const [, name = '', rest = ''] = /^([\w-]+)\s*(.*)$/s.exec(inside) ?? []
  const tag = name.toLowerCase()
  const type = tags[tag]
  if (type === undefined)
    throw badRequest(`can't parse entities: Unsupported start tag "${tag}" at byte offset ${at}`)
  const entity: WireEntity = { type, offset, length: 0 }
  if (tag === 'a') entity.url = /^href="([^"]*)"$/.exec(rest.trim())?.[1] ?? ''
  return { tag, entity }
}

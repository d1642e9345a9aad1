import { button, h } from './element.js'

/** @import { Span } from '../protocol.ts' */

/** A command as Telegram makes it a link: at the beginning or behind a space. */
const commandPattern = /(^|[\s(])(\/[a-z][a-z_]{1,31})(?![\w/])/g

/**
 * Text cut at the commands in it.
 * @param {string} text
 * @returns {readonly { readonly text: string, readonly command: boolean }[]}
 */
export function cutAtCommands(text) {
  const pieces = []
  let from = 0
  for (const match of text.matchAll(commandPattern)) {
    const [, before = '', command = ''] = match
    const at = match.index + before.length
    if (at > from) pieces.push({ text: text.slice(from, at), command: false })
    pieces.push({ text: command, command: true })
    from = at + command.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), command: false })
  return pieces
}

/**
 * The pieces of a text as nodes. Lines break where the text does (the style sheet says so).
 * @param {readonly Span[]} spans
 * @param {((command: string) => void) | null} onCommand makes commands in the text pressable
 * @returns {Node[]}
 */
export function spanNodes(spans, onCommand = null) {
  return spans.map((span) => {
    const inner = onCommand === null || span.href !== undefined ? [span.text] : linked(span.text, onCommand)
    const styled = styledAs(span.style, inner)
    if (span.href === undefined || !/^https?:/.test(span.href)) return styled
    return h('a', { href: span.href, target: '_blank', rel: 'noopener noreferrer' }, styled)
  })
}

/**
 * @param {string} text
 * @param {(command: string) => void} onCommand
 * @returns {(Node | string)[]}
 */
function linked(text, onCommand) {
  return cutAtCommands(text).map((piece) =>
    piece.command ? button({ class: 'command' }, () => onCommand(piece.text), piece.text) : piece.text,
  )
}

/**
 * @param {Span['style']} style
 * @param {readonly (Node | string)[]} inner
 * @returns {Node}
 */
function styledAs(style, inner) {
  switch (style) {
    case 'bold':
      return h('strong', {}, ...inner)
    case 'italic':
      return h('em', {}, ...inner)
    case 'code':
      return h('code', {}, ...inner)
    case 'strike':
      return h('s', {}, ...inner)
    case undefined: {
      const fragment = document.createDocumentFragment()
      fragment.append(...inner)
      return fragment
    }
  }
}

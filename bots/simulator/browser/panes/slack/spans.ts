import type { World } from '../../../slack/world.ts'
import type { Span } from '../../protocol.ts'
import { linked, marked, pieces, safeHref, span } from '../spans.ts'

const unescapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A text in Slack's markup (Slack: "Formatting text for app surfaces"). */
export function mrkdwnSpans(world: World, text: string): Span[] {
  const spans = marked(text).flatMap((each) =>
    pieces(each.text, /<([^<>\n]+)>/g, ([, inside = '']) => [inAngles(world, inside, each)], each.style),
  )
  return linked(spans).map((each) => ({ ...each, text: unescaped(each.text) }))
}

/** Between angle brackets: `https://x|label`, `@U123`, `#C123|umum`, `!here`. */
function inAngles(world: World, inside: string, { style }: Span): Span {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('@')) {
    const user = world.users.get(target.slice(1))
    return span(`@${user?.realName ?? label ?? target.slice(1)}`, 'bold')
  }
  if (target.startsWith('#')) {
    return span(`#${world.channels.get(target.slice(1))?.name ?? label ?? target.slice(1)}`, 'bold')
  }
  if (target.startsWith('!')) return span(label ?? `@${target.slice(1).split('^')[0] ?? ''}`, 'bold')
  return span(label ?? target.replace(/^mailto:/, ''), style, safeHref(unescaped(target)))
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (each) => unescapes[each] ?? each)
}

import type { ButtonElement } from '../../../slack/blocks/elements.ts'
import type { Block } from '../../../slack/blocks/schema.ts'
import { placedButtons, textsOf } from '../../../slack/blocks/walk.ts'
import type { World } from '../../../slack/world.ts'
import type { ButtonView, MessageView, Span } from '../../protocol.ts'
import { safeHref } from '../spans.ts'
import { lines, plainSpans, span } from '../spans.ts'
import { mrkdwnSpans } from './spans.ts'

type Look = Pick<MessageView, 'header' | 'text' | 'footer' | 'buttons'>

/** What some blocks show: a header at their beginning and small print at their end stand apart. */
export function lookOf(world: World, blocks: readonly Block[]): Look {
  const [first] = blocks
  const header = first?.type === 'header' ? plainSpans(first.text.text) : []
  const last = blocks.at(-1)
  const footer = last?.type === 'context' ? spansOf(world, last) : []
  const between = blocks.slice(header.length > 0 ? 1 : 0, footer.length > 0 ? -1 : undefined)
  return {
    header,
    text: lines(between.map((block) => spansOf(world, block))),
    footer,
    buttons: blocks.map((block) => buttonsOf(block)).filter((row) => row.length > 0),
  }
}

/** The buttons of one block, as a row. */
export function buttonsOf(block: Block): ButtonView[] {
  return placedButtons([block]).map(({ element }) => buttonOf(block, element))
}

/** Blocks get other names with every change, so that a press says of which version the button is. */
function buttonOf(block: Block, element: ButtonElement): ButtonView {
  const { text, style, confirm, url, action_id: actionId = '' } = element
  return {
    label: text.text,
    tone: style ?? 'plain',
    press: writePress({ blockId: block.block_id ?? '', actionId }),
    confirm: confirm?.text.text ?? null,
    href: url === undefined ? null : (safeHref(url) ?? null),
  }
}

/** An element of some blocks. */
export interface Pressed {
  readonly blockId: string
  readonly actionId: string
}

function writePress({ blockId, actionId }: Pressed): string {
  return JSON.stringify([blockId, actionId])
}

/** The element that was pressed; undefined for what is no press of ours. */
export function readPress(press: string): Pressed | undefined {
  try {
    const given: unknown = JSON.parse(press)
    if (!Array.isArray(given)) return undefined
    const [blockId, actionId] = given.map(String)
    return blockId === undefined || actionId === undefined ? undefined : { blockId, actionId }
  } catch {
    return undefined
  }
}

/** Whether these blocks hold such a button. */
export function holds(blocks: readonly Block[], { blockId, actionId }: Pressed): boolean {
  return placedButtons(blocks).some(
    ({ block, element }) => block.block_id === blockId && element.action_id === actionId,
  )
}

/** What can be read in a block. */
export function spansOf(world: World, block: Block): Span[] {
  switch (block.type) {
    case 'header':
      return [span(block.text.text, 'bold')]
    case 'section':
      return lines([block.text, ...(block.fields ?? [])].map((text) => textSpans(world, text)))
    case 'context':
      return lines(
        block.elements.map((element) =>
          element.type === 'image' ? plainSpans(element.alt_text) : textSpans(world, element),
        ),
      )
    case 'markdown':
      return mrkdwnSpans(world, block.text)
    case 'divider':
      return [span('———')]
    default:
      return plainSpans(textsOf([block]).join('\n'))
  }
}

function textSpans(world: World, text: { readonly type: string; readonly text: string } | undefined): Span[] {
  if (text === undefined) return []
  return text.type === 'mrkdwn' ? mrkdwnSpans(world, text.text) : plainSpans(text.text)
}

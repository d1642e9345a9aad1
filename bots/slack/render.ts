import type { types } from '@slack/bolt'
import type { Button, Message } from '../../src/chat/message.ts'
import { splitText } from '../../src/chat/split-text.ts'
import { RenderError } from '../render-error.ts'
import { shorten } from '../shorten.ts'
import { slashWords } from './slash.ts'
import { limits } from './limits.ts'
import { escapeText } from './text.ts'

export type Block = types.KnownBlock

/** A message as chat.postMessage and chat.update take it. */
export interface Rendered {
  /** For notifications and for readers of screens; markup, so escaped. */
  readonly text: string
  readonly blocks: Block[]
  /** The message under which it goes. */
  readonly threadTs: string | undefined
}

/** A person's id, which is also the id of the chat with them; channels begin with C, G or D (Slack: object ids). */
export function isPerson(chatId: string): boolean {
  return /^[UW][A-Z0-9]+$/.test(chatId)
}

/**
 * A message as blocks. What people typed stands in `plain_text`, which Slack reads no markup from; the only markup is
 * the mention of the one it is for.
 *
 * @throws RenderError for what Slack would refuse for good
 */
export function render(chatId: string, message: Message): Rendered {
  const heading = message.heading?.trim() ?? ''
  const text = slashWords(message.text.trim())
  const to = isPerson(chatId) || message.to === undefined ? undefined : mention(message.to)
  const size = heading.length + message.text.trim().length
  if (size === 0 && message.file === undefined) throw new RenderError('text-empty')
  if (size > limits.text) throw new RenderError('text-too-long')
  const blocks = [
    ...headingBlocks(heading),
    ...(to === undefined ? [] : [markup(to)]),
    ...splitText(text, limits.section).map(plainSection),
    ...actionBlocks(message.buttons ?? []),
  ]
  if (sizeOf(blocks) > limits.allText || blocks.length > limits.blocks) throw new RenderError('text-too-long')
  const words = [heading, text].filter((each) => each !== '').join('\n')
  const fallback = escapeText(shorten(words, limits.fallback))
  return {
    text: [...(to === undefined ? [] : [to]), fallback].join(' ').trim(),
    blocks,
    threadTs: threadOf(message),
  }
}

/** The thread of a topic, or the thread of the card that is asked about. */
function threadOf({ threadId, ask }: Message): string | undefined {
  const under = threadId ?? (ask?.kind === 'reply' ? ask.replyTo : undefined)
  return under !== undefined && isTs(under) ? under : undefined
}

/** Slack: a message is named by its time, e.g. `1700000001.123456`. */
export function isTs(id: string): boolean {
  return /^\d+\.\d+$/.test(id)
}

/** A header takes 150 characters; a longer one is a bold line of its own kind: a section. */
function headingBlocks(heading: string): Block[] {
  if (heading === '') return []
  if (heading.length > limits.header) return splitText(heading, limits.section).map(plainSection)
  return [{ type: 'header', text: plain(heading) }]
}

function mention({ id, name }: NonNullable<Message['to']>): string {
  return isPerson(id) ? `<@${id}>` : escapeText(name)
}

function markup(text: string): Block {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

export function plainSection(text: string): Block {
  return { type: 'section', text: plain(text) }
}

/** `emoji: false`: what looks like `:name:` stays as it was typed. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/**
 * A block for each row while they are few; many rows fill the blocks up, since a message takes 50.
 *
 * @throws RenderError for what Slack would refuse for good
 */
export function actionBlocks(rows: readonly (readonly Button[])[]): Block[] {
  const filled = rows.filter((each) => each.length > 0)
  const all = filled.flat()
  if (all.length > limits.buttons) throw new RenderError('too-many-buttons')
  const own = filled.length <= ROWS_MAX ? filled : [all]
  let count = 0
  return own
    .flatMap((row) => chunks(row, limits.actions))
    .map((elements) => ({
      type: 'actions',
      elements: elements.map((button) => {
        count += 1
        return element(button, `b${count}`)
      }),
    }))
}

const ROWS_MAX = 10

/** `action_id` has to differ within a message; what a button means stands in its value. */
function element(button: Button, actionId: string): types.Button {
  const label = shorten(slashWords(button.label.trim()), limits.buttonLabel)
  if (label === '') throw new RenderError('button-label-empty')
  const shared = { type: 'button', text: plain(label), action_id: actionId } as const
  if ('url' in button) {
    const isAddress = /^https?:\/\//i.test(button.url) && URL.canParse(button.url)
    if (!isAddress || button.url.length > limits.buttonUrl) throw new RenderError('button-url')
    return { ...shared, url: button.url }
  }
  if (button.token === '' || button.token.length > limits.buttonValue) {
    throw new RenderError('button-token-size')
  }
  return { ...shared, value: button.token, ...(button.tone === undefined ? {} : { style: button.tone }) }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size)
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size))
}

/** All that Slack counts towards the size of a message's blocks, generously: their JSON's texts and values. */
function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block), 0)
}

function textOf(block: Block): number {
  if (block.type === 'header') return block.text.text.length
  if (block.type === 'section') return block.text?.text.length ?? 0
  if (block.type !== 'actions') return 0
  return block.elements.reduce((sum, each) => sum + (each.type === 'button' ? each.text.text.length : 0), 0)
}

import { InputFile, type Api } from 'grammy'
import { shownButtons } from '../../src/chat/buttons.ts'
import type { Button, Message } from '../../src/chat/message.ts'
import { RenderError } from '../render-error.ts'
import { limits } from './limits.ts'
import { shorten } from '../shorten.ts'

type Send = NonNullable<Parameters<Api['sendMessage']>[2]>
type Markup = NonNullable<Send['reply_markup']>
type InlineMarkup = Extract<Markup, { inline_keyboard: unknown }>
type InlineButton = InlineMarkup['inline_keyboard'][number][number]
type Entities = NonNullable<Send['entities']>

/** One call of the Bot API: its method and what goes along beside the chat (and the file). */
export type SendCall =
  | { readonly method: 'sendMessage'; readonly text: string; readonly other: Send }
  | {
      readonly method: 'sendPhoto' | 'sendDocument'
      readonly file: InputFile
      readonly other: NonNullable<Parameters<Api['sendDocument']>[2]>
    }

export type EditCall =
  | {
      readonly method: 'editMessageText'
      readonly text: string
      readonly other: NonNullable<Parameters<Api['editMessageText']>[3]>
    }
  | {
      readonly method: 'editMessageCaption'
      readonly other: NonNullable<Parameters<Api['editMessageCaption']>[2]>
    }

/** A group's id is negative, a person's is not (Telegram Bot API: Chat.id). */
export function isTelegramGroup(chatId: string): boolean {
  return chatId.startsWith('-')
}

/**
 * The call that sends a message. What people typed stands in it as it is: formatting travels beside the text as
 * entities, never as markup in it.
 *
 * A picture over the photo limit goes as a document. Of the things that want the place of the keyboard, see
 * `markupOf`.
 *
 * @throws RenderError for what Telegram would refuse for good
 */
export function renderSend(chatId: string, message: Message, bytes: Buffer | undefined): SendCall {
  const { text, entities } = compose(message, isTelegramGroup(chatId))
  const markup = markupOf(message, isTelegramGroup(chatId))
  const replyTo = message.ask?.kind === 'reply' ? message.ask.replyTo : undefined
  const topic = topicOf(message)
  const shared = {
    ...(markup === undefined ? {} : { reply_markup: markup }),
    ...(message.protect === true ? { protect_content: true } : {}),
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } }),
  }
  if (message.file === undefined || bytes === undefined) {
    if (text === '') throw new RenderError('text-empty')
    if (text.length > limits.text) throw new RenderError('text-too-long')
    return {
      method: 'sendMessage',
      text,
      other: { ...shared, ...(entities && { entities }), link_preview_options: { is_disabled: true } },
    }
  }
  if (text.length > limits.caption) throw new RenderError('caption-too-long')
  const asPhoto = message.file.as === 'photo' && bytes.length <= limits.photoBytes
  return {
    method: asPhoto ? 'sendPhoto' : 'sendDocument',
    file: new InputFile(bytes, message.file.name),
    other: {
      ...shared,
      ...(text === '' ? {} : { caption: text }),
      ...(entities && { caption_entities: entities }),
    },
  }
}

/**
 * The call that replaces the words and the buttons of a message; without buttons the keyboard goes away (Bot API:
 * editMessageText). A message that was sent with a file is edited with the same `file` set, so that its caption
 * is meant.
 *
 * @throws RenderError as `renderSend`
 */
export function renderEdit(message: Message): EditCall {
  const { text, entities } = compose(message, false)
  const keyboard = message.buttons === undefined ? undefined : inlineKeyboard(shownButtons(message))
  const markup = keyboard === undefined ? {} : { reply_markup: keyboard }
  if (message.file !== undefined) {
    if (text.length > limits.caption) throw new RenderError('caption-too-long')
    const caption_entities = entities && { caption_entities: entities }
    return { method: 'editMessageCaption', other: { caption: text, ...caption_entities, ...markup } }
  }
  if (text === '') throw new RenderError('text-empty')
  if (text.length > limits.text) throw new RenderError('text-too-long')
  return {
    method: 'editMessageText',
    text,
    other: { ...(entities && { entities }), ...markup, link_preview_options: { is_disabled: true } },
  }
}

/** Between the heading and the one it is for. */
const toSign = ' · '

function compose(message: Message, inGroup: boolean): { text: string; entities: Entities | undefined } {
  const heading = message.heading?.trim() ?? ''
  const name = inGroup ? (message.to?.name.trim() ?? '') : ''
  // The server strips white space at the ends, which would move the entities.
  const first = [heading, name].filter((each) => each !== '').join(toSign)
  const body = message.text.trim()
  const entities: Entities = []
  if (heading !== '') entities.push({ type: 'bold', offset: 0, length: heading.length })
  if (name !== '' && message.to !== undefined) entities.push(mention(message.to.id, name, first))
  return {
    text: [first, body].filter((each) => each !== '').join('\n'),
    entities: entities.length === 0 ? undefined : entities,
  }
}

/** Bot API: MessageEntity `text_mention`, which names somebody by id, also without a user name. It ends the line. */
function mention(id: string, name: string, line: string): Entities[number] {
  return {
    type: 'text_mention',
    offset: line.length - name.length,
    length: name.length,
    user: { id: Number(id), is_bot: false, first_name: name },
  }
}

/** "General" (1) is no topic: the server refuses it with "message thread not found". */
function topicOf(message: Message): number | undefined {
  const topic = Number(message.threadId)
  return Number.isSafeInteger(topic) && topic > 1 ? topic : undefined
}

/**
 * A message has one place for a keyboard. Inline buttons take it first; a forced reply or the removal of an old
 * keyboard yields to them. A share-contact button can only stand in a reply keyboard, so there the other buttons
 * become keys beneath it, which send their label as text.
 *
 * Replies are forced in groups only: in privacy mode a group's answers reach us as replies and no other way.
 */
function markupOf(message: Message, inGroup: boolean): Markup | undefined {
  const { ask, to } = message
  const buttons = shownButtons(message)
  if (ask?.kind === 'contact' && !inGroup) return contactKeyboard(ask.label, buttons)
  const keyboard = inlineKeyboard(buttons)
  if (keyboard !== undefined) return keyboard
  if (ask?.kind === 'none') return { remove_keyboard: true }
  if (ask?.kind !== 'reply' || !inGroup) return undefined
  const placeholder = shorten(ask.placeholder?.trim() ?? '', limits.placeholder)
  return {
    force_reply: true,
    // Only the one who is asked sees it; that one is known by the mention, or by the message replied to.
    ...(ask.replyTo === undefined && to === undefined ? {} : { selective: true }),
    ...(placeholder === '' ? {} : { input_field_placeholder: placeholder }),
  }
}

function contactKeyboard(label: string, buttons: readonly (readonly Button[])[]): Markup {
  const rest = buttons.map((row) =>
    row.filter((button) => 'token' in button).map(({ label: text }) => ({ text })),
  )
  return {
    keyboard: [[{ text: label, request_contact: true }], ...rest.filter((row) => row.length > 0)],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
}

function inlineKeyboard(buttons: readonly (readonly Button[])[]): InlineMarkup | undefined {
  const rows = buttons.flatMap((row) => chunks(row.map(inlineButton), limits.buttonsPerRow))
  if (rows.length === 0) return undefined
  if (rows.reduce((sum, row) => sum + row.length, 0) > limits.buttons)
    throw new RenderError('too-many-buttons')
  return { inline_keyboard: rows }
}

function inlineButton(button: Button): InlineButton {
  const text = shorten(button.label.trim(), limits.buttonLabel)
  if (text === '') throw new RenderError('button-label-empty')
  if ('url' in button) {
    if (!/^(https?|tg):\/\//i.test(button.url) || !URL.canParse(button.url))
      throw new RenderError('button-url')
    return { text, url: button.url }
  }
  const bytes = Buffer.byteLength(button.token, 'utf8')
  if (bytes < 1 || bytes > limits.callbackDataBytes) throw new RenderError('button-token-size')
  return { text, callback_data: button.token, ...(button.tone === undefined ? {} : { style: button.tone }) }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size)
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size))
}

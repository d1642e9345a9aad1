import { flatButtons, restFrom } from '../../src/chat/buttons.ts'
import { shorten } from '../../src/conversation/typed.ts'
import type { Attachment, Button, Message } from '../../src/chat/message.ts'
import { writeToken } from '../../src/chat/token.ts'
import { RenderError } from '../render-error.ts'
import { limits } from './limits.ts'
import { mediaTypeOf, type MediaType } from './media-type.ts'
import { bold, plain } from './plain.ts'

/** The few words of ours that no message brings along, in the language of the one who reads them. */
export interface RenderWords {
  /** Opens a list; at most 20 characters. */
  readonly open: string
  /** The last row of a list that goes on; at most 24 characters. */
  readonly more: string
  /** Under numbered choices: that a number may be typed. */
  readonly byNumber: string
}

/** What a message becomes: the part of the payload that differs by its type. */
export interface SendCall {
  /** To be uploaded first; `payload` takes its media id. */
  readonly upload?: MediaType & { readonly name: string }
  payload(mediaId: string): object
}

type TokenButton = Extract<Button, { readonly token: string }>

/**
 * The call that sends a message. What people typed stands in it as it is, see `plain`; a heading is a bold line.
 *
 * Up to three short buttons become reply buttons, more a list, whose rows are cut and then have their whole label
 * below; the last of ten rows shows the rest. Under a text too long for either they become numbered lines: a number
 * may always be typed.
 * A link becomes a line with its label. A file goes with its caption, and with reply buttons under it if they fit.
 *
 * @throws RenderError for what WhatsApp would refuse for good
 */
export function renderSend(message: Message, bytes: Buffer | undefined, words: RenderWords): SendCall {
  const buttons = flatButtons(message)
  for (const button of buttons) check(button)
  if ((message.heading ?? '').length + message.text.length > limits.ownText)
    throw new RenderError('text-too-long')
  if (message.file !== undefined && bytes !== undefined)
    return renderFile(message, buttons, message.file, bytes, words)
  const head = composed(message)
  const from = message.from ?? 0
  const tokens = buttons.slice(from).filter(isToken)
  const body = [head, ...links(buttons.slice(from))].join('\n\n').trim()
  if (body === '') throw new RenderError('text-empty')
  if (tokens.length === 0) return textCall(body)
  if (body.length <= limits.interactiveBody && areDistinct(tokens)) {
    if (fitAsButtons(tokens)) return interactiveCall(replyButtons(body, tokens))
    return interactiveCall(list(body, rowsOf(message, words), words))
  }
  const numbered = [head, numberedLines(buttons), words.byNumber].join('\n\n').trim()
  return textCall(numbered.length <= limits.text ? numbered : body)
}

function renderFile(
  message: Message,
  buttons: readonly Button[],
  file: Attachment,
  bytes: Buffer,
  words: RenderWords,
): SendCall {
  const type = mediaTypeOf(file, bytes)
  if (bytes.length > limits.documentBytes) throw new RenderError('file-too-large')
  const upload = { ...type, name: file.name }
  const media = (id: string) => (type.kind === 'image' ? { id } : { id, filename: file.name })
  const head = composed(message)
  const tokens = buttons.filter(isToken)
  const caption = [head, ...links(buttons)].join('\n\n').trim()
  if (caption.length > limits.caption) throw new RenderError('caption-too-long')
  if (caption !== '' && tokens.length > 0 && areDistinct(tokens) && fitAsButtons(tokens)) {
    const header = (id: string) => ({ header: { type: type.kind, [type.kind]: media(id) } })
    return {
      upload,
      payload: (id) => ({
        type: 'interactive',
        interactive: { ...replyButtons(caption, tokens), ...header(id) },
      }),
    }
  }
  const numbered = [head, numberedLines(buttons), words.byNumber].join('\n\n').trim()
  const fits = tokens.length > 0 && numbered.length <= limits.caption
  const shown = fits ? numbered : caption
  return {
    upload,
    payload: (id) => ({
      type: type.kind,
      [type.kind]: { ...media(id), ...(shown !== '' && { caption: shown }) },
    }),
  }
}

function textCall(body: string): SendCall {
  if (body.length > limits.text) throw new RenderError('text-too-long')
  return { payload: () => ({ type: 'text', text: { body, preview_url: false } }) }
}

function interactiveCall(interactive: object): SendCall {
  return { payload: () => ({ type: 'interactive', interactive }) }
}

function replyButtons(body: string, buttons: readonly TokenButton[]): object {
  return {
    type: 'button',
    body: { text: body },
    action: {
      buttons: buttons.map(({ label, token }) => ({
        type: 'reply',
        reply: { id: token, title: label.trim() },
      })),
    },
  }
}

/** The rows from a button on: all, or nine and one that shows those after them. */
function rowsOf(message: Message, { more }: RenderWords): TokenButton[] {
  const next = restFrom(message)
  const rows = flatButtons(message)
    .slice(message.from ?? 0, next)
    .filter(isToken)
  return next === undefined
    ? rows
    : [...rows, { label: more, token: writeToken({ kind: 'page', from: next }) }]
}

function list(body: string, buttons: readonly TokenButton[], { open }: RenderWords): object {
  return {
    type: 'list',
    body: { text: body },
    action: { button: shorten(open, limits.listButton), sections: [{ rows: buttons.map(listRow) }] },
  }
}

function listRow({ label, token }: TokenButton): object {
  const whole = label.trim()
  if (whole.length <= limits.rowTitle) return { id: token, title: whole }
  return {
    id: token,
    title: shorten(whole, limits.rowTitle),
    description: shorten(whole, limits.rowDescription),
  }
}

function composed({ heading = '', text }: Message): string {
  return [bold(heading), plain(text.trim())].filter((each) => each !== '').join('\n')
}

/** Links cannot stand under a text; each is a line with what its button would have said. */
function links(buttons: readonly Button[]): string[] {
  return buttons.filter((button) => 'url' in button).map(({ label, url }) => `${plain(label.trim())}: ${url}`)
}

/** Numbered as the buttons are counted, from left to right and from top to bottom. */
function numberedLines(buttons: readonly Button[]): string {
  return buttons
    .map((button, index) => {
      const number = `${index + 1}. `
      const label = plain(button.label.trim())
      // Rows to pick from bring their number along.
      const line = label.startsWith(number) ? label : `${number}${label}`
      return 'url' in button ? `${line}: ${button.url}` : line
    })
    .join('\n')
}

function fitAsButtons(buttons: readonly TokenButton[]): boolean {
  return (
    buttons.length <= limits.buttons &&
    buttons.every(({ label }) => label.trim().length <= limits.buttonTitle)
  )
}

/** Ids must differ, and so must titles; where they do not, only numbers tell them apart. */
function areDistinct(buttons: readonly TokenButton[]): boolean {
  const tokens = new Set(buttons.map(({ token }) => token))
  const titles = new Set(buttons.map(({ label }) => shorten(label.trim(), limits.rowTitle)))
  return tokens.size === buttons.length && titles.size === buttons.length
}

function isToken(button: Button): button is TokenButton {
  return 'token' in button
}

function check(button: Button): void {
  if (button.label.trim() === '') throw new RenderError('button-label-empty')
  if ('url' in button) {
    if (!/^https?:\/\//i.test(button.url) || !URL.canParse(button.url)) throw new RenderError('button-url')
    return
  }
  if (button.token === '' || button.token.length > limits.tokenLength)
    throw new RenderError('button-token-size')
}

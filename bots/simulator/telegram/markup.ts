import { badRequest } from './errors.ts'
import { limits } from './limits.ts'
import { isRecord, shown } from '../json.ts'
import type { ChatType, WireButton, WireInlineMarkup, WireKeyboardMarkup } from './types.ts'

/** A checked reply_markup: an inline keyboard, or something for the keyboard area. */
export type Markup =
  | { kind: 'inline'; value: WireInlineMarkup }
  | { kind: 'keyboard'; value: WireKeyboardMarkup }

const inlineActions = [
  'url', 'callback_data', 'web_app', 'login_url', 'switch_inline_query',
  'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat', 'copy_text', 'callback_game', 'pay',
] // prettier-ignore
const keyboardActions = [
  'request_users', 'request_chat', 'request_managed_bot', 'request_contact', 'request_location', 'request_poll', 'web_app',
] // prettier-ignore
const styles: ReadonlySet<unknown> = new Set([undefined, 'danger', 'success', 'primary'])

/**
 * Checks a reply_markup parameter. Throws ApiError with the server's words where they are known.
 * An inline keyboard without buttons means none.
 */
export function readMarkup(given: unknown, chatType: ChatType): Markup | undefined {
  if (given === undefined) return undefined
  if (!isRecord(given)) throw badRequest('object expected as reply markup')
  if ('inline_keyboard' in given) return inline(given)
  if ('keyboard' in given) return keyboard(given, chatType)
  if (given['remove_keyboard'] === true)
    return { kind: 'keyboard', value: { ...given, remove_keyboard: true } }
  if (given['force_reply'] === true) {
    checkPlaceholder(given)
    return { kind: 'keyboard', value: { ...given, force_reply: true } }
  }
  if (Object.keys(given).length === 0) return undefined
  throw badRequest("can't parse reply keyboard markup JSON object")
}

/** As readMarkup for the edit methods, which take inline keyboards only. */
export function readInlineMarkup(given: unknown, chatType: ChatType): WireInlineMarkup | undefined {
  const markup = readMarkup(given, chatType)
  if (markup === undefined) return undefined
  if (markup.kind !== 'inline') throw badRequest('inline keyboard expected')
  return markup.value
}

function rows(given: unknown, what: string): unknown[][] {
  if (!Array.isArray(given)) throw badRequest(`can't parse ${what}: Field must be of type Array`)
  const list = given.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`can't parse ${what}: expected an Array of buttons as a row`)
    if (row.length > limits.buttonsPerRow) throw badRequest('reply markup is too long')
    return row as unknown[]
  })
  const count = list.reduce((sum, row) => sum + row.length, 0)
  if (count > limits.buttonsPerMessage) throw badRequest('reply markup is too long')
  return list.filter((row) => row.length > 0)
}

function inline(given: Record<string, unknown>): Markup | undefined {
  const keyboardRows = rows(given['inline_keyboard'], 'inline keyboard')
  if (keyboardRows.length === 0) return undefined
  return { kind: 'inline', value: { inline_keyboard: keyboardRows.map((row) => row.map(inlineButton)) } }
}

function inlineButton(given: unknown): WireButton {
  if (!isRecord(given)) throw badRequest("can't parse inline keyboard button: expected an Object")
  const text = buttonText(given, 'inline keyboard button')
  const actions = inlineActions.filter((action) => given[action] !== undefined)
  if (actions.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  }
  if (actions.length > 1) {
    throw badRequest("can't parse inline keyboard button: exactly one action must be used")
  }
  checkCallbackData(given['callback_data'])
  checkUrl(given['url'])
  checkCopyText(given['copy_text'])
  return { ...given, text }
}

function buttonText(given: Record<string, unknown>, what: string): string {
  const text = given['text']
  if (text === undefined) throw badRequest(`can't parse ${what}: Can't find field "text"`)
  if (typeof text !== 'string') throw badRequest(`can't parse ${what}: Field "text" must be of type String`)
  if (text.trim() === '') throw badRequest(`${what} text must be non-empty`)
  if (!styles.has(given['style'])) throw badRequest('BUTTON_STYLE_INVALID')
  return text
}

function checkCallbackData(data: unknown): void {
  if (data === undefined) return
  if (typeof data !== 'string') {
    throw badRequest('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
  }
  const bytes = Buffer.byteLength(data, 'utf8')
  if (bytes < 1 || bytes > limits.callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID')
}

function checkUrl(url: unknown): void {
  if (url === undefined) return
  if (typeof url !== 'string' || !URL.canParse(url)) {
    throw badRequest(`inline keyboard button URL '${shown(url)}' is invalid: Wrong HTTP URL`)
  }
  if (!['http:', 'https:', 'tg:'].includes(new URL(url).protocol)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Unsupported URL protocol`)
  }
}

function checkCopyText(copy: unknown): void {
  if (copy === undefined) return
  const text = isRecord(copy) ? copy['text'] : undefined
  if (typeof text !== 'string' || text.length < 1 || text.length > limits.copyTextChars) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
}

function keyboard(given: Record<string, unknown>, chatType: ChatType): Markup {
  checkPlaceholder(given)
  const list = rows(given['keyboard'], 'keyboard').map((row) =>
    row.map((button) => keyButton(button, chatType)),
  )
  return { kind: 'keyboard', value: { ...given, keyboard: list } }
}

function keyButton(given: unknown, chatType: ChatType): WireButton {
  const button = typeof given === 'string' ? { text: given } : given
  if (!isRecord(button)) throw badRequest("can't parse keyboard button: expected an Object")
  const text = buttonText(button, 'keyboard button')
  const actions = keyboardActions.filter((action) => button[action] !== undefined && button[action] !== false)
  if (actions.length > 1) throw badRequest("can't parse keyboard button: at most one action can be used")
  if (chatType !== 'private' && button['request_contact'] === true) {
    throw badRequest('phone number can be requested in private chats only')
  }
  if (chatType !== 'private' && button['request_location'] === true) {
    throw badRequest('location can be requested in private chats only')
  }
  return { ...button, text }
}

function checkPlaceholder(given: Record<string, unknown>): void {
  const placeholder = given['input_field_placeholder']
  if (placeholder === undefined) return
  if (
    typeof placeholder !== 'string' ||
    placeholder.length < 1 ||
    placeholder.length > limits.placeholderChars
  ) {
    throw badRequest('input field placeholder must be 1-64 characters long')
  }
}

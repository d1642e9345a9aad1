import { formatted, type FormattedText } from '../entities.ts'
import { badRequest } from '../errors.ts'
import { parseHtml } from '../html.ts'
import { limits } from '../limits.ts'
import type { Params } from '../params.ts'

/** Reads text with parse_mode or entities. Only HTML is parsed; other modes are refused. */
function readFormatted(text: string, mode: string | undefined, entities: unknown): FormattedText {
  if (mode === undefined || mode === '') return formatted(text, entities)
  if (mode.toLowerCase() === 'html') {
    const parsed = parseHtml(text)
    return formatted(parsed.text, parsed.entities)
  }
  if (/^markdown(v2)?$/i.test(mode)) {
    throw badRequest('the simulator does not parse Markdown; send entities or parse_mode HTML')
  }
  throw badRequest('unsupported parse_mode')
}

/**
 * The text of a message. Telegram counts characters after parsing; here UTF-16 units, the stricter reading.
 * @param tooLong the refusal: sending and editing word it differently
 */
export function readText(params: Params, tooLong: string): FormattedText {
  const text = params.text('text') ?? ''
  if (text === '') throw badRequest('message text is empty')
  const read = readFormatted(text, params.text('parse_mode'), params.json('entities'))
  if (read.text === '') throw badRequest('text must be non-empty')
  if (read.text.length > limits.textChars) throw badRequest(tooLong)
  return read
}

/** A caption given by its parts; undefined when there is none. */
export function captionFrom(
  caption: string | undefined,
  mode: string | undefined,
  entities: unknown,
  tooLong: string,
): FormattedText | undefined {
  if (caption === undefined || caption === '') return undefined
  const read = readFormatted(caption, mode, entities)
  if (read.text.length > limits.captionChars) throw badRequest(tooLong)
  return read.text === '' ? undefined : read
}

/** The caption of a message. */
export function readCaption(params: Params, tooLong: string): FormattedText | undefined {
  return captionFrom(
    params.text('caption'),
    params.text('parse_mode'),
    params.json('caption_entities'),
    tooLong,
  )
}

import { badRequest } from './errors.ts'
import { limits } from './limits.ts'
import { isRecord, shown } from '../json.ts'
import type { WireEntity } from './types.ts'

const entityTypes: ReadonlySet<string> = new Set([
  'mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic',
  'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre',
  'text_link', 'text_mention', 'custom_emoji', 'date_time',
]) // prettier-ignore

/** Text with its entities, as stored and sent. */
export interface FormattedText {
  text: string
  entities: WireEntity[] | undefined
}

/**
 * Checks given entities against their text and trims the text as the server does.
 * Offsets and lengths are UTF-16 units and may not cut a surrogate pair.
 * Wording of the refusals: TDLib, MessageEntity.cpp (fix_entity_offsets).
 */
export function formatted(text: string, given: unknown): FormattedText {
  const entities = given === undefined ? [] : readEntities(text, given)
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const moved = entities
    .map((entity) => clip(entity, start, trimmed.length))
    .filter((entity) => entity.length > 0)
  return { text: trimmed, entities: moved.length > 0 ? moved : undefined }
}

function readEntities(text: string, given: unknown): WireEntity[] {
  if (!Array.isArray(given)) throw badRequest("can't parse entities: expected an Array of MessageEntity")
  return given.slice(0, limits.entitiesPerMessage).map((entity: unknown) => readEntity(text, entity))
}

function readEntity(text: string, entity: unknown): WireEntity {
  if (!isRecord(entity)) throw badRequest("can't parse MessageEntity: expected an Object")
  const { type, offset, length, url, user, language, custom_emoji_id } = entity
  if (typeof type !== 'string' || !entityTypes.has(type)) {
    throw badRequest("can't parse MessageEntity: Unsupported type specified")
  }
  if (typeof offset !== 'number' || !Number.isInteger(offset)) {
    throw badRequest('can\'t parse MessageEntity: Field "offset" must be of type Number')
  }
  if (typeof length !== 'number' || !Number.isInteger(length)) {
    throw badRequest('can\'t parse MessageEntity: Field "length" must be of type Number')
  }
  checkSpan(text, offset, length)
  if (type === 'text_link' && (typeof url !== 'string' || !URL.canParse(url))) {
    throw badRequest(`entity URL '${shown(url)}' is invalid: Wrong HTTP URL`)
  }
  const rest: Partial<WireEntity> = {}
  if (typeof url === 'string') rest.url = url
  if (user !== undefined) rest.user = user
  if (typeof language === 'string') rest.language = language
  if (typeof custom_emoji_id === 'string') rest.custom_emoji_id = custom_emoji_id
  return { type, offset, length, ...rest }
}

function checkSpan(text: string, offset: number, length: number): void {
  if (offset < 0 || length < 0 || offset > text.length)
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  if (cutsPair(text, offset)) {
    throw badRequest(
      `entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset)}`,
    )
  }
  const end = offset + length
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    )
  }
  if (cutsPair(text, end)) {
    const bytes = byteOffset(text, end)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${bytes}`,
    )
  }
}

function cutsPair(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function byteOffset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at - 1), 'utf8')
}

function clip(entity: WireEntity, start: number, size: number): WireEntity {
  const from = Math.min(Math.max(entity.offset - start, 0), size)
  const to = Math.min(Math.max(entity.offset + entity.length - start, 0), size)
  if (from === entity.offset && to - from === entity.length) return entity
  return { ...entity, offset: from, length: to - from }
}

const detectable =
  /(?<bot_command>(?<![\w/@])\/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?!\w))|(?<email>[\w.+-]+@[\w-]+\.[\w.-]+\w)|(?<mention>(?<!\w)@\w{3,32})|(?<url>https?:\/\/\S*[^\s.,;:!?)])|(?<hashtag>(?<!\w)#\w*[A-Za-z]\w*)/g

/** The entities Telegram finds by itself in what a person types. */
export function detectEntities(text: string): WireEntity[] | undefined {
  if (!/[/@#]/.test(text)) return undefined
  const found: WireEntity[] = []
  for (const match of text.matchAll(detectable)) {
    const type = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0]
    if (type !== undefined) found.push({ type, offset: match.index, length: match[0].length })
  }
  return found.length > 0 ? found : undefined
}

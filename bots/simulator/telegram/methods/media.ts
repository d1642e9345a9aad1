import { randomInt } from 'node:crypto'
import { badRequest } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Upload } from '../../multipart.ts'
import { isRecord } from '../../json.ts'
import type { WireDocument, WireMessage, WirePhotoSize } from '../types.ts'
import type { Call, Method } from './call.ts'
import { writableChat } from './chat-access.ts'
import { captionFrom, readCaption } from './content.ts'
import { postByBot, readSendOptions } from './send.ts'

const captionTooLong = 'message caption is too long'

/** Bot API: sendPhoto, by upload or by the file_id of an earlier photo. */
export const sendPhoto: Method = async (call) => {
  const chat = writableChat(call)
  const caption = readCaption(call.params, captionTooLong)
  const options = readSendOptions(call, chat)
  const photo = await photoFrom(call, call.params.upload('photo'), call.params.values['photo'], 'photo')
  call.sim.flood.send(chat.wire.id, chat.wire.type)
  const content: Partial<WireMessage> = { photo, caption: caption?.text, caption_entities: caption?.entities }
  if (call.params.flag('has_spoiler')) content.has_media_spoiler = true
  return postByBot(call, chat, content, options)
}

/** Bot API: sendDocument, by upload or by the file_id of an earlier document. */
export const sendDocument: Method = (call) => {
  const chat = writableChat(call)
  const caption = readCaption(call.params, captionTooLong)
  const options = readSendOptions(call, chat)
  const document = documentFrom(
    call,
    call.params.upload('document'),
    call.params.values['document'],
    'document',
  )
  call.sim.flood.send(chat.wire.id, chat.wire.type)
  return postByBot(
    call,
    chat,
    { document, caption: caption?.text, caption_entities: caption?.entities },
    options,
  )
}

/** Bot API: sendMediaGroup, photos or documents ("documents can be only grouped with documents"). */
export const sendMediaGroup: Method = async (call) => {
  const chat = writableChat(call)
  const media = readMedia(call.params.json('media'))
  const options = { ...readSendOptions(call, chat), markup: undefined }
  const contents: Partial<WireMessage>[] = []
  for (const item of media) contents.push(await groupItem(call, item))
  call.sim.flood.send(chat.wire.id, chat.wire.type, contents.length)
  const media_group_id = String(randomInt(2 ** 47))
  return contents.map((content) => postByBot(call, chat, { ...content, media_group_id }, options))
}

function readMedia(given: unknown): Record<string, unknown>[] {
  if (!Array.isArray(given)) throw badRequest("can't parse media JSON object")
  if (given.length === 0) throw badRequest('there are no messages to send')
  if (given.length < limits.mediaGroupMin) throw badRequest('an album has at least 2 items')
  if (given.length > limits.mediaGroupMax) throw badRequest('too many messages to send as an album')
  const items = given.filter(isRecord)
  if (items.length !== given.length) throw badRequest("can't parse InputMedia: expected an Object")
  const kinds = new Set(items.map((item) => item['type']))
  for (const kind of kinds) {
    if (kind !== 'photo' && kind !== 'document') {
      throw badRequest(`the simulator sends no media of type "${String(kind)}" in groups`)
    }
  }
  if (kinds.size > 1) throw badRequest("document can't be mixed with other media types")
  return items
}

async function groupItem(call: Call, item: Record<string, unknown>): Promise<Partial<WireMessage>> {
  const text = (name: string) => (typeof item[name] === 'string' ? item[name] : undefined)
  const caption = captionFrom(text('caption'), text('parse_mode'), item['caption_entities'], captionTooLong)
  const words = { caption: caption?.text, caption_entities: caption?.entities }
  const upload = call.params.upload('', item['media'])
  if (item['type'] === 'photo')
    return { photo: await photoFrom(call, upload, item['media'], 'photo'), ...words }
  return { document: documentFrom(call, upload, item['media'], 'document'), ...words }
}

async function photoFrom(
  call: Call,
  upload: Upload | undefined,
  value: unknown,
  what: string,
): Promise<WirePhotoSize[]> {
  if (upload !== undefined) return call.sim.photos.make(upload.bytes)
  const file = fileByValue(call, value, what)
  if (file.sizes === undefined) throw badRequest("can't use file of type Document as Photo")
  return file.sizes
}

function documentFrom(call: Call, upload: Upload | undefined, value: unknown, what: string): WireDocument {
  if (upload === undefined) {
    const file = fileByValue(call, value, what)
    if (file.sizes !== undefined) throw badRequest("can't use file of type Photo as Document")
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_name: file.name,
      mime_type: file.mime,
      file_size: file.size,
    }
  }
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
  const { bytes, name, mime } = upload
  const file = call.sim.files.add({ bytes, name, mime: mimeOf(name, mime), folder: 'documents' })
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: name,
    mime_type: file.mime,
    file_size: file.size,
  }
}

/** The server trusts the name more than the type that came with the upload. */
function mimeOf(name: string, mime: string): string {
  const byName: Record<string, string> = {
    pdf: 'application/pdf',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    csv: 'text/csv',
    txt: 'text/plain',
    html: 'text/html',
    json: 'application/json',
    zip: 'application/zip',
  }
  return byName[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? mime
}

function fileByValue(call: Call, value: unknown, what: string) {
  if (typeof value !== 'string' || value === '') throw badRequest(`there is no ${what} in the request`)
  if (/^https?:\/\//.test(value)) throw badRequest('the simulator does not fetch files by URL')
  return call.sim.files.get(value)
}

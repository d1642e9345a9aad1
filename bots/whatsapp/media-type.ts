import { extname } from 'node:path'
import type { Attachment } from '../../src/chat/message.ts'
import { limits } from './limits.ts'

/** How a file is sent, and as what it is uploaded. */
export interface MediaType {
  readonly kind: 'image' | 'document'
  readonly mime: string
}

const office = 'application/vnd.openxmlformats-officedocument'

/** Documents that WhatsApp takes (Cloud API: media, supported types), by the ending of their name. */
const documents: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.docx': `${office}.wordprocessingml.document`,
  '.xlsx': `${office}.spreadsheetml.sheet`,
  '.pptx': `${office}.presentationml.presentation`,
}

/**
 * The type of a file, by its first bytes and else by its name. A picture that is too large for one, or is no JPEG
 * or PNG, goes as a document. What has no type of its own there goes as plain text under its own name, which every
 * phone opens or saves: another type would be refused.
 */
export function mediaTypeOf(file: Pick<Attachment, 'name' | 'as'>, bytes: Buffer): MediaType {
  const picture = pictureType(bytes)
  if (picture !== undefined) {
    const asImage = file.as === 'photo' && bytes.length <= limits.imageBytes
    return { kind: asImage ? 'image' : 'document', mime: picture }
  }
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return { kind: 'document', mime: 'application/pdf' }
  return { kind: 'document', mime: documents[extname(file.name).toLowerCase()] ?? 'text/plain' }
}

function pictureType(bytes: Buffer): string | undefined {
  if (bytes.toString('latin1', 0, 3) === '\u{FF}\u{D8}\u{FF}') return 'image/jpeg'
  return bytes.toString('latin1', 0, 8) === '\u{89}PNG\r\n\u{1A}\n' ? 'image/png' : undefined
}

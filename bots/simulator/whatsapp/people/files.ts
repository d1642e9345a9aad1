import sharp from 'sharp'
import { PlayError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { PersonState } from '../types.ts'
import { say, type Acted } from './speak.ts'

/** The longest side of a photo in standard quality. */
const photoSide = 1600

/** How a file is sent. */
export interface FileWords {
  readonly caption?: string | undefined
  readonly mime?: string
}

/** A document's content, or only its size; then it cannot be downloaded. */
export type DocumentBytes = Uint8Array | { readonly sizeBytes: number }

/** A person sends a photo; WhatsApp makes a JPEG without metadata of it. */
export async function sendPhoto(
  sim: Simulator,
  person: PersonState,
  bytes: Uint8Array,
  caption: string | undefined,
): Promise<Acted> {
  return photo(sim, person, await rendered(bytes), caption)
}

/** A person sends several photos at once: one message each, the caption with the first. */
export async function sendAlbum(
  sim: Simulator,
  person: PersonState,
  photos: readonly Uint8Array[],
  caption: string | undefined,
): Promise<Acted[]> {
  const jpegs = await Promise.all(photos.map(rendered))
  return jpegs.map((bytes, index) => photo(sim, person, bytes, index === 0 ? caption : undefined))
}

/** A person sends a file as it is. */
export function sendDocument(
  sim: Simulator,
  person: PersonState,
  content: DocumentBytes,
  name: string,
  words: FileWords,
): Acted {
  const bytes = content instanceof Uint8Array ? Buffer.from(content) : undefined
  const size = content instanceof Uint8Array ? content.length : content.sizeBytes
  const mime = words.mime ?? typeOf(name)
  const media = sim.media.add({ mime, bytes, size, from: 'person' })
  const { caption } = words
  const document = {
    ...(caption === undefined ? {} : { caption }),
    filename: name,
    ...sim.media.notice(media),
  }
  return say(sim, person, {
    type: 'document',
    part: { document },
    kind: 'document',
    text: caption ?? '',
    file: { mediaId: media.id, mime, size, name },
  })
}

function photo(sim: Simulator, person: PersonState, bytes: Buffer, caption: string | undefined): Acted {
  const media = sim.media.add({ mime: 'image/jpeg', bytes, from: 'person' })
  const image = { ...(caption === undefined ? {} : { caption }), ...sim.media.notice(media) }
  return say(sim, person, {
    type: 'image',
    part: { image },
    kind: 'image',
    text: caption ?? '',
    file: { mediaId: media.id, mime: media.mime, size: media.size },
  })
}

async function rendered(bytes: Uint8Array): Promise<Buffer> {
  try {
    return await sharp(bytes)
      .rotate()
      .resize({ width: photoSide, height: photoSide, fit: 'inside', withoutEnlargement: true })
      .jpeg()
      .toBuffer()
  } catch (error) {
    throw new PlayError('this is no picture', { cause: error })
  }
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function typeOf(name: string): string {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

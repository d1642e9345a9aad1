import { sharp } from './sharp.ts'
import { isBlurred } from './sharpness.ts'

/** The largest file taken, in bytes. */
export const photoBytesMax = 10 * 1024 * 1024
/** The least long side of a photo, in pixels: below it the print of a KTP cannot be read. */
const PHOTO_SIDE_MIN = 600
/** The long side that is kept, in pixels. */
const KEPT_SIDE_MAX = 2000
/** What is decoded at most: the largest phone cameras in their ordinary mode. A small file can unfold to far more. */
const PIXELS_MAX = 50_000_000

/**
 * Why a photo of an identity card is not taken. `unsupported-format`: a picture that this program cannot read,
 * HEIC for the most part, so the sender can be told how to send it instead.
 */
export type PhotoRefusal =
  | 'too-big'
  | 'not-an-image'
  | 'unsupported-format'
  | 'unreadable'
  | 'too-many-pixels'
  | 'too-small'

export type PhotoCheck =
  | {
      readonly ok: true
      readonly kind: 'image'
      /** Made anew: upright, without EXIF, place or camera, at most 2000 pixels long. */
      readonly jpeg: Buffer
      readonly width: number
      readonly height: number
      /** The print cannot be read: worth asking for another photo, not a reason to refuse. */
      readonly blurred: boolean
    }
  /** A scan as PDF: kept as it came, not looked into. */
  | { readonly kind: 'pdf'; readonly ok: true; readonly pdf: Buffer }
  | { readonly ok: false; readonly code: PhotoRefusal }

/**
 * Looks at what a person sent as the photo of an identity card, by content alone: names and types that come with a
 * file say nothing. Throws on no input, only on faults of this program.
 */
export async function checkPhoto(bytes: Uint8Array): Promise<PhotoCheck> {
  if (bytes.length > photoBytesMax) return { ok: false, code: 'too-big' }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindByContent(buffer)
  if (kind === 'pdf') return { ok: true, kind, pdf: buffer }
  if (kind === undefined) return { ok: false, code: 'not-an-image' }
  const broken = kind === 'heif' ? 'unsupported-format' : 'unreadable'
  const size = await readSize(buffer)
  if (size === undefined) return { ok: false, code: broken }
  if (size.width * size.height > PIXELS_MAX) return { ok: false, code: 'too-many-pixels' }
  if (Math.max(size.width, size.height) < PHOTO_SIDE_MIN) return { ok: false, code: 'too-small' }
  const made = await madeAnew(buffer)
  if (made === undefined) return { ok: false, code: broken }
  return { ok: true, kind: 'image', ...made, blurred: await isBlurred(made.jpeg) }
}

type Kind = 'jpeg' | 'png' | 'webp' | 'heif' | 'pdf'

/** Only these reach the decoder: SVG, for one, could make it fetch things. */
function kindByContent(buffer: Buffer): Kind | undefined {
  const text = (from: number, to: number) => buffer.toString('latin1', from, to)
  if (text(0, 3) === '\u{FF}\u{D8}\u{FF}') return 'jpeg'
  if (text(0, 8) === '\u{89}PNG\r\n\u{1A}\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) === 'ftyp' && /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avif|avis)$/.test(text(8, 12)))
    return 'heif'
  return text(0, 5) === '%PDF-' ? 'pdf' : undefined
}

async function readSize(buffer: Buffer): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await sharp(buffer, { limitInputPixels: false }).metadata()
    return { width, height }
  } catch {
    return undefined
  }
}

/** Undefined when the picture does not decode: cut off, damaged, or in a codec that is not there. */
async function madeAnew(
  buffer: Buffer,
): Promise<{ jpeg: Buffer; width: number; height: number } | undefined> {
  try {
    // Cameras write harmless oddities, which are only warnings; what is cut off is an error.
    const { data, info } = await sharp(buffer, {
      failOn: 'error',
      limitInputPixels: PIXELS_MAX,
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: KEPT_SIDE_MAX, height: KEPT_SIDE_MAX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}

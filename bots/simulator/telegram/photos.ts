import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { badRequest } from './errors.ts'
import type { FileStore } from './files.ts'
import { limits } from './limits.ts'
import type { WirePhotoSize } from './types.ts'

/** Longest sides Telegram scales a photo to: thumbnail, small, medium, large. */
const longSides = [90, 320, 800, 1280]
const cacheEntries = 32

interface Rendition {
  width: number
  height: number
  bytes: Buffer
}

/**
 * Turns pictures into what a chat holds: JPEGs without metadata in several sizes, smallest first.
 * Scaled pictures are remembered by content, as a test or benchmark sends the same one many times.
 */
export class PhotoMaker {
  readonly #files: FileStore
  readonly #cache = new Map<string, Promise<Rendition[]>>()

  constructor(files: FileStore) {
    this.#files = files
  }

  /**
   * Makes the `photo` array of a message. Throws the server's 400 for what it does not take as a photo:
   * not a picture, over 10 MB, sides together over 10000, or longer than 20 times its width.
   */
  async make(bytes: Buffer): Promise<WirePhotoSize[]> {
    if (bytes.length > limits.photoBytes) {
      throw badRequest(
        `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${limits.photoBytes} bytes`,
      )
    }
    const key = createHash('sha256').update(bytes).digest('base64')
    let rendering = this.#cache.get(key)
    if (rendering === undefined) {
      rendering = render(bytes)
      this.#cache.set(key, rendering)
      if (this.#cache.size > cacheEntries) this.#cache.delete(this.#cache.keys().next().value!)
    }
    const files = (await rendering).map((one) => ({
      one,
      file: this.#files.add({ bytes: one.bytes, folder: 'photos', mime: 'image/jpeg' }),
    }))
    const sizes = files.map(({ one, file }) => ({
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      width: one.width,
      height: one.height,
      file_size: file.size,
    }))
    for (const { file } of files) file.sizes = sizes
    return sizes
  }
}

async function render(bytes: Buffer): Promise<Rendition[]> {
  const { width, height } = await dimensions(bytes)
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (width + height > limits.photoSidesSum || ratio > limits.photoRatio) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  }
  const longest = Math.max(width, height)
  const sides = longSides.filter((side) => side < longest)
  if (sides.length < longSides.length) sides.push(longest)
  return Promise.all(sides.map((side) => scale(bytes, side)))
}

async function dimensions(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(bytes).metadata()
    return { width, height }
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED')
  }
}

async function scale(bytes: Buffer, side: number): Promise<Rendition> {
  try {
    const { data, info } = await sharp(bytes)
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 87 })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, bytes: data }
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED')
  }
}

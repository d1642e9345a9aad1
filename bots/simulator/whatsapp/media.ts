import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Clock } from '../../../src/clock.ts'
import { noSuchObject } from './errors.ts'
import { limits } from './limits.ts'

/** A file the platform keeps. */
export interface StoredMedia {
  readonly id: string
  readonly mime: string
  /** Bytes as announced; content may be missing. */
  readonly size: number
  readonly bytes: Buffer | undefined
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  readonly phoneNumberId: string
}

/** What a media webhook tells of a file. */
export interface MediaNotice {
  id: string
  mime_type: string
  /** Base64, unlike in the answer to GET media, which has it in hex. */
  sha256: string
  url: string
}

/** What is remembered of a store. */
export interface MediaState {
  byId: Map<string, StoredMedia>
  byPath: Map<string, { media: StoredMedia; until: number }>
}

/** The platform's files: by id, and by addresses that live five minutes. */
export class MediaStore {
  readonly #clock: Clock
  readonly #phoneNumberId: string
  readonly #byId = new Map<string, StoredMedia>()
  readonly #byPath = new Map<string, { media: StoredMedia; until: number }>()
  /** Where the addresses begin; set when the server listens. */
  root = ''

  constructor(clock: Clock, phoneNumberId: string) {
    this.#clock = clock
    this.#phoneNumberId = phoneNumberId
  }

  /** Keeps an upload of the business for 30 days, or a file of a person for 7. */
  add(given: {
    mime: string
    bytes?: Buffer | undefined
    size?: number | undefined
    from: 'business' | 'person'
  }): StoredMedia {
    const lifetime = given.from === 'business' ? limits.uploadLifetimeMs : limits.incomingMediaLifetimeMs
    const media: StoredMedia = {
      id: String(randomInt(2 ** 46, 2 ** 47)) + String(this.#byId.size % 10),
      mime: given.mime,
      bytes: given.bytes,
      size: given.bytes?.length ?? given.size ?? 0,
      expiresAt: this.#clock.now().getTime() + lifetime,
      phoneNumberId: this.#phoneNumberId,
    }
    this.#byId.set(media.id, media)
    return media
  }

  /** The file of an id, undefined when there is none or its time is over. */
  find(id: string): StoredMedia | undefined {
    const media = this.#byId.get(id)
    return media !== undefined && media.expiresAt > this.#clock.now().getTime() ? media : undefined
  }

  /** The file of an id as phones keep it, also when its time is over. */
  kept(id: string): StoredMedia | undefined {
    return this.#byId.get(id)
  }

  /** The file of an id; throws code 100 subcode 33, also when it belongs to another phone number. */
  get(method: string, id: string, phoneNumberId: string | null): StoredMedia {
    const media = this.find(id)
    if (media === undefined || (phoneNumberId !== null && phoneNumberId !== media.phoneNumberId)) {
      throw noSuchObject(method, id)
    }
    return media
  }

  /** Forgets a file; its addresses end with it. */
  remove(id: string): void {
    this.#byId.delete(id)
  }

  /** A new address of a file, good for five minutes. */
  address(media: StoredMedia): string {
    const now = this.#clock.now().getTime()
    for (const [path, given] of this.#byPath) if (given.until <= now) this.#byPath.delete(path)
    const path = `/whatsapp_business/attachments/${randomBytes(18).toString('base64url')}`
    this.#byPath.set(path, { media, until: now + limits.mediaUrlMs })
    return `${this.root}${path}`
  }

  /** The file at an address; undefined when the address is unknown or too old. */
  atAddress(path: string): StoredMedia | undefined {
    const given = this.#byPath.get(path)
    if (given === undefined || given.until <= this.#clock.now().getTime()) return undefined
    return this.find(given.media.id)
  }

  /** Ends all addresses given out so far. */
  expireAddresses(): void {
    this.#byPath.clear()
  }

  /** The files, oldest first, and their addresses, as they stand here: not a copy. */
  remember(): MediaState {
    return { byId: this.#byId, byPath: this.#byPath }
  }

  /** Makes an empty store the remembered one. */
  restore({ byId, byPath }: MediaState): void {
    for (const [id, media] of byId) this.#byId.set(id, media)
    for (const [path, given] of byPath) this.#byPath.set(path, given)
  }

  /** What the webhook of a person's file says. */
  notice(media: StoredMedia): MediaNotice {
    return { id: media.id, mime_type: media.mime, sha256: digest(media, 'base64'), url: this.address(media) }
  }
}

/** The SHA-256 of a file; of one without content, of nothing. */
export function digest(media: StoredMedia, encoding: 'hex' | 'base64'): string {
  return createHash('sha256')
    .update(media.bytes ?? '')
    .digest(encoding)
}

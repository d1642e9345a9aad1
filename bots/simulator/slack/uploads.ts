import { SlackRefusal } from './errors.ts'
import type { SimFile } from './types.ts'
import type { World } from './world.ts'

interface Upload {
  name: string
  /** Bytes, as announced. */
  length: number
  bytes: Buffer | undefined
}

/** Files on their way: announced, then sent, then completed ("Working with files: uploading"). */
export class Uploads {
  readonly #world: World
  readonly #waiting = new Map<string, Upload>()

  constructor(world: World) {
    this.#world = world
  }

  /** Announces a file; its id. */
  announce(name: string, length: number): string {
    const id = this.#world.nextId('F')
    this.#waiting.set(id, { name, length, bytes: undefined })
    return id
  }

  /** Takes the bytes of an announced file. Throws SlackRefusal file_not_found (404) or length_mismatch (400). */
  receive(id: string, bytes: Buffer): void {
    const upload = this.#waiting.get(id)
    if (upload === undefined) throw new SlackRefusal('file_not_found', { status: 404 })
    if (bytes.length !== upload.length) throw new SlackRefusal('length_mismatch', { status: 400 })
    upload.bytes = bytes
  }

  /** Makes files of those that were sent; all or none. Throws SlackRefusal file_not_found. */
  complete(wanted: readonly { id: string; title: string | undefined }[]): SimFile[] {
    const sent = wanted.map(({ id, title }) => {
      const upload = this.#waiting.get(id)
      if (upload?.bytes === undefined) throw new SlackRefusal('file_not_found')
      return { id, title: title ?? upload.name, name: upload.name, bytes: upload.bytes }
    })
    return sent.map(({ id, title, name, bytes }) => {
      this.#waiting.delete(id)
      const file: SimFile = {
        id,
        name,
        title,
        mime: mimeOf(name),
        size: bytes.length,
        bytes,
        userId: this.#world.app.id,
        created: this.#world.seconds(),
        channels: new Set(),
        givenToApp: false,
        deleted: false,
      }
      this.#world.files.set(id, file)
      return file
    })
  }
}

const mimes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The type that Slack tells from a file's name. */
export function mimeOf(name: string): string {
  return mimes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

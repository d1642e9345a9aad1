import { createHash, randomBytes } from 'node:crypto'
import { badRequest } from './errors.ts'
import type { WirePhotoSize } from './types.ts'

/** A file known to the simulator. `bytes` is absent for one that only claims a size. */
export interface SimFile {
  fileId: string
  uniqueId: string
  /** The path below /file/bot<token>/. */
  path: string
  mime: string
  name?: string | undefined
  size: number
  bytes: Buffer | undefined
  /** Of a picture: the sizes it belongs to, so that any of their ids sends the same photo again. */
  sizes?: WirePhotoSize[]
}

/** What is remembered of a store. */
export interface FilesState {
  /** Oldest first. */
  files: SimFile[]
  count: number
}

/** What a new file is made of. `size` without `bytes` claims a size without holding any content. */
export interface NewFile {
  bytes?: Buffer | undefined
  size?: number | undefined
  name?: string | undefined
  mime?: string | undefined
  /** The folder in the path, as the real server has it: photos, documents, voice… */
  folder: string
}

/** Files by their id and by their download path. */
export class FileStore {
  readonly #byId = new Map<string, SimFile>()
  readonly #byPath = new Map<string, SimFile>()
  readonly #limit: number
  #count = 0

  /** @param limit how many files to remember; the oldest are forgotten first */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Keeps a file. Equal contents have equal `uniqueId`s; every upload has its own `fileId`. */
  add(file: NewFile): SimFile {
    const index = this.#count++
    const bytes = file.bytes
    const unique =
      bytes === undefined ? randomBytes(12) : createHash('sha256').update(bytes).digest().subarray(0, 12)
    const kept: SimFile = {
      fileId: `BQACAgUAAx${randomBytes(24).toString('base64url')}`,
      uniqueId: `AgAD${unique.toString('base64url')}`,
      path: `${file.folder}/file_${index}${extension(file)}`,
      mime: file.mime ?? 'application/octet-stream',
      name: file.name,
      size: bytes?.length ?? file.size ?? 0,
      bytes,
    }
    this.#byId.set(kept.fileId, kept)
    this.#byPath.set(kept.path, kept)
    if (this.#byId.size > this.#limit) this.#forgetOldest()
    return kept
  }

  /** The file of an id given by a bot. Throws the server's 400 when there is none. */
  get(fileId: string): SimFile {
    const file = this.#byId.get(fileId)
    if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable')
    return file
  }

  /** The file of an id, or undefined. */
  find(fileId: string): SimFile | undefined {
    return this.#byId.get(fileId)
  }

  /** The file of a download path, or undefined. */
  atPath(path: string): SimFile | undefined {
    return this.#byPath.get(path)
  }

  /** The files. */
  remember(): FilesState {
    return { files: [...this.#byId.values()], count: this.#count }
  }

  /** Makes an empty store the remembered one; a file whose content was forgotten only claims its size. */
  restore({ files, count }: FilesState): void {
    for (const file of files) {
      if (file.bytes?.length === 0) file.bytes = undefined
      this.#byId.set(file.fileId, file)
      this.#byPath.set(file.path, file)
    }
    this.#count = count
  }

  /** Leaves out so many paths. */
  skipIds(count: number): void {
    this.#count += count
  }

  #forgetOldest(): void {
    for (const [id, file] of this.#byId) {
      this.#byId.delete(id)
      this.#byPath.delete(file.path)
      return
    }
  }
}

function extension(file: NewFile): string {
  const fromName = /\.[A-Za-z0-9]{1,8}$/.exec(file.name ?? '')?.[0]
  if (fromName !== undefined) return fromName.toLowerCase()
  if (file.folder === 'photos') return '.jpg'
  return file.mime === 'application/pdf' ? '.pdf' : ''
}

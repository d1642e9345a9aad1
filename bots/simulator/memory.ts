import { createHash } from 'node:crypto'
import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

/** What a simulator remembers, so that it goes on where it was when it is started again. */
export interface Memory {
  /** Everything but the contents of files, with a version and a checksum. */
  readonly state: Buffer
  /** The contents of the newest files, by the names that `state` has for them: 64 hex digits. */
  readonly contents: ReadonlyMap<string, Buffer>
}

/** A simulator that can be started again from what it remembers. */
export interface Remembering {
  /** What it holds now. */
  remember(): Memory
  /** Calls `listener` after every change that is worth remembering, until the returned function is called. */
  watch(listener: () => void): () => void
  /** Leaves out so many ids: those given after the memory that it was started from was taken. */
  skipIds(count: number): void
}

/** A memory of which nothing can be made: cut off, altered, or written in another version. */
export class MemoryError extends Error {
  override readonly name = 'MemoryError'
}

/** How many contents of files are remembered, and how many bytes of them in all; the newest win. */
const contentLimits = { files: 500, bytes: 200 * 1024 * 1024 }

const nameBytes = 32
const forgotten = Buffer.alloc(nameBytes)
const nothing = Buffer.alloc(0)
const names = new WeakMap<Buffer, Buffer>()

/** How one simulator writes down its state, which is plain data: no functions, contents of files as Buffers. */
export class MemoryFormat<State> {
  readonly #mark: string
  readonly #limits: typeof contentLimits

  /**
   * @param platform of the simulator, one word
   * @param version grows whenever an older state cannot be read any more
   */
  constructor(platform: string, version: number, limits = contentLimits) {
    this.#limits = limits
    this.#mark = `loket ${platform} ${version}`
  }

  /** @param files the contents in the state, oldest first: what is too much of them is forgotten */
  pack(state: State, files: readonly Buffer[]): Memory {
    const writer = new Writer(newest(files, this.#limits))
    writer.writeHeader()
    writer.writeValue(state)
    const payload = writer.releaseBuffer()
    const head = Buffer.from(`${this.#mark} ${digest(payload).toString('hex')}\n`)
    return { state: Buffer.concat([head, payload]), contents: writer.contents }
  }

  /** The state as it was; contents that were forgotten are empty. Throws MemoryError. */
  unpack(memory: Memory): State {
    const { state, contents } = memory
    const end = state.indexOf('\n')
    const head = state.subarray(0, Math.max(end, 0)).toString()
    const payload = state.subarray(end + 1)
    if (!head.startsWith(`${this.#mark} `)) throw new MemoryError('the memory is of another version')
    if (head !== `${this.#mark} ${digest(payload).toString('hex')}`) {
      throw new MemoryError('the memory is broken')
    }
    const reader = new Reader(payload, contents)
    reader.readHeader()
    const value: unknown = reader.readValue()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- by its mark and checksum, `pack` has written it
    return value as State
  }
}

/** Writes the name of a content in place of the content (node:v8: writing of ArrayBuffer views as host objects). */
class Writer extends DefaultSerializer {
  readonly contents = new Map<string, Buffer>()
  readonly #kept: ReadonlySet<Buffer>

  constructor(kept: ReadonlySet<Buffer>) {
    super()
    this.#kept = kept
  }

  _writeHostObject(content: Buffer): void {
    if (!this.#kept.has(content)) {
      this.writeRawBytes(forgotten)
      return
    }
    const name = nameOf(content)
    this.contents.set(name.toString('hex'), content)
    this.writeRawBytes(name)
  }
}

class Reader extends DefaultDeserializer {
  readonly #contents: ReadonlyMap<string, Buffer>

  constructor(payload: Buffer, contents: ReadonlyMap<string, Buffer>) {
    super(payload)
    this.#contents = contents
  }

  _readHostObject(): Buffer {
    const name = Buffer.from(this.readRawBytes(nameBytes))
    const content = this.#contents.get(name.toString('hex'))
    if (content === undefined) return nothing
    names.set(content, name)
    return content
  }
}

/** Contents do not change, so that each is read through once. */
function nameOf(content: Buffer): Buffer {
  const known = names.get(content)
  if (known !== undefined) return known
  const name = digest(content)
  names.set(content, name)
  return name
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function newest(files: readonly Buffer[], limits: typeof contentLimits): Set<Buffer> {
  const kept = new Set<Buffer>()
  let bytes = 0
  for (const content of files.toReversed()) {
    if (kept.has(content)) continue
    bytes += content.length
    if (kept.size >= limits.files || bytes > limits.bytes) break
    kept.add(content)
  }
  return kept
}

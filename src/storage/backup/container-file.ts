import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip } from 'node:zlib'
import {
  anyHeaderShape,
  BackupError,
  formatVersion,
  headerShape,
  parseLine,
  rowsOf,
  trailerShape,
  type BackupHeader,
} from './container.ts'

/** Lines are handed on in pieces of about this many bytes. */
const pieceBytes = 256 * 1024

/** The longest line that is read: a file of 100 MB in hex, twice. */
const lineBytesMax = 400_000_000

/**
 * Writes the lines of a backup, and the trailer after them, into a file that only its owner can read. It appears under
 * its name when it is whole and on the disk, or not at all.
 */
export async function writeContainer(path: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`
  await rm(part, { force: true })
  try {
    await pipeline(
      withTrailer(lines),
      // Most of a backup is sealed and written in hex: looking for repetitions in it costs much and finds nothing.
      createGzip({ level: constants.Z_BEST_SPEED, strategy: constants.Z_RLE }),
      createWriteStream(part, { mode: 0o600, flags: 'wx' }),
    )
    await toDisk(part)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function* withTrailer(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  let count = 0
  let waiting: Buffer[] = []
  let size = 0
  for await (const line of lines) {
    const bytes = Buffer.from(`${line}\n`)
    digest.update(bytes)
    count += 1
    waiting.push(bytes)
    size += bytes.length
    if (size < pieceBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  const end = { lines: count, sha256: digest.digest('hex') }
  yield Buffer.concat([...waiting, Buffer.from(`${JSON.stringify({ end })}\n`)])
}

/** A line of a backup between header and trailer. `table` is the place of the row's table in the header. */
export interface ContainerLine {
  readonly part: 'row' | 'job' | 'file'
  readonly table: number
  readonly text: string
}

/** A backup while it is read. `lines` ends without an error only when the whole file is as it was written. */
export interface ReadContainer {
  readonly header: BackupHeader
  readonly lines: AsyncGenerator<ContainerLine, undefined>
}

/**
 * Opens a backup. `onBytes` is told how many bytes of the file have been read. Read `lines` to the end or close it.
 * @throws BackupError, also out of `lines`
 */
export async function openContainer(
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<ReadContainer> {
  const lines = plainLines(path, onBytes)
  try {
    const first = await lines.next()
    if (first.done === true) throw new BackupError('no-backup')
    const header = readHeader(first.value)
    return { header, lines: checked(header, first.value, lines) }
  } catch (error) {
    await lines.return(undefined)
    throw error
  }
}

function readHeader(line: Buffer): BackupHeader {
  const said = parseLine(anyHeaderShape, line.toString())
  if (said === undefined) throw new BackupError('no-backup')
  if (said.loketBackup > formatVersion) throw new BackupError('newer-format', String(said.loketBackup))
  const header = parseLine(headerShape, line.toString())
  if (header === undefined) throw new BackupError('damaged')
  return header
}

/** Which part each line is follows from the numbers of the header. */
async function* checked(
  header: BackupHeader,
  first: Buffer,
  lines: AsyncGenerator<Buffer, undefined>,
): AsyncGenerator<ContainerLine, undefined> {
  const digest = createHash('sha256').update(first).update('\n')
  const parts = [
    ...header.tables.map(({ rows }, table) => ({ part: 'row' as const, table, count: rows })),
    { part: 'job' as const, table: -1, count: header.jobs },
    { part: 'file' as const, table: -1, count: header.files },
  ]
  try {
    for (const { part, table, count } of parts) {
      for (let left = count; left > 0; left -= 1) {
        const line = await nextOf(lines)
        digest.update(line).update('\n')
        yield { part, table, text: line.toString() }
      }
    }
    const trailer = parseLine(trailerShape, (await nextOf(lines)).toString())
    const count = 1 + rowsOf(header) + header.jobs + header.files
    if (trailer?.end.lines !== count || trailer.end.sha256 !== digest.digest('hex'))
      throw new BackupError('damaged')
    if ((await lines.next()).done !== true) throw new BackupError('damaged')
    return undefined
  } finally {
    await lines.return(undefined)
  }
}

async function nextOf(lines: AsyncGenerator<Buffer, undefined>): Promise<Buffer> {
  const next = await lines.next()
  if (next.done === true) throw new BackupError('damaged')
  return next.value
}

/** The unpacked lines of a file, without their newlines. */
async function* plainLines(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer, undefined> {
  const source = createReadStream(path, { highWaterMark: pieceBytes })
  const unpacked = createGunzip({ chunkSize: pieceBytes })
  source.on('error', (error) => unpacked.destroy(error))
  source.pipe(unpacked)
  let begun: Buffer[] = []
  let size = 0
  try {
    for await (const piece of buffersOf(unpacked)) {
      onBytes(source.bytesRead)
      let from = 0
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
        yield Buffer.concat([...begun, piece.subarray(from, at)])
        begun = []
        size = 0
        from = at + 1
      }
      begun.push(piece.subarray(from))
      size += piece.length - from
      if (size > lineBytesMax) throw new BackupError('damaged')
    }
  } catch (error) {
    throw faultOf(error)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
  // Every line ends with a newline.
  if (size > 0) throw new BackupError('damaged')
  return undefined
}

async function* buffersOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('a stream of bytes gave something else')
    yield piece
  }
}

/** What the file system and zlib say, as a fault of the file. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'Z_DATA_ERROR' && error.message.includes('header'))
    return new BackupError('no-backup', undefined, error)
  if (typeof error.code === 'string' && error.code.startsWith('Z_'))
    return new BackupError('damaged', undefined, error)
  return 'syscall' in error ? new BackupError('unreadable', undefined, error) : error
}

import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { ApiError, badRequest } from './errors.ts'
import { isRecord } from './json.ts'
import { limits } from './limits.ts'

/** A file that came in a multipart body. */
export interface Upload {
  name: string
  mime: string
  bytes: Buffer
}

/** The parameters of a request, from the query and the body together, and its files by part name. */
export interface RequestBody {
  values: Record<string, unknown>
  files: Map<string, Upload>
}

const noFiles: Map<string, Upload> = new Map()
const tooLarge = () => new ApiError(413, 'Request Entity Too Large')

/**
 * Reads a Bot API request: GET or POST; query string, JSON, urlencoded or multipart/form-data
 * (Bot API: "Making requests"). Throws ApiError 400 for a broken body, 413 for one too large.
 */
export async function readRequest(request: IncomingMessage, query: string): Promise<RequestBody> {
  const values: Record<string, unknown> = {}
  if (query !== '') for (const [key, value] of new URLSearchParams(query)) values[key] = value
  if (request.method !== 'POST') return { values, files: noFiles }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readMultipart(request, values)
  const raw = await readBytes(request, limits.uploadBytes)
  if (raw.length === 0) return { values, files: noFiles }
  if (type.startsWith('application/json')) {
    Object.assign(values, parseObject(raw))
  } else {
    for (const [key, value] of new URLSearchParams(raw.toString('utf8'))) values[key] = value
  }
  return { values, files: noFiles }
}

/** Reads a whole body of at most `limit` bytes. Throws ApiError 413 beyond. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        reject(tooLarge())
        request.resume()
        return
      }
      chunks.push(chunk)
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('aborted', () => reject(badRequest('request was aborted')))
  })
}

function parseObject(raw: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(raw.toString('utf8'))
    if (isRecord(parsed)) return parsed
  } catch {
    // answered below: to the caller a broken body and a body of the wrong shape are the same
  }
  throw badRequest('object expected as JSON body')
}

function readMultipart(request: IncomingMessage, values: Record<string, unknown>): Promise<RequestBody> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Upload>()
    let parser: busboy.Busboy
    try {
      parser = busboy({
        headers: request.headers,
        limits: { fileSize: limits.uploadBytes, fieldSize: 1 << 20 },
      })
    } catch {
      reject(badRequest('multipart boundary is missing'))
      request.resume()
      return
    }
    let refused: Error | undefined
    parser.on('field', (name, value) => {
      values[name] = value
    })
    parser.on('file', (name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => {
        refused = tooLarge()
        chunks.length = 0
      })
      stream.on('end', () => {
        files.set(name, { name: info.filename ?? 'file', mime: info.mimeType, bytes: Buffer.concat(chunks) })
      })
    })
    parser.on('close', () => (refused === undefined ? resolve({ values, files }) : reject(refused)))
    parser.on('error', () => reject(badRequest('multipart body is broken')))
    request.on('aborted', () => reject(badRequest('request was aborted')))
    request.pipe(parser)
  })
}

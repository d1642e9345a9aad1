import type { IncomingMessage } from 'node:http'
import { ApiError, badRequest } from './errors.ts'
import { isRecord } from '../json.ts'
import { limits } from './limits.ts'
import { readMultipart, type Upload } from '../multipart.ts'

/** The parameters of a request, from the query and the body together, and its files by part name. */
export interface RequestBody {
  values: Record<string, unknown>
  files: Map<string, Upload>
}

const noFiles: Map<string, Upload> = new Map()
/** A multipart body holds a file of the largest size and its other fields. */
const bodyBytes = limits.uploadBytes + (1 << 20)

/**
 * Reads a Bot API request: GET or POST; query string, JSON, urlencoded or multipart/form-data
 * (Bot API: "Making requests"). Throws ApiError 400 for a broken body, 413 for one too large.
 */
export async function readRequest(request: IncomingMessage, query: string): Promise<RequestBody> {
  const values: Record<string, unknown> = fromPairs(query)
  if (request.method !== 'POST') return { values, files: noFiles }
  const raw = await readBytes(request, bodyBytes)
  if (raw.length === 0) return { values, files: noFiles }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    const body = await readMultipart(type, raw)
    return { values: { ...values, ...body.values }, files: body.files }
  }
  const given = type.startsWith('application/json') ? parseObject(raw) : fromPairs(raw.toString('utf8'))
  return { values: { ...values, ...given }, files: noFiles }
}

/** Reads a whole body of at most `limit` bytes. Throws ApiError 413 beyond. */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else reject(new ApiError(413, 'Request Entity Too Large'))
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(badRequest('request was aborted')))
  })
}

function fromPairs(text: string): Record<string, unknown> {
  return text === '' ? {} : Object.fromEntries(new URLSearchParams(text))
}

function parseObject(raw: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(raw.toString('utf8'))
    if (isRecord(parsed)) return parsed
  } catch {
    // answered below: to the caller a broken body and a body of the wrong shape are the same
  }
  throw badRequest('JSON object expected')
}

import type { IncomingMessage } from 'node:http'
import { isRecord } from '../json.ts'
import { SlackRefusal } from './errors.ts'

/** Reads a whole body of at most `limit` bytes. Throws SlackRefusal request_too_large (413) beyond. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) throw new SlackRefusal('request_too_large', { status: 413 })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The arguments of a call: query, and a form or a JSON object. Throws SlackRefusal invalid_json or invalid_form_data. */
export async function readArguments(
  request: IncomingMessage,
  query: string,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query))
  const raw = (await readBytes(request, 4_000_000)).toString('utf8')
  if (raw === '') return values
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...values, ...Object.fromEntries(new URLSearchParams(raw)) }
  }
  if (!type.startsWith('application/json')) throw new SlackRefusal('invalid_post_type')
  return { ...values, ...parsedObject(raw) }
}

/** A JSON object. Throws SlackRefusal invalid_json or json_not_object. */
export function parsedObject(raw: string): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(raw)
  } catch {
    throw new SlackRefusal('invalid_json')
  }
  if (!isRecord(parsed)) throw new SlackRefusal('json_not_object')
  return parsed
}

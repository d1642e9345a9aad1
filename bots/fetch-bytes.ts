import type { Fetched } from '../src/chat/channel.ts'

/** From the request to the last byte. */
const DOWNLOAD_MS = 60_000

/**
 * Downloads the bytes of a file from where a platform keeps it. Never more than `bytesMax` of them are read, whatever
 * was announced. `isFile` looks at an answer that is no plain refusal; any is one by default.
 */
export async function fetchBytes(
  address: string,
  options: {
    readonly bytesMax: number
    readonly headers?: Readonly<Record<string, string>>
    readonly redirect?: 'follow' | 'manual' | 'error'
    readonly isFile?: (response: Response) => boolean
  },
): Promise<Fetched> {
  const { bytesMax, headers = {}, redirect = 'follow', isFile = () => true } = options
  try {
    const response = await fetch(address, { headers, redirect, signal: AbortSignal.timeout(DOWNLOAD_MS) })
    if (!response.ok || response.body === null || !isFile(response)) {
      await response.body?.cancel()
      return { ok: false, code: [404, 410].includes(response.status) ? 'gone' : 'unreachable' }
    }
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body) {
      size += part.length
      // Leaving the loop closes the connection.
      if (size > bytesMax) return { ok: false, code: 'too-big' }
      parts.push(part)
    }
    return { ok: true, bytes: Buffer.concat(parts, size) }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

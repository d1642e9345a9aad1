import { z } from 'zod'
import type { Fetched } from '../../src/chat/channel.ts'
import type { FileReference } from '../../src/chat/incoming.ts'
import { fetchBytes } from '../fetch-bytes.ts'
import { GraphError, userAgent, type Graph } from './graph.ts'

const mediaSchema = z.object({
  url: z.url(),
  file_size: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    ])
    .optional(),
})

/**
 * Brings a file that a person sent, in two hops (Cloud API: media): first what it is and where, then its bytes, if
 * it is not over `bytesMax`. Never more than that is read, whatever was announced.
 */
export async function fetchWhatsappFile(
  graph: Graph,
  file: FileReference,
  bytesMax: number,
): Promise<Fetched> {
  if (file.size !== undefined && file.size > bytesMax) return { ok: false, code: 'too-big' }
  if (!/^[\w-]+$/.test(file.ref)) return { ok: false, code: 'gone' }
  let found: z.infer<typeof mediaSchema>
  try {
    const path = `${file.ref}?phone_number_id=${graph.phoneNumberId}`
    found = mediaSchema.parse(await graph.get(path))
  } catch (error) {
    // Media of webhooks live seven days; then, as for one that never was, code 100 (subcode 33).
    const gone = error instanceof GraphError && (error.status === 404 || error.code === 100)
    return { ok: false, code: gone ? 'gone' : 'unreachable' }
  }
  if (found.file_size !== undefined && found.file_size > bytesMax) return { ok: false, code: 'too-big' }
  if (!mayHaveToken(found.url, graph.root)) return { ok: false, code: 'unreachable' }
  return fetchBytes(found.url, {
    bytesMax,
    headers: { authorization: graph.authorization(), 'user-agent': userAgent },
    redirect: 'error',
  })
}

/** The token goes to where the API itself said, encrypted, or to the very host that we were told to call. */
function mayHaveToken(address: string, root: string): boolean {
  const url = new URL(address)
  return url.protocol === 'https:' || url.origin === new URL(root).origin
}

import { z } from 'zod'
import type { SlackClient } from './client.ts'
import type { Rendered } from './render.ts'

/** The bytes of 50 MB over a slow line. */
const UPLOAD_MS = 60_000

const upload = z.object({ upload_url: z.string(), file_id: z.string() })

/** The address for the bytes did not take them. */
class UploadError extends Error {
  override readonly name = 'UploadError'
}

/**
 * Sends a file with its words and buttons in three steps (files.getUploadURLExternal, the bytes,
 * files.completeUploadExternal): only the last one makes it seen.
 * @returns the file's id, since Slack does not say which message it became
 */
export async function sendFile(
  client: SlackClient,
  channel: string,
  rendered: Rendered,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  const { name, bytes } = file
  const asked = await client.files.getUploadURLExternal({ filename: name, length: bytes.length })
  const { upload_url: address, file_id: id } = upload.parse(asked)
  const response = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/octet-stream' },
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_MS),
  })
  await response.body?.cancel()
  if (!response.ok) throw new UploadError(`the upload was answered ${response.status}`)
  const { blocks, threadTs } = rendered
  const where = { channel_id: channel, ...(threadTs !== undefined && { thread_ts: threadTs }) }
  await client.files.completeUploadExternal({
    ...where,
    files: [{ id, title: name }],
    ...(blocks.length > 0 && { blocks }),
  })
  return id
}

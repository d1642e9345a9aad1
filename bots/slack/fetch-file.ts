import { z } from 'zod'
import { webApi } from '@slack/bolt'
import type { Fetched } from '../../src/chat/channel.ts'
import type { FileReference } from '../../src/chat/incoming.ts'
import type { Secret } from '../../src/secret.ts'
import type { SlackClient } from './client.ts'
import { fetchBytes } from '../fetch-bytes.ts'
import { limits } from './limits.ts'

const fileInfo = z.object({
  file: z.object({
    size: z.number().optional(),
    mimetype: z.string().optional(),
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
  }),
})

/** What a download needs: the client, its token, and the address of the Web API. */
export interface Download {
  readonly client: SlackClient
  readonly token: Secret
  readonly apiUrl: string
}

/**
 * Brings a file that a person sent (files.info, then a download with the token). Never more than the limit is read,
 * whatever the size announced; the token goes to Slack alone.
 */
export async function fetchSlackFile(parts: Download, file: FileReference): Promise<Fetched> {
  if (file.size !== undefined && file.size > limits.fetchBytes) return { ok: false, code: 'too-big' }
  const found = await ask(parts.client, file.ref)
  if (!found.ok) return found
  const { size, mimetype, url_private_download: address = found.file.url_private } = found.file
  if (size !== undefined && size > limits.fetchBytes) return { ok: false, code: 'too-big' }
  if (address === undefined || !isSlacks(address, parts.apiUrl)) return { ok: false, code: 'unreachable' }
  return download(address, parts.token, mimetype)
}

type Asked =
  | { readonly ok: true; readonly file: z.output<typeof fileInfo>['file'] }
  | { readonly ok: false; readonly code: 'gone' | 'unreachable' }

async function ask(client: SlackClient, id: string): Promise<Asked> {
  try {
    const parsed = fileInfo.safeParse(await client.files.info({ file: id }))
    return parsed.success ? { ok: true, file: parsed.data.file } : { ok: false, code: 'unreachable' }
  } catch (error) {
    const name = error instanceof webApi.WebAPIPlatformError ? error.data.error : ''
    const gone = ['file_not_found', 'file_deleted', 'access_denied', 'not_visible'].includes(name)
    return { ok: false, code: gone ? 'gone' : 'unreachable' }
  }
}

/** Slack serves files from files.slack.com (and files-… hosts of its own); a stand-in serves them itself. */
export function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, host } = new URL(address)
  if (host === new URL(apiUrl).host && protocol === new URL(apiUrl).protocol) return true
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))
}

function download(address: string, token: Secret, mime: string | undefined): Promise<Fetched> {
  return fetchBytes(address, {
    bytesMax: limits.fetchBytes,
    headers: { authorization: `Bearer ${token.reveal()}` },
    // A token that may not read the file is sent on to a page to log in.
    redirect: 'manual',
    isFile: ({ headers }) =>
      mime === 'text/html' || !/^text\/html\b/i.test(headers.get('content-type') ?? ''),
  })
}

import { GrammyError, type Api } from 'grammy'
import type { Fetched } from '../../src/chat/channel.ts'
import type { FileReference } from '../../src/chat/incoming.ts'
import { fetchBytes } from '../fetch-bytes.ts'
import { limits } from './limits.ts'

/**
 * Brings a file that a person sent (Bot API: getFile, then a download). Never more than the limit is read, whatever
 * the size announced. The address of the download holds the token, so no error of it is passed on.
 */
export async function fetchTelegramFile(api: Api, file: FileReference): Promise<Fetched> {
  if (file.size !== undefined && file.size > limits.fetchBytes) return { ok: false, code: 'too-big' }
  let path: string | undefined
  try {
    const found = await api.getFile(file.ref)
    if (found.file_size !== undefined && found.file_size > limits.fetchBytes)
      return { ok: false, code: 'too-big' }
    path = found.file_path
  } catch (error) {
    return { ok: false, code: judgeGetFile(error) }
  }
  // A local Bot API server answers with a path on its own disk, which is not ours to read.
  if (path === undefined || path.startsWith('/')) return { ok: false, code: 'unreachable' }
  return download(api, path)
}

function judgeGetFile(error: unknown): 'too-big' | 'gone' | 'unreachable' {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return 'unreachable'
  return /file is too big/i.test(error.description) ? 'too-big' : 'gone'
}

function download(api: Api, path: string): Promise<Fetched> {
  const root = api.options?.apiRoot ?? 'https://api.telegram.org'
  return fetchBytes(`${root}/file/bot${api.token}/${path}`, { bytesMax: limits.fetchBytes })
}

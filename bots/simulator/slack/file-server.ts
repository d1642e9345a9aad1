import type { IncomingMessage, ServerResponse } from 'node:http'
import { readMultipart } from '../multipart.ts'
import { readBytes } from './body.ts'
import { SlackRefusal } from './errors.ts'
import { fileForApp } from './file-access.ts'
import { limits } from './limits.ts'
import type { Simulator } from './simulator.ts'

/** Takes a file's bytes at the address that files.getUploadURLExternal gave: as they are, or as a form's first file. */
export async function serveUpload(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const fault = sim.faults.take('files.upload')
  if (fault?.kind === 'hang') return
  try {
    if (request.method !== 'POST') throw new SlackRefusal('method_not_allowed', { status: 405 })
    if (fault?.kind === 'refuse') throw fault.refusal
    const raw = await readBytes(request, limits.uploadBytes)
    const type = request.headers['content-type'] ?? ''
    const bytes = type.startsWith('multipart/form-data') ? await firstFile(type, raw) : raw
    sim.uploads.receive(path.split('/').at(-1) ?? '', bytes)
    if (fault?.kind === 'lose') request.socket.destroy()
    else response.writeHead(200).end(`OK - ${bytes.length}`)
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    response.writeHead(error.details.status ?? 500).end(error.code)
  }
}

async function firstFile(type: string, raw: Buffer): Promise<Buffer> {
  const { files } = await readMultipart(type, raw)
  const [file] = files.values()
  if (file === undefined) throw new SlackRefusal('no_file_data', { status: 400 })
  return file.bytes
}

/**
 * Gives out a file at its url_private or url_private_download. Whoever has no token for it is sent to a page to sign
 * in, as a browser would be, and not refused ("Working with files: downloading").
 */
export function serveFile(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  sim.calls.push({ method: 'files.download', params: {}, error: undefined })
  const fault = sim.faults.take('files.download')
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'lose') return void request.socket.destroy()
  if (fault?.kind === 'refuse') {
    response.writeHead(fault.refusal.details.status ?? 500).end(fault.refusal.code)
    return
  }
  const [, , id = '', mode] = path.split('/')
  const trusted =
    request.headers.authorization === `Bearer ${sim.app.botToken}` && sim.app.scopes.has('files:read')
  const file = trusted ? fileForApp(sim, id) : undefined
  if (file === undefined) {
    response.writeHead(302, { location: `${sim.root}/?redir=${encodeURIComponent(path)}` }).end()
    return
  }
  sim.scopesUsed.add('files:read')
  response.writeHead(200, {
    'content-type': file.mime,
    'content-length': file.bytes.length,
    ...(mode === 'download'
      ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` }
      : {}),
  })
  response.end(file.bytes)
}

/** The page at which a browser signs in. */
export function serveLoginPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end('<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>')
}

import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { badParameter, refusalOf } from '../errors.ts'
import { limits, mediaTypes } from '../limits.ts'
import { digest } from '../media.ts'
import type { Simulator } from '../simulator.ts'
import type { Answer } from './call.ts'

/** What an upload's form holds. */
export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly mime: string; readonly bytes: Buffer } | undefined
}

/** Reads the form of POST /{phone number id}/media. Throws GraphError 100 for another body. */
export function readUpload(request: IncomingMessage): Promise<UploadForm> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    throw badParameter('The parameter file is required.')
  }
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let file: UploadForm['file']
    const parser = busboy({ headers: request.headers, limits: { fileSize: limits.uploadBytes } })
    parser.on('field', (name, value) => {
      fields[name] = value
    })
    parser.on('file', (name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (name === 'file') file = { mime: info.mimeType, bytes: Buffer.concat(chunks) }
      })
    })
    parser.on('close', () => resolve({ fields, file }))
    parser.on('error', () => reject(badParameter('The multipart body cannot be read.')))
    request.on('aborted', () => reject(badParameter('The request was aborted.')))
    request.pipe(parser)
  })
}

const allTypes = Object.values(mediaTypes).flatMap(({ types }) => types)

/** POST /{phone number id}/media: keeps a file for 30 days and names it by an id. */
export function upload(sim: Simulator, { fields, file }: UploadForm): Answer {
  if (fields['messaging_product'] !== 'whatsapp') {
    throw badParameter('The parameter messaging_product is required.')
  }
  if (file === undefined) throw badParameter('The parameter file is required.')
  const mime = (fields['type'] ?? file.mime).toLowerCase()
  const kind = Object.values(mediaTypes).find(({ types }) => types.includes(bare(mime)))
  if (kind === undefined || !allTypes.includes(bare(file.mime.toLowerCase()))) {
    throw badParameter(
      `Param file must be a file with one of the following types: ${allTypes.join(', ')}. Received file of type '${kind === undefined ? mime : file.mime}'.`,
    )
  }
  if (file.bytes.length === 0) throw refusalOf(131053, 'The file is empty.')
  if (file.bytes.length > kind.bytes) {
    throw refusalOf(131053, `Media file size too big. Max allowed: ${kind.bytes} bytes.`)
  }
  const media = sim.media.add({ mime: bare(mime), bytes: file.bytes, from: 'business' })
  return { status: 200, json: { id: media.id } }
}

/** GET /{media id}: an address good for five minutes, and what the file is. */
export function describe(sim: Simulator, id: string, phoneNumberId: string | null): Answer {
  const media = sim.media.get('get', id, phoneNumberId)
  const json = {
    url: sim.media.address(media),
    mime_type: media.mime,
    sha256: digest(media, 'hex'),
    file_size: media.size,
    id: media.id,
    messaging_product: 'whatsapp',
  }
  return { status: 200, json }
}

/** DELETE /{media id}. */
export function remove(sim: Simulator, id: string, phoneNumberId: string | null): Answer {
  sim.media.remove(sim.media.get('delete', id, phoneNumberId).id)
  return { status: 200, json: { success: true } }
}

/** GET of an address: the bytes; 404 when it is too old, unknown or has no content. Callers name themselves. */
export function download(sim: Simulator, path: string, userAgent: string | undefined): Answer {
  if (userAgent === undefined || userAgent === '') {
    return { status: 400, bytes: Buffer.from('Sorry, something went wrong.'), mime: 'text/html' }
  }
  const media = sim.media.atAddress(path)
  if (media?.bytes === undefined) {
    return { status: 404, bytes: Buffer.from('URL signature expired'), mime: 'text/plain' }
  }
  return { status: 200, bytes: media.bytes, mime: media.mime }
}

/** Without parameters: `text/plain; charset=utf-8` is text/plain. */
function bare(mime: string): string {
  return mime.split(';')[0]?.trim() ?? ''
}

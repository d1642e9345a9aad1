import busboy from 'busboy'
import { ApiError, badRequest } from './telegram/errors.ts'
import { limits } from './telegram/limits.ts'

/** A file that came in a multipart body. */
export interface Upload {
  name: string
  mime: string
  bytes: Buffer
}

/** What a multipart body holds: values and files by the names of their parts. */
export interface MultipartBody {
  values: Record<string, string>
  files: Map<string, Upload>
}

/**
 * Reads multipart/form-data as the Bot API server does (TDLib, HttpReader::parse_multipart_form_data): a part
 * with a filename is a file; names need no quotes, may hold blanks and end at a semicolon. grammY relies on that.
 * @param type the request's content-type
 */
export function readMultipart(type: string, raw: Buffer): Promise<MultipartBody> {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) throw badRequest('boundary in multipart/form-data is not found')
  const values: Record<string, string> = {}
  const files = new Map<string, Upload>()
  return new Promise((resolve, reject) => {
    const parser = busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { fileSize: limits.uploadBytes + 1, fieldSize: 1 << 20 },
    })
    let refused: Error | undefined
    parser.on('field', (name, value) => {
      values[name] = value
    })
    parser.on('file', (name, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => {
        refused = new ApiError(413, 'Request Entity Too Large')
      })
      stream.on('end', () => {
        files.set(name, { name: info.filename ?? 'file', mime: info.mimeType, bytes: Buffer.concat(chunks) })
      })
    })
    parser.on('close', () => (refused === undefined ? resolve({ values, files }) : reject(refused)))
    parser.on('error', () => reject(badRequest("can't parse multipart/form-data")))
    parser.end(quoted(raw, boundary))
  })
}

/** Puts every name into quotes, which busboy insists on when there are blanks in it. */
function quoted(raw: Buffer, boundary: string): Buffer {
  const mark = Buffer.from(`--${boundary}`)
  const pieces: Buffer[] = []
  let copied = 0
  for (let at = raw.indexOf(mark); at !== -1; at = raw.indexOf(mark, copied)) {
    const begin = at + mark.length
    const end = raw.indexOf('\r\n\r\n', begin)
    if (end === -1) break
    const headers = raw.toString('utf8', begin, end)
    pieces.push(raw.subarray(copied, begin), Buffer.from(headers.replace(disposition, requote)))
    copied = end
  }
  pieces.push(raw.subarray(copied))
  return Buffer.concat(pieces)
}

const disposition = /^content-disposition:\s*form-data;(.*)$/im

function requote(_header: string, parameters: string): string {
  const quotedParameters = parameters.split(';').map((parameter) => {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(parameter) ?? []
    const bare = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
    return key === '' ? '' : `; ${key}="${bare.replaceAll(/["\\]/g, '\\$&')}"`
  })
  return `content-disposition: form-data${quotedParameters.join('')}`
}

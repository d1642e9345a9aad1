import type { FastifyReply, FastifyRequest } from 'fastify'
import { openFile } from '../../src/storage/files.ts'
import { NotFoundError } from './not-found.ts'
import { isKnown } from './send.ts'
import type { Site } from './site.ts'

/** Shown by a browser as it is when it is a picture or a PDF; anything else is only saved, never run. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'application/pdf'])

/** So long a browser need not ask again. What was withdrawn is gone soon. */
const keptSeconds = 60

/** Which file the address names. */
interface Wanted {
  /** Its id when everybody may have it. */
  fileId(): Promise<number | undefined>
  /** In the browser, where it can; else to be saved. */
  readonly shown: boolean
}

/** Sends a public file. Its content never changes under its id, so the id tells browsers whether they have it. */
export async function sendFile(
  { desk, gate }: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Wanted,
): Promise<FastifyReply> {
  const found = await gate.run(async () => {
    const id = await wanted.fileId()
    if (id === undefined) return undefined
    const etag = `"berkas-${id}"`
    if (isKnown(request, etag)) return { etag, file: undefined }
    const file = await openFile(desk.db, desk.sealer, id)
    return file === undefined ? undefined : { etag, file }
  })
  if (found === undefined) throw new NotFoundError()
  reply.header('etag', found.etag).header('cache-control', `public, max-age=${keptSeconds}`)
  if (found.file === undefined) return reply.code(304).send()
  const { mime, name, bytes } = found.file
  const inline = wanted.shown && shownTypes.has(mime)
  return reply
    .header('content-type', wanted.shown && !inline ? 'application/octet-stream' : mime)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(name)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(bytes)
}

/** RFC 6266: the name in UTF-8; what encodeURIComponent leaves and RFC 5987 does not allow is escaped too. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

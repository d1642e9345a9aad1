import { z } from 'zod'
import type { Secret } from '../../src/secret.ts'

/** A call waits this long for its answer; a file for as long as its bytes take on a slow line. */
const CALL_MS = 30_000
const UPLOAD_MS = 120_000

/** Media servers refuse calls without one (Cloud API: media, download). */
export const userAgent = 'loket'

/** An answer of the Graph API that is not a success. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly status: number
  /** `error.code`; undefined when the answer was no error object, such as a gateway's page. */
  readonly code: number | undefined
  readonly subcode: number | undefined

  constructor(status: number, code: number | undefined, subcode: number | undefined) {
    // The message that came names phone numbers at times, so it goes no further.
    super(`the Graph API refused a call: ${status}, code ${code ?? 'none'}`)
    this.status = status
    this.code = code
    this.subcode = subcode
  }
}

/** A client of the Graph API. It does not retry: a retry after a lost answer doubles a message. */
export interface Graph {
  /** Where the API stands, without a slash at its end. */
  readonly root: string
  readonly phoneNumberId: string
  /** `Bearer …`, for what is fetched from elsewhere in its name. */
  authorization(): string
  get(path: string, signal?: AbortSignal): Promise<unknown>
  post(path: string, body: object, signal?: AbortSignal): Promise<unknown>
  /** Uploads a file. @returns the id of the media */
  upload(file: { readonly bytes: Buffer; readonly name: string; readonly mime: string }): Promise<string>
  /** Whether the API answered the last call; false before the first. */
  answers(): boolean
}

/** What the client is made of. */
export interface GraphParts {
  readonly token: Secret
  readonly phoneNumberId: string
  readonly apiRoot: string
}

const errorSchema = z.object({
  error: z.object({ code: z.number(), error_subcode: z.number().optional().catch(undefined) }),
})

const uploadedSchema = z.object({ id: z.string().min(1) })

/** Wrong token (OAuthException): nothing of ours will work until someone mends it. */
export const badTokenCode = 190

/** Makes the client. @throws from its calls: GraphError for a refusal, anything else when there was no answer */
export function createGraph({ token, phoneNumberId, apiRoot }: GraphParts): Graph {
  const root = apiRoot.replace(/\/+$/, '')
  const authorization = () => `Bearer ${token.reveal()}`
  let answering = false

  const call = async (
    path: string,
    init: Omit<RequestInit, 'headers'>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> => {
    let response: Response
    let body: unknown
    try {
      response = await fetch(`${root}/${path}`, {
        ...init,
        redirect: 'error',
        headers: { ...headers, authorization: authorization(), 'user-agent': userAgent },
      })
      body = await response.json().catch(() => undefined)
    } catch (error) {
      answering = false
      throw error
    }
    const fault = errorSchema.safeParse(body).data?.error
    answering = response.status < 500 && fault?.code !== badTokenCode
    if (response.ok && fault === undefined) return body
    throw new GraphError(response.status, fault?.code, fault?.error_subcode)
  }

  return {
    root,
    phoneNumberId,
    authorization,
    answers: () => answering,
    get: (path, signal = AbortSignal.timeout(CALL_MS)) => call(path, { signal }),
    post: (path, body, signal = AbortSignal.timeout(CALL_MS)) =>
      call(
        path,
        { method: 'POST', body: JSON.stringify(body), signal },
        { 'content-type': 'application/json' },
      ),
    async upload({ bytes, name, mime }) {
      const form = new FormData()
      form.append('messaging_product', 'whatsapp')
      form.append('type', mime)
      form.append('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
      const signal = AbortSignal.timeout(UPLOAD_MS)
      const answer = await call(`${phoneNumberId}/media`, { method: 'POST', body: form, signal })
      return uploadedSchema.parse(answer).id
    },
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { badParameter, badToken, GraphError, noSuchObject, refusalOf } from '../errors.ts'
import type { Fault, Operation } from '../faults.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import type { Answer, Call } from './call.ts'
import { describe, download, readUpload, remove, upload, type UploadForm } from './media.ts'
import { markAsRead, sendMessage } from './messages.ts'
import { describeNumber } from './number.ts'

/** A call that has been recognised. */
interface Request {
  readonly operation: Operation
  /** The JSON body, or the fields of a form. */
  readonly body: unknown
  run(call: Call): Answer
}

const version = '/v23.0/'

/** How a call ends. */
type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly code?: number }
  /** Nothing is answered, or something that is no answer of the API. */
  | { readonly kind: 'spoilt'; readonly how: 'hang' | 'cut' | number }

/** Answers a call of the Graph API or a download. */
export async function serveGraph(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator')
  const method = request.method ?? 'GET'
  let recognised: Request | undefined
  let fault: Fault | undefined
  const later: (() => Promise<void>)[] = []
  const work = async (): Promise<Outcome> => {
    if (sim.faults.down !== undefined) return { kind: 'spoilt', how: sim.faults.down }
    if (request.headers.authorization !== `Bearer ${sim.settings.token}`) throw badToken()
    recognised = await recognise(sim, request, method, url)
    fault = sim.faults.take(recognised.operation, recipientIn(recognised.body))
    if (fault?.kind === 'error') throw refusalOf(fault.code, fault.details)
    if (fault?.kind === 'http') return { kind: 'spoilt', how: fault.status }
    if (fault?.kind === 'hang' || fault?.kind === 'cut') return { kind: 'spoilt', how: fault.kind }
    const answer = recognised.run({ sim, fault, afterAnswer: (action) => later.push(action) })
    if (fault?.kind === 'malformed') return { kind: 'answered', answer: halved(answer) }
    return { kind: 'answered', answer }
  }
  const outcome = await work().catch(refused)
  const lost = outcome.kind === 'answered' && fault?.kind === 'lost-answer'
  sim.calls.push({
    at: sim.world.now(),
    operation: recognised?.operation,
    method,
    path: url.pathname,
    body: recognised?.body,
    status: lost ? 0 : statusOf(outcome),
    code: outcome.kind === 'answered' ? outcome.code : undefined,
  })
  const follow = () => Promise.all(later.map((action) => action()))
  if (sim.behaviour.statusesFirst) await follow()
  else response.once('close', () => void follow())
  request.resume()
  if (lost) response.destroy()
  else finish(response, outcome)
}

function refused(error: unknown): Outcome {
  if (!(error instanceof GraphError)) throw error
  return { kind: 'answered', answer: { status: error.status, json: error.body() }, code: error.code }
}

function statusOf(outcome: Outcome): number {
  if (outcome.kind === 'answered') return outcome.answer.status
  return typeof outcome.how === 'number' ? outcome.how : 0
}

function finish(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind === 'answered') give(response, outcome.answer)
  else if (outcome.how === 'cut') response.destroy()
  else if (outcome.how !== 'hang') {
    give(response, { status: outcome.how, bytes: Buffer.from('<html>Sorry</html>'), mime: 'text/html' })
  }
}

async function recognise(
  sim: Simulator,
  request: IncomingMessage,
  method: string,
  url: URL,
): Promise<Request> {
  const { phoneNumberId } = sim.settings.business
  const given = url.searchParams.get('phone_number_id')
  if (url.pathname.startsWith('/whatsapp_business/attachments/') && method === 'GET') {
    const agent = request.headers['user-agent']
    return {
      operation: 'download',
      body: undefined,
      run: () => download(sim, url.pathname, agent),
    }
  }
  if (!url.pathname.startsWith(version)) {
    throw new GraphError({
      status: 400,
      code: 2500,
      message: `Unknown path components: ${url.pathname}`,
    })
  }
  const [id = '', edge, ...rest] = url.pathname.slice(version.length).split('/')
  if (method === 'POST' && id === phoneNumberId && rest.length === 0) {
    if (edge === 'messages') return messagesRequest(await readJson(request))
    if (edge === 'media') {
      const form = await readUpload(request)
      return uploadRequest(sim, form)
    }
  }
  if (edge === undefined && method === 'GET' && id === phoneNumberId) {
    const fields = url.searchParams.get('fields')
    return { operation: 'number', body: undefined, run: () => describeNumber(sim, fields) }
  }
  if (edge === undefined && method === 'GET') {
    return { operation: 'media', body: undefined, run: () => describe(sim, id, given) }
  }
  if (edge === undefined && method === 'DELETE') {
    return { operation: 'delete', body: undefined, run: () => remove(sim, id, given) }
  }
  throw noSuchObject(method, id)
}

function messagesRequest(body: unknown): Request {
  const reading = typeof body === 'object' && body !== null && 'status' in body
  return reading
    ? { operation: 'mark-read', body, run: (call) => markAsRead(call, body) }
    : { operation: 'messages', body, run: (call) => sendMessage(call, body) }
}

function uploadRequest(sim: Simulator, form: UploadForm): Request {
  return { operation: 'upload', body: form.fields, run: () => upload(sim, form) }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const raw = await buffer(request)
  if (raw.length > limits.jsonBytes) throw badParameter('The request is too large.')
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return {}
  try {
    return JSON.parse(raw.toString('utf8')) as unknown
  } catch {
    throw badParameter('Invalid parameter: the body is not JSON.')
  }
}

function recipientIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if ('to' in body && typeof body.to === 'string') return body.to
  return 'recipient' in body && typeof body.recipient === 'string' ? body.recipient : undefined
}

function halved(answer: Answer): Answer {
  if (!('json' in answer)) return { ...answer, bytes: answer.bytes.subarray(0, answer.bytes.length >> 1) }
  const text = JSON.stringify(answer.json)
  return { status: answer.status, bytes: Buffer.from(text.slice(0, 20)), mime: 'application/json' }
}

function give(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return
  const bytes = 'json' in answer ? Buffer.from(JSON.stringify(answer.json)) : answer.bytes
  const type = 'json' in answer ? 'application/json; charset=UTF-8' : answer.mime
  response.writeHead(answer.status, { 'content-type': type, 'content-length': bytes.length })
  response.end(bytes)
}

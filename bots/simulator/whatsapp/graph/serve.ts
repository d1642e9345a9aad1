import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { badParameter, badToken, GraphError, noSuchObject, refusalOf } from '../errors.ts'
import type { Fault, Operation } from '../faults.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import type { Answer, Call } from './call.ts'
import { describe, download, readUpload, remove, upload, type UploadForm } from './media.ts'
import { markAsRead, sendMessage } from './messages.ts'

/** A call that has been recognised. */
interface Request {
  readonly operation: Operation
  /** The JSON body, or the fields of a form. */
  readonly body: unknown
  run(call: Call): Answer
}

const version = '/v23.0/'

/** Answers a call of the Graph API or a download. */
export async function serveGraph(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator')
  const method = request.method ?? 'GET'
  const record = (operation: Operation | undefined, body: unknown, status: number, code?: number) =>
    sim.calls.push({ at: sim.world.now(), operation, method, path: url.pathname, body, status, code })
  if (sim.faults.down !== undefined) {
    record(undefined, undefined, sim.faults.down === 'cut' ? 0 : sim.faults.down)
    outage(request, response, sim.faults.down)
    return
  }
  let recognised: Request | undefined
  const later: (() => Promise<void>)[] = []
  let fault: Fault | undefined
  let answer: Answer
  try {
    if (request.headers.authorization !== `Bearer ${sim.settings.token}`) {
      request.resume()
      throw badToken()
    }
    recognised = await recognise(sim, request, method, url)
    fault = sim.faults.take(recognised.operation, recipientIn(recognised.body))
    if (fault?.kind === 'error') throw refusalOf(fault.code, fault.details)
    if (fault?.kind === 'hang' || fault?.kind === 'cut' || fault?.kind === 'http') {
      const status = fault.kind === 'http' ? fault.status : 0
      record(recognised.operation, recognised.body, status)
      if (fault.kind !== 'hang') outage(request, response, fault.kind === 'http' ? fault.status : 'cut')
      return
    }
    answer = recognised.run({ sim, fault, afterAnswer: (action) => later.push(action) })
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    answer = { status: error.status, json: error.body() }
    record(recognised?.operation, recognised?.body, error.status, error.code)
    give(response, answer)
    return
  }
  const lost = fault?.kind === 'lost-answer'
  record(recognised.operation, recognised.body, lost ? 0 : answer.status)
  const follow = () => Promise.all(later.map((action) => action()))
  if (sim.behaviour.statusesFirst) await follow()
  else response.once('close', () => void follow())
  if (lost) response.destroy()
  else give(response, fault?.kind === 'malformed' ? halved(answer) : answer)
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
    request.resume()
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
  request.resume()
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

function outage(request: IncomingMessage, response: ServerResponse, how: 'cut' | number): void {
  request.resume()
  if (how === 'cut') response.destroy()
  else give(response, { status: how, bytes: Buffer.from('<html>Sorry</html>'), mime: 'text/html' })
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

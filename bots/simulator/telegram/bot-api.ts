import type { IncomingMessage, ServerResponse } from 'node:http'
import { readRequest } from './body.ts'
import { ApiError, tooManyRequests } from './errors.ts'
import type { Fault } from './faults.ts'
import type { Call } from './methods/call.ts'
import { methods } from './methods/registry.ts'
import { Params } from './params.ts'
import type { Simulator } from './simulator.ts'

/** What a bot gets back: status and JSON text. */
interface Outcome {
  status: number
  body: string
}

const notFound = new ApiError(404, 'Not Found')

/** Answers /bot<token>/<method>. */
export async function serveBotMethod(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<void> {
  const [, token = '', name = ''] = /^\/bot([^/]+)\/([^/]*)\/?$/.exec(path) ?? []
  const method = methods.get(name.toLowerCase())
  let fault: Fault | undefined
  let outcome: Outcome
  const call: Call = {
    sim,
    params: new Params({ values: {}, files: new Map() }),
    onGone: (action) => response.on('close', action),
  }
  try {
    if (!isToken(sim, token)) throw new ApiError(401, 'Unauthorized')
    if (method === undefined) throw notFound
    call.params = new Params(await readRequest(request, query))
    fault = sim.faults.take(method.name, chatIdOf(call.params))
    refuseByFault(fault)
    if (fault?.kind === 'timeout') {
      record(sim, call, method.name, { ok: false, fault: 'timeout' })
      return
    }
    const result = await method.run(call)
    outcome = { status: 200, body: JSON.stringify({ ok: true, result, description: call.description }) }
    if (method.name !== 'getUpdates') record(sim, call, method.name, { ok: true, fault: fault?.kind })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    outcome = refusal(error)
    record(sim, call, method?.name ?? name, {
      ok: false,
      errorCode: error.code,
      description: error.message,
      fault: fault?.kind,
    })
  }
  if (sim.settings.latencyMs > 0) await sim.timers.pause(sim.settings.latencyMs)
  if (fault?.kind === 'drop-after-accept') response.destroy()
  else send(response, outcome.status, fault?.kind === 'malformed' ? outcome.body.slice(0, 20) : outcome.body)
}

/** Runs a method a bot put into its answer to a webhook; the result is lost (Bot API: "Making requests when getting updates"). */
export async function runWebhookReply(sim: Simulator, values: Record<string, unknown>): Promise<void> {
  const method = methods.get(String(values['method']).toLowerCase())
  if (method === undefined || /^(get|setWebhook|deleteWebhook)/.test(method.name)) return
  const call: Call = { sim, params: new Params({ values, files: new Map() }), onGone: () => {} }
  try {
    await method.run(call)
    record(sim, call, method.name, { ok: true })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    record(sim, call, method.name, { ok: false, errorCode: error.code, description: error.message })
  }
}

/** Answers /file/bot<token>/<path>. */
export function serveBotFile(sim: Simulator, response: ServerResponse, path: string): void {
  const [, token = '', filePath = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(path) ?? []
  if (!isToken(sim, token)) {
    sendError(response, new ApiError(401, 'Unauthorized'))
    return
  }
  const bytes = sim.files.atPath(filePath)?.bytes
  if (bytes === undefined) {
    sendError(response, notFound)
    return
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

/** Sends JSON text with its length, so that the connection can be used again. */
export function send(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

/** Sends a refusal as the Bot API words it. */
export function sendError(response: ServerResponse, error: ApiError): void {
  const { status, body } = refusal(error)
  send(response, status, body)
}

/** A client may write the colon as %3A. */
function isToken(sim: Simulator, given: string): boolean {
  return given.replace(/%3a/i, ':') === sim.settings.token
}

function refusal(error: ApiError): Outcome {
  const { code, message, parameters } = error
  return {
    status: code,
    body: JSON.stringify({ ok: false, error_code: code, description: message, parameters }),
  }
}

function refuseByFault(fault: Fault | undefined): void {
  if (fault?.kind === '429') throw tooManyRequests(fault.retryAfter ?? 1)
  if (fault?.kind === '500') throw new ApiError(500, 'Internal Server Error')
  if (fault?.kind === '502') throw new ApiError(502, 'Bad Gateway')
  if (fault?.kind === '403-blocked') throw new ApiError(403, 'Forbidden: bot was blocked by the user')
}

function chatIdOf(params: Params): number | undefined {
  const id = Number(params.values['chat_id'])
  return Number.isSafeInteger(id) ? id : undefined
}

function record(
  sim: Simulator,
  call: Call,
  method: string,
  outcome: { ok: boolean; errorCode?: number; description?: string; fault?: string | undefined },
): void {
  if (sim.settings.logLimit === 0) return
  sim.calls.push({
    seq: sim.calls.next,
    at: sim.world.now(),
    method,
    chatId: call.chatId ?? chatIdOf(call.params),
    messageId: call.messageId,
    ...outcome,
    params: call.params.values,
  })
}

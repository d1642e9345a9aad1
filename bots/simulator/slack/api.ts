import type { IncomingMessage, ServerResponse } from 'node:http'
import { readArguments } from './body.ts'
import { SlackRefusal } from './errors.ts'
import { chatMethods } from './methods/chat.ts'
import { fileMethods } from './methods/files.ts'
import { requireScope, type Method } from './methods/method.ts'
import { peopleMethods } from './methods/people.ts'
import { socketMethods } from './methods/sockets.ts'
import { viewMethods } from './methods/views.ts'
import { Params } from './params.ts'
import type { Simulator } from './simulator.ts'

const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...chatMethods, ...fileMethods, ...peopleMethods, ...socketMethods, ...viewMethods }),
)

/** Serves one call of the Web API, `/api/METHOD`. */
export async function serveMethod(
  sim: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  query: string,
): Promise<void> {
  let params: Record<string, unknown> = {}
  if (sim.faults.down) return void request.socket.destroy()
  const fault = sim.faults.take(name)
  if (fault?.kind === 'hang') return
  try {
    if (fault?.kind === 'refuse') throw fault.refusal
    params = await readArguments(request, query)
    const { token, ...rest } = params
    params = rest
    const body = run(sim, name, tokenOf(request, token), rest)
    sim.calls.push({ method: name, params: rest, error: undefined })
    if (fault?.kind === 'lose') request.socket.destroy()
    else answer(sim, response, 200, { ok: true, ...body })
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    sim.calls.push({ method: name, params, error: error.code })
    refuse(sim, response, error)
  }
}

function run(
  sim: Simulator,
  name: string,
  token: string | undefined,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const method = methods.get(name)
  if (method === undefined) throw new SlackRefusal('unknown_method', { fields: { req_method: name } })
  if (token === undefined) {
    if (name === 'api.test') return {}
    throw new SlackRefusal('not_authed')
  }
  const kind = token === sim.app.botToken ? 'bot' : token === sim.app.appToken ? 'app' : undefined
  if (kind === undefined) throw new SlackRefusal('invalid_auth')
  if ((method.token ?? 'bot') !== kind) throw new SlackRefusal('not_allowed_token_type')
  if (method.scope !== undefined) requireScope(sim, method.scope)
  return method.run(sim, new Params(values))
}

/** The token of a call: a Bearer header, or an argument. */
function tokenOf(request: IncomingMessage, argument: unknown): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? (typeof argument === 'string' && argument !== '' ? argument : undefined)
}

function refuse(sim: Simulator, response: ServerResponse, refusal: SlackRefusal): void {
  const { messages, fields, status, retryAfter } = refusal.details
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  answer(sim, response, status ?? 200, {
    ok: false,
    error: refusal.code,
    ...fields,
    ...(messages === undefined ? {} : { errors: messages, response_metadata: { messages } }),
  })
}

function answer(sim: Simulator, response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-oauth-scopes': [...sim.app.scopes].join(','),
  })
  response.end(JSON.stringify(body))
}

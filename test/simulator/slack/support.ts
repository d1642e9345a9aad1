import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { webApi } from '@slack/bolt'
import { afterEach } from 'vitest'
import type { Person } from '../../../bots/simulator/slack/people/person.ts'
import {
  startSlackSimulator,
  type RunningSlackSimulator,
  type SlackSimulatorOptions,
} from '../../../bots/simulator/slack/server.ts'
import { portOf } from '../receiver.ts'

const ending: (() => unknown)[] = []

afterEach(async () => {
  await Promise.all(ending.splice(0).map(async (end) => end()))
})

/** Ends something with the test. */
export function atEnd(end: () => unknown): void {
  ending.push(end)
}

/** A request as an app got it; `payload` is the event, the form or the interaction. */
export interface Got {
  headers: IncomingHttpHeaders
  raw: string
  payload: Record<string, unknown>
}

/** What an app answers with: nothing for a plain 200. */
export interface AppAnswer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** An app that takes requests over HTTP. */
export interface TestApp {
  url: string
  got: Got[]
  /** Resolves when so many requests have come in all. */
  received(count: number): Promise<Got[]>
}

/** Starts an app; `answer` may wait. It answers a challenge by itself. */
export async function app(
  answer: (got: Got, count: number) => AppAnswer | void | Promise<AppAnswer | void> = () => {},
): Promise<TestApp> {
  const got: Got[] = []
  const waiting: { count: number; resolve: (all: Got[]) => void }[] = []
  const server: Server = createServer((request, response) => {
    void (async () => {
      const raw = await text(request)
      const one = { headers: request.headers, raw, payload: parsed(request.headers['content-type'], raw) }
      got.push(one)
      for (const each of waiting) if (got.length >= each.count) each.resolve(got)
      const said = (await answer(one, got.length)) ?? {}
      const body =
        one.payload['type'] === 'url_verification' ? { challenge: one.payload['challenge'] } : said.body
      response.writeHead(said.status ?? 200, {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...said.headers,
      })
      response.end(body === undefined ? '' : JSON.stringify(body))
    })()
  })
  atEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/slack/events`,
    got,
    received: (count) =>
      new Promise((resolve) => {
        if (got.length >= count) resolve(got)
        else waiting.push({ count, resolve })
      }),
  }
}

function parsed(type: string | undefined, raw: string): Record<string, unknown> {
  if (type?.includes('json') === true) return raw.endsWith('}') ? JSON.parse(raw) : {}
  const form = Object.fromEntries(new URLSearchParams(raw))
  return form['payload'] === undefined ? form : JSON.parse(form['payload'])
}

/** A workspace with one member, a public channel with the app and the member, and the app's Web API client. */
export interface Scene {
  sim: RunningSlackSimulator
  direct: RunningSlackSimulator['direct']
  api: webApi.WebClient
  sari: Person
  channel: string
}

/** Starts a simulator that ends with the test. */
export async function start(options: SlackSimulatorOptions = {}): Promise<RunningSlackSimulator> {
  const sim = await startSlackSimulator(options)
  atEnd(() => sim.close())
  return sim
}

/** Starts a workspace. */
export async function scene(options: SlackSimulatorOptions = {}): Promise<Scene> {
  const sim = await start(options)
  const { direct } = sim
  const sari = direct.addUser({ name: 'sari', realName: 'Sari Dewi' })
  const channel = direct.addChannel({ name: 'ppid-petugas', members: [sari] })
  return { sim, direct, api: client(sim), sari, channel: channel.id }
}

/** Slack's own client, which here gives up at once. */
export function client(sim: { apiUrl: string; botToken: string }, token = sim.botToken): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: sim.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  })
}

const none = () => {}
/** A logger that says nothing. */
export const silent = {
  debug: none,
  info: none,
  warn: none,
  error: none,
  setLevel: none,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: none,
}

/** The error code and messages a call is refused with; fails when it succeeds. */
export async function refusal(call: Promise<unknown>): Promise<{ error: string; messages: string[] }> {
  const reason: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(reason instanceof webApi.WebAPIPlatformError)) throw new Error('not refused', { cause: reason })
  return { error: reason.data.error, messages: reason.data.response_metadata?.messages ?? [] }
}

/** A value of a wrong type, given on purpose. */
export function wrongly(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types forbid is what these tests send
  return value as never
}

/** A modal that asks for one text. */
export const reasonModal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Tolak' },
  submit: { type: 'plain_text' as const, text: 'Kirim' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: { type: 'plain_text' as const, text: 'Alasan' },
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
}

/** A block with one button. */
export function buttonBlock(label: string, value = 'v', action = 'press') {
  return {
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: action,
        value,
        text: { type: 'plain_text' as const, text: label },
      },
    ],
  }
}

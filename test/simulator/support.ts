import { Api, GrammyError } from 'grammy'
import sharp from 'sharp'
import { afterEach, expect } from 'vitest'
import {
  startTelegramSimulator,
  type RunningTelegramSimulator,
  type TelegramSimulatorOptions,
} from '../../bots/simulator/telegram/server.ts'

/** A simulator with one person who has written to the bot. */
export interface Scene {
  sim: RunningTelegramSimulator
  client: RunningTelegramSimulator['client']
  api: Api
  userId: number
}

const running: RunningTelegramSimulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((sim) => sim.close()))
})

/** Starts a simulator that ends with the test. */
export async function start(options: TelegramSimulatorOptions = {}): Promise<RunningTelegramSimulator> {
  const sim = await startTelegramSimulator(options)
  running.push(sim)
  return sim
}

/** Starts a simulator, adds a person and has them write /start; that update is taken already. */
export async function scene(options: TelegramSimulatorOptions = {}): Promise<Scene> {
  const sim = await start(options)
  const api = new Api(sim.token, { apiRoot: sim.url })
  const user = await sim.client.createUser({ firstName: 'Sari', languageCode: 'id' })
  await sim.client.sendText({ userId: user.id, text: '/start' })
  const updates = await api.getUpdates()
  await api.getUpdates({ offset: updates.at(-1)!.update_id + 1 })
  return { sim, client: sim.client, api, userId: user.id }
}

/** A refusal as the Bot API gives it. */
export interface Refusal {
  error_code: number
  description: string
  parameters: unknown
}

/** The refusal a call ends with; fails when it succeeds. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof GrammyError)) throw new Error('the call was not refused', { cause: error })
  const { error_code, description, parameters } = error
  return { error_code, description, parameters }
}

/** Expects a 400 with exactly this text behind "Bad Request: ". */
export async function expectBadRequest(call: Promise<unknown>, text: string): Promise<void> {
  expect(await refusal(call)).toMatchObject({ error_code: 400, description: `Bad Request: ${text}` })
}

/** Expects a 403 with exactly this text behind "Forbidden: ". */
export async function expectForbidden(call: Promise<unknown>, text: string): Promise<void> {
  expect(await refusal(call)).toMatchObject({ error_code: 403, description: `Forbidden: ${text}` })
}

/** Everything the bot has not confirmed; does not confirm it. */
export function pending(api: Api, allowed?: 'all') {
  return api.getUpdates(
    allowed === 'all'
      ? { allowed_updates: ['message', 'chat_member', 'my_chat_member', 'callback_query'] }
      : {},
  )
}

/** Returns when the bot waits in getUpdates. */
export async function polled(client: RunningTelegramSimulator['client']): Promise<void> {
  while (!(await client.queue()).polled);
}

/** A plain JPEG. */
export function jpeg(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3366aa' } })
    .jpeg()
    .toBuffer()
}

/** One call with fetch, bypassing any bot library. */
export async function raw(
  sim: RunningTelegramSimulator,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${sim.url}${path}`, init)
  const body: Record<string, unknown> = await response.json()
  return { status: response.status, body }
}

/** A value of a wrong type, given on purpose. */
export function wrongly(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types forbid is what these tests send
  return value as never
}

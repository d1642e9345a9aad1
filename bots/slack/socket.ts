import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Secret } from '../../src/secret.ts'
import { pause, type Timers } from '../../src/timers.ts'
import { silentLogger } from './client.ts'
import { judge } from './failures.ts'
import type { SlackIntake } from './intake.ts'

/** What Socket Mode needs. */
export interface SocketParts {
  readonly appToken: Secret
  /** With a slash at its end. */
  readonly apiUrl: string
  readonly intake: SlackIntake
  readonly timers: Timers
  readonly log: Pick<Logger, 'info' | 'warn'>
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** A socket that was opened and says nothing is given up. */
const HELLO_MS = 15_000
const CLOSE_MS = 1_000

/**
 * Takes what Slack sends over a socket (Socket Mode). It is opened again for as long as the program runs: at once
 * when Slack asks for that, as it does every few hours, else after a growing pause. What was not acknowledged Slack
 * sends again. The library's own way of reconnecting is not used: it ends the program when Slack is away for long.
 */
export function startSocket(parts: SocketParts): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = keepOpen(parts, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function keepOpen(parts: SocketParts, signal: AbortSignal): Promise<void> {
  const { timers, log } = parts
  let waitMs = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      await once(parts, signal)
      waitMs = FIRST_WAIT_MS
    } catch (error) {
      const failure = judge(error)
      log.warn({ code: failure.code }, 'the socket to Slack cannot be opened; trying again')
      const asked = failure.kind === 'retry' ? failure.afterMs : undefined
      await pause(timers, asked ?? waitMs, signal)
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)
    }
  }
}

const envelope = z.object({
  body: z.unknown(),
  ack: z.custom<Acknowledge>((value) => typeof value === 'function'),
})

type Acknowledge = (response?: object) => Promise<void>

/** Opens the socket and stays until it closes. @throws when it could not be opened */
async function once(
  { appToken, apiUrl, intake, timers, log }: SocketParts,
  signal: AbortSignal,
): Promise<void> {
  const { client } = new SocketModeReceiver({
    appToken: appToken.reveal(),
    logger: silentLogger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
  })
  const over = new AbortController()
  const closed = new Promise<void>((resolve) => {
    client.once('disconnected', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  client.on('slack_event', (given: unknown) => void take(intake, given))
  try {
    await Promise.race([client.start(), silent(timers, over.signal), closed])
    over.abort()
    if (!signal.aborted) log.info('connected to Slack by a socket')
    await closed
  } finally {
    over.abort()
    await Promise.race([client.disconnect(), pause(timers, CLOSE_MS)])
  }
}

/** Rejects when nothing was heard in time. */
async function silent(timers: Timers, over: AbortSignal): Promise<void> {
  await pause(timers, HELLO_MS, over)
  if (!over.aborted) throw new Error('Slack did not say hello')
}

/** Acknowledged once it is handled or kept. An acknowledgement that a closed socket loses is asked for again. */
async function take(intake: SlackIntake, given: unknown): Promise<void> {
  const parsed = envelope.safeParse(given)
  if (!parsed.success) return
  const answer = await intake.take(parsed.data.body)
  if (answer.acknowledged) await parsed.data.ack(answer.response).catch(() => undefined)
}

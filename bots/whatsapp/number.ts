import { z } from 'zod'
import type { Logger } from '../../src/logger.ts'
import { pause, type Timers } from '../../src/timers.ts'
import { judge } from './failures.ts'
import type { Graph } from './graph.ts'

/** Graph API: phone number. The number as people write it, e.g. `+62 811-0000-0001`. */
const numberShape = z.object({ display_phone_number: z.string().regex(/\d/) })

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/** What the learning needs. */
export interface NumberParts {
  readonly graph: Graph
  readonly timers: Timers
  readonly log: Pick<Logger, 'warn'>
}

/** The number that people write to, once the platform told it. */
export interface LearntNumber {
  /** Digits alone, with the country's; undefined while they are not known. */
  digits(): string | undefined
  /** Resolves when it is known, or will not be. */
  readonly done: Promise<void>
  stop(): void
}

/**
 * Asks for our own number: the settings know only its id. Goes on in the background until the platform answered, so
 * that the program starts while the platform is away.
 */
export function learnNumber(parts: NumberParts): LearntNumber {
  const stopped = new AbortController()
  let digits: string | undefined
  const done = ask(parts, stopped.signal).then((found) => void (digits = found))
  return { digits: () => digits, done, stop: () => stopped.abort() }
}

async function ask({ graph, timers, log }: NumberParts, signal: AbortSignal): Promise<string | undefined> {
  for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    const answer = await tryOnce(graph)
    if ('digits' in answer) return answer.digits
    log.warn({ code: answer.code }, 'WhatsApp does not tell our number')
    if (!answer.again) return undefined
    await pause(timers, waitMs, signal)
  }
  return undefined
}

async function tryOnce(graph: Graph): Promise<{ digits: string } | { code: string; again: boolean }> {
  try {
    const found = numberShape.safeParse(await graph.get(`${graph.phoneNumberId}?fields=display_phone_number`))
    if (!found.success) return { code: 'no-number', again: false }
    return { digits: found.data.display_phone_number.replaceAll(/\D/g, '') }
  } catch (error) {
    const failure = judge(error)
    return { code: failure.code, again: failure.kind === 'retry' }
  }
}

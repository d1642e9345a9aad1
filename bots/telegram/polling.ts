import { Api, GrammyError } from 'grammy'
import type { Logger } from 'pino'
import { pause, type Timers } from '../../src/timers.ts'
import { judge } from './failures.ts'
import type { TelegramIntake } from './intake.ts'
import { limits } from './limits.ts'
import { allowedUpdates } from './setup.ts'
import { toGrammySignal } from './signal.ts'
import { envelopeSchema } from './update.ts'
import { UpdateWindow } from './update-window.ts'

/** What polling needs. */
export interface PollingParts {
  readonly api: Api
  readonly intake: TelegramIntake
  readonly timers: Timers
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** How long to look after the slower updates of a batch before the next one is fetched. */
const STRAGGLERS_MS = 200
/** Two programs with one token take turns in throwing each other out; quicker tries would only heat that. */
const CONFLICT_WAIT_MS = 5_000
const CONFIRM_MS = 2_000

/** Fetching updates, started. */
export interface Polling {
  /** Ends the open request, lets the updates at hand finish, and tells Telegram what was handled. */
  stop(): Promise<void>
}

/**
 * Fetches updates by long polling (Bot API: getUpdates). Chats run side by side, each in order. An update is
 * confirmed to Telegram only after it was handled, or found malformed; what failed is fetched again, so that
 * neither a crash nor a database that is away loses any.
 */
export function startPolling(parts: PollingParts): Polling {
  const stopping = new AbortController()
  const running = new Poller(parts, stopping.signal).run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

class Poller {
  readonly #parts: PollingParts
  readonly #signal: AbortSignal
  readonly #api: Api
  readonly #window: UpdateWindow
  #waitMs = FIRST_WAIT_MS

  constructor(parts: PollingParts, signal: AbortSignal) {
    this.#parts = parts
    this.#signal = signal
    // A client of its own: its requests last longer than any other call may.
    this.#api = new Api(parts.api.token, {
      ...parts.api.options,
      timeoutSeconds: limits.pollSeconds + 10,
    })
    this.#api.config.use(...parts.api.config.installedTransformers())
    this.#window = new UpdateWindow(parts.intake)
  }

  async run(): Promise<void> {
    await this.#removeWebhook()
    while (!this.#signal.aborted) {
      const updates = await this.#fetch()
      if (updates === undefined) continue
      this.#window.accept(updates, limits.updatesPerPoll)
      await this.#settle()
      if (this.#window.failed) await this.#backOff()
      else this.#waitMs = FIRST_WAIT_MS
    }
    await this.#window.idle()
    await this.#confirm()
  }

  /** Waits for what was set to work, but not for stragglers: other chats go on. */
  async #settle(): Promise<void> {
    const over = new AbortController()
    await Promise.race([this.#window.idle(), pause(this.#parts.timers, STRAGGLERS_MS, over.signal)])
    over.abort()
  }

  /** While a webhook is set getUpdates is refused. What waits at Telegram is kept. */
  async #removeWebhook(): Promise<void> {
    while (!this.#signal.aborted) {
      try {
        await this.#api.deleteWebhook({ drop_pending_updates: false }, toGrammySignal(this.#signal))
        return
      } catch (error) {
        await this.#report(error)
      }
    }
  }

  async #fetch(): Promise<readonly { readonly id: number; readonly update: unknown }[] | undefined> {
    try {
      const updates: readonly unknown[] = await this.#api.getUpdates(
        {
          offset: this.#window.offset,
          limit: limits.updatesPerPoll,
          // While something is at work its updates come again with each answer: then only look.
          timeout: this.#window.busy ? 0 : limits.pollSeconds,
          allowed_updates: [...allowedUpdates],
        },
        toGrammySignal(this.#signal),
      )
      return updates.flatMap((update) => {
        const envelope = envelopeSchema.safeParse(update)
        return envelope.success ? [{ id: envelope.data.update_id, update }] : []
      })
    } catch (error) {
      await this.#report(error)
      return undefined
    }
  }

  async #report(error: unknown): Promise<void> {
    if (this.#signal.aborted) return
    if (error instanceof GrammyError && error.error_code === 409) {
      this.#parts.log.error('another program fetches updates with this bot token: stop one of the two')
      return pause(this.#parts.timers, CONFLICT_WAIT_MS, this.#signal)
    }
    const judged = judge(error)
    const code = 'code' in judged ? judged.code : judged.kind
    this.#parts.log.warn({ code }, 'updates cannot be fetched; trying again')
    return this.#backOff(judged.kind === 'retry' ? judged.afterMs : undefined)
  }

  async #backOff(waitMs: number = this.#waitMs): Promise<void> {
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS)
    await pause(this.#parts.timers, waitMs, this.#signal)
  }

  /** So that the next start need not see again what is done; if it fails, the next start finds it was seen. */
  async #confirm(): Promise<void> {
    if (this.#window.offset === 0) return
    try {
      const signal = toGrammySignal(AbortSignal.timeout(CONFIRM_MS))
      await this.#api.getUpdates({ offset: this.#window.offset, limit: 1, timeout: 0 }, signal)
    } catch {
      // See above.
    }
  }
}

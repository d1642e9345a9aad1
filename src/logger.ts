import { pino } from 'pino'
import type { Clock } from './clock.ts'
import { allowedLine } from './log/allowed-fields.ts'
import { reducedError } from './log/reduced-error.ts'

/** Logs events as JSON lines: `logger.info({ event: 'sop-action', caseId, action, ms }, 'a decision was taken')`. */
export type Logger = pino.Logger

/** Where lines go when not to standard output. */
export interface LogSink {
  write(line: string): void
}

/**
 * A logger that cannot give away personal data: only the fields of src/log/allowed-fields.ts pass, errors are
 * reduced to names, codes and frames, and messages are fixed sentences: values are not put into them (`%s` stays
 * as it is), and what looks like a NIK, a phone number or an e-mail address is blotted out.
 */
export function createLogger(options: {
  level: pino.LevelWithSilent
  clock: Clock
  sink?: LogSink
  /** Without a sink: standard output when absent. */
  to?: 'stdout' | 'stderr'
}): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: () => `,"time":"${options.clock.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => reducedError(error) },
      hooks: {
        logMethod(args, method) {
          const [first, second]: unknown[] = args
          if (typeof first === 'string') return method.call(this, {}, first)
          const fields = first instanceof Error ? { err: first } : (first ?? {})
          return method.call(this, fields, safeMessage(fields, second))
        },
        streamWrite: allowedLine,
      },
    },
    options.sink ?? pino.destination({ dest: options.to === 'stderr' ? 2 : 1, sync: true }),
  )
}

/** Error messages shorter than this are words like `timeout`, which a message of ours may well contain. */
const TELLING_LENGTH = 12

/** The message given, unless it is or quotes the error's own, which libraries like to pass on. */
function safeMessage(fields: unknown, message: unknown): string {
  const error = typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : undefined
  if (typeof message !== 'string') return error === undefined ? '' : 'error'
  if (!(error instanceof Error)) return message
  const quotes = error.message.length >= TELLING_LENGTH && message.includes(error.message)
  return quotes || message === error.message ? 'error' : message
}

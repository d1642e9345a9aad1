import { reducedError } from './reduced-error.ts'
import { scrub } from './scrub.ts'

/**
 * Every field that may stand in a log line, with the form of its value. Anything else is dropped, so a field
 * that is needed is added here, where it can be seen that it holds no personal data. Ids of private chats and
 * of people are personal data.
 *
 * `word`: an id or code, without spaces. `number`: a count, a size in bytes, or a duration in milliseconds.
 */
export const allowedFields: Readonly<Record<string, 'word' | 'number' | 'flag' | 'caseNumber' | 'error'>> = {
  // what happened, to which case
  action: 'word',
  caseId: 'word',
  caseNumber: 'caseNumber',
  code: 'word',
  deliveryId: 'word',
  effect: 'word',
  event: 'word',
  eventId: 'word',
  flow: 'word',
  form: 'word',
  kind: 'word',
  lane: 'word',
  node: 'word',
  outcome: 'word',
  platform: 'word',
  sop: 'word',
  step: 'word',
  taskId: 'word',
  // the program
  bot: 'word',
  component: 'word',
  enabled: 'flag',
  err: 'error',
  host: 'word',
  job: 'word',
  jobId: 'word',
  method: 'word',
  migration: 'word',
  mode: 'word',
  port: 'number',
  replica: 'word',
  reqId: 'word',
  route: 'word',
  signal: 'word',
  statusCode: 'number',
  version: 'word',
  // measures
  attempt: 'number',
  bytes: 'number',
  count: 'number',
  ms: 'number',
  retryAfterMs: 'number',
}

/** Numbers as long as a phone number are none of our counts, sizes or durations. */
const NUMBER_MAX = 1e11
const WORD_LENGTH_MAX = 100
const MESSAGE_LENGTH_MAX = 300

/**
 * The log line as it may leave the program. It takes the finished line, after every child logger, serializer and
 * library has had its say, so nothing goes past it.
 */
export function allowedLine(line: string): string {
  const parsed: unknown = JSON.parse(line)
  const allowed: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(parsed ?? {})) {
    if (field === 'level' || field === 'time') allowed[field] = value
    else if (field === 'msg' && typeof value === 'string')
      allowed['msg'] = scrub(value.slice(0, MESSAGE_LENGTH_MAX))
    else allowed[field] = allowedValue(field, value)
  }
  return `${JSON.stringify(allowed)}\n`
}

/** The value as it may be logged; undefined when it may not. */
function allowedValue(field: string, value: unknown): unknown {
  const form = Object.hasOwn(allowedFields, field) ? allowedFields[field] : undefined
  switch (form) {
    case 'word':
      if (isSmallNumber(value)) return value
      return typeof value === 'string' && /^[\w./:@-]+$/.test(value)
        ? scrub(value.slice(0, WORD_LENGTH_MAX))
        : undefined
    case 'caseNumber':
      // With a running number and a year, so that no name or address passes for one.
      return typeof value === 'string' && /^(?=.*\d{4})(?=.*\d\D+\d)[\w./ -]{1,80}$/.test(value)
        ? scrub(value)
        : undefined
    case 'number':
      return isSmallNumber(value) ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'error':
      return scrubbed(reducedError(value))
    default:
      return undefined
  }
}

function isSmallNumber(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) < NUMBER_MAX
}

function scrubbed(value: unknown): unknown {
  if (typeof value === 'string') return scrub(value)
  if (Array.isArray(value)) return value.map(scrubbed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, scrubbed(child)]))
}

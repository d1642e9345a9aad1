/** How deep a chain of causes is followed, and how many faults of a checked input are named. */
const DEPTH_MAX = 4
const ISSUES_MAX = 5

/**
 * What of an error may be logged: its name, its codes, where it was thrown, and the same of its causes.
 * Never its message: those of PostgreSQL, Prisma, JSON, grammY and zod quote the very values they stumbled on.
 */
export interface ReducedError {
  readonly name: string
  readonly [field: string]: unknown
}

/** Fields of errors that hold codes and names of our own schema: of Node, PostgreSQL, Prisma, Telegram, HTTP. */
const CODE_FIELDS = ['code', 'syscall', 'constraint', 'table', 'column', 'error_code', 'method', 'statusCode']

/** Reduces whatever was thrown to what may be logged. */
export function reducedError(thrown: unknown, depth: number = DEPTH_MAX): ReducedError {
  if (!isObject(thrown)) return { name: 'NotAnError' }
  const reduced: Record<string, unknown> = {}
  for (const field of CODE_FIELDS) if (isCode(thrown[field])) reduced[field] = thrown[field]
  const issues = issuePaths(thrown['issues'])
  if (issues.length > 0) reduced['issues'] = issues
  const frames = stackFrames(thrown['stack'])
  if (frames !== '') reduced['stack'] = frames
  // An AggregateError (a connection tried on several addresses) has its first fault as the cause.
  const cause =
    thrown['cause'] ?? (Array.isArray(thrown['errors']) ? (thrown['errors'] as unknown[])[0] : undefined)
  if (isObject(cause) && depth > 1) reduced['cause'] = reducedError(cause, depth - 1)
  return { name: errorName(thrown), ...reduced }
}

function errorName(thrown: Readonly<Record<string, unknown>>): string {
  const name = thrown['name'] ?? thrown['type']
  return typeof name === 'string' && isCode(name) ? name : 'Error'
}

/** A frame ends with a file, a line and a column; the lines before the frames repeat the message. */
const FRAME = /^ {4}at (?:.+ \()?(?:async )?(?:file:\/\/|node:|\/|[A-Z]:\\)[^"']*:\d+:\d+\)?$/

function stackFrames(stack: unknown): string {
  if (typeof stack !== 'string') return ''
  return stack
    .split('\n')
    .filter((line) => FRAME.test(line))
    .join('\n')
}

/** Where a checked input was wrong, as `message.from.id invalid_type`; keys that may be data become `…`. */
function issuePaths(issues: unknown): string[] {
  if (!Array.isArray(issues)) return []
  return issues.slice(0, ISSUES_MAX).flatMap((issue: unknown) => {
    // Already in this form when the finished line comes by.
    if (typeof issue === 'string') return /^[\w.…]* ?[\w.-]+$/.test(issue) ? [issue] : []
    if (!isObject(issue)) return []
    const parts: unknown[] = Array.isArray(issue['path']) ? issue['path'] : []
    const where = parts.map((part) =>
      typeof part === 'number' || (typeof part === 'string' && /^[a-z_]{1,32}$/i.test(part)) ? part : '…',
    )
    return [`${where.join('.')} ${isCode(issue['code']) ? String(issue['code']) : 'fault'}`.trim()]
  })
}

function isCode(value: unknown): boolean {
  return (
    (typeof value === 'number' && Math.abs(value) < 1e6) ||
    (typeof value === 'string' && /^[\w.-]{1,64}$/.test(value))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

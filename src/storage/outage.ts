import { codesOf, errorChain } from './error-chain.ts'

/** Prisma's codes for a database that cannot be reached, closed the connection, or had none free in time. */
const prismaCodes = new Set(['P1000', 'P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037'])

/** What Node says of a connection that failed. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])

/** PostgreSQL: connection exceptions (08), too many connections (53300), shutting down or starting up (57P). */
const sqlStates = /^(08...|53300|57P0[123])$/

/** What node-postgres says without a code. */
const wordings =
  /unable to start a transaction|connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

/**
 * Whether an error means that the database is away or full for the moment: what was being done left no trace and
 * will work again by itself. Errors of our own making are not.
 */
export function isDatabaseOutage(error: unknown): boolean {
  return errorChain(error).some((each) => {
    const message: unknown = Reflect.get(each, 'message')
    return codesOf(each).some(isOutageCode) || (typeof message === 'string' && wordings.test(message))
  })
}

function isOutageCode(code: string): boolean {
  return prismaCodes.has(code) || socketCodes.has(code) || sqlStates.test(code)
}

/** How deep causes are followed. */
const depthMax = 6

/**
 * An error with all that it wraps, outermost first: its causes, and what Prisma's database adapter said, which Prisma
 * hangs into its own error's meta. What is no object ends the chain.
 */
export function errorChain(error: unknown, depth = 0): object[] {
  if (depth > depthMax || typeof error !== 'object' || error === null) return []
  const meta: unknown = Reflect.get(error, 'meta')
  const ofDriver: unknown =
    typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'driverAdapterError') : undefined
  const inner = [Reflect.get(error, 'cause'), ofDriver]
  return [error, ...inner.flatMap((each: unknown) => errorChain(each, depth + 1))]
}

/** The codes of one error of a chain: Node's, Prisma's or PostgreSQL's, and the one that Prisma's adapter read. */
export function codesOf(error: object): string[] {
  const codes: unknown[] = [Reflect.get(error, 'code'), Reflect.get(error, 'originalCode')]
  return codes.filter((code) => typeof code === 'string')
}

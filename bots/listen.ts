import type { FastifyInstance } from 'fastify'

/** Why the HTTP server cannot have its address. */
type ListenFault = 'in-use' | 'denied' | 'elsewhere'

/** HOST and PORT cannot be had. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
  readonly code: ListenFault
  /** `host:port` */
  readonly place: string

  constructor(code: ListenFault, place: string, cause: unknown) {
    super(`the address ${place} cannot be had: ${code}`, { cause })
    this.code = code
    this.place = place
  }
}

/** What the operating system says, by what the operator can do about it. */
const faults: Readonly<Record<string, ListenFault>> = {
  EADDRINUSE: 'in-use',
  EACCES: 'denied',
  EPERM: 'denied',
  EADDRNOTAVAIL: 'elsewhere',
  ENOTFOUND: 'elsewhere',
  EAI_AGAIN: 'elsewhere',
}

/** Opens the HTTP server. @returns its address. @throws ListenError */
export async function listen(
  http: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    return await http.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? faults[String(error.code)] : undefined
    if (code === undefined) throw error
    throw new ListenError(code, `${host}:${port}`, error)
  }
}

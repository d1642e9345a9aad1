import type { Api } from 'grammy'

type ShimmedSignal = NonNullable<Parameters<Api['getMe']>[0]>

/** A signal as grammY's types want it: they follow a package for old Nodes, and the platform's own do the same. */
export function toGrammySignal(signal: AbortSignal): ShimmedSignal {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one interface under two names
  return signal as unknown as ShimmedSignal
}

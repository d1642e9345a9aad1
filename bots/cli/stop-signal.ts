import { constants } from 'node:os'

/** Aborts at the first SIGTERM or SIGINT. From the call on, neither ends the process by itself. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController()
  onStopSignal(() => stopping.abort())
  return stopping.signal
}

/** Is told of each SIGTERM and SIGINT, with the exit code by which shells know a program that it ended. */
export function onStopSignal(hear: (exitCode: number) => void): void {
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.on(name, () => hear(128 + constants.signals[name]))
}

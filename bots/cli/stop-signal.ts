/** Aborts at the first SIGTERM or SIGINT. From the call on, neither ends the process by itself. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stopping.abort())
  return stopping.signal
}

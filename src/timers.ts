/** Waits for a time to come; injected, so that tests and the demo need not wait themselves. */
export interface Timers {
  /** Calls `run` once after so many milliseconds. The result calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** The machine's timers. Those that wait do not keep the program alive. */
export const systemTimers: Timers = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds)
    handle.unref()
    return () => clearTimeout(handle)
  },
}

/** Resolves after so many milliseconds, or at once when `signal` aborts. */
export function pause(timers: Timers, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const cancel = timers.after(milliseconds, () => {
      signal?.removeEventListener('abort', stop)
      resolve()
    })
    const stop = () => {
      cancel()
      resolve()
    }
    signal?.addEventListener('abort', stop, { once: true })
  })
}

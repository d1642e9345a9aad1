/** Timers that all end together, so that a closed simulator leaves nothing running. */
export class Timers {
  readonly #running = new Set<NodeJS.Timeout>()
  #closed = false

  /** Runs `action` once after `milliseconds`; returns what cancels it. After close nothing runs. */
  after(milliseconds: number, action: () => void): () => void {
    if (this.#closed) return () => {}
    const timer = setTimeout(() => {
      this.#running.delete(timer)
      action()
    }, milliseconds)
    this.#running.add(timer)
    return () => {
      clearTimeout(timer)
      this.#running.delete(timer)
    }
  }

  /** Resolves after `milliseconds`. Never resolves when closed before. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(milliseconds, resolve)
    })
  }

  /** Cancels everything. */
  close(): void {
    this.#closed = true
    for (const timer of this.#running) clearTimeout(timer)
    this.#running.clear()
  }
}

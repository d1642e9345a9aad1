import { pause, type Timers } from '../../../../src/timers.ts'

/** The story is not to go on. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Lets the steps of a story happen one at a time: each when it is asked for, or by itself after a while. */
export class Pace {
  readonly #timers: Timers
  readonly #pauseMs: number
  readonly #stopping = new AbortController()
  #auto: boolean
  /** Lets the step that waits happen. */
  #go: (() => void) | undefined
  #line: Promise<void> = Promise.resolve()

  constructor(parts: { timers: Timers; pauseMs: number; auto: boolean }) {
    this.#timers = parts.timers
    this.#pauseMs = parts.pauseMs
    this.#auto = parts.auto
  }

  get auto(): boolean {
    return this.#auto
  }

  /**
   * Waits for the turn of a step; who comes at the same time comes after it. `ready` is called when it is the next.
   * Rejects with StoppedError.
   */
  turn(ready: () => void): Promise<void> {
    const turn = this.#line.then(() => this.#wait(ready))
    this.#line = turn.catch(() => undefined)
    return turn
  }

  /** Lets the next step happen. */
  next(): void {
    this.#go?.()
  }

  /** Goes on by itself from now on, or no longer. */
  goOn(auto: boolean): void {
    this.#auto = auto
    if (auto) this.next()
  }

  /** No step happens any more. */
  stop(): void {
    this.#stopping.abort()
    this.#go?.()
  }

  async #wait(ready: () => void): Promise<void> {
    const { signal } = this.#stopping
    if (signal.aborted) throw new StoppedError()
    ready()
    await new Promise<void>((resolve) => {
      this.#go = resolve
      if (this.#auto) void pause(this.#timers, this.#pauseMs, signal).then(() => this.#goIfAuto(resolve))
    })
    this.#go = undefined
    if (signal.aborted) throw new StoppedError()
  }

  /** Somebody may have said meanwhile that it is not to go on by itself. */
  #goIfAuto(go: () => void): void {
    if (this.#auto || this.#stopping.signal.aborted) go()
  }
}

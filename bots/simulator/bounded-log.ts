/** The newest entries of a sequence, each with its number; older ones are forgotten. */
export class BoundedLog<T> {
  readonly #limit: number
  #entries: T[] = []
  #dropped = 0

  /** @param limit how many entries to keep; 0 keeps none */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The number the next entry will have, counting from 0. */
  get next(): number {
    return this.#dropped + this.#entries.length
  }

  /** Adds an entry. Forgets in blocks, so that adding stays cheap. */
  push(entry: T): void {
    if (this.#limit === 0) {
      this.#dropped += 1
      return
    }
    this.#entries.push(entry)
    if (this.#entries.length < 2 * this.#limit) return
    this.#dropped += this.#entries.length - this.#limit
    this.#entries = this.#entries.slice(-this.#limit)
  }

  /** The kept entries numbered `from` and up, oldest first. */
  since(from: number): T[] {
    return this.#entries.slice(Math.max(0, from - this.#dropped))
  }
}

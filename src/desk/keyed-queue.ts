/**
 * Runs tasks of one key one after the other, in the order they came, and tasks of different keys side by side.
 * It keeps the updates of one person in one chat in order inside this process; across processes the version of
 * the conversation does.
 */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Resolves or rejects with the task. A failed task does not hold up the ones behind it. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key)
    const mine = before === undefined ? task() : before.then(task, task)
    this.#tails.set(key, mine)
    try {
      return await mine
    } finally {
      if (this.#tails.get(key) === mine) this.#tails.delete(key)
    }
  }

  /** Tasks that wait or run; zero when the desk is quiet. */
  get size(): number {
    return this.#tails.size
  }
}

import { inspect } from 'node:util'

/**
 * A value that must never be printed: a token, a key, an address with a password in it.
 * Strings, JSON and inspection show `[secret]`; only `reveal` gives the value, at the place that uses it.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself. Call it where the value is used, and keep no copy. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}

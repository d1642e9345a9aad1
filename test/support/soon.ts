import { vi } from 'vitest'

/** Waits until `look` no longer throws, as long as that may take on a busy machine. @returns what it found */
export function soon<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 20_000, interval: 20 })
}

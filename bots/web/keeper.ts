import { createHash } from 'node:crypto'
import type { Clock } from '../../src/clock.ts'

/** Something to be sent as the answer to an address. */
export interface Draft {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** The same with what browsers know it by. */
export interface Sheet extends Draft {
  /** RFC 9110: a strong entity tag, with its quotes. */
  readonly etag: string
}

/**
 * Keeps what was made for one visitor for the next ones. The same is never made twice at once.
 */
export interface Keeper {
  /** What stands under a key if it is fresh, else what `make` makes. @throws what `make` throws */
  get(key: string, keptMs: number, make: () => Promise<Draft>): Promise<Sheet>
}

/**
 * Makes a keeper. `charactersMax` bounds what it remembers, keys included: what was asked for longest ago goes first.
 */
export function createKeeper(clock: Clock, charactersMax: number): Keeper {
  const kept = new Map<string, { readonly at: number; readonly sheet: Sheet }>()
  const making = new Map<string, Promise<Sheet>>()
  let characters = 0

  const forget = (key: string) => {
    const known = kept.get(key)
    if (known === undefined) return
    kept.delete(key)
    characters -= sizeOf(key, known.sheet)
  }

  const keep = (key: string, at: number, sheet: Sheet) => {
    forget(key)
    kept.set(key, { at, sheet })
    characters += sizeOf(key, sheet)
    for (const oldest of kept.keys()) {
      if (characters <= charactersMax) return
      forget(oldest)
    }
  }

  const start = async (key: string, keptMs: number, make: () => Promise<Draft>): Promise<Sheet> => {
    const sheet = tagged(await make())
    // What is not there now may be there next, and there is no end to what is not there.
    if (keptMs > 0 && sheet.status === 200) keep(key, clock.now().getTime(), sheet)
    return sheet
  }

  return {
    get(key, keptMs, make) {
      const known = kept.get(key)
      const age = clock.now().getTime() - (known?.at ?? 0)
      if (known !== undefined && age >= 0 && age < keptMs) {
        kept.delete(key)
        kept.set(key, known)
        return Promise.resolve(known.sheet)
      }
      const underWay = making.get(key)
      if (underWay !== undefined) return underWay
      const made = start(key, keptMs, make).finally(() => making.delete(key))
      making.set(key, made)
      return made
    },
  }
}

function sizeOf(key: string, { text }: Sheet): number {
  return key.length + text.length
}

/** Gives a draft its entity tag. */
export function tagged(draft: Draft): Sheet {
  const digest = createHash('sha256').update(draft.text).digest('base64url')
  return { ...draft, etag: `"${digest.slice(0, 27)}"` }
}

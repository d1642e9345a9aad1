import { formContext as caseFormContext } from '../case/filed-form.ts'
import { eventContext } from '../case/ledger.ts'
import { SealError, type Sealer } from '../crypto/seal.ts'
import { formContext as conversationContext } from '../desk/form-context.ts'
import { sealContext } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import {
  countSealedOtherwise,
  replaceSealed,
  sealedPlaces,
  valuesSealedOtherwise,
  type SealedTable,
  type SealedValue,
} from '../storage/sealed-places.ts'

/** What sealing everything anew did. */
export interface Resealed {
  /** Values that stand under the first key now and did not before. */
  readonly values: number
  /** Values that do not open: damaged, or under a key that is gone. They are left as they are. */
  readonly unreadable: number
}

/** How many values stand under other keys than the first. */
export async function countUnderOtherKeys(db: Db, sealer: Sealer): Promise<number> {
  let count = 0
  for (const place of sealedPlaces) count += await countSealedOtherwise(db, place, sealer.header)
  return count
}

/**
 * Seals under the first key whatever stands under another, batch by batch: broken off, it goes on the next time
 * with what is left. A value that is changed meanwhile is left alone, for whoever changes it seals it under the
 * first key. Ledgers hold: their hashes are over the plain text. `onBatch` is told how many stand under it so far.
 */
export async function resealAll(
  db: Db,
  sealer: Sealer,
  onBatch: (values: number) => void,
): Promise<Resealed> {
  let values = 0
  let unreadable = 0
  for (const place of sealedPlaces) {
    let after = -1n
    for (;;) {
      const found = await valuesSealedOtherwise(db, place, sealer.header, after)
      const changes = found.flatMap((value) => {
        const sealedAnew = reseal(sealer, place.table, value)
        return sealedAnew === undefined ? [] : [{ id: value.id, before: value.sealed, after: sealedAnew }]
      })
      if (changes.length > 0) values += await replaceSealed(db, place, changes)
      unreadable += found.length - changes.length
      if (changes.length > 0) onBatch(values)
      after = found.at(-1)?.id ?? after
      if (found.length < place.batch) break
    }
  }
  return { values, unreadable }
}

function reseal(sealer: Sealer, table: SealedTable, { sealed, owner }: SealedValue): Uint8Array | undefined {
  const context = contextOf(table, owner)
  try {
    return sealer.seal(sealer.open(sealed, context), context)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/** What a value is bound to: the same words as where it was sealed. */
function contextOf(table: SealedTable, [one = '', two = '', three = '']: readonly string[]): string {
  switch (table) {
    case 'person':
      return `person:${one}:profile`
    case 'staff':
      return `staff:${one}:name`
    case 'case':
      return caseFormContext(Number(one))
    case 'case_event':
      return eventContext(Number(one), Number(two))
    case 'file':
      return `file:${one}:name`
    case 'file_content':
      return `file:${one}:content`
    case 'conversation':
      return conversationContext({ platform: one, chat: { id: two }, sender: { id: three } })
    case 'delivery':
      return sealContext(one, two)
  }
}

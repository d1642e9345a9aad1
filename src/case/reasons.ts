import { z } from 'zod'
import { answersShape } from '../conversation/stored.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sealer } from '../crypto/seal.ts'
import { listSealedEvents } from '../storage/case-events.ts'
import type { Db } from '../storage/db.ts'
import { eventContext } from './ledger.ts'

const decisionShape = z.object({ answers: answersShape })

/** What the forms of a case's decisions said, by the seq of the event; without those that were purged. @throws SealError */
export async function reasonsOf(db: Db, sealer: Sealer, caseId: number): Promise<Map<number, Answers>> {
  const sealed = await listSealedEvents(db, caseId)
  return new Map(
    sealed.flatMap((event): [number, Answers][] => {
      const read = decisionShape.safeParse(sealer.openJson(event.sealed, eventContext(caseId, event.seq)))
      return read.success ? [[event.seq, read.data.answers]] : []
    }),
  )
}

import type { EffectRun } from '../case/services.ts'
import type { Desk } from '../desk/desk.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'

/** What an effect works with: the decision it comes from and the transaction it belongs to. */
export interface EffectContext {
  readonly tx: Db
  readonly desk: Desk
  readonly row: CaseRow
  readonly run: EffectRun
}

/** What a decision does to the outside, written with the decision and sent after it. */
export type Effect = (context: EffectContext) => Promise<readonly NewDelivery[]>

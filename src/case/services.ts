import type { Agency } from '../agency.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { WorkCalendar } from '../deadline/calendar.ts'
import type { IsoDate } from '../deadline/dates.ts'
import type { HolidayChanges } from '../deadline/revision.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { StoredEvent } from '../storage/case-events.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import type { FiledForm } from './filed-form.ts'

/** What the case core needs; the desk has all of it. */
export interface CaseServices {
  readonly sops: ReadonlyMap<string, SopDefinition>
  readonly sealer: Sealer
  readonly agency: Pick<Agency, 'numbers' | 'completenessWorkingDays' | 'receiptOutsideHours' | 'undoSeconds'>
  /** The working calendar over the holiday list in force. */
  readonly calendar: () => WorkCalendar
  readonly effects: CaseEffects
}

/** What a decision does to the outside. All of it writes into the decision's own transaction and sends nothing. */
export interface CaseEffects {
  /** Does the named effects of an action: letters, messages, register entries. */
  run(tx: Db, run: EffectRun): Promise<void>
  /** Whether the effect works on the case as it is stored; a letter that is only queued does not. */
  needsCase(effect: string): boolean
  /** Has `settle` called for this case and version at that time. */
  scheduleSettle(tx: Db, job: SettleJob): Promise<void>
  /** The case is not as its card shows it: posts or edits the card where the case now stands. */
  changed(tx: Db, change: CaseChanged): Promise<void>
  /** The due date that the applicant sees was moved by a change of the holidays: the applicant is told. */
  dueMoved(tx: Db, moved: DueMoved): Promise<void>
}

/** A due date that moved with the holidays. */
export interface DueMoved {
  readonly row: CaseRow
  readonly from: IsoDate
  readonly to: IsoDate
  readonly because: HolidayChanges
}

/** Effects to be done. `version` names the event: `answersOf` gives what its form said. */
export interface EffectRun {
  readonly caseId: number
  readonly version: number
  /** `filed` for the filing itself. */
  readonly action: string
  readonly effects: readonly string[]
  readonly now: Date
  /** The case, from a caller who just wrote it. */
  readonly row?: CaseRow
}

/** A case that changed; `opened` from a caller who just opened it, so that nothing of it need be read. */
export interface CaseChanged {
  readonly caseId: number
  readonly now: Date
  readonly opened?: OpenedCase
}

/** A case as it was opened a moment ago, in the same transaction. */
export interface OpenedCase {
  readonly row: CaseRow
  readonly events: readonly StoredEvent[]
  readonly form: FiledForm
}

/** A decision that goes out when its undo window closes. */
export interface SettleJob {
  readonly caseId: number
  readonly version: number
  readonly runAt: Date
}

/**
 * The SOP by which a case runs. Throws when this release does not know it or has another version of it: a release
 * that raises an SOP's version must first move the open cases.
 */
export function sopOf(
  services: Pick<CaseServices, 'sops'>,
  { sop, sopVersion }: { readonly sop: string; readonly sopVersion: number },
): SopDefinition {
  const found = services.sops.get(sop)
  if (found?.version !== sopVersion) throw new Error(`no SOP ${sop} of version ${sopVersion} in this release`)
  return found
}

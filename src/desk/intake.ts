import type { Answers, FormState } from '../conversation/definition.ts'
import type { Facts } from '../sop/facts.ts'
import type { Db } from '../storage/db.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'

/** What a filled form opens a case with. */
export interface Prepared {
  readonly ok: true
  /** The matter in the applicant's own words; only a short, covered line of it stands unsealed. */
  readonly summary: string
  /** The answers as they are kept: with what was known already filled in. */
  readonly answers: Answers
  readonly facts?: Facts
  readonly links?: readonly { readonly toId: number; readonly kind: string }[]
}

/** Something changed since it was answered: the form goes on, with a sentence that says why. */
export interface NotYet {
  readonly ok: false
  readonly why: string
  readonly state: FormState
}

/** How one SOP's form becomes a case. */
export interface Intake {
  /** Looks once more, inside the filing's transaction, at what the answers rest on. */
  prepare(tx: Db, desk: Desk, turn: Turn, state: FormState): Promise<Prepared | NotYet>
  /** Hari kerja that the law gives for the answer. */
  readonly days: number
  /** Keys of what the applicant is told; the text knows `nomor`, `due` and `days`. */
  readonly heading: string
  readonly text: string
  /** The matter when the applicant corrected it; undefined: it stays as it was. */
  summaryAfter(answers: Answers, facts: Facts): string | undefined
}

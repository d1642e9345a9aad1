import { answersOf } from '../case/filed-form.ts'
import { dueAsApplicantSees } from '../case/deadlines.ts'
import { asApplicantSees } from '../case/snapshot.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Desk } from '../desk/desk.ts'
import { answerResults } from '../sop/facts.ts'
import { linkedCases, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { lettersOf } from '../storage/letters.ts'
import type { RequestEnd, RequestHistory } from './eligibility.ts'

/** The kind of link by which a keberatan hangs on the permohonan that it is about. */
export const objectionLink = 'keberatan-atas'

/** Letters that answer a request. */
const answerLetters: readonly string[] = ['pemberitahuan-tertulis', 'sk-penolakan']

/** Ends of a keberatan after which the same ground may be used again. */
const cameToNothing: readonly (string | null)[] = ['dicabut', 'tidak-lengkap']

/** Reads what happened to a request for the grounds to look at; as its applicant sees it, so without what can still be undone. */
export async function requestHistory(
  db: Db,
  desk: Pick<Desk, 'calendar' | 'sealer' | 'sops' | 'agency'>,
  row: CaseRow,
  now: Date,
): Promise<RequestHistory> {
  const objections = await linkedCases(db, row.id, objectionLink)
  return {
    dueOn: (await dueAsApplicantSees(db, desk, row, now)) ?? undefined,
    ended: await endOf(db, desk, row),
    objected: objections
      .filter(({ outcome }) => !cameToNothing.includes(outcome))
      .flatMap(({ facts }) => facts.objection?.grounds ?? []),
  }
}

async function endOf(
  db: Db,
  { calendar, sealer }: Pick<Desk, 'calendar' | 'sealer'>,
  row: CaseRow,
): Promise<RequestEnd | undefined> {
  const { outcome, closedAt } = asApplicantSees(row)
  if (outcome === null || closedAt === null) return undefined
  if (outcome === 'dicabut') return { kind: 'withdrawn' }
  const result = answerResults.find((each) => each === outcome)
  if (result === undefined) return { kind: 'incomplete', on: calendar().dateOf(closedAt) }
  const { proposal } = row.facts
  const answers = proposal === undefined ? undefined : await answersOf(db, sealer, row.id, proposal.version)
  const letter = (await lettersOf(db, row.id)).find(({ kind }) => answerLetters.includes(kind))
  return {
    kind: 'answered',
    // The letter names the last day for an objection, counted from its own date.
    on: calendar().dateOf(letter?.issuedAt ?? closedAt),
    result,
    exempt: proposal?.ground === 'dikecualikan',
    charged: answers !== undefined && valueOf(answers, 'biaya') === 'berbayar',
  }
}

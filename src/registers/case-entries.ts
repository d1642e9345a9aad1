import { readDecision, readFiledForm } from '../case/filed-form.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { IsoDate } from '../deadline/dates.ts'
import type { CaseRow } from '../storage/cases.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { decisionsOf, registeredCases, sealedFormsOf, type RegisteredCase } from '../storage/registers.ts'

/** One case in its register, opened. */
export interface CaseEntry {
  readonly row: CaseRow
  /** The filed form; undefined when its personal data was purged. */
  readonly filed: Answers | undefined
  /** What the decision that was sent said; empty when there is none yet, it asked nothing, or it was purged. */
  readonly decision: Answers
  /** Result of the case once it went out; undefined while it is in process or can still be taken back. */
  readonly outcome: string | undefined
  /** Instant it was received complete, as the day on the agency's wall. */
  readonly receivedOn: IsoDate
  readonly letters: readonly { readonly kind: string; readonly nomor: string; readonly issuedOn: IsoDate }[]
  /** The form of the permohonan that an objection is about; undefined when there is none or it was purged. */
  readonly requestFiled: Answers | undefined
}

/** Cases read at a time. */
const pageSize = 500

/** The register of an SOP for a year, in the order of the numbers. Opened page by page; nothing is kept. */
export async function* caseEntries(
  db: Db,
  desk: { readonly sealer: Sealer; readonly dateOf: (instant: Date) => IsoDate },
  book: { readonly sop: string; readonly year: number },
): AsyncGenerator<CaseEntry, void, void> {
  for await (const page of registeredCases(db, { ...book, pageSize })) {
    const decisions = await openDecisions(db, desk.sealer, page)
    const requests = await sealedFormsOf(
      db,
      page.flatMap(({ row }) => row.facts.objection?.request?.id ?? []),
    )
    for (const { row, sealedForm, letters } of page) {
      const requestId = row.facts.objection?.request?.id
      const request = requestId === undefined ? undefined : requests.get(requestId)
      yield {
        row,
        filed: sealedForm === null ? undefined : readFiledForm(desk.sealer, row.id, sealedForm).answers,
        decision: decisions.get(row.id) ?? {},
        outcome: row.facts.pendingUndo === undefined ? (row.outcome ?? undefined) : undefined,
        receivedOn: desk.dateOf(row.receivedAt ?? row.filedAt),
        letters: letters.map((letter) => ({ ...letter, issuedOn: isoDay(letter.issuedOn) })),
        requestFiled:
          request === undefined || requestId === undefined
            ? undefined
            : readFiledForm(desk.sealer, requestId, request).answers,
      }
    }
  }
}

async function openDecisions(
  db: Db,
  sealer: Sealer,
  page: readonly RegisteredCase[],
): Promise<ReadonlyMap<number, Answers>> {
  const wanted = page.flatMap(({ row: { id, facts } }) =>
    facts.proposal === undefined ? [] : [{ caseId: id, version: facts.proposal.version }],
  )
  const found = await decisionsOf(db, wanted)
  return new Map(
    found.flatMap(({ caseId, seq, sealed }) =>
      sealed === null ? [] : [[caseId, readDecision(sealer, caseId, { seq, sealed })]],
    ),
  )
}

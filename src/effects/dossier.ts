import { deadlinesOf, type CaseDeadlines } from '../case/deadlines.ts'
import { answersOf, openFiledForm } from '../case/filed-form.ts'
import { contactOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import { countDays } from '../deadline/count.ts'
import type { StartedDeadline } from '../deadline/deadline.ts'
import { deadlineRules } from '../deadline/rules.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import type { LetterCase } from '../letters/types.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'

/** Everything about a case that its letters and answers are made of. Opened from what is sealed. */
export interface Dossier {
  readonly row: CaseRow
  /** The filed form, with what was completed since. */
  readonly filed: Answers
  readonly notes: Readonly<Record<string, string>>
  /** The case as letters speak of it. */
  readonly request: LetterCase
  readonly deadlines: CaseDeadlines
}

/** Opens a case; undefined when its personal data was purged. Throws when there is no such case. */
export async function openDossier(
  db: Db,
  desk: Desk,
  caseId: number,
  now: Date,
): Promise<Dossier | undefined> {
  const row = await findCase(db, caseId)
  if (row === undefined) throw new Error(`there is no case ${caseId}`)
  const form = await openFiledForm(db, desk.sealer, caseId)
  if (form === undefined) return undefined
  const { answers: filed, notes } = form
  const deadlines = await deadlinesOf(db, caseServices(desk, []), row, now)
  const request: LetterCase = {
    registrationNumber: row.nomor,
    receivedAt: (row.receivedAt ?? row.filedAt).toISOString(),
    applicant: {
      name: valueOf(filed, 'nama') ?? '',
      address: valueOf(filed, 'alamat') ?? '',
      contact: contactLine(filed),
    },
    information: valueOf(filed, 'rincian') ?? '',
  }
  return { row, filed, notes, request, deadlines }
}

/** What the form of a decision said; empty when nothing was asked or it was purged. */
export async function decisionAnswers(db: Db, desk: Desk, caseId: number, version: number): Promise<Answers> {
  return (await answersOf(db, desk.sealer, caseId, version)) ?? {}
}

/** The deadline of the SOP, which runs for every case that has a letter about it. */
export function runningDeadline({ deadlines }: Dossier): StartedDeadline {
  const { sop } = deadlines
  if (!sop?.started) throw new Error('the clock of this case does not run')
  return sop
}

/** Last day for a keberatan on an answer given today (UU 14/2008 Ps 36 ayat (1)). ISO date. */
export function objectionLastDay(desk: Desk, now: Date): string {
  const calendar = desk.calendar()
  return countDays({ calendar, startsOn: calendar.dateOf(now), rule: deadlineRules.keberatanFiling }).dueOn
}

/** Last day for bringing an answer given today before the Komisi Informasi (UU 14/2008 Ps 37 ayat (2)). ISO date. */
export function disputeLastDay(desk: Desk, now: Date): string {
  const calendar = desk.calendar()
  return countDays({ calendar, startsOn: calendar.dateOf(now), rule: deadlineRules.sengketa }).dueOn
}

/** Phone and e-mail as one line. */
export function contactLine(filed: Answers): string {
  const { phone, email } = contactOf(filed, 'kontak')
  const second = contactOf(filed, 'email').email
  return [phone, email ?? second].filter((each) => each !== undefined).join(', ')
}

import { answersOf } from '../case/filed-form.ts'
import { deadlinesOf } from '../case/deadlines.ts'
import { sopOf } from '../case/services.ts'
import { writeToken } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import { caseServices } from '../desk/case-services.ts'
import { localeFromTag } from '../desk/locale.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Effect } from './context.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Minta lengkapi (SOP 1 and 2, step 2): the applicant is told what is missing and gets a button that asks just for that. */
export const askToComplete: Effect = async ({ tx, desk, row, run }) => {
  const answers = (await answersOf(tx, desk.sealer, row.id, run.version)) ?? {}
  const { completeness } = await deadlinesOf(tx, caseServices(desk, []), row, run.now)
  if (!completeness?.started) throw new Error('completion was asked for and its time does not run')
  const due = formatDate(localeFromTag(row.locale), completeness.dueOn, desk.agency.zone)
  const { sop } = row
  const filledForm = sopOf(desk, row).filing.form
  return tellApplicant(tx, desk, row, (t) => {
    const fields = row.facts.incomplete?.questions ?? []
    const field = fields.map((key) => t(`${filledForm}-${key}-label`)).join(', ')
    const token = writeToken({ kind: 'action', caseId: row.id, version: row.version, action: 'lengkapi' })
    return [
      {
        heading: t('citizen-completion-heading', { sop, nomor: row.nomor }),
        text: t('citizen-completion', { sop, field, reason: valueOf(answers, 'alasan') ?? '', due }),
        buttons: [[{ label: t('citizen-button-complete'), token, tone: 'primary' }]],
      },
    ]
  })
}

/** A request or objection was closed because it was never completed; the applicant may file afresh. */
export const closedIncomplete: Effect = async ({ tx, desk, row, run }) => {
  const { completeness } = await deadlinesOf(tx, caseServices(desk, []), row, run.now)
  const lastDay = completeness?.started ? completeness.dueOn : desk.calendar().dateOf(run.now)
  const due = formatDate(localeFromTag(row.locale), lastDay, desk.agency.zone)
  return tellApplicant(tx, desk, row, (t) => [
    { text: t('citizen-closed-incomplete', { sop: row.sop, nomor: row.nomor, due }) },
  ])
}

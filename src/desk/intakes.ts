import { valueOf } from '../conversation/answer-values.ts'
import { deadlineRules } from '../deadline/rules.ts'
import { keberatanIntake } from '../keberatan/intake.ts'
import type { Intake } from './intake.ts'

const permohonanIntake: Intake = {
  prepare(_tx, _desk, _turn, { answers }) {
    return Promise.resolve({ ok: true, summary: valueOf(answers, 'rincian') ?? '', answers })
  },
  days: deadlineRules.permohonan.days,
  heading: 'citizen-filed-heading',
  text: 'citizen-filed',
  summaryAfter: (answers) => valueOf(answers, 'rincian'),
}

/** How the forms that open cases become them, by the id of their SOP. */
export const intakes: ReadonlyMap<string, Intake> = new Map([
  ['permohonan', permohonanIntake],
  ['keberatan', keberatanIntake],
])

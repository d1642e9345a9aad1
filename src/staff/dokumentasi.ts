import { fileCase } from '../case/file-case.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { documentationSop, unitLane } from '../pendokumentasian/items.ts'
import { knownUnits } from '../pendokumentasian/units.ts'
import { beginOpening, finishOpening, type CaseOpening } from './case-opening.ts'

const opening: CaseOpening = { sop: documentationSop, words: 'documentation' }

/** `/dokumentasi` opens a documentation (SOP 5 step 1) with its nota dinas, for those who hold the lane that asks. */
export function beginDocumentation(desk: Desk, turn: Turn): Promise<Reply> {
  return beginOpening(desk, turn, opening, async () => {
    if ((await knownUnits(desk)).length > 0)
      return beginForm(desk, turn, 'nota-dinas', { purpose: { kind: documentationSop } })
    const text = wordsFor(desk, turn)('documentation-no-units', { lane: unitLane })
    return { ...say(turn, { text }), form: 'none' }
  })
}

/** The filled form: the case is opened, each unit gets its card, and the nota dinas follows. */
export function submitDocumentation(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const { form, formVersion, answers, notes } = state
  const picked = answers['unit']
  const open = picked?.kind === 'picks' ? picked.rows.map(({ label }) => label) : []
  return finishOpening(desk, turn, opening, async (tx, services, openedBy) => {
    const period = valueOf(answers, 'periode') ?? ''
    const { nomor } = await fileCase(tx, services, {
      sop: documentationSop,
      applicantId: null,
      openedBy,
      replyToId: null,
      locale: 'id',
      summary: wordsFor(desk, turn)('documentation-matter', { period }),
      form: { form, formVersion, answers, notes },
      facts: { units: { open, given: [], nihil: [], skipped: [] } },
      now: turn.now,
    })
    return { nomor, count: open.length }
  })
}

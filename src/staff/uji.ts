import { valueOf } from '../conversation/answer-values.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { openTest, testSop } from '../dikecualikan/open-test.ts'
import { beginOpening, finishOpening, type CaseOpening } from './case-opening.ts'

const opening: CaseOpening = { sop: testSop, words: 'uji' }

/** `/uji` opens a list of information to be exempted (SOP 3), for those who hold the lane that fills it. */
export function beginTest(desk: Desk, turn: Turn): Promise<Reply> {
  return beginOpening(desk, turn, opening, () => beginForm(desk, turn, testSop, { purpose: { kind: 'uji' } }))
}

/** The filled form: the list is opened, and its card comes to the lane's chat. */
export function submitTest(desk: Desk, turn: Turn, { answers }: FormState): Promise<Reply> {
  return finishOpening(desk, turn, opening, (tx, services, openedBy) =>
    openTest(
      tx,
      { desk, services },
      {
        information: valueOf(answers, 'informasi') ?? '',
        moment: valueOf(answers, 'saat') === 'sengketa' ? 'sengketa' : 'sebelum-permintaan',
        openedBy,
        now: turn.now,
      },
    ),
  )
}

import { caseServices } from '../desk/case-services.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { openTest, testSop } from '../dikecualikan/open-test.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { LaneGrant } from '../sop/machine.ts'
import { lanesOfTurn } from './access.ts'
import { laneName } from './lanes.ts'

/** `/uji` opens a list of information to be exempted (SOP 3), for those who hold the lane that fills it. */
export async function beginTest(desk: Desk, turn: Turn): Promise<Reply> {
  const refusal = await refusalFor(desk, turn)
  if (typeof refusal === 'string') return { ...say(turn, { text: refusal }), form: 'none' }
  return beginForm(desk, turn, testSop, { purpose: { kind: 'uji' } })
}

/** The filled form: the list is opened, and its card comes to the lane's chat. */
export async function submitTest(desk: Desk, turn: Turn, { answers }: FormState): Promise<Reply> {
  const held = await refusalFor(desk, turn)
  if (typeof held === 'string') return { ...say(turn, { text: held }), form: 'none' }
  const { personId } = turn.person
  const { onBehalfOf } = held
  return {
    deliveries: [],
    form: 'none',
    async work(tx) {
      const out: NewDelivery[] = []
      const services = caseServices(desk, out)
      const opened = await openTest(
        tx,
        { desk, services },
        {
          information: valueOf(answers, 'informasi') ?? '',
          moment: valueOf(answers, 'saat') === 'sengketa' ? 'sengketa' : 'sebelum-permintaan',
          openedBy: { personId, ...(onBehalfOf !== undefined && { onBehalfOf }) },
          now: turn.now,
        },
      )
      const text = wordsFor(desk, turn)('uji-opened', { nomor: opened.nomor })
      return { deliveries: [answer(turn, { text }), ...out] }
    },
  }
}

/** The right by which one may open it, or why not. */
async function refusalFor(desk: Desk, turn: Turn): Promise<LaneGrant | string> {
  const t = wordsFor(desk, turn)
  const lane = desk.sops.get(testSop)?.filing.by
  if (lane === undefined) return t('uji-not-run-here')
  const held = (await lanesOfTurn(desk, turn)).find((grant) => grant.lane === lane)
  return held ?? t('uji-no-lane', { lane: laneName(t, { lane, unit: '' }) })
}

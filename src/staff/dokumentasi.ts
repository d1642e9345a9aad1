import { fileCase } from '../case/file-case.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState } from '../conversation/definition.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { documentationSop, unitLane } from '../pendokumentasian/items.ts'
import { knownUnits } from '../pendokumentasian/units.ts'
import type { LaneGrant } from '../sop/machine.ts'
import { lanesOfTurn } from './access.ts'
import { laneName } from './lanes.ts'

/** `/dokumentasi` opens a documentation (SOP 5 step 1) with its nota dinas, for those who hold the lane that asks. */
export async function beginDocumentation(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const right = await rightToOpen(desk, turn)
  if (typeof right === 'string') return { ...say(turn, { text: right }), form: 'none' }
  if ((await knownUnits(desk)).length === 0)
    return { ...say(turn, { text: t('documentation-no-units', { lane: unitLane }) }), form: 'none' }
  return beginForm(desk, turn, 'nota-dinas', { purpose: { kind: documentationSop } })
}

/** The filled form: the case is opened, each unit gets its card, and the nota dinas follows. */
export async function submitDocumentation(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const right = await rightToOpen(desk, turn)
  if (typeof right === 'string') return { ...say(turn, { text: right }), form: 'none' }
  const { form, formVersion, answers, notes } = state
  const { onBehalfOf } = right
  const picked = answers['unit']
  const open = picked?.kind === 'picks' ? picked.rows.map(({ label }) => label) : []
  const t = wordsFor(desk, turn)
  return {
    deliveries: [],
    form: 'none',
    async work(tx) {
      const out: NewDelivery[] = []
      const opened = await fileCase(tx, caseServices(desk, out), {
        sop: documentationSop,
        applicantId: null,
        openedBy: { personId: turn.person.personId, ...(onBehalfOf !== undefined && { onBehalfOf }) },
        replyToId: null,
        locale: 'id',
        summary: t('documentation-matter', { period: valueOf(answers, 'periode') ?? '' }),
        form: { form, formVersion, answers, notes },
        facts: { units: { open, given: [], nihil: [], skipped: [] } },
        now: turn.now,
      })
      const text = t('documentation-opened', { nomor: opened.nomor, count: open.length })
      return { deliveries: [answer(turn, { text }), ...out] }
    },
  }
}

/** The right by which one may open it, or why not. */
async function rightToOpen(desk: Desk, turn: Turn): Promise<LaneGrant | string> {
  const t = wordsFor(desk, turn)
  const lane = desk.sops.get(documentationSop)?.filing.by
  if (lane === undefined) return t('documentation-not-run-here')
  const held = (await lanesOfTurn(desk, turn)).find((grant) => grant.lane === lane)
  return held ?? t('documentation-no-lane', { lane: laneName(t, { lane }) })
}

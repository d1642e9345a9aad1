import { laneIn } from '../agency.ts'
import { announcementSop } from '../announcements/announcement.ts'
import { fileCase } from '../case/file-case.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState, PickRow } from '../conversation/definition.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { LaneGrant } from '../sop/machine.ts'
import { listStaff } from '../storage/staff.ts'
import { lanesOfTurn } from './access.ts'
import { laneName } from './lanes.ts'

/** The lane that writes drafts. */
const writersLane = 'pelaksana'

/** `/tugaskan` opens the case of an announcement (SOP 4 step 1), for those who hold the lane of its first step. */
export async function beginAnnouncement(desk: Desk, turn: Turn): Promise<Reply> {
  const right = await rightToOpen(desk, turn)
  if (typeof right === 'string') return { ...say(turn, { text: right }), form: 'none' }
  return beginForm(desk, turn, right.sop.filing.form, { purpose: { kind: announcementSop } })
}

/** The filled form: the case is opened at the draft, and its card comes to the lane that writes it. */
export async function submitAnnouncement(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const right = await rightToOpen(desk, turn)
  if (typeof right === 'string') return { ...say(turn, { text: right }), form: 'none' }
  const { form, formVersion, answers, notes } = state
  const { personId } = turn.person
  const { onBehalfOf } = right.grant
  const kind = valueOf(answers, 'sifat') === 'serta-merta' ? 'serta-merta' : 'berkala'
  return {
    deliveries: [],
    form: 'none',
    async work(tx) {
      const out: NewDelivery[] = []
      const opened = await fileCase(tx, caseServices(desk, out), {
        sop: announcementSop,
        applicantId: null,
        openedBy: { personId, ...(onBehalfOf !== undefined && { onBehalfOf }) },
        replyToId: null,
        locale: 'id',
        summary: valueOf(answers, 'judul') ?? '',
        form: { form, formVersion, answers, notes },
        facts: { announcement: { class: kind } },
        now: turn.now,
      })
      const text = wordsFor(desk, turn)('announcement-opened', { nomor: opened.nomor })
      return { deliveries: [answer(turn, { text }), ...out] }
    },
  }
}

/** The right by which one may open it, or why not. */
async function rightToOpen(
  desk: Desk,
  turn: Turn,
): Promise<{ readonly grant: LaneGrant; readonly sop: SopDefinition } | string> {
  const t = wordsFor(desk, turn)
  const sop = desk.sops.get(announcementSop)
  if (sop === undefined) return t('announcement-not-run-here')
  const { by: lane } = sop.filing
  const grant = (await lanesOfTurn(desk, turn)).find((each) => each.lane === lane)
  return grant === undefined ? t('announcement-no-lane', { lane: laneName(t, { lane }) }) : { grant, sop }
}

/** Rows of the form: who may be asked to write the draft, by person id. */
export async function writerRows(desk: Desk, query: string, limit: number): Promise<PickRow[]> {
  const typed = query.toLowerCase()
  return (await listStaff(desk.db, desk.sealer))
    .filter(({ lanes }) => lanes.some(({ lane }) => lane === laneIn(desk.agency, writersLane)))
    .filter(({ name }) => name.toLowerCase().includes(typed))
    .slice(0, limit)
    .map(({ personId, name }) => ({ id: String(personId), label: name }))
}

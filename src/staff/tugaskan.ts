import { laneIn } from '../agency.ts'
import { announcementSop } from '../announcements/announcement.ts'
import { fileCase } from '../case/file-case.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState, PickRow } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { listStaff } from '../storage/staff.ts'
import { beginOpening, finishOpening, type CaseOpening } from './case-opening.ts'

/** The lane that writes drafts. */
const writersLane = 'pelaksana'

const opening: CaseOpening = { sop: announcementSop, words: 'announcement' }

/** `/tugaskan` opens the case of an announcement (SOP 4 step 1), for those who hold the lane of its first step. */
export function beginAnnouncement(desk: Desk, turn: Turn): Promise<Reply> {
  return beginOpening(desk, turn, opening, ({ filing }) =>
    beginForm(desk, turn, filing.form, { purpose: { kind: announcementSop } }),
  )
}

/** The filled form: the case is opened at the draft, and its card comes to the lane that writes it. */
export function submitAnnouncement(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const { form, formVersion, answers, notes } = state
  const kind = valueOf(answers, 'sifat') === 'serta-merta' ? 'serta-merta' : 'berkala'
  return finishOpening(desk, turn, opening, (tx, services, openedBy) =>
    fileCase(tx, services, {
      sop: announcementSop,
      applicantId: null,
      openedBy,
      replyToId: null,
      locale: 'id',
      summary: valueOf(answers, 'judul') ?? '',
      form: { form, formVersion, answers, notes },
      facts: { announcement: { class: kind } },
      now: turn.now,
    }),
  )
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

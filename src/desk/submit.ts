import { sopIds } from '../agency.ts'
import { fileCase } from '../case/file-case.ts'
import type { FormState } from '../conversation/definition.ts'
import { formatDate } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { writeToken } from '../chat/token.ts'
import { caseServices } from './case-services.ts'
import type { Desk } from './desk.ts'
import { promptOf } from './form-view.ts'
import type { NotYet } from './intake.ts'
import { intakes } from './intakes.ts'
import { keepIdentity } from './keep-identity.ts'
import { submitAction } from './press-action.ts'
import { laneForms, staffForms } from '../staff/forms.ts'
import { answer, say, type Reply, type Turn, type Worked } from './turn.ts'
import { localeOf, wordsFor } from './words.ts'

/** What a form's `purpose.kind` may be, and what its submission does. */
export async function submitForm(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const { kind = '' } = state.purpose
  if (kind === 'file') return submitFiling(desk, turn, state)
  if (kind === 'action') return submitAction(desk, turn, state)
  const byLane = laneForms.get(kind)
  if (byLane !== undefined) return byLane(desk, turn, state)
  const submit = staffForms.get(kind)
  if (submit === undefined) throw new Error(`a form for nothing: ${state.form}`)
  // Set-up is the admins'; whoever began it may have stopped being one.
  if (!turn.person.isAdmin)
    return { ...say(turn, { text: wordsFor(desk, turn)('staff-only-admin') }), form: 'none' }
  return submit(desk, turn, state)
}

/** The filled intake form opens a case, and the applicant gets the number at once (UU 14/2008 Ps 22 ayat (4)). */
function submitFiling(desk: Desk, turn: Turn, state: FormState): Reply {
  return { deliveries: [], form: 'none', work: (tx) => fileFrom(tx, desk, turn, state) }
}

async function fileFrom(tx: Db, desk: Desk, turn: Turn, state: FormState): Promise<Worked> {
  const { notes, form, formVersion } = state
  const sop = sopFiledBy(desk, form)
  const intake = intakes.get(sop)
  if (intake === undefined) throw new Error(`nothing says how the form ${form} becomes a case`)
  const prepared = await intake.prepare(tx, desk, turn, state)
  if (!prepared.ok) return goOn(desk, turn, prepared)
  const { summary, answers, facts, links } = prepared
  await keepIdentity(tx, desk, turn.person.personId, answers)
  const out: NewDelivery[] = []
  const filed = await fileCase(tx, caseServices(desk, out), {
    sop,
    applicantId: turn.person.personId,
    replyToId: turn.person.identityId,
    locale: turn.person.locale,
    summary,
    form: { form, formVersion, answers, notes },
    ...(facts !== undefined && { facts }),
    ...(links !== undefined && { links }),
    now: turn.now,
  })
  const { row } = filed
  if (row.dueOn === null) throw new Error('a filed case has no due date')
  const t = wordsFor(desk, turn)
  const due = formatDate(localeOf(turn), isoDay(row.dueOn), desk.agency.zone)
  const why = writeToken({ kind: 'view', caseId: row.id, view: 'kapan' })
  const receipt = answer(turn, {
    heading: t(intake.heading),
    text: t(intake.text, { nomor: filed.nomor, due, days: intake.days }),
    buttons: [[{ label: t('citizen-button-why-date'), token: why }]],
  })
  return { deliveries: [receipt, ...out] }
}

/** The form was filled in, and what it rests on is no longer so: it goes on where that was asked. */
function goOn(desk: Desk, turn: Turn, { why, state }: NotYet): Worked {
  const place = { platform: turn.incoming.platform, locale: localeOf(turn), inGroup: false }
  const question = promptOf(desk, place, state)
  const text = [why, question.text].join('\n\n')
  return { deliveries: [answer(turn, { ...question, text })], form: state }
}

function sopFiledBy(desk: Desk, form: string): (typeof sopIds)[number] {
  const id = sopIds.find((each) => desk.sops.get(each)?.filing.form === form)
  if (id === undefined) throw new Error(`no SOP is filed by the form ${form}`)
  return id
}

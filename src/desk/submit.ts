import { sopIds } from '../agency.ts'
import { fileCase } from '../case/file-case.ts'
import { contactOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers, FormState } from '../conversation/definition.ts'
import { deadlineRules } from '../deadline/rules.ts'
import { formatDate } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { keepProfile } from '../storage/people.ts'
import { writeToken } from '../chat/token.ts'
import { caseServices } from './case-services.ts'
import type { Desk } from './desk.ts'
import { submitAction } from './press-action.ts'
import { staffForms } from '../staff/forms.ts'
import { answer, type Reply, type Turn, type Worked } from './turn.ts'
import { localeOf, wordsFor } from './words.ts'

/** What a form's `purpose.kind` may be, and what its submission does. */
export async function submitForm(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const { kind = '' } = state.purpose
  if (kind === 'file') return submitFiling(desk, turn, state)
  if (kind === 'action') return submitAction(desk, turn, state)
  const submit = staffForms.get(kind)
  if (submit === undefined) throw new Error(`a form for nothing: ${state.form}`)
  return submit(desk, turn, state)
}

/** The filled intake form opens a case, and the applicant gets the number at once (UU 14/2008 Ps 22 ayat (4)). */
function submitFiling(desk: Desk, turn: Turn, state: FormState): Reply {
  return { deliveries: [], form: 'none', work: (tx) => fileFrom(tx, desk, turn, state) }
}

async function fileFrom(tx: Db, desk: Desk, turn: Turn, state: FormState): Promise<Worked> {
  const { answers, notes, form, formVersion } = state
  await keepIdentity(tx, desk, turn.person.personId, answers)
  const out: NewDelivery[] = []
  const { row, nomor } = await fileCase(tx, caseServices(desk, out), {
    sop: sopFiledBy(desk, form),
    applicantId: turn.person.personId,
    replyToId: turn.person.identityId,
    locale: turn.person.locale,
    summary: valueOf(answers, 'rincian') ?? '',
    form: { form, formVersion, answers, notes },
    now: turn.now,
  })
  if (row.dueOn === null) throw new Error('a filed case has no due date')
  const t = wordsFor(desk, turn)
  const due = formatDate(localeOf(turn), isoDay(row.dueOn), desk.agency.zone)
  const why = writeToken({ kind: 'view', caseId: row.id, view: 'kapan' })
  const receipt = answer(turn, {
    heading: t('citizen-filed-heading'),
    text: t('citizen-filed', { nomor, due, days: deadlineRules.permohonan.days }),
    buttons: [[{ label: t('citizen-button-why-date'), token: why }]],
  })
  return { deliveries: [receipt, ...out] }
}

function sopFiledBy(desk: Desk, form: string): (typeof sopIds)[number] {
  const id = sopIds.find((each) => desk.sops.get(each)?.filing.form === form)
  if (id === undefined) throw new Error(`no SOP is filed by the form ${form}`)
  return id
}

/** Keeps who the applicant is, so that the next form need not ask again. */
async function keepIdentity(tx: Db, desk: Desk, personId: number, answers: Answers): Promise<void> {
  const nama = valueOf(answers, 'nama')
  const alamat = valueOf(answers, 'alamat')
  if (nama === undefined || alamat === undefined) return
  const nik = valueOf(answers, 'nik')
  const profile = {
    nama,
    alamat,
    ...contactOf(answers, 'kontak'),
    ...(nik !== undefined && { nik }),
  }
  await keepProfile(tx, desk.sealer, personId, profile)
}

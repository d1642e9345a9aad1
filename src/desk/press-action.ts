import { actorOf } from '../case/authority.ts'
import { openFiledForm } from '../case/filed-form.ts'
import { performAction, type NotPerformed, type Performed } from '../case/perform.ts'
import { sopOf } from '../case/services.ts'
import { snapshotOf } from '../case/snapshot.ts'
import { undoAction } from '../case/undo.ts'
import type { Token } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState } from '../conversation/definition.ts'
import { applicantLane } from '../sop/definition.ts'
import { allowedActions, placesOf, type Actor } from '../sop/machine.ts'
import { undoActionId } from '../sop/undo.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { formatDate } from '../i18n/dates.ts'
import { isoDay } from '../storage/dates.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import { caseServices } from './case-services.ts'
import type { Desk } from './desk.ts'
import { beginForm, interruptFormForPress } from './form-turn.ts'
import { intakes } from './intakes.ts'
import { keepIdentity } from './keep-identity.ts'
import { refuseLogged } from './refuse-logged.ts'
import { refusalSentence, undoSentence } from './refusal-words.ts'
import { answer, tell, type Reply, type Turn, type Worked } from './turn.ts'
import { localeOf, wordsFor } from './words.ts'

type ActionToken = Extract<Token, { kind: 'action' }>

/**
 * A press on an SOP's button. What the action asks for is asked first; whether the press is allowed is judged
 * before that, so that nobody fills a form in vain, and once more when it is done.
 */
export async function pressAction(desk: Desk, turn: Turn, token: ActionToken): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const row = await findCase(desk.db, token.caseId)
  if (row === undefined) return tell(t('press-refused-unknown-case'))
  if (turn.incoming.sender.anonymous === true)
    return refuseLogged(desk, turn, row, {
      action: token.action,
      code: 'anonymous',
      text: t('press-refused-anonymous'),
    })
  if (token.action === undoActionId) return pressUndo(desk, turn, token)
  const form = await formToAsk(desk, turn, row, token)
  if (form === undefined)
    return { deliveries: [], form: 'keep', work: (tx) => perform(tx, desk, turn, token) }
  if (turn.form !== undefined) return interruptFormForPress(desk, turn, turn.form, token)
  const reply = await beginForm(desk, turn, form.id, {
    purpose: {
      kind: 'action',
      case: String(row.id),
      version: String(token.version),
      action: token.action,
      ...(token.draft !== undefined && { draft: token.draft }),
      ...form.purpose,
    },
    ...(form.only !== undefined && { only: form.only }),
    ...(form.prefill !== undefined && { prefill: form.prefill }),
  })
  return reply.page === undefined ? { ...reply, notice: { text: t('press-asked'), alert: false } } : reply
}

/** The one who pressed; in the chat of a unit, for that unit alone. */
async function actorHere(db: Db, desk: Desk, { incoming, person, now }: Turn): Promise<Actor> {
  const actor = await actorOf(db, desk, person.personId, now)
  if (actor.lanes.every(({ unit }) => unit === undefined)) return actor
  const bound = (await lanesOfChat(db, incoming.platform, incoming.chat.id)).filter(({ unit }) => unit !== '')
  if (bound.length === 0) return actor
  const lanes = actor.lanes.filter(
    ({ lane, unit }) =>
      bound.every((each) => each.lane !== lane) ||
      bound.some((each) => each.lane === lane && each.unit === unit),
  )
  return { ...actor, lanes }
}

interface FormToAsk {
  readonly id: string
  readonly purpose: Readonly<Record<string, string>>
  readonly only?: readonly string[]
  readonly prefill?: FormState['answers']
}

/** The form that an allowed action begins with; undefined when nothing is asked, or when it will be refused. */
async function formToAsk(
  desk: Desk,
  turn: Turn,
  row: CaseRow,
  token: ActionToken,
): Promise<FormToAsk | undefined> {
  const services = caseServices(desk, [])
  const sop = sopOf(services, row)
  const actor = await actorHere(desk.db, desk, turn)
  const snapshot = await snapshotOf(desk.db, services, row, turn.now)
  const place = allowedActions(sop, snapshot, actor).find(({ action }) => action.id === token.action)
  const id = place?.action.form
  if (place === undefined || id === undefined) return undefined
  if (token.version !== row.version && place.action.parallel !== true) return undefined
  const filed = await openFiledForm(desk.db, desk.sealer, row.id)
  const kategori = valueOf(filed?.answers ?? {}, 'kategori') ?? 'perorangan'
  const purpose = { kategori, nomor: row.nomor }
  if (id !== sop.filing.form || place.lane !== applicantLane) return { id, purpose }
  // The applicant corrects the filed form: just the questions that were named, over what was answered before.
  const only = row.facts.incomplete?.questions ?? []
  return { id, purpose, only, prefill: filed?.answers ?? {} }
}

/** The filled form of an action: performed with its answers. */
export function submitAction(desk: Desk, turn: Turn, state: FormState): Reply {
  const { case: caseId = '', version = '', action = '', draft } = state.purpose
  const token: ActionToken = {
    kind: 'action',
    caseId: Number(caseId),
    version: Number(version),
    action,
    ...(draft !== undefined && { draft }),
  }
  return { deliveries: [], form: 'none', work: (tx) => perform(tx, desk, turn, token, state) }
}

async function perform(
  tx: Db,
  desk: Desk,
  turn: Turn,
  token: ActionToken,
  state?: FormState,
): Promise<Worked> {
  const out: NewDelivery[] = []
  const services = caseServices(desk, out)
  const summary = state === undefined ? undefined : await summaryAfter(tx, token.caseId, state)
  const done = await performAction(tx, services, {
    caseId: token.caseId,
    version: token.version,
    action: token.action,
    ...(token.draft !== undefined && { draft: token.draft }),
    actor: await actorHere(tx, desk, turn),
    input: state === undefined ? {} : { answers: state.answers },
    ...(summary !== undefined && { summary }),
    now: turn.now,
  })
  if (done.ok && state !== undefined) await keepCorrected(tx, desk, turn, done, state)
  const text = done.ok
    ? await doneSentence(tx, desk, turn, done)
    : await refusalSentence(tx, desk, turn, done)
  const { content } = turn.incoming
  // A press is answered where it was made; the end of a form by a message, because its last word may be typed.
  if (state === undefined && content.kind === 'press') {
    return { deliveries: [...spoken(turn, done, text), ...out], notice: { text, alert: !done.ok } }
  }
  return { deliveries: [answer(turn, { text }), ...out] }
}

/** An applicant who completes the filed form may have corrected who they are: the next form knows that too. */
async function keepCorrected(
  tx: Db,
  desk: Desk,
  { person }: Turn,
  { caseId, action }: Performed,
  { form, answers }: FormState,
): Promise<void> {
  const row = await findCase(tx, caseId)
  if (row?.applicantId !== person.personId || !isApplicants(desk, row, action)) return
  if (form === sopOf(desk, row).filing.form) await keepIdentity(tx, desk, person.personId, answers)
}

/** The matter, when what the applicant completes changes it. */
async function summaryAfter(tx: Db, caseId: number, { answers }: FormState): Promise<string | undefined> {
  const row = await findCase(tx, caseId)
  return row === undefined ? undefined : intakes.get(row.sop)?.summaryAfter(answers, row.facts)
}

/** An applicant has no card that changes: the sentence is also said in the chat. */
function spoken(turn: Turn, done: Performed | NotPerformed, text: string): NewDelivery[] {
  return done.ok && turn.incoming.chat.kind === 'private' ? [answer(turn, { text })] : []
}

async function doneSentence(tx: Db, desk: Desk, turn: Turn, done: Performed): Promise<string> {
  const row = await findCase(tx, done.caseId)
  if (row === undefined) throw new Error('a case vanished while it was decided')
  const t = wordsFor(desk, turn)
  if (row.applicantId !== turn.person.personId || !isApplicants(desk, row, done.action)) {
    return t('press-done', { action: t(`sop-${row.sop}-action-${done.action}`) })
  }
  const due = row.dueOn === null ? '' : formatDate(localeOf(turn), isoDay(row.dueOn), desk.agency.zone)
  return t(`citizen-done-${done.action}`, { sop: row.sop, nomor: row.nomor, due })
}

function isApplicants(desk: Desk, row: CaseRow, action: string): boolean {
  const sop = sopOf(desk, row)
  return placesOf(sop).some((place) => place.action.id === action && place.lane === applicantLane)
}

function pressUndo(desk: Desk, turn: Turn, token: ActionToken): Reply {
  return {
    deliveries: [],
    form: 'keep',
    work: async (tx) => {
      const out: NewDelivery[] = []
      const { caseId, version } = token
      const request = { caseId, version, personId: turn.person.personId, now: turn.now }
      const done = await undoAction(tx, caseServices(desk, out), request)
      const text = await undoSentence(tx, desk, turn, done)
      return { deliveries: out, notice: { text, alert: true } }
    },
  }
}

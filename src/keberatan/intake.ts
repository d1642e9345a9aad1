import type { Answer, Answers, FormState } from '../conversation/definition.ts'
import { valueOf, valuesOf } from '../conversation/answer-values.ts'
import { without } from '../conversation/order.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { Desk } from '../desk/desk.ts'
import type { Intake, NotYet, Prepared } from '../desk/intake.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor, wordsIn } from '../desk/words.ts'
import { pasal35Letters, type Pasal35Letter } from '../law/pasal-35.ts'
import { lockLedger } from '../storage/case-events.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { copyFile, findKeptFile } from '../storage/files.ts'
import { readProfile, type Profile } from '../storage/people.ts'
import { groundRows, requestOf, standingsOf, whyNot } from './grounds.ts'
import { objectionLink } from './request-history.ts'

/** The filled formulir keberatan becomes a case that hangs on the request it objects to. */
export const keberatanIntake: Intake = {
  prepare: prepareObjection,
  days: deadlineRules.keberatanAnswer.days,
  heading: 'objection-filed-heading',
  text: 'objection-filed',
  summaryAfter: (answers, { objection }) =>
    objection?.request === undefined ? valueOf(answers, 'informasi') : undefined,
}

async function prepareObjection(
  tx: Db,
  desk: Desk,
  turn: Turn,
  state: FormState,
): Promise<Prepared | NotYet> {
  const request = await requestOf(tx, state.answers)
  // Two objections to one request at once would each think itself the first.
  if (request !== undefined) await lockLedger(tx, request.id)
  const chosen = chosenGrounds(state.answers)
  const changed = await groundsChanged(tx, desk, turn, state, { request, chosen })
  if (changed !== undefined) return changed
  const identity = await knownIdentity(tx, desk, turn, state)
  if (!identity.ok) return identity
  return {
    ok: true,
    summary: summaryOf(desk, turn, request, state.answers),
    answers: identity.answers,
    facts: {
      objection: {
        grounds: chosen,
        ...(request !== undefined && { request: { id: request.id, nomor: request.nomor } }),
      },
    },
    ...(request !== undefined && { links: [{ toId: request.id, kind: objectionLink }] }),
  }
}

/** Without a request there is but one ground. */
function chosenGrounds(answers: Answers): Pasal35Letter[] {
  const chosen = pasal35Letters.filter((letter) => valuesOf(answers, 'alasan').includes(letter))
  return chosen.length === 0 ? ['b'] : chosen
}

/** Days pass between a choice and its sending: the request may have been answered, or the term be over. */
async function groundsChanged(
  tx: Db,
  desk: Desk,
  turn: Turn,
  state: FormState,
  { request, chosen }: { readonly request: CaseRow | undefined; readonly chosen: readonly Pasal35Letter[] },
): Promise<NotYet | undefined> {
  const words = { t: wordsFor(desk, turn), locale: localeOf(turn), now: turn.now }
  const standings = await standingsOf(tx, desk, request, turn.now)
  const gone = standings.flatMap((each) => (!each.offered && chosen.includes(each.letter) ? [each] : []))
  if (gone.length === 0) return undefined
  const reasons = gone.map(
    ({ letter, why }) => `– ${words.t(`objection-ground-${letter}`)}: ${whyNot(desk, why, words)}`,
  )
  return {
    ok: false,
    why: words.t('objection-grounds-changed', { reasons: reasons.join('\n') }),
    state: {
      ...askAgain(state, 'alasan', state.purpose),
      rows: groundRows(desk, standings, words),
    },
  }
}

/** The person's own matter in the words of then; that of somebody else's request by its number only. */
function summaryOf(desk: Desk, turn: Turn, request: CaseRow | undefined, answers: Answers): string {
  if (request === undefined) return valueOf(answers, 'informasi') ?? ''
  if (request.applicantId === turn.person.personId) return request.summary
  return wordsIn(desk, 'id')('objection-summary-request', { nomor: request.nomor })
}

/** The answers with the identity that was kept filled in, when it is the same. */
async function knownIdentity(
  tx: Db,
  desk: Desk,
  turn: Turn,
  state: FormState,
): Promise<{ readonly ok: true; readonly answers: Answers } | NotYet> {
  const { answers } = state
  if (valueOf(answers, 'identitas') !== 'sama') return { ok: true, answers }
  const t = wordsFor(desk, turn)
  const { personId } = turn.person
  const profile = await readProfile(tx, desk.sealer, personId)
  if (profile?.nik === undefined) {
    const purpose = { ...state.purpose, 'identitas-lama': 'tidak' }
    return {
      ok: false,
      why: t('objection-identity-gone'),
      state: { ...askAgain(state, 'nama', purpose), answers: without(answers, 'identitas') },
    }
  }
  const ktp = answers['ktp'] ?? (await copyOfKtp(tx, desk, turn))
  if (ktp === undefined) {
    const purpose = { ...state.purpose, 'ktp-lama': 'tidak' }
    return { ok: false, why: t('objection-ktp-gone'), state: askAgain(state, 'ktp', purpose) }
  }
  return { ok: true, answers: { ...answers, ...asAnswers(profile, profile.nik), ktp } }
}

function asAnswers({ nama, alamat, phone, email }: Profile, nik: string): Answers {
  return {
    nama: { kind: 'text', value: nama },
    nik: { kind: 'nik', value: nik, warnings: [] },
    alamat: { kind: 'text', value: alamat },
    kontak: {
      kind: 'contact',
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
    },
  }
}

/** Each case has its own papers, so that each can be purged for itself. */
async function copyOfKtp(tx: Db, desk: Desk, { person, now }: Turn): Promise<Answer | undefined> {
  const kept = await findKeptFile(tx, person.personId, 'ktp')
  if (kept === undefined) return undefined
  const fileId = await copyFile(tx, desk.sealer, kept.id, { ownerId: person.personId }, now)
  return fileId === undefined ? undefined : { kind: 'file', fileId, remarks: kept.remarks }
}

function askAgain(state: FormState, key: string, purpose: FormState['purpose']): FormState {
  const { rows: _rows, editing: _editing, ...rest } = state
  return { ...rest, at: key, purpose, answers: without(state.answers, key) }
}

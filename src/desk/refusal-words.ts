import type { NotPerformed } from '../case/perform.ts'
import type { Happened } from '../case/refusals.ts'
import type { UndoPerformed } from '../case/undo.ts'
import { applicantLane } from '../sop/definition.ts'
import { formatInstant, formatTime } from '../i18n/dates.ts'
import type { UndoRefused } from '../sop/undo.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { staffNames } from '../storage/staff.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'
import { localeOf, wordsFor } from './words.ts'

/** Why a press changed nothing, to the one who pressed: who may, what happened since, what is missing. */
export async function refusalSentence(
  tx: Db,
  desk: Desk,
  turn: Turn,
  refused: NotPerformed,
): Promise<string> {
  const t = wordsFor(desk, turn)
  const { code, places, pending, since, step } = refused
  if (isApplicants(refused)) {
    const own = applicantSentence(desk, turn, refused)
    if (own !== undefined) return own
  }
  switch (code) {
    case 'not-found':
      return t('press-refused-unknown-case')
    case 'no-role': {
      // Where the case stands, one lane alone may: others may the same at other steps.
      const here = places.filter((place) => place.step === step)
      const able = (here.length === 0 ? places : here).map(({ lane }) => lane)
      const lanes = [...new Set(able)].filter((lane) => lane !== 'system')
      // What only the program does is no button of anybody's.
      if (lanes.length === 0) return t('press-refused-no-such-action')
      return t('press-refused-no-role', { lane: lanes.map((lane) => t(`lane-${lane}`)).join(', ') })
    }
    case 'decided':
    case 'stale':
      return happenedSentence(tx, desk, turn, code, since)
    case 'pending-undo': {
      if (pending === undefined) return t('press-refused-stale-unknown')
      const who = await nameOf(tx, desk, turn, pending.by)
      return t('press-refused-pending-undo', { who, at: clockTime(desk, turn, new Date(pending.until)) })
    }
    case 'closed': {
      const outcome = await outcomeWords(tx, desk, turn, refused)
      return t('press-refused-closed', { outcome })
    }
    case 'wrong-step':
    case 'no-such-action':
    case 'draft-changed':
    case 'input':
      return t(`press-refused-${code}`)
    default:
      return t(`press-refused-${code.replace(':', '-')}`, { step: step ?? '' })
  }
}

function isApplicants({ places }: NotPerformed): boolean {
  return places.length > 0 && places.every(({ lane }) => lane === applicantLane)
}

/** Applicants are told of their request in words of theirs: no officer's name, and nothing that may be taken back. */
function applicantSentence(
  desk: Desk,
  turn: Turn,
  { code, pending, since }: NotPerformed,
): string | undefined {
  const t = wordsFor(desk, turn)
  if (code === 'pending-undo' && pending !== undefined)
    return t('citizen-press-wait', { at: clockTime(desk, turn, new Date(pending.until)) })
  const own = since.length > 0 && since.every(({ actorId }) => actorId === turn.person.personId)
  return (code === 'decided' || code === 'stale') && !own ? t('citizen-press-moved-on') : undefined
}

async function happenedSentence(
  tx: Db,
  desk: Desk,
  turn: Turn,
  code: 'decided' | 'stale',
  since: readonly Happened[],
): Promise<string> {
  const t = wordsFor(desk, turn)
  const last = since.findLast(({ action }) => action !== null)
  const row = last === undefined ? undefined : await caseOf(tx, turn)
  if (last?.action == null || row === undefined) return t('press-refused-stale-unknown')
  const action = t(`sop-${row.sop}-action-${last.action}`)
  if (code === 'decided' && last.actorId === turn.person.personId)
    return t('press-refused-own', { action, at: clockTime(desk, turn, last.at) })
  const who = await nameOf(tx, desk, turn, last.actorId)
  if (code === 'decided')
    return t('press-refused-decided', { action, who, at: clockTime(desk, turn, last.at) })
  return t('press-refused-stale', {
    action,
    who,
    at: formatInstant(localeOf(turn), last.at, desk.agency.zone),
  })
}

/** What came of taking a decision back. */
export async function undoSentence(
  tx: Db,
  desk: Desk,
  turn: Turn,
  done: UndoPerformed | UndoRefused | { readonly ok: false; readonly code: 'not-found' },
): Promise<string> {
  const t = wordsFor(desk, turn)
  if (done.ok) return t('undo-done')
  if (done.code === 'not-found') return t('press-refused-unknown-case')
  if (done.code !== 'not-yours') return t(`undo-refused-${done.code}`)
  const who =
    done.pending === undefined ? t('card-unknown-actor') : await nameOf(tx, desk, turn, done.pending.by)
  return t('undo-refused-not-yours', { who })
}

async function nameOf(tx: Db, desk: Desk, turn: Turn, personId: number | null): Promise<string> {
  const t = wordsFor(desk, turn)
  if (personId === null) return t('card-unknown-actor')
  const names = await staffNames(tx, desk.sealer, [personId])
  return names.get(personId) ?? t('card-applicant-actor')
}

function clockTime(desk: Desk, turn: Turn, at: Date): string {
  return formatTime(localeOf(turn), at, desk.agency.zone)
}

async function outcomeWords(tx: Db, desk: Desk, turn: Turn, { nomor }: NotPerformed): Promise<string> {
  const row = await caseOf(tx, turn)
  const t = wordsFor(desk, turn)
  return row?.outcome == null ? (nomor ?? '') : t(`sop-${row.sop}-outcome-${row.outcome}`)
}

/** The case that a press was about. */
async function caseOf(tx: Db, { incoming, form }: Turn) {
  const { content } = incoming
  const pressed = content.kind === 'press' ? content.token.split(':') : []
  const id = pressed[0] === 'a' ? Number.parseInt(pressed[1] ?? '', 36) : Number(form?.purpose['case'])
  return Number.isSafeInteger(id) ? findCase(tx, id) : undefined
}

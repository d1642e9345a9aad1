import { deadlinesOf } from '../../../src/case/deadlines.ts'
import { sopOf } from '../../../src/case/services.ts'
import type { Sentence } from '../../../src/conversation/result.ts'
import { explainDeadline } from '../../../src/deadline/explain.ts'
import { caseServices } from '../../../src/desk/case-services.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { wordsIn } from '../../../src/desk/words.ts'
import { formatDate, formatInstant, formatTime } from '../../../src/i18n/dates.ts'
import type { Locale } from '../../../src/i18n/locale.ts'
import type { SopDefinition } from '../../../src/sop/definition.ts'
import { placesOf } from '../../../src/sop/machine.ts'
import { stepStates } from '../../../src/sop/step-states.ts'
import { cardCase } from '../../../src/staff/card-data.ts'
import type { CardData } from '../../../src/staff/card.ts'
import { actorWords, eventLabel, eventNames, type EventNames } from '../../../src/staff/event-words.ts'
import { listEvents, listLedger, type LedgerEntry } from '../../../src/storage/case-events.ts'
import { findCase, type CaseRow } from '../../../src/storage/cases.ts'
import { isoDay } from '../../../src/storage/dates.ts'
import type { CaseLine, CaseView } from './protocol.ts'

/** Hexadecimal digits that are shown of a hash. */
const hashDigits = 12

/** A case in a line: which SOP, who has it, by when; of an ended one how it ended. */
export function caseLine(desk: Desk, locale: Locale, row: CaseRow): CaseLine {
  const t = wordsIn(desk, locale)
  const at = standsAt(row)
  const step = sopOf(desk, row).steps.find(({ id }) => id === at)
  const where = step === undefined ? outcomeWords(t, row) : t(`lane-${step.lane}`)
  const isDue = step !== undefined && row.dueOn !== null
  const due = isDue
    ? [t('simulator-case-due', { due: formatDate(locale, isoDay(row.dueOn), desk.agency.zone) })]
    : []
  return {
    id: row.id,
    nomor: row.nomor,
    words: [t(`simulator-case-sop-${row.sop}`), where, ...due].join(' · '),
    open: step !== undefined,
    version: row.version,
  }
}

/** All that the side panel shows of a case; undefined when there is none with this id. */
export async function caseView(desk: Desk, locale: Locale, caseId: number): Promise<CaseView | undefined> {
  const row = await findCase(desk.db, caseId)
  if (row === undefined) return undefined
  const t = wordsIn(desk, locale)
  const now = desk.clock.now()
  const sop = sopOf(desk, row)
  const { data } = await cardCase(desk.db, desk, t, caseId, now)
  const ledger = await listLedger(desk.db, caseId)
  const names = await eventNames(desk.db, desk, ledger)
  const { sop: deadline } = await deadlinesOf(desk.db, caseServices(desk, []), row, now)
  return {
    id: row.id,
    nomor: row.nomor,
    title: data.row.summary,
    facts: factsOf(desk, locale, row, { sop, data }),
    deadline:
      deadline === undefined ? [] : explainDeadline(deadline, desk.calendar(), { translate: t, locale }),
    ledger: ledger.map((entry) => ({
      at: formatInstant(locale, entry.at, desk.agency.zone),
      words: ledgerWords(t, row, { sop, names }, entry),
      hash: Buffer.from(entry.hash).toString('hex').slice(0, hashDigits),
    })),
    steps: stepStates(sop, await listEvents(desk.db, caseId), standsAt(row)).map(({ step, state }) => ({
      words: t('simulator-case-step', {
        no: step.no,
        step: t(`sop-${row.sop}-step-${step.id}`),
        lane: t(`lane-${step.lane}`),
      }),
      state,
    })),
    revision: ledger.length,
  }
}

/** Where a case stands for people to see: a decision that can still be taken back has not moved it. */
export function standsAt({ step, facts }: Pick<CaseRow, 'step' | 'facts'>): string {
  return facts.pendingUndo?.from.step ?? step
}

function outcomeWords(t: Sentence, { sop, outcome }: Pick<CaseRow, 'sop' | 'outcome'>): string {
  return t(`sop-${sop}-outcome-${outcome ?? ''}`)
}

function factsOf(
  desk: Desk,
  locale: Locale,
  row: CaseRow,
  { sop, data }: { readonly sop: SopDefinition; readonly data: CardData },
): CaseView['facts'] {
  const t = wordsIn(desk, locale)
  const { zone } = desk.agency
  const instant = (at: Date) => formatInstant(locale, at, zone)
  const day = (on: string) => formatDate(locale, on, zone)
  const { step, due, stepDue, completeBy, pending } = data
  const facts: Readonly<Record<string, string | undefined>> = {
    sop: t('simulator-case-sop', { title: sop.judul, nomor: sop.nomor }),
    filed: instant(row.filedAt),
    step:
      step === undefined
        ? undefined
        : t('simulator-case-at', { no: step.no, step: t(`sop-${row.sop}-step-${step.id}`) }),
    lane: step === undefined ? undefined : t(`lane-${step.lane}`),
    due:
      step === undefined || due === undefined
        ? undefined
        : due.late
          ? t('simulator-case-late', { due: day(due.on) })
          : t('simulator-case-left', { due: day(due.on), days: due.daysLeft }),
    'step-due': stepDue === undefined ? undefined : instant(stepDue.at),
    complete: completeBy === undefined ? undefined : day(completeBy),
    undo: pending === undefined ? undefined : formatTime(locale, pending.until, zone),
    outcome: step === undefined ? outcomeWords(t, row) : undefined,
    closed: row.closedAt === null || step !== undefined ? undefined : instant(row.closedAt),
  }
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [{ label: t(`simulator-case-fact-${name}`), value }],
  )
}

/** `Teruskan ke Bidang – Budi Hartono · Registrasi → Penugasan`. */
function ledgerWords(
  t: Sentence,
  row: CaseRow,
  { sop, names }: { readonly sop: SopDefinition; readonly names: EventNames },
  entry: LedgerEntry,
): string {
  const { type, action, fromStep, toStep } = entry
  // Who pressed without a right may be nobody whom the program knows.
  const nobody = type === 'refused' ? 'card-unknown-actor' : 'card-system-actor'
  const who = actorWords(t, row, names, entry) ?? t(nobody)
  const moves = fromStep !== null && toStep !== null && fromStep !== toStep
  const step = (id: string) => t(`sop-${row.sop}-step-${id}`)
  const what = eventLabel(t, row, entry)
  return [
    type === 'refused' && action !== null
      ? t('simulator-case-refused', { what, action: refusedAction(t, sop, action) })
      : what,
    who,
    ...(moves ? [t('simulator-case-move', { from: step(fromStep), to: step(toStep) })] : []),
  ].join(' · ')
}

/** What can be looked at by a button of a card. */
const views: readonly string[] = ['detail', 'berkas', 'alur', 'riwayat', 'tenggat']

/** A button of the step, or one of those that show something. */
function refusedAction(t: Sentence, sop: SopDefinition, action: string): string {
  if (placesOf(sop).some((place) => place.action.id === action)) return t(`sop-${sop.id}-action-${action}`)
  return views.includes(action) ? t(`card-button-${action}`) : action
}

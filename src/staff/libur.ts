import { createHash } from 'node:crypto'
import { plannedMoves } from '../case/revise-deadlines.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { readTypedDate } from '../conversation/typed-date.ts'
import { longDate } from '../deadline/dates.ts'
import { holidayKinds, holidaySchema, type Holiday } from '../deadline/holiday.ts'
import { holidayChanges } from '../deadline/revision.ts'
import { calendarOver } from '../desk/calendar.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import type { Db } from '../storage/db.ts'
import { noteRevision, unfinishedRevision, type HolidayRevision } from '../storage/holiday-revisions.ts'
import { lockHolidays, readHolidays, replaceHolidays } from '../storage/holidays.ts'
import { reviseLater } from './revise-cases.ts'

/** Coming holidays listed, and moved cases named in a dry run. */
const listedMax = 15
const movesMax = 6

/** One change of the list. */
interface Change {
  readonly op: 'tambah' | 'hapus'
  readonly date: string
  /** Of a removal: empty for every kind. */
  readonly kind: string
  readonly name: string
}

/** What a change would do. */
interface Plan {
  readonly before: readonly Holiday[]
  readonly list: readonly Holiday[]
  readonly moves: Awaited<ReturnType<typeof plannedMoves>>
  /** Stands for the list as it was and for all that would move: what was looked at is what is approved. */
  readonly seen: string
}

/**
 * `/libur` lists what is coming; `/libur DATE KIND NAME` and `/libur hapus DATE [KIND]` show which due dates would
 * move, and do it after one confirmation.
 */
export async function holidays(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (args.trim() === '') return say(turn, await comingHolidays(desk, turn, t))
  const change = readChange(args)
  if (change === undefined) return say(turn, { text: t('libur-how') })
  const before = await readHolidays(desk.db)
  const known = before.filter(
    (day) => day.date === change.date && (change.kind === '' || day.kind === change.kind),
  )
  if (change.op === 'hapus' && known.length === 0) {
    return say(turn, { text: t('libur-not-there', { date: longDate(change.date, localeOf(turn)) }) })
  }
  const underWay = await unfinishedRevision(desk.db)
  if (underWay !== undefined)
    return { deliveries: [], form: 'keep', work: (tx) => stillMoving(tx, desk, turn, underWay) }
  const plan = await planFor(desk.db, desk, turn, change)
  const changes = changeWords(turn, t, change, known, plan)
  return beginForm(desk, turn, 'libur', {
    purpose: { ...change, kind: 'libur', holiday: change.kind, seen: plan.seen, changes },
  })
}

/** The confirmation: applied if everything is still as it was looked at. */
export async function submitHolidays(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  const { op, date = '', holiday = '', name = '', seen = '' } = state.purpose
  const change: Change = { op: op === 'hapus' ? 'hapus' : 'tambah', date, kind: holiday, name }
  return { deliveries: [], form: 'none', work: (tx) => apply(tx, desk, turn, change, seen) }
}

function readChange(args: string): Change | undefined {
  const removal = /^hapus\s+(?<date>\S+)(?:\s+(?<kind>\S+))?$/i.exec(args.trim())?.groups
  const addition = /^(?<date>\S+)\s+(?<kind>nasional|cuti[-\s]bersama|daerah)\s+(?<name>.+)$/is.exec(
    args.trim(),
  )?.groups
  const typed = removal ?? addition
  const date = readTypedDate(typed?.['date'] ?? '')
  const kind = (typed?.['kind'] ?? '').toLowerCase().replace(/\s+/, '-')
  if (typed === undefined || date === undefined) return undefined
  if (kind !== '' && !holidayKinds.some((each) => each === kind)) return undefined
  const name = (typed['name'] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 200)
  return { op: removal === undefined ? 'tambah' : 'hapus', date, kind, name }
}

async function planFor(db: Db, desk: Desk, turn: Turn, change: Change): Promise<Plan> {
  const before = await readHolidays(db)
  const list = changed(
    before,
    change,
    wordsFor(desk, turn)('libur-source', { date: desk.calendar().dateOf(turn.now) }),
  )
  const after = calendarOver(desk.agency, list)
  // The list as the database has it: another process may have changed it a moment ago.
  const present = { calendar: calendarOver(desk.agency, before), now: turn.now }
  const moves = await plannedMoves(db, { ...desk, calendar: () => after }, present)
  const looked = [before, moves.map(({ caseId, from, to }) => [caseId, from, to])]
  const seen = createHash('sha256').update(JSON.stringify(looked)).digest('base64url').slice(0, 22)
  return { before, list, moves, seen }
}

function changed(before: readonly Holiday[], { op, date, kind, name }: Change, source: string): Holiday[] {
  const rest = before.filter((day) => day.date !== date || (kind !== '' && day.kind !== kind))
  if (op === 'hapus') return rest
  const added = holidaySchema.parse({ date, name, kind, source })
  return [...rest, added].toSorted((one, other) => (one.date < other.date ? -1 : 1))
}

function changeWords(
  turn: Turn,
  t: Sentence,
  { op, date, kind, name }: Change,
  known: readonly Holiday[],
  { moves }: Plan,
): string {
  const locale = localeOf(turn)
  const day = longDate(date, locale)
  const lead =
    op === 'tambah'
      ? t('libur-adds', { date: day, kind: t(`libur-kind-${kind}`), name })
      : t('libur-removes', { date: day, name: known.map((each) => each.name).join('; ') })
  const rows = moves
    .slice(0, movesMax)
    .map(({ nomor, from, to }) =>
      t('libur-move', { nomor, from: longDate(from, locale), to: longDate(to, locale) }),
    )
  const more = moves.length > movesMax ? [t('libur-moves-more', { count: moves.length - movesMax })] : []
  return [lead, t('libur-moves', { count: moves.length }), ...rows, ...more].join('\n')
}

async function apply(tx: Db, desk: Desk, turn: Turn, change: Change, seen: string): Promise<Worked> {
  const t = wordsFor(desk, turn)
  await lockHolidays(tx)
  const underWay = await unfinishedRevision(tx)
  if (underWay !== undefined) return stillMoving(tx, desk, turn, underWay)
  const { before, list, moves, seen: found } = await planFor(tx, desk, turn, change)
  if (found !== seen) return { deliveries: [answer(turn, { text: t('libur-changed-since') })] }
  const { personId } = turn.person
  await replaceHolidays(tx, list, personId, turn.now)
  const revisionId = await noteRevision(tx, {
    ...holidayChanges(before, list),
    approvedBy: personId,
    at: turn.now,
    planned: moves.length,
  })
  await reviseLater(tx, desk, revisionId)
  const done = answer(turn, { text: t('libur-done', { count: moves.length }) })
  return { deliveries: [done], afterCommit: () => desk.reloadCalendar() }
}

/** One change at a time: the cases of the one before are still on their way. If that had stopped it goes on now. */
async function stillMoving(tx: Db, desk: Desk, turn: Turn, { id }: HolidayRevision): Promise<Worked> {
  await reviseLater(tx, desk, id)
  return { deliveries: [answer(turn, { text: wordsFor(desk, turn)('libur-still-moving') })] }
}

async function comingHolidays(desk: Desk, turn: Turn, t: Sentence) {
  const locale = localeOf(turn)
  const today = desk.calendar().dateOf(turn.now)
  const coming = (await readHolidays(desk.db)).filter(({ date }) => date >= today)
  const rows = coming
    .slice(0, listedMax)
    .map(({ date, kind, name }) =>
      t('libur-row', { date: longDate(date, locale), kind: t(`libur-kind-${kind}`), name }),
    )
  const until = desk.calendar().coveredUntil(today)
  const end = until === null ? t('libur-unknown') : t('libur-known-until', { date: longDate(until, locale) })
  return {
    heading: t('libur-heading'),
    text: [...(rows.length === 0 ? [t('libur-none')] : rows), '', end, t('libur-how')].join('\n'),
  }
}

import { writeToken } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { FormState, PickRow } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import { longDate } from '../deadline/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { localeOf, wordsFor, wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { addActing, endActing, listActing, type ActingRow } from '../storage/acting.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { listStaff, type StaffMember } from '../storage/staff.ts'
import { adminLane, laneName } from './lanes.ts'
import { tellPerson } from './tell-person.ts'

/** Standings in shown with a button each. */
const shownMax = 10

/** `/plt` lists who stands in for whom; its buttons begin another (`baru`) and end one (`akhiri-ID`). */
export async function acting(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const wish = args.trim().toLowerCase()
  if (wish === 'baru') return beginForm(desk, turn, 'plt', { purpose: { kind: 'plt' } })
  const ended = /^akhiri[\s-]+(\d{1,9})$/.exec(wish)?.[1]
  if (ended !== undefined)
    return { deliveries: [], form: 'none', work: (tx) => end(tx, desk, turn, Number(ended)) }
  return list(desk, turn)
}

async function list(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const rows = (await listActing(desk.db, today(desk, turn))).slice(0, shownMax)
  const members = await listStaff(desk.db, desk.sealer)
  const button = (label: string, argument: string) => ({
    label,
    token: writeToken({ kind: 'command', name: 'plt', argument }),
  })
  const lines = rows.map((row, index) =>
    t('plt-row', { position: index + 1, ...inWords(turn, t, row, members) }),
  )
  return say(turn, {
    heading: t('plt-heading'),
    text: rows.length === 0 ? t('plt-none') : lines.join('\n\n'),
    buttons: [
      [{ ...button(t('plt-button-new'), 'baru'), tone: 'primary' }],
      ...rows.map(({ id }, index) => [button(t('plt-button-end', { position: index + 1 }), `akhiri-${id}`)]),
    ],
  })
}

function inWords(turn: Turn, t: Sentence, row: ActingRow, members: readonly StaffMember[]) {
  const nameOf = (id: number) =>
    members.find(({ staffId }) => staffId === id)?.name ?? t('card-unknown-actor')
  return {
    kind: t(`plt-jenis-${row.kind}`),
    acting: nameOf(row.actingId),
    absent: nameOf(row.absentId),
    lane: laneName(t, row),
    from: longDate(isoDay(row.firstDay), localeOf(turn)),
    to: longDate(isoDay(row.lastDay), localeOf(turn)),
    sk: row.skNumber,
    signs: signsAs(t, row.name ?? nameOf(row.actingId), row.nip),
  }
}

function signsAs(t: Sentence, name: string, nip: string | null): string {
  return nip === null ? name : t('plt-name-and-nip', { name, nip })
}

/** The filled form: from its first day on the acting official has the lane; it ends by itself. */
export async function submitActing(desk: Desk, turn: Turn, state: FormState): Promise<Reply> {
  return { deliveries: [], form: 'none', work: (tx) => appoint(tx, desk, turn, state) }
}

async function appoint(tx: Db, desk: Desk, turn: Turn, { answers }: FormState): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const absent = /^(\d+)-(.+)$/.exec(valueOf(answers, 'absen') ?? '')
  const lane = absent?.[2] ?? ''
  const row = {
    kind: valueOf(answers, 'jenis') === 'plh' ? ('plh' as const) : ('plt' as const),
    lane,
    absentId: Number(absent?.[1]),
    actingId: Number(valueOf(answers, 'pengganti')),
    skNumber: valueOf(answers, 'sk') ?? '',
    name: valueOf(answers, 'nama') ?? '',
    nip: valueOf(answers, 'nip') === '-' ? null : (valueOf(answers, 'nip') ?? null),
    firstDay: new Date(valueOf(answers, 'mulai') ?? ''),
    lastDay: new Date(valueOf(answers, 'sampai') ?? ''),
  }
  const again = {
    label: t('plt-button-new'),
    token: writeToken({ kind: 'command', name: 'plt', argument: 'baru' }),
  }
  const refuse = (code: string): Worked => ({
    deliveries: [answer(turn, { text: t(`plt-refused-${code}`), buttons: [[again]] })],
  })
  if (row.lastDay < today(desk, turn)) return refuse('over')
  const added = await addActing(tx, { ...row, now: turn.now })
  if (!added.ok) return refuse(added.code)
  const text = (words: Sentence, members: readonly StaffMember[]) =>
    words('plt-done', inWords(turn, words, { ...row, id: added.id }, members))
  const members = await listStaff(tx, desk.sealer)
  const told = await tellBoth(tx, desk, row, members, (words) => text(words, members))
  return { deliveries: [answer(turn, { text: text(t, members) }), ...told] }
}

async function end(tx: Db, desk: Desk, turn: Turn, id: number): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const row = (await listActing(tx, today(desk, turn))).find((each) => each.id === id)
  if (row === undefined || !(await endActing(tx, id, turn.now))) {
    return { deliveries: [answer(turn, { text: t('plt-ended-before') })] }
  }
  const members = await listStaff(tx, desk.sealer)
  const text = (words: Sentence) => words('plt-ended', inWords(turn, words, row, members))
  return { deliveries: [answer(turn, { text: text(t) }), ...(await tellBoth(tx, desk, row, members, text))] }
}

async function tellBoth(
  tx: Db,
  desk: Desk,
  row: Pick<ActingRow, 'absentId' | 'actingId'>,
  members: readonly StaffMember[],
  text: (t: Sentence) => string,
): Promise<NewDelivery[]> {
  const told: NewDelivery[] = []
  for (const { staffId, personId } of members) {
    if (staffId !== row.absentId && staffId !== row.actingId) continue
    told.push(...(await tellPerson(tx, desk, personId, (t) => ({ text: text(t) }))))
  }
  return told
}

/** Rows of the form: an official in a lane of theirs. */
export async function officialRows(desk: Desk, query: string, limit: number): Promise<PickRow[]> {
  const t = wordsIn(desk, 'id')
  const members = await listStaff(desk.db, desk.sealer)
  const rows = members.flatMap(({ staffId, name, lanes }) =>
    lanes
      .filter(({ lane }) => lane !== adminLane)
      .map((held) => ({
        id: `${staffId}-${held.lane}`,
        label: shorten(`${name} · ${laneName(t, held)}`, labelMax),
      })),
  )
  return matching(rows, query, limit)
}

/** Rows of the form: anybody on the staff. */
export async function staffRows(desk: Desk, query: string, limit: number): Promise<PickRow[]> {
  const members = await listStaff(desk.db, desk.sealer)
  const rows = members.map(({ staffId, name }) => ({ id: String(staffId), label: shorten(name, labelMax) }))
  return matching(rows, query, limit)
}

/** As much as a button shows. */
const labelMax = 60

function matching(rows: readonly PickRow[], query: string, limit: number): PickRow[] {
  const words = query.toLowerCase().split(/\s+/)
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  return unique
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .slice(0, limit)
}

/** The agency's local date as the database keeps dates. */
function today(desk: Desk, { now }: Turn): Date {
  return new Date(desk.calendar().dateOf(now))
}

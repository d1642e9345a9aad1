import { z } from 'zod'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { applicantLane } from '../sop/definition.ts'
import { findActing } from '../storage/acting.ts'
import type { StoredEvent } from '../storage/case-events.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { personOfStaff, staffNames } from '../storage/staff.ts'
import type { CardDecision } from './card.ts'

/** Names of staff, for what the ledger says of them. */
export interface EventNames {
  /** By person id. */
  readonly people: ReadonlyMap<number, string>
  /** Officials stood in for, by staff id. */
  readonly absent: ReadonlyMap<number, string>
  /** Plt or Plh, by the seq of what an acting official did. */
  readonly standings: ReadonlyMap<number, string>
}

/** A row of the ledger in words: what was done, by whom, and for whom when one stood in. */
export function decisionWords(
  t: Sentence,
  row: Pick<CaseRow, 'sop' | 'applicantId'>,
  names: EventNames,
  event: StoredEvent,
): CardDecision {
  return { action: eventLabel(t, row, event), who: actorWords(t, row, names, event), at: event.at }
}

/** What a row of the ledger is called. */
export function eventLabel(
  t: Sentence,
  { sop }: Pick<CaseRow, 'sop'>,
  { type, action, data }: StoredEvent,
): string {
  if (type === 'filed') return t(`sop-${sop}-filed`)
  const label = action === null ? undefined : t(`sop-${sop}-action-${action}`)
  if (type === 'delivered') return deliveredLabel(t, data)
  if (type === 'action') return label ?? t('ledger-action')
  if (label !== undefined && (type === 'undone' || type === 'settled')) {
    return t('ledger-of-action', { event: t(`ledger-${type}`), action: label })
  }
  return t(`ledger-${type}`)
}

const deliveredData = z.looseObject({
  platform: z.string(),
  what: z.enum(['letter', 'document', 'message']),
  nomor: z.string().optional(),
})

/** What arrived, and where. */
function deliveredLabel(t: Sentence, data: unknown): string {
  const { platform, what, nomor = '' } = deliveredData.parse(data)
  return t(`ledger-delivered-${what}`, { nomor, platform: t(`platform-${platform}`) })
}

/** Who acted; undefined for the program. Names of applicants are never said. */
export function actorWords(
  t: Sentence,
  { applicantId }: Pick<CaseRow, 'applicantId'>,
  names: EventNames,
  { seq, actorId, onBehalfOfId, lane }: StoredEvent,
): string | undefined {
  if (actorId === null) return undefined
  const asApplicant = lane === applicantLane || (lane === null && actorId === applicantId)
  const name = asApplicant
    ? t('card-applicant-actor')
    : (names.people.get(actorId) ?? t('card-unknown-actor'))
  const absent = onBehalfOfId === null ? undefined : names.absent.get(onBehalfOfId)
  const kind = names.standings.get(seq) ?? 'other'
  return absent === undefined ? name : t(`card-acting-${kind}`, { name, absent })
}

/** Names of those who acted in these events, of those they stood in for, and of `more` people. */
export async function eventNames(
  db: Db,
  desk: Desk,
  events: readonly Pick<StoredEvent, 'seq' | 'lane' | 'actorId' | 'onBehalfOfId' | 'at'>[],
  more: readonly number[] = [],
): Promise<EventNames> {
  const stoodInFor = new Map<number, number>()
  for (const staffId of new Set(events.flatMap(({ onBehalfOfId }) => onBehalfOfId ?? []))) {
    const personId = await personOfStaff(db, staffId)
    if (personId !== undefined) stoodInFor.set(staffId, personId)
  }
  // Applicants are not on the staff list, and are never named.
  const actors = events.flatMap(({ lane, actorId }) => (lane === applicantLane ? [] : (actorId ?? [])))
  const ids = new Set([...actors, ...stoodInFor.values(), ...more])
  const people = ids.size === 0 ? new Map<number, string>() : await staffNames(db, desk.sealer, [...ids])
  const absent = new Map([...stoodInFor].map(([staffId, personId]) => [staffId, people.get(personId) ?? '']))
  return { people, absent, standings: await standingsIn(db, desk, events) }
}

async function standingsIn(
  db: Db,
  desk: Desk,
  events: readonly Pick<StoredEvent, 'seq' | 'lane' | 'actorId' | 'onBehalfOfId' | 'at'>[],
): Promise<Map<number, string>> {
  const standings = new Map<number, string>()
  for (const { seq, lane, actorId, onBehalfOfId, at } of events) {
    if (lane === null || actorId === null || onBehalfOfId === null) continue
    const who = { lane, absentId: onBehalfOfId, actingPersonId: actorId }
    const row = await findActing(db, who, new Date(desk.calendar().dateOf(at)))
    if (row !== undefined) standings.set(seq, row.kind)
  }
  return standings
}

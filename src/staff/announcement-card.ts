import { draftOf, type Draft } from '../announcements/announcement.ts'
import type { FiledForm } from '../case/filed-form.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { formatInstant } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import { findBroadcast, type BroadcastProgress } from '../storage/broadcasts.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import type { Zone } from '../zone.ts'

/** What a card shows of an announcement besides its title. It is written for the public, so nothing is covered. */
export interface CardAnnouncement {
  readonly instruction: string
  /** The name of the one who is to write it; undefined: anybody of the lane. */
  readonly writer: string | undefined
  readonly draft: Draft | undefined
  /** How far it is on its way to the subscribers; undefined: not begun, or there are none. */
  readonly broadcast: BroadcastProgress | undefined
}

/** Reads it for a card; undefined for every other case. */
export async function cardAnnouncement(
  db: Db,
  desk: Pick<Desk, 'sealer'>,
  row: Pick<CaseRow, 'id' | 'facts' | 'closedAt'>,
  form: FiledForm | undefined,
): Promise<CardAnnouncement | undefined> {
  if (row.facts.announcement === undefined || form === undefined) return undefined
  const { pelaksana } = form.answers
  const named = pelaksana?.kind === 'pick' && pelaksana.value !== 'siapa-saja'
  return {
    instruction: valueOf(form.answers, 'arahan') ?? '',
    writer: named ? pelaksana.label : undefined,
    draft: await draftOf(db, desk, row),
    broadcast: await broadcastOf(db, row),
  }
}

/** On a card that is closed only the end is said: nothing brings it up to date any more. */
async function broadcastOf(
  db: Db,
  { id, facts, closedAt }: Pick<CaseRow, 'id' | 'facts' | 'closedAt'>,
): Promise<BroadcastProgress | undefined> {
  const found = facts.announced === undefined ? undefined : await findBroadcast(db, id)
  return found !== undefined && (closedAt === null || isOver(found)) ? found : undefined
}

function isOver({ sent, recipients }: BroadcastProgress): boolean {
  return sent === recipients
}

/** The marks of an announcement: what it is, who writes it, when it went out, and to how many. */
export function announcementNotes(
  facts: CaseRow['facts'],
  announcement: CardAnnouncement | undefined,
  { t, locale, zone }: { readonly t: Sentence; readonly locale: Locale; readonly zone: Zone },
): string[] {
  if (facts.announcement === undefined) return []
  const { announced } = facts
  return [
    ...(announcement?.writer === undefined ? [] : [t('card-note-writer', { name: announcement.writer })]),
    ...(announced === undefined
      ? []
      : [t('card-note-announced', { at: formatInstant(locale, new Date(announced.at), zone) })]),
    ...(announcement?.broadcast === undefined ? [] : [broadcastNote(announcement.broadcast, t)]),
  ]
}

function broadcastNote(progress: BroadcastProgress, t: Sentence): string {
  const { sent, recipients } = progress
  return isOver(progress)
    ? t('card-note-broadcast-done', { count: sent })
    : t('card-note-broadcast', { sent, of: recipients })
}

/** The text that is judged, whole: who approves has read it here. Before there is one, what was ordered. */
export function announcementText(
  announcement: CardAnnouncement | undefined,
  step: string | undefined,
  t: Sentence,
): string[] {
  if (announcement === undefined) return []
  const { instruction, draft } = announcement
  const order = step === 'konsep' ? [t('card-announcement-order', { order: instruction })] : []
  if (draft === undefined) return order
  const files = draft.files.length
  const attached = files === 0 ? [] : [t('card-announcement-files', { count: files })]
  return [...order, t('card-announcement-draft', { hash: draft.hash.slice(0, 8) }), draft.text, ...attached]
}

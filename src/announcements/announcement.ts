import { answersOf, openFiledForm } from '../case/filed-form.ts'
import { filesOf, valueOf } from '../conversation/answer-values.ts'
import type { Desk } from '../desk/desk.ts'
import { draftHash } from '../sop/draft.ts'
import type { Facts } from '../sop/facts.ts'
import type { CaseRow } from '../storage/cases.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'

/** The SOP of announcements. */
export const announcementSop = 'pengumuman'

/** The class of an announcement. */
export type AnnouncementClass = NonNullable<Facts['announcement']>['class']

/** A text that is to be announced, with its attachments. */
export interface Draft {
  readonly text: string
  readonly files: readonly { readonly fileId: number; readonly name: string }[]
  /** Hexadecimal digits that stand for text and attachments. */
  readonly hash: string
}

/** An announcement as the public gets it. */
export interface Announcement {
  readonly caseId: number
  readonly nomor: string
  readonly class: AnnouncementClass
  readonly title: string
  readonly draft: Draft
}

/** What readers need of the desk. */
type Readers = Pick<Desk, 'sealer'>

/** The draft of a case as it stands; undefined when there is none yet or it was purged. @throws SealError */
export async function draftOf(
  db: Db,
  { sealer }: Readers,
  { id, facts }: Pick<CaseRow, 'id' | 'facts'>,
): Promise<Draft | undefined> {
  if (facts.draft === undefined) return undefined
  const answers = await answersOf(db, sealer, id, facts.draft.version)
  const text = answers === undefined ? undefined : valueOf(answers, 'teks')
  if (answers === undefined || text === undefined) return undefined
  return { text, files: filesOf(answers, 'lampiran'), hash: draftHash(answers) }
}

/**
 * The announcement that was approved; undefined when it was purged. Throws when the text that stands in the ledger is
 * not the one that was approved. @throws SealError
 */
export async function approvedAnnouncement(
  db: Db,
  desk: Readers,
  row: Pick<CaseRow, 'id' | 'nomor' | 'facts'>,
): Promise<Announcement | undefined> {
  const draft = await draftOf(db, desk, row)
  const form = await openFiledForm(db, desk.sealer, row.id)
  const title = form === undefined ? undefined : valueOf(form.answers, 'judul')
  const { approval, announcement } = row.facts
  if (draft === undefined || title === undefined || announcement === undefined) return undefined
  if (draft.hash !== approval?.hash) throw new Error('the draft of an announcement is not the one approved')
  return { caseId: row.id, nomor: row.nomor, class: announcement.class, title, draft }
}

/** The announcement of a case, if it has one that was approved. */
export async function findAnnouncement(
  db: Db,
  desk: Readers,
  caseId: number,
): Promise<Announcement | undefined> {
  const row = await findCase(db, caseId)
  return row?.sop === announcementSop ? approvedAnnouncement(db, desk, row) : undefined
}

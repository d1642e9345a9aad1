import { openFiledForm } from '../case/filed-form.ts'
import { matterLine, matterOf } from '../case/matter.ts'
import { howManyWaitOn, waitsForApplicant, whatWaitsOn } from '../case/queue.ts'
import { writeToken } from '../chat/token.ts'
import type { Button, Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import type { Desk } from '../desk/desk.ts'
import {
  askedList,
  pageButtons,
  pageLines,
  pageOf,
  pageSize,
  showList,
  type AskedList,
} from '../desk/pages.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import type { LaneGrant } from '../sop/machine.ts'
import type { Db } from '../storage/db.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import type { QueuedCase } from '../storage/waiting.ts'
import { lanesOfTurn } from './access.ts'
import { dueLine, stepDueLine } from './card.ts'
import { adminLane } from './lanes.ts'

/** Characters of the matter in a list. */
export const summaryMax = 90

/** `/antrean`: what waits on the one who asks, the most urgent first. In a group: on the lanes that stand there. */
export async function queue(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const asked = askedList(desk, turn, args)
  if ('refusal' in asked) return asked.refusal
  const held = (await lanesOfTurn(desk, turn)).filter(({ lane }) => lane !== adminLane)
  if (held.length === 0) return showList(desk, turn, args, { text: t('antrean-no-lane') })
  const lanes = await lanesHere(desk, turn, held)
  if (lanes.length === 0) return showList(desk, turn, args, { text: t('antrean-other-chat') })
  return showList(desk, turn, args, await queueMessage(desk, turn, lanes, asked))
}

async function lanesHere(
  desk: Desk,
  { incoming }: Turn,
  held: readonly LaneGrant[],
): Promise<readonly LaneGrant[]> {
  const { platform, chat } = incoming
  if (chat.kind === 'private') return held
  const bound = await lanesOfChat(desk.db, platform, chat.id)
  return held.filter(({ lane }) => bound.some((each) => each.lane === lane))
}

/** In which words, and as of when. */
interface QueueWords {
  readonly t: Sentence
  readonly locale: Locale
  readonly now: Date
}

/** A page of what waits on these lanes, with a button for each case's card. */
async function queueMessage(
  desk: Desk,
  turn: Turn,
  lanes: readonly LaneGrant[],
  asked: AskedList,
): Promise<Message> {
  const words: QueueWords = { t: wordsFor(desk, turn), locale: localeOf(turn), now: turn.now }
  const { t, now } = words
  const heading = t('antrean-heading')
  const count = await howManyWaitOn(desk.db, desk, lanes, now)
  if (count === 0) return { heading, text: t('antrean-none') }
  const page = pageOf(asked, count)
  const rows = await whatWaitsOn(desk.db, desk, lanes, { now, limit: pageSize, offset: page.offset })
  const lines: string[] = []
  for (const [index, row] of rows.entries()) {
    lines.push(rowWords(desk, row, page.offset + index + 1, words, await matterInList(desk.db, desk, row)))
  }
  return {
    heading,
    text: [...lines, ...pageLines(t, page, count)].join('\n\n'),
    buttons: [
      ...rows.map((row, index) => [cardButton(t, row, page.offset + index + 1)]),
      ...pageButtons(t, turn, page, { command: 'antrean' }),
    ],
  }
}

/** The short line of a case; one that has none yet (it was opened before lines were covered) gets it from its form. */
export async function matterInList(
  db: Db,
  desk: Desk,
  { id, summary }: { readonly id: number; readonly summary: string },
): Promise<string> {
  if (summary !== '') return summary
  const filed = (await openFiledForm(db, desk.sealer, id))?.answers ?? {}
  return matterLine(matterOf({ summary, facts: {} }, filed), filed)
}

function rowWords(desk: Desk, row: QueuedCase, position: number, words: QueueWords, matter: string): string {
  const { t } = words
  return t('antrean-row', {
    position,
    nomor: row.urgent ? t('announcement-urgent', { title: row.nomor }) : row.nomor,
    step: t(`sop-${row.sop}-step-${row.step}`),
    due: dueWords(desk, row, words),
    summary: shorten(matter, summaryMax),
  })
}

/** By when: of an SOP that times its steps to the minute; where the applicant let the time pass, that it was theirs. */
function dueWords(desk: Desk, row: QueuedCase, { t, locale, now }: QueueWords): string {
  const { sop, dueAt } = row
  const words = { t, locale, zone: desk.agency.zone }
  if (dueAt === null) return dueLine(sop, undefined, words)
  const calendar = desk.calendar()
  const on = calendar.dateOf(dueAt)
  if (waitsForApplicant(desk, row)) return t('antrean-lapsed', { due: formatDate(locale, on, words.zone) })
  if (desk.sops.get(sop)?.timedSteps === true) return stepDueLine({ at: dueAt, late: now > dueAt }, words)
  const today = calendar.dateOf(now)
  return dueLine(sop, { on, daysLeft: calendar.workingDaysBetween(today, on), late: today > on }, words)
}

function cardButton(t: Sentence, { id, nomor }: QueuedCase, position: number): Button {
  const token = writeToken({ kind: 'view', caseId: id, view: 'kartu' })
  return { label: t('antrean-button', { position, nomor }), token }
}

import type { Button, Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import type { Desk } from '../desk/desk.ts'
import { askedList, pageButtons, pageLines, pageOf, pageSize, showList } from '../desk/pages.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { casesNamed, countFound, searchCases, type FoundCase } from '../storage/case-search.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import { hasLane, lanesOfTurn } from './access.ts'
import { matterInList, summaryMax } from './antrean.ts'

/** Letters and digits that a search must have, and may have: its pages' buttons carry it. */
const askedMin = 3
const askedMax = 40

/** Cases that a search shows on its pages: who finds more knows a better word. */
const foundMax = 80

/** `/cari KATA`: cases by a nomor, a part of one, or words of their line, among those that the one who asks may see. */
export async function search(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const asked = askedList(desk, turn, args)
  if ('refusal' in asked) return asked.refusal
  const words = wordsOf(asked.words)
  const fault = faultOf(words)
  if (fault !== undefined) return say(turn, { text: t(fault, { min: askedMin, max: askedMax }) })
  const seen = await seenSops(desk, turn)
  if (typeof seen === 'string') return showList(desk, turn, args, { text: t(seen) })
  const query = { sops: seen.listed, words }
  // Who typed a whole nomor means that case, and not all whose line has its parts.
  const named = await casesNamed(desk.db, query, pageSize)
  const all = named.length > 0 ? named.length : await countFound(desk.db, query, foundMax + 1)
  const count = Math.min(all, foundMax)
  const heading = t('cari-heading')
  if (count === 0) return showList(desk, turn, args, { heading, text: t('cari-none') })
  const page = pageOf(asked, count)
  const rows =
    named.length > 0 ? named : await searchCases(desk.db, query, { limit: pageSize, offset: page.offset })
  const lines: string[] = []
  for (const [index, row] of rows.entries()) {
    lines.push(rowWords(t, row, page.offset + index + 1, await matterInList(desk.db, desk, row)))
  }
  const more = all > count ? [t('cari-more', { count })] : []
  const message: Message = {
    heading,
    text: [...lines, ...more, ...pageLines(t, page, count)].join('\n\n'),
    buttons: [
      ...rows.flatMap((row, index) =>
        seen.opened.includes(row.sop) ? [[cardButton(t, row, page.offset + index + 1)]] : [],
      ),
      ...pageButtons(t, turn, page, { command: 'cari', words: words.join('-') }),
    ],
  }
  return showList(desk, turn, args, message)
}

/** The words that are searched for, as the database parts them: letters and digits, whatever stands between them. */
function wordsOf(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

function faultOf(words: readonly string[]): string | undefined {
  if (words.length === 0) return 'cari-how'
  if (words.join('').length < askedMin) return 'cari-too-short'
  return words.join('-').length > askedMax ? 'cari-too-long' : undefined
}

/** The SOPs whose cases are listed, and those whose cards the one who asks may open. */
interface SeenSops {
  readonly listed: readonly string[]
  readonly opened: readonly string[]
}

/**
 * What the one who asks may see here: the SOPs of the lanes held, in a group of those that stand there; an admin sees
 * all SOPs, in a group those of its lanes. The words that say why not when it is nothing.
 */
async function seenSops(desk: Desk, turn: Turn): Promise<SeenSops | 'cari-no-lane' | 'cari-other-chat'> {
  const { platform, chat } = turn.incoming
  const { isAdmin } = turn.person
  const held = (await lanesOfTurn(desk, turn)).map(({ lane }) => lane)
  const bound =
    chat.kind === 'private'
      ? undefined
      : (await lanesOfChat(desk.db, platform, chat.id)).map(({ lane }) => lane)
  const sops = [...desk.sops.values()]
  const within = (lanes: readonly string[]) =>
    sops.filter((sop) => lanes.some((lane) => hasLane(sop, lane))).map(({ id }) => id)
  const own = within(held)
  if (own.length === 0 && !isAdmin) return 'cari-no-lane'
  if (bound === undefined) return { listed: isAdmin ? sops.map(({ id }) => id) : own, opened: own }
  const opened = within(held.filter((lane) => bound.includes(lane)))
  const listed = isAdmin ? within(bound) : opened
  return listed.length === 0 ? 'cari-other-chat' : { listed, opened }
}

function rowWords(t: Sentence, row: FoundCase, position: number, matter: string): string {
  return t('cari-row', {
    position,
    title: t(`card-heading-${row.sop}`, { nomor: row.nomor }),
    state:
      row.outcome === null
        ? t(`sop-${row.sop}-step-${row.step}`)
        : t('card-closed', { outcome: t(`sop-${row.sop}-outcome-${row.outcome}`) }),
    summary: shorten(matter, summaryMax),
  })
}

function cardButton(t: Sentence, { id, nomor }: FoundCase, position: number): Button {
  const token = writeToken({ kind: 'view', caseId: id, view: 'kartu' })
  return { label: t('antrean-button', { position, nomor }), token }
}

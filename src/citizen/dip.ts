import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { writeToken } from '../chat/token.ts'
import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { findDipEntry, searchDip, type DipDetail } from '../storage/dip.ts'
import { listFilesById } from '../storage/files.ts'
import { commandButton } from './menu.ts'

/** Rows shown of one search: more do not fit a phone's screen. */
const hitsMax = 5

/** `/dip kata kunci` searches; `/dip 12` (as its buttons send) shows one row with its files. */
export async function findDip(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const asked = args.trim()
  if (asked === '') return say(turn, { heading: t('citizen-dip-heading'), text: t('citizen-dip-ask') })
  if (/^\d{1,9}$/.test(asked)) return showEntry(desk, turn, t, Number(asked))
  const hits = await searchDip(desk.db, asked, { limit: hitsMax, suggest: false })
  if (hits.length === 0) {
    return say(turn, {
      heading: t('citizen-dip-heading'),
      text: t('citizen-dip-none'),
      buttons: [[commandButton(t, 'permohonan')]],
    })
  }
  const rows = hits.map((hit, index) => t('citizen-dip-row', { position: index + 1, judul: hit.judul }))
  return say(turn, {
    heading: t('citizen-dip-heading'),
    text: [t('citizen-dip-found'), '', ...rows].join('\n'),
    buttons: hits.map((hit, index) => [
      {
        label: `${index + 1}. ${shorten(hit.judul)}`,
        token: writeToken({ kind: 'command', name: 'dip', argument: String(hit.id) }),
      },
    ]),
  })
}

async function showEntry(desk: Desk, turn: Turn, t: Sentence, id: number): Promise<Reply> {
  const entry = await findDipEntry(desk.db, id)
  if (entry === undefined) return say(turn, { text: t('citizen-dip-gone') })
  const files = await listFilesById(desk.db, desk.sealer, entry.fileIds)
  return say(
    turn,
    entryMessage(t, entry),
    ...files.map((file) => ({
      text: '',
      file: { fileId: file.id, name: file.name, as: 'document' as const },
    })),
  )
}

function entryMessage(t: Sentence, entry: DipDetail): Message {
  const body = t('citizen-dip-entry', {
    ringkasan: entry.ringkasan,
    class: t(`citizen-dip-class-${entry.class}`),
    penguasa: entry.penguasa,
    format: entry.format,
  })
  const link = entry.tautan === null ? [] : [t('citizen-dip-link', { link: entry.tautan })]
  return {
    heading: t('citizen-dip-entry-heading', { judul: entry.judul }),
    text: [body, ...link].join('\n'),
    buttons: [[commandButton(t, 'permohonan')]],
  }
}

/** As much of a title as a button shows on a phone. */
function shorten(title: string): string {
  return title.length > 44 ? `${title.slice(0, 43)}…` : title
}

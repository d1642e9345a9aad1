import type { Button, Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import type { Sentence } from '../conversation/result.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Desk } from './desk.ts'
import { say, tell, type Reply, type Turn } from './turn.ts'
import { wordsFor } from './words.ts'

/** Rows of a list on one page: each is a button on a phone. */
export const pageSize = 8

/** What a list is asked for: anew, or another page of the one that stands there. */
export interface AskedList {
  /** What it was asked with, as typed; of a page as its button carries it. */
  readonly words: string
  /** 1 or more; the list may have become shorter since. */
  readonly page: number
}

/** A page that a list has. */
export interface Page {
  readonly number: number
  readonly of: number
  /** Rows before it. */
  readonly offset: number
}

/** What a page's button carries: the page, whose list it is, and what was asked. */
const pageArgument = /^([1-9][0-9]{0,3})-([0-9a-z]{1,6})(?:-([a-z0-9-]*))?$/

/** Reads what a list's command was given. A list in a group is turned by the one who asked for it: others are told. */
export function askedList(desk: Desk, turn: Turn, args: string): AskedList | { readonly refusal: Reply } {
  const { content, chat } = turn.incoming
  const [, page, owner, words = ''] = (content.kind === 'press' && pageArgument.exec(args)) || []
  if (page === undefined) return { words: args, page: 1 }
  if (chat.kind !== 'private' && owner !== ownerOf(turn))
    return { refusal: tell(wordsFor(desk, turn)('desk-list-not-yours')) }
  return { words, page: Number(page) }
}

/** The asked page of so many rows; the last one when the list ends before it. */
export function pageOf({ page }: AskedList, count: number): Page {
  const of = Math.max(1, Math.ceil(count / pageSize))
  const number = Math.min(page, of)
  return { number, of, offset: (number - 1) * pageSize }
}

/** Says which page it is of how many rows; nothing of a list that has one page. */
export function pageLines(t: Sentence, { number, of }: Page, count: number): string[] {
  return of === 1 ? [] : [t('desk-list-page', { page: number, pages: of, count })]
}

/**
 * The buttons to the pages before and after, one row of them, or none. `words`: what the list was asked with, a–z,
 * 0–9 and `-`, 40 of them at most.
 */
export function pageButtons(
  t: Sentence,
  turn: Turn,
  { number, of }: Page,
  list: { readonly command: string; readonly words?: string },
): Button[][] {
  const button = (label: string, to: number): Button => {
    const parts = [String(to), ownerOf(turn), ...(list.words === undefined ? [] : [list.words])]
    const token = writeToken({ kind: 'command', name: list.command, argument: parts.join('-') })
    return { label: t(label), token }
  }
  const row = [
    ...(number > 1 ? [button('desk-list-previous', number - 1)] : []),
    ...(number < of ? [button('desk-list-next', number + 1)] : []),
  ]
  return row.length === 0 ? [] : [row]
}

/** Shows a list: a page's button changes the message it is on, where the platform can. */
export function showList(desk: Desk, turn: Turn, args: string, message: Message): Reply {
  const { platform, chat, content } = turn.incoming
  const turned = content.kind === 'press' && pageArgument.test(args) ? content.messageId : undefined
  if (turned === undefined || desk.channels.get(platform)?.capabilities.edits !== true) {
    return say(turn, message)
  }
  const edit: NewDelivery = {
    platform,
    chatId: chat.id,
    kind: 'edit',
    messageId: turned,
    message,
    unasked: false,
  }
  return { deliveries: [edit], form: 'keep' }
}

function ownerOf({ person }: Turn): string {
  return person.personId.toString(36)
}

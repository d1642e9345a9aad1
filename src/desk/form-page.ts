import type { PageAnswers } from '../chat/incoming.ts'
import type { FormDefinition, FormState, PickRow } from '../conversation/definition.ts'
import { rowsMax } from '../conversation/moves.ts'
import { pageFor, type FormPage } from '../conversation/page.ts'
import { picksOnPage, type RowsOnPage } from '../conversation/page-questions.ts'
import type { Line } from '../conversation/result.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Desk } from './desk.ts'
import { findRows } from './form-rows.ts'
import { placeOf, viewOf } from './form-view.ts'
import type { Reply, Turn } from './turn.ts'
import { wordsFor } from './words.ts'

/** Whether what comes of a turn can be shown as a page. */
export function opensPages({ incoming }: Turn): boolean {
  return incoming.opensPages === true || incoming.content.kind === 'page'
}

/** Where a form stands, as a page, with the rows of all its picks looked up. */
export async function pageOf(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  state: FormState,
  more: { readonly say?: readonly Line[]; readonly entered?: PageAnswers } = {},
): Promise<FormPage> {
  const rows = await rowsOnPage(desk, turn, form, state)
  return pageFor(form, state, viewOf(desk, placeOf(turn)), { rows, ...more })
}

/** The rows of a page: for the pick that waits those that it was shown with. */
export async function rowsOnPage(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  state: FormState,
): Promise<RowsOnPage> {
  const found: Record<string, readonly PickRow[]> = {}
  const { answers, purpose } = state
  for (const { question, words: query } of picksOnPage(form, state)) {
    const kept = question.key === state.at ? state.rows : undefined
    const rows = kept ?? (await findRows(desk, question.source, { turn, query, answers, purpose }))
    found[question.key] = rows.slice(0, question.most ?? rowsMax)
  }
  return found
}

/**
 * The end of a form on a page: what would have been said in the chat stands where the page stood, and only what a page
 * cannot hold, buttons and files, is still sent. After a press on a page it is said in both places.
 */
export function sayOnPage(desk: Desk, turn: Turn, reply: Reply): Reply {
  const { content } = turn.incoming
  const isPressOnPage = content.kind === 'press' && content.messageId === undefined
  if (reply.page !== undefined || (content.kind !== 'page' && !isPressOnPage)) return reply
  const t = wordsFor(desk, turn)
  const sentence = (...parts: readonly ReturnType<typeof taken>[]) => {
    const said = parts.flatMap((each) => each.said)
    if (said.length > 0) return said.join('\n\n')
    const isInChat = parts.some(({ sent }) => sent.some((each) => isAnswer(turn, each)))
    return t(isInChat ? 'forms-page-in-chat' : 'forms-noted')
  }
  const kept = (deliveries: readonly NewDelivery[]) =>
    isPressOnPage ? deliveries : taken(turn, deliveries).sent
  const first = taken(turn, reply.deliveries)
  const { work } = reply
  const shown = { ...reply, deliveries: kept(reply.deliveries) }
  if (work === undefined) return { ...shown, done: sentence(first) }
  return {
    ...shown,
    async work(tx) {
      const worked = await work(tx)
      const done = sentence(first, taken(turn, worked.deliveries))
      return { ...worked, deliveries: kept(worked.deliveries), done }
    },
  }
}

function taken(turn: Turn, deliveries: readonly NewDelivery[]) {
  const said: string[] = []
  const sent: NewDelivery[] = []
  for (const delivery of deliveries) {
    const text = isAnswer(turn, delivery) ? plainText(delivery) : undefined
    if (text === undefined) sent.push(delivery)
    else if (text !== '') said.push(text)
  }
  return { said, sent }
}

/** Whether a delivery is what is said to the one who wrote, and not a card or a letter that came of it. */
function isAnswer({ incoming }: Turn, delivery: NewDelivery): boolean {
  const { platform, chat } = incoming
  const isPosting = 'posting' in delivery && delivery.posting !== undefined
  const isOwn = delivery.platform === platform && delivery.chatId === chat.id && !delivery.unasked
  return isOwn && !isPosting && delivery.caseId === undefined
}

/** The words of a message that has nothing else. */
function plainText(delivery: NewDelivery): string | undefined {
  if (delivery.kind !== 'message') return undefined
  const { heading, text, buttons = [], file } = delivery.message
  if (buttons.length > 0 || file !== undefined) return undefined
  return [heading, text].filter((each) => each !== undefined && each !== '').join('\n')
}

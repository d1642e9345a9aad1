import type { Content, Incoming } from '../chat/incoming.ts'
import type { Locale } from '../i18n/locale.ts'
import { reducedError } from '../log/reduced-error.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { readStanding } from '../storage/conversations.ts'
import { claimOnce } from '../storage/once.ts'
import { openTask } from '../storage/tasks.ts'
import type { Desk } from './desk.ts'
import { notTaken } from './not-taken.ts'
import type { Handled } from './handle.ts'
import { localeFromTag } from './locale.ts'
import { transact } from './transact.ts'

/** What people do and expect an answer to. */
const asksForAnswer: ReadonlySet<Content['kind']> = new Set([
  'text',
  'command',
  'file',
  'contact',
  'odd',
  'edited',
])

/**
 * Ends an update that a fault of ours keeps from being handled: the person is told that it was not kept, once, and the
 * fault is a task in /periksa, one for each kind of fault. @returns what is shown of it: the notice for a press, a fault of a page
 */
export type GiveUp = (incoming: Incoming, error: unknown) => Promise<Handled>

/** Makes it over a desk. */
export function createGiveUp(desk: Desk): GiveUp {
  return async (incoming, error) => {
    const locale = await localeOf(desk, incoming)
    const now = desk.clock.now()
    const { name: code } = reducedError(error)
    await transact(desk, async (tx) => {
      // Two replicas may both have tried the same update.
      if (!(await claimOnce(tx, `given-up:${incoming.platform}:${incoming.id}`, now))) return []
      await openTask(tx, { kind: 'update-fault', subject: `fault:${code}`, data: { code }, now })
      return apology(desk, incoming, locale)
    })
    const { content } = incoming
    const t = (key: string) => desk.translator.t(locale, key)
    if (content.kind === 'page') return notTaken(content.answers, t('desk-given-up-message'))
    if (content.kind !== 'press') return {}
    return { notice: { text: t('desk-given-up-press'), alert: true } }
  }
}

function apology(desk: Desk, { platform, chat, sender, content }: Incoming, locale: Locale): NewDelivery[] {
  if (!asksForAnswer.has(content.kind) || chat.kind === 'channel') return []
  const isGroup = chat.kind === 'group' && sender.anonymous !== true
  const message = {
    text: desk.translator.t(locale, 'desk-given-up-message'),
    ...(isGroup && { to: { id: sender.id, name: sender.name } }),
    ...(chat.threadId !== undefined && { threadId: chat.threadId }),
  }
  return [{ kind: 'message', platform, chatId: chat.id, unasked: false, message }]
}

/** The language the person chose; what stands in the way of the update may stand in the way of that too. */
async function localeOf(desk: Desk, { id, platform, chat, sender }: Incoming): Promise<Locale> {
  const key = { platform, userId: sender.id, chatId: chat.id, inboundId: id }
  const known = await readStanding(desk.db, key).catch(() => undefined)
  return localeFromTag(known?.locale ?? sender.language)
}

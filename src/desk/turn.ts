import type { Chat, Incoming } from '../chat/incoming.ts'
import type { Message, Notice } from '../chat/message.ts'
import type { FormState } from '../conversation/definition.ts'
import type { FormPage } from '../conversation/page.ts'
import type { Locale } from '../i18n/locale.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'

/** One update on its way through the desk: who wrote what, where that person stands, and when. */
export interface Turn {
  readonly incoming: Incoming
  readonly now: Date
  readonly person: Who
  /** The form that waits for an answer in this chat, if any. */
  readonly form: FormState | undefined
  /** A form waits that this release can no longer read. */
  readonly formOutdated: boolean
}

/** The one who wrote: a human being with an address on a platform. */
export interface Who {
  readonly personId: number
  readonly identityId: number
  /** Set when the person is on the staff list, in whatever lane. */
  readonly staffId: number | undefined
  readonly locale: Locale
  /** Named in LOKET_ADMINS. */
  readonly isAdmin: boolean
  /** The person had blocked us, and writes again. */
  readonly wasBlocked: boolean
}

/**
 * What comes of a turn. Without `work` it is committed in one statement (the hot path); with it, `work` runs inside
 * a transaction that also records the update's id, and what it returns is added. Nothing is sent before the commit.
 */
export interface Reply {
  readonly deliveries: readonly NewDelivery[]
  /** `keep` leaves the form where it is, `none` ends it. */
  readonly form: FormState | 'keep' | 'none'
  /** Shown to the one who pressed. */
  readonly notice?: Notice
  /** Shown to the one who filled a page or can be shown one. */
  readonly page?: FormPage
  readonly faults?: Readonly<Record<string, string>>
  readonly done?: string
  readonly home?: readonly Message[]
  readonly work?: (tx: Db) => Promise<Worked>
}

/** What a transaction adds to its reply. A `form` overrides the reply's own. */
export interface Worked {
  readonly deliveries: readonly NewDelivery[]
  readonly form?: FormState | 'none'
  readonly notice?: Notice
  readonly done?: string
  /** Refreshes what this process keeps in memory of what was just committed. */
  readonly afterCommit?: () => Promise<void>
}

/** An answer in the chat that the update came from. It goes out at once. */
export function answer(turn: Turn, message: Message): NewDelivery {
  return deliverTo(turn.incoming.platform, turn.incoming.chat, message)
}

/** A message to a chat as an answer to somebody's own message or press. */
export function deliverTo(
  platform: string,
  chat: Pick<Chat, 'id' | 'threadId'>,
  message: Message,
): NewDelivery {
  const inThread = chat.threadId === undefined ? message : { ...message, threadId: chat.threadId }
  return { platform, chatId: chat.id, kind: 'message', message: inThread, unasked: false }
}

/** A reply that only says something and leaves the form as it is. */
export function say(turn: Turn, ...messages: Message[]): Reply {
  return { deliveries: messages.map((message) => answer(turn, message)), form: 'keep' }
}

/** A reply to a press that changes nothing but tells the presser why. */
export function tell(text: string, options: { alert: boolean } = { alert: true }): Reply {
  return { deliveries: [], form: 'keep', notice: { text, alert: options.alert } }
}

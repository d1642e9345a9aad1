/**
 * One thing that happened on a platform, in words that no platform owns. A platform's `receive` parses its
 * bytes (with zod) into this; everything above it can be tried without that platform.
 */
export interface Incoming {
  /** The platform's own id of the update; the same id twice is the same event. */
  readonly id: string
  /** Which channel it came by, e.g. `telegram`. */
  readonly platform: string
  readonly chat: Chat
  readonly sender: Sender
  readonly content: Content
  /** When the person sent it, by the platform's clock; absent: just now. */
  readonly at?: Date
  /** The platform can show a page in answer to this one: a form asks there instead of in the chat. */
  readonly opensPages?: true
}

export interface Chat {
  readonly id: string
  readonly kind: 'private' | 'group' | 'channel'
  /** Anyone can find and join it; personal work must not be bound to it. */
  readonly isPublic: boolean
  readonly title?: string
  /** A topic inside the chat, echoed in answers. */
  readonly threadId?: string
}

export interface Sender {
  /** The platform's stable user id. */
  readonly id: string
  /** As the platform shows it; personal data, never logged. */
  readonly name: string
  /** The person's own number, digits with the country code, where the platform tells it; never logged. */
  readonly phone?: string
  /** BCP 47 tag that the platform gives, e.g. `id`, `en-GB`. */
  readonly language?: string
  /** Where a direct message to this person goes, when the platform lets us write first. */
  readonly directChatId?: string
  /** A group admin who hides behind the group: nobody to hold a role. */
  readonly anonymous?: boolean
  /** Not the one whose private chat it is: no platform sends that, only who forges an update. */
  readonly outsider?: boolean
}

/** A file that still lies at the platform; `fetchFile` of its channel brings it. */
export interface FileReference {
  readonly ref: string
  readonly name?: string
  readonly mime?: string
  /** Bytes, when the platform says. */
  readonly size?: number
  /** `photo` was compressed by the platform; `document` came as it is. */
  readonly as: 'photo' | 'document'
}

/** What something said answers, when it was said in reply to a message. */
interface Replying {
  readonly replyTo?: string
  /** The user id of the one whom that message was for (`Message.to`). */
  readonly replyFor?: string
}

export type Content =
  | ({ readonly kind: 'text'; readonly text: string } & Replying)
  /** `/name args`; the name without slash and bot name, lower case. */
  | ({ readonly kind: 'command'; readonly name: string; readonly args: string } & Replying)
  /** A tap on one of our buttons. */
  | { readonly kind: 'press'; readonly token: string; readonly messageId?: string; readonly pressId: string }
  | ({
      readonly kind: 'file'
      readonly file: FileReference
      readonly caption?: string
      /** The same for all files that were sent at once. */
      readonly albumId?: string
      /** Passed on from another message, so not made by the sender here and now. */
      readonly forwarded?: true
    } & Replying)
  /** A shared contact; `own` when it is the sender's own number. */
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean }
  /** Something people send and forms cannot use: each has its sentence in the locales. */
  | ({ readonly kind: 'odd'; readonly what: OddKind } & Replying)
  /** A page of a form, filled in: the values by the keys of its fields. `at` is that of the page. */
  | {
      readonly kind: 'page'
      readonly form: number
      readonly at: string
      readonly answers: PageAnswers
    }
  /** A page was closed without being sent: the form rests. */
  | { readonly kind: 'page-closed'; readonly form: number }
  /** A page could not be shown: the question is said in the chat instead. */
  | { readonly kind: 'page-failed'; readonly form: number }
  /** The person opened the place that is theirs alone, where the platform has one. */
  | { readonly kind: 'home' }
  /** The person changed an earlier message. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'unblocked' }
  /** The bot was added to or removed from a chat. */
  | { readonly kind: 'joined' }
  | { readonly kind: 'left' }
  /** The chat has a new id (group became supergroup). */
  | { readonly kind: 'moved'; readonly toChatId: string }

/** What was entered into a field of a page. */
export type PageValue =
  | { readonly text: string }
  | { readonly option: string }
  | { readonly options: readonly string[] }
  | { readonly files: readonly FileReference[] }
  /** A member of the platform's workspace, by user id. */
  | { readonly member: { readonly id: string } }

/** The values of a page by the keys of its fields; an empty field may be absent. */
export type PageAnswers = Readonly<Record<string, PageValue>>

export const oddKinds = [
  'sticker',
  'voice',
  'video',
  'audio',
  'location',
  'poll',
  'animation',
  'other',
] as const
export type OddKind = (typeof oddKinds)[number]

import type { WebhookError } from './errors.ts'

/** What a bubble is made of. */
export type BubbleKind =
  | 'text'
  | 'buttons'
  | 'list'
  | 'link'
  | 'image'
  | 'document'
  | 'template'
  | 'tap'
  | 'other'

/** Something to tap: a reply button, a row of a list, a template's quick reply, or a link. */
export interface Tappable {
  readonly kind: 'reply' | 'row' | 'quick-reply' | 'link'
  /** The id that comes back; for a quick reply its payload, for a link its address. */
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
}

/** A file in a bubble. */
export interface BubbleFile {
  readonly mediaId: string
  readonly mime: string
  readonly size: number
  readonly name?: string | undefined
}

/** How far a message of the business has come. */
export type DeliveryStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

/** One message as the phone shows it. */
export interface Bubble {
  /** wamid. */
  readonly id: string
  readonly by: 'business' | 'person'
  /** Grows with every change on this phone. */
  revision: number
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly at: number
  readonly kind: BubbleKind
  /** Text, body or caption. */
  readonly text: string
  readonly header?: string | undefined
  readonly footer?: string | undefined
  /** The label that opens the list. */
  readonly listButton?: string | undefined
  /** Titles of the list's sections, '' where there is none, with the number of their rows. */
  readonly sections?: readonly { readonly title: string; readonly rows: number }[] | undefined
  readonly taps: readonly Tappable[]
  readonly file?: BubbleFile | undefined
  /** The template it was made of. */
  readonly template?: string | undefined
  /** The wamid of the bubble it answers. */
  readonly replyTo?: string | undefined
  /** Of the business: whether the person has seen it. Of the person: whether the ticks are blue. */
  read: boolean
}

/** A person with a phone: plain data. */
export interface PersonState {
  name: string
  /** Digits with the country code. The platform always knows it; the business only unless it is hidden. */
  phone: string
  /** The phone is not told: the person goes by a username. */
  hidesPhone: boolean
  username: string | undefined
  /** Business-scoped user id; undefined for webhooks as they were before it. */
  userId: string | undefined
  /** When the person last wrote; undefined: never. */
  lastWroteAt: number | undefined
  /** Typing shows until then. */
  typingUntil: number
  blocked: boolean
  online: boolean
  /** Marks everything as read the moment it comes. */
  readsAtOnce: boolean
  /** False: the number has no WhatsApp (131026). */
  onWhatsApp: boolean
  revision: number
  bubbles: Bubble[]
}

/** A message of the business, as the platform keeps it. */
export interface SentMessage {
  readonly id: string
  /** As the caller wrote it. */
  readonly input: string
  readonly toUserId: boolean
  readonly person: PersonState | undefined
  readonly at: number
  readonly callbackData: string | undefined
  readonly category: 'service' | 'utility' | 'marketing' | 'authentication'
  readonly payload: Readonly<Record<string, unknown>>
  readonly bubble: Bubble
  status: DeliveryStatus
  error?: WebhookError | undefined
}

/** A template as it was registered (Business Management API: message templates). */
export interface Template {
  readonly name: string
  readonly language: string
  readonly category?: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'
  readonly status?: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED'
  /** Its variables are {{1}}, {{2}}… or, NAMED, {{nomor}}. */
  readonly body: string
  readonly format?: 'POSITIONAL' | 'NAMED'
  /** A text header, with at most one variable. */
  readonly header?: string
  readonly footer?: string
  readonly buttons?: readonly (
    | { readonly type: 'QUICK_REPLY'; readonly text: string }
    | { readonly type: 'URL'; readonly text: string; readonly url: string }
  )[]
}

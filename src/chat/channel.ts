import type { Locale } from '../i18n/locale.ts'
import type { FileReference, Incoming } from './incoming.ts'
import type { Message, Notice } from './message.ts'

/** What a platform can do, as data: nothing above asks which platform it is. */
export interface Capabilities {
  /** Characters in a text without a file, and in one that goes with a file. */
  readonly textMax: number
  readonly captionMax: number
  readonly buttonsMax: number
  /** Largest file that can be fetched and sent, in bytes. */
  readonly fetchMax: number
  readonly sendMax: number
  /** Messages can be edited after they were sent. */
  readonly edits: boolean
  readonly deletes: boolean
  /** A share-contact button exists. */
  readonly contactButton: boolean
  /**
   * Free messages to a person pass only within so many milliseconds after that person's last message; outside,
   * only what `Channel.invite` sends. Absent: at any time.
   */
  readonly windowMs?: number
  /** Several questions can be shown at once, as a page. */
  readonly pages?: true
  /** A member of the workspace can be named, and written to first: the user id is the chat. */
  readonly members?: true
  /** Of what is said in groups it hears only what mentions it. */
  readonly heardByMention?: true
  /** Unasked messages in a second over all chats, where the platform takes fewer than the agency's pace. */
  readonly unaskedPerSecond?: number
}

/**
 * A platform, as the outbox sees it. Members stand in the order of a message's life.
 * No member throws for what platforms do on a normal day: that comes back as a Failure.
 */
export interface Channel {
  readonly platform: string
  readonly capabilities: Capabilities
  send(chatId: string, message: Message, file: Buffer | undefined): Promise<Sent>
  /** Replaces the text and the buttons of a message that was sent before. */
  edit(chatId: string, messageId: string, message: Message): Promise<Sent>
  delete(chatId: string, messageId: string): Promise<Sent>
  /**
   * Asks a person outside the window to write, by a text that the platform has approved beforehand. Absent, or
   * refused (`refused`: none is named in the settings, the platform does not take it): the person cannot be asked.
   */
  invite?(chatId: string, invitation: Invitation): Promise<Sent>
  /** Answers a press at once; must be called for each press, also for refused ones. */
  acknowledge(incoming: Incoming, notice: Notice | undefined): Promise<void>
  /** Brings a file that a person sent. Refused before the download when it is over `bytesMax`, else `fetchMax`. */
  fetchFile(file: FileReference, bytesMax?: number): Promise<Fetched>
  /** The name of a member who is a person and not gone; undefined for anybody else. */
  memberName?(userId: string): Promise<string | undefined>
  /** Whether the platform answered when it was last asked for something. */
  answers?(): boolean
  /** A link by which anybody opens a chat with us; undefined while it is not known. */
  chatLink?(): string | undefined
  /** A link that sends us `/start u-CODE` when it is opened; undefined while there is none. */
  inviteLink?(code: string): string | undefined
  /** The public address of a message of ours in a channel; undefined where there is none. */
  postLink?(chatId: string, messageId: string): string | undefined
  /** What an admin should know of the set-up on the platform, as codes; the words are under `periksa-hint-CODE`. */
  hints?(): readonly ('reads-all-messages' | 'missing-scopes')[]
}

/** What a person outside the window is asked to write for. */
export interface Invitation {
  readonly locale: Locale
  /** `case`: something waits for this person alone. `announcement`: something waits for all subscribers. */
  readonly about: 'case' | 'announcement'
  /** The number of the case that something waits for, when it belongs to one. */
  readonly nomor?: string
}

export type Sent =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly failure: Failure }

export type Fetched =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly code: 'too-big' | 'gone' | 'unreachable' }

/** Why a platform did not take a call, by what is to be done about it. */
export type Failure =
  /** Try again, not before so many milliseconds (429 says how long; others back off). */
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly code: string }
  /** The person blocked us or is gone: nothing more to this recipient. */
  | { readonly kind: 'blocked'; readonly code: string }
  /** The person has not written for too long (`windowMs`): only an invitation passes. */
  | { readonly kind: 'outside-window'; readonly code: string }
  /** This person cannot be reached on this platform, whatever is sent. */
  | { readonly kind: 'undeliverable'; readonly code: string }
  /** The chat has another id now: send there and remember it. */
  | { readonly kind: 'moved'; readonly chatId: string; readonly code: string }
  /** The message to edit or delete is no longer there. */
  | { readonly kind: 'gone'; readonly code: string }
  /** The platform refuses this call for good: a task for people. */
  | { readonly kind: 'refused'; readonly code: string }

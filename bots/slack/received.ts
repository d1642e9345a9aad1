import { createHash } from 'node:crypto'
import type { Chat, FileReference, Incoming, Sender } from '../../src/chat/incoming.ts'
import type { WireFile } from './payload.ts'

/** Why something that is well formed asks nothing of us. */
export type IgnoredReason =
  | 'bot'
  | 'someone-else'
  | 'unknown-kind'
  | 'unchanged'
  | 'link-button'
  | 'other-tab'
  | 'empty'
  | 'unknown-view'

/** A modal that stands open, and what was done with it. */
export interface ModalSurface {
  readonly done: 'submitted' | 'pressed' | 'closed'
  /** The view that is to show what comes of it: of a closed one, the view under it. */
  readonly viewId: string
  /** How many views stand on each other there, 1 to 3. */
  readonly depth: number
  readonly title: string
  /** What it carries along (Slack: private_metadata), and the page that it shows. */
  readonly place: string
  readonly at: string
  /** Names of its inputs, at which a fault can be shown. */
  readonly inputs: readonly string[]
}

/** Where what Slack shows in answer to this goes. */
export interface Surface {
  readonly userId: string
  /** Lets a modal be opened, within 3 seconds and once (Slack: trigger_id). */
  readonly triggerId?: string
  /** Lets the one who acted be told alone, for half an hour. */
  readonly responseUrl?: string
  /** It was pressed in the home tab, which is to show what came of it. */
  readonly home?: true
  /** The modal in which it was done. */
  readonly modal?: ModalSurface
  /** It is a command, whose channel may be one in which the app is not. */
  readonly command?: true
}

export type Received =
  | {
      readonly kind: 'incoming'
      readonly incomings: readonly [Incoming, ...Incoming[]]
      readonly surface: Surface
    }
  | { readonly kind: 'ignored'; readonly id: string; readonly reason: IgnoredReason }
  /** Not what Slack promises; `id` where at least that could be read. */
  | { readonly kind: 'malformed'; readonly id: string | undefined }

/** Slack lets an app write first to any member: a direct message goes to the member's own id. */
export function senderOf(id: string, name = ''): Sender {
  return { id, name, directChatId: id }
}

/** The chat of a person with the app is named by the person. */
export function directChat({ id }: Pick<Sender, 'id'>): Chat {
  return { id, kind: 'private', isPublic: false }
}

/** Whether others can find a channel is asked of Slack later, and only where it matters. */
export function channelChat(id: string, threadId?: string): Chat {
  return { id, kind: 'group', isPublic: false, ...(threadId !== undefined && { threadId }) }
}

/** A file as forms take it. Slack keeps what it is given, so nothing is a `photo`. */
export function fileOf({ id, name, mimetype, size }: WireFile): FileReference {
  return {
    ref: id,
    ...(name != null && { name }),
    ...(mimetype != null && { mime: mimetype }),
    ...(size != null && { size }),
    as: 'document',
  }
}

/** Short enough for an id of ours, and no other. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32)
}

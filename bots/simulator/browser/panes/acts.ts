import type { Act, FileAct } from '../protocol.ts'

/** Something typed. */
export type SayAct = Pick<Extract<Act, { do: 'say' }>, 'chat' | 'text' | 'replyTo'>
/** A button pressed. */
export type PressAct = Pick<Extract<Act, { do: 'press' }>, 'chat' | 'message' | 'press'>
/** A modal filled in. */
export type SubmitAct = Pick<Extract<Act, { do: 'submit' }>, 'modal' | 'values'>

/** What people do in their chats; the other acts move the world around them. */
export type PaneAct = Extract<
  Act,
  { do: 'say' | 'press' | 'key' | 'sample-ktp' | 'submit' | 'modal-press' | 'close' | 'home' }
>
/** Acts that are not done in a chat. */
export type OtherAct = Exclude<Act, PaneAct>

/** A chat, and the message that is answered there. */
export type ChatPlace = Pick<FileAct, 'chat' | 'replyTo'>

/** A file that somebody sends. */
export interface FileGiven extends Pick<FileAct, 'name' | 'as'> {
  readonly bytes: Buffer
  readonly mime: string
}

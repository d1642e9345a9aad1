import type { ShownField } from './entries.ts'

/** A file that somebody sends. */
export interface SentFile {
  readonly kind: 'photo' | 'document'
  readonly name: string
  readonly bytes: Uint8Array
}

/** Something that somebody does in a chat. */
export type Deed =
  /** Types a text, or a command as the platform has it. */
  | { readonly type: 'says'; readonly text: string }
  | { readonly type: 'sends'; readonly file: SentFile }
  | { readonly type: 'presses'; readonly label: string }
  /** Enters answers into a form in a window of its own. */
  | { readonly type: 'fills'; readonly title: string }
  /** Sends such a form off. */
  | {
      readonly type: 'submits'
      readonly title: string
      /** What stands above the fields. */
      readonly lead: string
      readonly fields: readonly ShownField[]
      readonly submit: string
    }

/** By what the platform knows a deed. */
export interface Trace {
  /** The message whose button was pressed; undefined for a key in the place of the keyboard. */
  readonly messageId?: string | undefined
  /** Names a press for its answer. */
  readonly queryId?: string | undefined
}

/** Looks over the shoulder of one person in one chat. */
export interface Onlooker {
  /**
   * They are about to do this; they do it when this resolves. Rejects when they are not to.
   * @param on the message that they press or answer, where they have a certain one in mind
   */
  before(deed: Deed, on?: string): Promise<void>
  /** They did it. */
  after(deed: Deed, trace: Trace): Promise<void>
  /** They saw what they waited for. */
  saw(): Promise<void>
}

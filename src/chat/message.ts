/**
 * What we say, in words that no platform owns. A platform's `render` turns it into its payload and degrades in
 * the open (buttons become numbered text where there are none). One Message is one call to the platform.
 */
export interface Message {
  /** One line shown in bold above the text, where the platform can. */
  readonly heading?: string
  /** In a chat of several people: the one it is for, who is named in it and alone may answer. */
  readonly to?: { readonly id: string; readonly name: string }
  /** Plain text; line breaks are kept. No markup: what people typed can stand in it as it is. */
  readonly text: string
  readonly buttons?: readonly (readonly Button[])[]
  /** Buttons before this one (counted from 0) are not shown: they were already. They keep their numbers. */
  readonly from?: number
  /** Asks for an answer in the same gesture. */
  readonly ask?:
    | { readonly kind: 'reply'; readonly placeholder?: string; readonly replyTo?: string }
    | { readonly kind: 'contact'; readonly label: string }
    /** Takes away a share-contact keyboard left from the question before. */
    | { readonly kind: 'none' }
  readonly file?: Attachment
  /** May not be forwarded or saved, where the platform can forbid it. */
  readonly protect?: boolean
  readonly threadId?: string
}

export type Button =
  | { readonly label: string; readonly token: string; readonly tone?: 'primary' | 'danger' }
  | { readonly label: string; readonly url: string }

/** A stored file that goes along; its bytes are opened only when it is sent. */
export interface Attachment {
  readonly fileId: number
  /** The name the receiver sees. */
  readonly name: string
  readonly as: 'photo' | 'document'
  /** Draws the viewer's name and the time over the picture before it is sent. */
  readonly watermark?: { readonly name: string; readonly time: string; readonly purpose: string }
}

/** A short notice shown to the one who pressed (≤ 200 characters), and to nobody else. */
export interface Notice {
  readonly text: string
  /** Stays until closed, instead of fading. */
  readonly alert: boolean
}

/** A chat, or the operator's terminal, as the transcript shows it. */
export interface Place {
  readonly platform: 'telegram' | 'slack' | 'whatsapp' | 'terminal'
  readonly kind: 'private' | 'group' | 'terminal'
  readonly title: string
  /** Which colour its picture has, 1 to 6; 0 for the terminal. */
  readonly hue: number
}

/** A picture or a document that was sent. */
export interface ShownFile {
  readonly kind: 'photo' | 'document'
  readonly name: string
  /** Within the demo's folder. */
  readonly path: string
  readonly bytes: number
  /** A picture of a document's first page, within the demo's folder. */
  readonly preview?: string | undefined
}

/** A button as people see it. */
export interface ShownButton {
  readonly label: string
  readonly tone?: string | undefined
}

/** A question of a form, and what was entered there. */
export interface ShownField {
  readonly label: string
  /** Empty when it was left so. */
  readonly value: string
}

/** One thing that happened, in the order in which it happened. */
export type Entry = { readonly place: Place } & (
  | {
      /** A person wrote or sent something. */
      readonly type: 'said'
      readonly who: string
      readonly text: string
      readonly file?: ShownFile | undefined
    }
  | {
      readonly type: 'pressed'
      readonly who: string
      readonly label: string
      /** The message whose button it was; undefined for a key in the place of the keyboard. */
      readonly messageId?: string | undefined
    }
  | {
      /** The bot sent a message, or changed one that stands there. */
      readonly type: 'bot'
      readonly messageId: string
      readonly edited: boolean
      /** The bold beginning; empty when there is none. */
      readonly heading: string
      /** What follows it, on the same line or a new one. */
      readonly text: string
      readonly buttons: readonly (readonly ShownButton[])[]
      /** The buttons are rows of a list that this label opens. */
      readonly list?: string | undefined
      /** Keys in the place of the keyboard. */
      readonly keys: readonly (readonly string[])[]
      readonly file?: ShownFile | undefined
      /** It cannot be forwarded or saved. */
      readonly isProtected: boolean
    }
  | {
      /** A form in a window of its own, as somebody sent it. */
      readonly type: 'form'
      readonly who: string
      readonly title: string
      /** What stands above the fields. */
      readonly lead: string
      readonly fields: readonly ShownField[]
      readonly submit: string
    }
  /** The passing answer to a press, seen by the presser alone. */
  | { readonly type: 'notice'; readonly who: string; readonly text: string; readonly alert: boolean }
  /** Somebody came, a message was taken away. */
  | { readonly type: 'event'; readonly text: string }
  /** A command line and what it answered. */
  | { readonly type: 'command'; readonly line: string; readonly output: readonly string[] }
)

/** Some entries that belong together, one chat beside the other. */
export interface Page {
  readonly name: string
  readonly caption: string
  readonly entries: Entry[]
}

/** A scene of the story. */
export interface Scene {
  readonly title: string
  readonly lead: string
  readonly pages: Page[]
}

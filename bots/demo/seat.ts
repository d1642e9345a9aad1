/** A message as a chat shows it to people. */
export interface Shown {
  readonly text: string
  /** Labels of its buttons, from left to right and from top to bottom. */
  readonly buttons: readonly string[]
}

/** Sends off a form that was looked over once more. */
export const sends = Symbol('sends')

/** What somebody enters into a form: words, one or more of the choices by their labels, or a file. */
export type Entered =
  | string
  | { readonly picks: string | RegExp }
  | { readonly picksAll: readonly RegExp[] }
  | { readonly file: string; readonly bytes: Uint8Array }
  | typeof sends

/** A question by some of its words, and what is entered there. */
export type Filled = readonly [question: string, entered: Entered]

/** What else a message must have. */
export interface More {
  readonly button?: string
  /** It may also have come before the last thing done. */
  readonly earlier?: true
}

/** Somebody in a chat, who acts and sees by the means of the chat's platform. */
export interface Seat {
  /** Types a text or a command, which begins with a slash. */
  says(text: string): Promise<void>
  /** Presses the newest button with this label, or the one of the given message. */
  presses(label: string, on?: Shown): Promise<void>
  /** Waits for a message with these words, come or changed since the last thing done here. */
  sees(words: string, more?: More): Promise<Shown>
  /** Waits for a document with this in its name, come since the last thing done here. */
  receives(name: string): Promise<void>
}

/** A citizen in the private chat with the bot. */
export interface CitizenSeat extends Seat {
  /** Says the first words, as one does on the platform, and sees the menu with this button. */
  begins(menu: string): Promise<void>
  /** Gives the own phone number by the means that the platform has for it. */
  sharesNumber(): Promise<void>
  /** Sends a photo as phones do. */
  sendsPhoto(name: string, bytes: Uint8Array): Promise<void>
}

/** Somebody who serves, in private or in a group. */
export interface StaffSeat extends Seat {
  /** Waits until the last press is answered with these words, for the presser alone: why it did nothing. */
  isTold(words: string): Promise<void>
  /** Waits for the passing words with which the last press is confirmed, where the platform shows such. */
  isConfirmed(words: string): Promise<void>
  /** Fills in a form to its end. `opening`: the command, or the label of the button, that opens it. */
  fillsIn(opening: string, on: Shown | undefined, filled: readonly Filled[]): Promise<void>
}

/** Whether a label is the one that somebody picks. */
export function matches(label: string, picked: string | RegExp): boolean {
  return typeof picked === 'string' ? label === picked : picked.test(label)
}

import type { Answers, FormState } from './definition.ts'

/** Values for the variables of a sentence. */
export type SentenceArgs = Readonly<Record<string, string | number>>

/** A sentence of the locales in one language. Throws for a key that does not exist. */
export type Sentence = (key: string, args?: SentenceArgs) => string

/** A sentence that is to be said, by key: which language is decided when it is written. */
export interface Line {
  readonly key: string
  readonly args?: SentenceArgs
}

/** What reading an answer needs to know of the world. */
export interface FormContext {
  /** The day in the agency's zone, YYYY-MM-DD. */
  readonly today: string
  /** The person's language: usual answers are kept in the words that the person saw. */
  readonly t: Sentence
  /** One key in every language of the program, so that labels may be typed in any of them. */
  readonly words: (key: string) => readonly string[]
}

/**
 * What came of an input. `say` and `why` stand before the question when it is asked (again). Each result carries
 * the state to keep; an accepted answer is never lost in any of them.
 */
export type FormResult =
  | { readonly kind: 'asked'; readonly state: FormState; readonly say: readonly Line[] }
  /** Not an answer to this question; the same question again. */
  | { readonly kind: 'refused'; readonly state: FormState; readonly why: Line }
  /** A tap on a question that is over; the question of now again. */
  | { readonly kind: 'stale'; readonly state: FormState; readonly why: Line }
  | RowsNeeded
  | { readonly kind: 'submitted'; readonly state: FormState; readonly answers: Answers }
  /** A `decide` question closed the form: what was asked is answered already. `state.rows` are what was shown. */
  | { readonly kind: 'answered'; readonly state: FormState; readonly question: string }
  | { readonly kind: 'cancelled'; readonly state: FormState }
  /** The form is given up for the command that interrupted it. */
  | { readonly kind: 'dropped'; readonly state: FormState; readonly command: string }

/** The next question picks from rows: look `query` up in `source` and call `withRows`. */
export interface RowsNeeded {
  readonly kind: 'needs-rows'
  readonly state: FormState
  readonly source: string
  /** An earlier answer or what was typed; empty for the first rows of an unfiltered list. */
  readonly query: string
  readonly say: readonly Line[]
}

/**
 * A form is data: questions in the order a person meets them. The words are in the locales under keys made from
 * the form's and the question's names (`permohonan-nik-ask`, `permohonan-kategori-perorangan`), so a form file
 * holds order, kinds and rules only, and a missing text is a failing test.
 */
export interface FormDefinition {
  readonly id: string
  /** Rises when stored half-filled forms can no longer be read: those are answered as outdated, never misread. */
  readonly version: number
  /** Names in `FormState.purpose` that texts and conditions of this form look at. */
  readonly purpose?: readonly string[]
  readonly questions: readonly Question[]
  /** Whether the answers are shown for a last look before they are sent. Short staff forms go without. */
  readonly review: boolean
  /** How long a form may rest before one nudge, and how long it is kept. In hours. */
  readonly rest: { readonly nudgeAfterHours: number | null; readonly keepHours: number }
}

interface QuestionBase {
  /** a–z and `-`; short, because it travels in buttons. */
  readonly key: string
  /** Asked only when this holds of the answers to earlier questions, of the notes and of the purpose. */
  readonly when?: Condition
  /** Not asked when this holds. */
  readonly unless?: Condition
  /** May be passed over with a button. */
  readonly optional?: boolean
}

/** An option that is always offered, or only when a condition holds. */
export type Option = string | { readonly option: string; readonly when: Condition }

export type Question = QuestionBase &
  (
    | {
        readonly kind: 'choice'
        readonly options: readonly Option[]
        /** buttons in one row */ readonly perRow?: number
      }
    | {
        readonly kind: 'text'
        /** Characters, both ends included; 3 or more, so that a button's number is never an answer. */
        readonly min: number
        readonly max: number
        /**
         * What the text must be besides: a name in one line, a web address, a date (kept as YYYY-MM-DD), or what
         * an applicant is known by: a NIK (kept as its digits, shown masked) or the number of an SK pengesahan. An
         * official's NIP is kept as it is printed, and as `-` when there is none.
         */
        readonly as?: 'name' | 'link' | 'date' | 'identity' | 'nip'
        /** Usual answers offered as buttons; their label is the answer. Empty: none. */
        readonly usual?: readonly Option[]
        /** A button that notes something (`kuasa` = `ya`), or takes the note back, and asks the same question on. */
        readonly toggle?: string
      }
    /** A whole number, both ends included; kept as a text of digits. */
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'nik' }
    | { readonly kind: 'sk-badan-hukum' }
    /** The identity card: an image (photo or file) or a PDF. */
    | { readonly kind: 'ktp' }
    /** One paper: image or PDF. */
    | { readonly kind: 'document' }
    /** Several files, then done. */
    | { readonly kind: 'documents'; readonly min: number; readonly max: number }
    /** A member of the platform's workspace, on platforms that can name one. */
    | { readonly kind: 'member' }
    /** Phone or e-mail; `accept: 'email'` takes only the latter. */
    | { readonly kind: 'contact'; readonly accept?: 'email' }
    /**
     * Rows found by a named search on earlier answers (or, without `from`, on what is typed); picked by button.
     * `skipWhenEmpty`: with nothing found the question is passed over; else `ownNone` says so in words of the form
     * (`FORM-KEY-none`). `escapes`: options besides the rows. `several`: any number of rows, one at least, until
     * Selesai. `decide`: the rows are only shown, and two options decide: `end` closes the form as answered, `on`
     * goes on. `most`: rows offered at a time, when they are to be more than usual.
     */
    | {
        readonly kind: 'pick'
        readonly source: string
        readonly from?: string | readonly string[]
        readonly skipWhenEmpty: boolean
        readonly ownNone?: true
        readonly escapes?: readonly string[]
        readonly several?: true
        readonly most?: number
        readonly decide?: { readonly end: string; readonly on: string }
      }
  )

/**
 * True when any of the alternatives holds; an alternative holds when all its keys have one of the values. A key is
 * that of an answer (a contact counts as `phone`, `email` or `both`, a file as `ada`, several picked rows as each of
 * them), of a note, or of the purpose.
 */
export type Condition = readonly Readonly<Record<string, readonly string[]>>[]

/** An accepted answer. What a person typed or sent, in a form that letters and registers can use. */
export type Answer =
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'nik'; readonly value: string; readonly warnings: readonly string[] }
  | { readonly kind: 'file'; readonly fileId: number; readonly remarks: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly { readonly fileId: number; readonly name: string }[] }
  | { readonly kind: 'contact'; readonly phone?: string; readonly email?: string }
  /** `id` of the row picked, the escape option, or the user id of a member. */
  | { readonly kind: 'pick'; readonly value: string; readonly label: string }
  /** Several rows, in the order of the rows; at least one. */
  | { readonly kind: 'picks'; readonly rows: readonly { readonly value: string; readonly label: string }[] }

export type Answers = Readonly<Record<string, Answer>>

/** Where a person stands in a form: plain data, stored sealed, with the version of the form it was made by. */
export interface FormState {
  readonly form: string
  readonly formVersion: number
  /** Running number of this form in its chat; travels in the buttons so that old ones are known. */
  readonly number: number
  readonly answers: Answers
  /** Key of the question that waits, `#review`, or `#change` while a field is chosen for correction. */
  readonly at: string
  /** Ask only these (a correction); undefined: the whole form. */
  readonly only?: readonly string[]
  /** Set while one answer is corrected from the review. */
  readonly editing?: boolean
  /** Notes taken by toggles (`kuasa`) and by the interpreter (`blurred:KEY`, `skipped:KEY`, `empty:KEY`). */
  readonly notes: Readonly<Record<string, string>>
  /** Rows last shown by a `pick`, so that a typed number or an old tap means what was seen. */
  readonly rows?: readonly PickRow[]
  /** A command that waits for "drop the form?" to be answered. */
  readonly interruptedBy?: string
  /** What the form is for, e.g. the case and action of a staff form. */
  readonly purpose: Readonly<Record<string, string>>
  /** The person's own number as the platform tells it: offered where a contact is asked for. */
  readonly ownPhone?: string
  /** Begun in a chat of several people: the name of the one it is for, and the thread it stands in. */
  readonly group?: { readonly name: string; readonly threadId?: string }
}

export interface PickRow {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** Shown but not to be picked: why not, in the person's language. */
  readonly why?: string
}

/** What reached a form, after the edge has fetched and checked files and looked rows up. */
export type FormInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'option'; readonly form: number; readonly question: string; readonly option: string }
  | { readonly kind: 'file'; readonly outcome: FileOutcome }
  | { readonly kind: 'contact'; readonly phone: string; readonly own: boolean }
  /** A member by user id; the name as the platform shows it, undefined for one who is nobody there. */
  | { readonly kind: 'member'; readonly id: string; readonly name: string | undefined }
  | { readonly kind: 'odd'; readonly what: string }
  | { readonly kind: 'edited' }

/** A file after the check of its content. `stored` files are sealed already. */
export type FileOutcome =
  | { readonly ok: true; readonly fileId: number; readonly name: string; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly code: string; readonly args?: Readonly<Record<string, string | number>> }

import { expect } from 'vitest'
import type { Message } from '../../src/chat/message.ts'
import { readToken } from '../../src/chat/token.ts'
import type {
  Answers,
  FileOutcome,
  FormDefinition,
  FormInput,
  FormState,
  PickRow,
} from '../../src/conversation/definition.ts'
import { acceptInput, startForm } from '../../src/conversation/interpreter.ts'
import { interrupt, resume, withRows } from '../../src/conversation/moves.ts'
import { messagesFor, promptFor, type FormView } from '../../src/conversation/prompt.ts'
import { readState } from '../../src/conversation/stored-state.ts'
import type { FormContext, FormResult, RowsNeeded } from '../../src/conversation/result.ts'
import { allWords } from '../../src/i18n/all-words.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

export const translator = createTranslator()

/** What the privacy notice says of the agency. */
const agencyArgs = {
  agency: 'Dinas Koperasi, Usaha Kecil dan Menengah',
  ktpDays: 90,
  caseYears: 5,
  formDays: 7,
}

export function contextIn(locale: Locale): FormContext {
  return {
    today: '2026-11-21',
    t: (key, args) => translator.t(locale, key, args),
    words: (key) => allWords(translator, key),
  }
}

export function viewIn(locale: Locale, more: Partial<FormView> = {}): FormView {
  const t: FormView['t'] = (key, args) => translator.t(locale, key, args)
  return { t, capabilities: { textMax: 4096, contactButton: true }, args: agencyArgs, ...more }
}

export const clearPhoto: FileOutcome = { ok: true, fileId: 7, name: 'ktp.jpg', remarks: [] }
export const blurredPhoto: FileOutcome = { ok: true, fileId: 8, name: 'ktp.jpg', remarks: ['buram'] }

type Settled = Exclude<FormResult, RowsNeeded>

/** One person filling in one form, with a search that finds `rows`. Keeps what was last said in both languages. */
export class Sitting {
  readonly form: FormDefinition
  readonly rows: readonly PickRow[]
  /** What is found by each search, instead of `rows`. */
  readonly rowsOf: ((wanted: RowsNeeded) => readonly PickRow[]) | undefined
  readonly locale: Locale
  readonly view: FormView
  result: Settled
  /** The last question or sentence in the person's language. */
  messages: Message[]
  queries: string[] = []

  constructor(
    form: FormDefinition,
    options: {
      readonly rows?: readonly PickRow[]
      readonly rowsOf?: (wanted: RowsNeeded) => readonly PickRow[]
      readonly locale?: Locale
      readonly view?: Partial<FormView>
      readonly purpose?: FormState['purpose']
      readonly prefill?: Answers
      readonly notes?: FormState['notes']
      readonly only?: readonly string[]
    } = {},
  ) {
    const { rows = [], rowsOf, locale = 'id', view = {}, purpose = {}, ...start } = options
    this.form = form
    this.rows = rows
    this.rowsOf = rowsOf
    this.locale = locale
    this.view = viewIn(locale, view)
    const state = startForm(form, { number: 36, purpose, ...start })
    this.result = this.found(resume(form, state))
    this.messages = [promptFor(form, this.state, this.view)]
  }

  get state(): FormState {
    return this.result.state
  }

  /** Key of the question that waits. */
  get at(): string {
    return this.state.at
  }

  /** The last message: the question, or what was said about the answer and the question again. */
  get text(): string {
    return this.messages.at(-1)?.text ?? ''
  }

  get labels(): string[] {
    return (this.messages.at(-1)?.buttons ?? []).flat().map(({ label }) => label)
  }

  give(input: FormInput): this {
    const before = this.state
    // What is stored and read again must do the same as what was never put away.
    const stored = readState(this.form, JSON.parse(JSON.stringify(before)))
    expect(stored).toEqual({ ok: true, state: before })
    const state = stored.ok ? stored.state : before
    this.tell(before, this.found(acceptInput(this.form, state, input, contextIn(this.locale))))
    return this
  }

  type(text: string): this {
    return this.give({ kind: 'text', text })
  }

  /** Presses the button with that label under the last message. */
  press(label: string): this {
    const button = (this.messages.at(-1)?.buttons ?? []).flat().find((each) => each.label === label)
    const token = button && 'token' in button ? readToken(button.token) : undefined
    if (token?.kind !== 'answer') throw new Error(`there is no button ${label} but ${this.labels.join(', ')}`)
    return this.give({ kind: 'option', form: token.form, question: token.question, option: token.option })
  }

  send(outcome: FileOutcome): this {
    return this.give({ kind: 'file', outcome })
  }

  command(name: string): this {
    const before = this.state
    this.tell(before, this.found(interrupt(this.form, before, name)))
    return this
  }

  private tell(before: FormState, result: Settled): void {
    this.result = result
    // Whatever is said exists in both languages.
    for (const locale of locales)
      messagesFor(this.form, before, result, { ...this.view, t: viewIn(locale).t })
    this.messages = messagesFor(this.form, before, result, this.view)
  }

  private found(result: FormResult): Settled {
    let current = result
    while (current.kind === 'needs-rows') {
      this.queries.push(current.query)
      const rows = this.rowsOf === undefined ? this.rows : this.rowsOf(current)
      current = withRows(this.form, current.state, rows, current.say)
    }
    return current
  }
}

/**
 * An SOP is data: one file in flows/sop. It is the only source of the buttons on a card, of who may press them,
 * what they ask for, where the case goes, the time allowed, the picture of the sheet and the exhaustive tests.
 */
/** What an action does to the legal clock: the events that src/deadline folds into a due date. */
export type ClockMark = 'completion-asked' | 'complete' | 'extended' | 'answered' | 'withdrawn' | 'closed'

/** The lane of the one who filed the case; held by that person alone, never granted. */
export const applicantLane = 'pemohon'

export interface SopDefinition<Step extends string = string, Lane extends string = string> {
  readonly id: string
  /** Whose it is when it differs from the common one of the same id: agency files name it `id@variant`. */
  readonly variant?: string
  /** Rises when open cases of the old one cannot go on as they are. */
  readonly version: number
  /** As printed on the SOP sheet. */
  readonly nomor: string
  readonly judul: string
  readonly instansi: string
  readonly sumber: string
  readonly dasarHukum: readonly string[]
  readonly lanes: readonly { readonly id: Lane; readonly nama: string }[]
  readonly initial: NoInfer<Step>
  /** The filled form that opens a case carries it from the initial step to `to`. */
  readonly filing: {
    readonly by: NoInfer<Lane>
    readonly form: string
    readonly to: NoInfer<Step>
    readonly effects?: readonly string[]
  }
  readonly steps: readonly StepDefinition<Step, NoInfer<Lane>>[]
  readonly outcomes: readonly string[]
  /** Which legal clock runs (a rule of src/deadline), from `complete`. Null: none. */
  readonly clock: string | null
  /** The `waktu` of each step is a term in working time (`stepRule`), counted from when the case came to it. */
  readonly timedSteps?: true
  /** Things that may happen at any of the named steps by the applicant or the system. */
  readonly anytime: readonly ActionDefinition<NoInfer<Step>, NoInfer<Lane>>[]
}

export interface StepDefinition<Step extends string = string, Lane extends string = string> {
  readonly id: Step
  /** As numbered on the sheet: '2', '3b'. */
  readonly no: string
  readonly lane: Lane
  /** The words of the SOP's own mutu baku. */
  readonly kegiatan: string
  readonly kelengkapan: string
  readonly waktu: string
  readonly output: string
  /** Not in the agency's document: added by us, and says so. */
  readonly tambahan?: boolean
  /**
   * Several units are asked side by side, each in its lane's chat of its own; the card of the whole stands with the
   * lane that opened the case.
   */
  readonly perUnit?: true
  readonly actions: readonly ActionDefinition<NoInfer<Step>, Lane>[]
}

export interface ActionDefinition<Step extends string = string, Lane extends string = string> {
  /** a–z and `-`; the label is `sop-<sop>-action-<id>` in the locales. */
  readonly id: string
  /** The step it leads to, or the end; `stay` keeps the step. The outcome of an end may depend on the facts. */
  readonly to: Step | 'end' | 'stay'
  /** For `end`: a fixed outcome, or `proposal`: as decided before. */
  readonly outcome?: string
  /** Who presses, when it is not the step's lane. `system`: only the program itself. */
  readonly by?: Lane | 'system'
  /** Steps at which an `anytime` action may happen; `end`: after the case has ended. */
  readonly at?: readonly (Step | 'end')[]
  /** The form (flows/forms) that asks for reason, documents, ground …; undefined: nothing is asked. */
  readonly form?: string
  /** Named conditions on the case's facts (src/sop/guards.ts); all must hold, else the button is not there. */
  readonly guards?: readonly string[]
  /** What it writes into the case's facts, by name (src/sop/records.ts). */
  readonly records?: readonly string[]
  readonly clock?: ClockMark
  /** What it does to the outside, by name (src/effects). Runs after the undo window when `outgoing`. */
  readonly effects?: readonly string[]
  /** It judges the draft that its button was made for: the button carries the draft's hash and is void for any other. */
  readonly bindsDraft?: true
  /** Each unit does it for itself, whatever the others did meanwhile: its button is bound to no version of the case. */
  readonly parallel?: true
  /** It decides what was asked for: who does it may not judge an objection to the outcome (`not-request-decider`). */
  readonly decides?: true
  /** It reaches a citizen: the same person may undo it for the agency's undo seconds; the letter leaves after. */
  readonly outgoing?: boolean
  readonly tone?: 'primary' | 'danger'
  readonly tambahan?: boolean
}

/** Keeps the ids literal, so that a wrong step or lane is a compile error. */
export function defineSop<const Step extends string, const Lane extends string>(
  definition: SopDefinition<Step, Lane>,
): SopDefinition<Step, Lane> {
  return definition
}

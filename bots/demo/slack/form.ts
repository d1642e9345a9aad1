import { z } from 'zod'
import type { Filling } from '../../simulator/slack/people/fill.ts'
import type { FieldView, ModalView } from '../../simulator/slack/people/view.ts'
import type { ShownField } from '../entries.ts'
import { DemoError } from '../expectation.ts'
import { matches, sends, type Entered } from '../seat.ts'

/** What somebody enters here; a member of the workspace only here. */
export type EnteredHere = Entered | { readonly member: string }

/** A question by some of its words, and what is entered there. */
export type FilledHere = readonly [question: string, entered: EnteredHere]

/**
 * What of a form's answers belongs into the modal that is open, by its blocks. Answers that are used are taken out of
 * `left`.
 */
export function fillingsFor(modal: ModalView, left: FilledHere[]): Record<string, Filling> {
  const fillings: Record<string, Filling> = {}
  for (const field of modal.fields) {
    const index = left.findIndex((filled) => belongs(modal, field, filled))
    const [filled] = index === -1 ? [] : left.splice(index, 1)
    if (filled !== undefined) fillings[field.blockId] = fillingOf(field, filled[1])
  }
  return fillings
}

/** A field has the words of its question below or above it; one that is chosen or typed has two fields. */
function belongs(modal: ModalView, field: FieldView, [question, entered]: FilledHere): boolean {
  const words = [field.label, field.hint ?? modal.text]
  const [base = ''] = field.blockId.split('.')
  const twin = modal.fields.find(({ blockId }) => blockId !== field.blockId && blockId.split('.')[0] === base)
  const asked = twin === undefined ? words : [...words, twin.label, twin.hint ?? '']
  return asked.some((each) => each.includes(question)) && takes(field, entered)
}

function takes({ type }: FieldView, entered: EnteredHere): boolean {
  if (typeof entered === 'symbol') return false
  if (typeof entered === 'string') return type === 'plain_text_input' || type === 'number_input'
  if ('file' in entered) return type === 'file_input'
  if ('member' in entered) return type === 'users_select'
  return 'picksAll' in entered
    ? type === 'checkboxes' || type === 'multi_static_select'
    : type === 'radio_buttons' || type === 'static_select'
}

function fillingOf({ options }: FieldView, entered: EnteredHere): Filling {
  if (entered === sends) throw new DemoError('nothing is entered by sending')
  if (typeof entered === 'string') return entered
  if ('member' in entered) return entered.member
  if ('file' in entered) return { name: entered.file, bytes: entered.bytes, mime: 'application/pdf' }
  const picked = 'picksAll' in entered ? entered.picksAll : [entered.picks]
  // What no label says is the value behind one.
  return picked.map((each) => options.find((option) => matches(option, each)) ?? String(each))
}

const chosen = z.object({ text: z.object({ text: z.string() }) })

/** What a field of a modal can hold (Slack: `view.state.values`). */
const held = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
  files: z.array(z.object({ name: z.string() })).nullish(),
})

/** A question of a modal with what stands in it; `nameOf`: of a member. */
export function shownField({ label, value }: FieldView, nameOf: (id: string) => string): ShownField {
  const { selected_user: member, selected_option: option, ...more } = held.parse(value ?? {})
  const shown = [
    more.value,
    more.selected_date,
    member == null ? undefined : `@${nameOf(member)}`,
    option?.text.text,
    more.selected_options?.map(({ text }) => text.text).join(', '),
    more.files?.map(({ name }) => name).join(', '),
  ]
  return { label, value: shown.find((each) => each != null) ?? '' }
}

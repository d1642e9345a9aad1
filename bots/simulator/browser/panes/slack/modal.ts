import { createHash } from 'node:crypto'
import type { InteractiveElement } from '../../../slack/blocks/elements.ts'
import type { InputBlock } from '../../../slack/blocks/schema.ts'
import { optionsOf } from '../../../slack/people/view.ts'
import type { SimView, StateValue } from '../../../slack/types.ts'
import type { World } from '../../../slack/world.ts'
import { isRecord } from '../../../json.ts'
import type { FieldView, ModalView } from '../../protocol.ts'
import type { Looker } from '../looker.ts'
import { lines } from '../spans.ts'
import { buttonsOf, spansOf } from './blocks.ts'
import { slackMember } from './place.ts'

/** The modal on top of those that somebody has open; null when there is none, or no Slack. */
export function modalView(looker: Looker): ModalView | null {
  const { person, world } = slackMember(looker)
  const view = topModal(world, person.id)
  if (view === undefined || view.given.type !== 'modal') return null
  const { given, blocks } = view
  const asked = blocks.filter((block) => block.type === 'input')
  const said = blocks.filter((block) => block.type !== 'input')
  return {
    id: view.id,
    revision: Number.parseInt(signatureOf(view), 16),
    title: given.title.text,
    text: lines(said.map((block) => spansOf(world, block))),
    fields: asked.map((block) => fieldOf(world, view, block)),
    buttons: said.flatMap((block) => buttonsOf(block)),
    submit: given.submit?.text ?? null,
    close: given.close?.text ?? null,
  }
}

/** The modal that a member sees. */
export function topModal(world: World, userId: string): SimView | undefined {
  return world.modals.get(userId)?.at(-1)
}

/** Differs when the modal does: another one, another page, errors, or what it holds. Twelve hex digits. */
export function signatureOf({ id, hash, errors, state }: SimView): string {
  const held = Object.entries(state).map(([key, asked]) => [key, Object.values(asked).map(valueOf)])
  return createHash('sha256')
    .update(JSON.stringify([id, hash, errors, held]))
    .digest('hex')
    .slice(0, 12)
}

function fieldOf(world: World, view: SimView, block: InputBlock): FieldView {
  const { element } = block
  const key = block.block_id ?? ''
  return {
    key,
    label: block.label.text,
    hint: block.hint?.text ?? null,
    optional: block.optional ?? false,
    kind: kindOf(element),
    options: choicesOf(world, element),
    value: valueOf(view.state[key]?.[element.action_id ?? '']),
    error: view.errors[key] ?? null,
  }
}

function kindOf(element: InteractiveElement): FieldView['kind'] {
  switch (element.type) {
    case 'number_input':
      return 'number'
    case 'datepicker':
      return 'date'
    case 'static_select':
    case 'radio_buttons':
      return 'choice'
    case 'multi_static_select':
    case 'checkboxes':
      return 'choices'
    case 'users_select':
      return 'member'
    case 'file_input':
      return 'files'
    case 'plain_text_input':
      return element.multiline === true ? 'lines' : 'text'
    default:
      return 'text'
  }
}

function choicesOf(world: World, element: InteractiveElement): FieldView['options'] {
  if (element.type === 'users_select') {
    const people = [...world.users.values()].filter(({ isBot, deleted }) => !isBot && !deleted)
    return people.map(({ id, realName }) => ({ value: id, label: realName }))
  }
  return optionsOf(element).map((option) => ({ value: option.value, label: labelOf(option) }))
}

function labelOf(option: { readonly text: { readonly text: string } }): string {
  const detail =
    'description' in option && isRecord(option.description) ? option.description['text'] : undefined
  return typeof detail === 'string' ? `${option.text.text} — ${detail}` : option.text.text
}

function valueOf(held: StateValue | undefined): FieldView['value'] {
  if (held === undefined) return null
  const { selected_option: one, selected_options: several } = held
  if (Array.isArray(several)) return several.flatMap(optionValue)
  if (isRecord(one)) return optionValue(one)[0] ?? null
  const names = fileNames(held)
  if (names !== undefined) return names
  const text = held['selected_user'] ?? held['selected_date'] ?? held['selected_time'] ?? held['value']
  return typeof text === 'string' ? text : null
}

function optionValue(option: unknown): string[] {
  const value = isRecord(option) ? option['value'] : undefined
  return typeof value === 'string' ? [value] : []
}

/** Names of the files that a question holds; undefined for a question that asks for something else. */
function fileNames({ files }: StateValue): string[] | undefined {
  return Array.isArray(files)
    ? files.flatMap((file) => (isRecord(file) && typeof file['name'] === 'string' ? [file['name']] : []))
    : undefined
}

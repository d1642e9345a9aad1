import type { InteractiveElement } from '../blocks/elements.ts'
import type { InputBlock } from '../blocks/schema.ts'
import { PeopleError } from '../errors.ts'
import type { SimFile, StateValue } from '../types.ts'
import { optionsOf, type Choice } from './view.ts'

/** A file that a person has at hand. */
export interface FileAtHand {
  name: string
  bytes: Uint8Array
  mime?: string
}

/** What a person fills in: text, a choice's label or value, several, a member's id or handle, files; null empties. */
export type Filling = string | readonly string[] | FileAtHand | readonly FileAtHand[] | null

/** What filling needs to know of the workspace. */
export interface Hands {
  userId(idOrName: string): string
  upload(file: FileAtHand): SimFile
  fileWire(file: SimFile): Record<string, unknown>
}

/** What an element holds after it was filled in. Throws PeopleError for what its form on the screen does not take. */
export function filledValue(element: InteractiveElement, filling: Filling, hands: Hands): StateValue {
  const { type } = element
  const texts = textsIn(filling)
  const [text] = texts
  const one = text ?? null
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: one === '' ? null : one }
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: text === undefined ? null : choice(element, text) }
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: texts.map((label) => choice(element, label)) }
    case 'users_select':
      return { type, selected_user: text === undefined ? null : hands.userId(text) }
    case 'multi_users_select':
      return { type, selected_users: texts.map((name) => hands.userId(name)) }
    case 'conversations_select':
      return { type, selected_conversation: one }
    case 'datepicker':
      return { type, selected_date: one }
    case 'timepicker':
      return { type, selected_time: one }
    case 'file_input':
      return { type, files: chosenFiles(element, filling, hands) }
    case 'button':
      throw new PeopleError(`the button "${element.text.text}" is pressed, not filled in`)
  }
}

/** Why the screen does not let a filled question pass; undefined when it does. */
export function complaint(block: InputBlock, value: StateValue | undefined): string | undefined {
  const { element } = block
  const { type: _, ...held } = value ?? { type: '' }
  const content = Object.values(held)[0]
  const empty = content === null || content === undefined || (Array.isArray(content) && content.length === 0)
  if (empty) return block.optional === true ? undefined : 'Please complete this required field.'
  return typeof content === 'string' ? typedComplaint(element, content) : undefined
}

function typedComplaint(element: InputBlock['element'], text: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input': {
      const max = element.max_length ?? 3000
      if (text.length < (element.min_length ?? 0)) return `at least ${element.min_length} characters`
      return text.length > max ? `at most ${max} characters` : undefined
    }
    case 'number_input':
      return numberComplaint(element, Number(text))
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : 'an e-mail address'
    case 'url_text_input':
      return URL.canParse(text) ? undefined : 'a web address'
    case 'datepicker':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : 'a date'
    default:
      return undefined
  }
}

function numberComplaint(
  element: Extract<InputBlock['element'], { type: 'number_input' }>,
  number: number,
): string | undefined {
  if (!Number.isFinite(number)) return 'a number'
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'a whole number'
  if (element.min_value !== undefined && number < Number(element.min_value)) return `≥ ${element.min_value}`
  return element.max_value !== undefined && number > Number(element.max_value)
    ? `≤ ${element.max_value}`
    : undefined
}

function choice(element: InteractiveElement, label: string): Choice {
  const options = optionsOf(element)
  const found = options.find(({ text, value }) => text.text === label || value === label)
  if (found !== undefined) return found
  const shown = options.map(({ text }) => `"${text.text}"`).join(', ')
  throw new PeopleError(`there is no choice "${label}"; there are ${shown}`)
}

function chosenFiles(
  element: Extract<InteractiveElement, { type: 'file_input' }>,
  filling: Filling,
  hands: Hands,
): Record<string, unknown>[] {
  const files = filesIn(filling)
  if (files.length > (element.max_files ?? 10)) {
    throw new PeopleError(`at most ${element.max_files ?? 10} files can be chosen`)
  }
  for (const { name } of files) {
    const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
    if (element.filetypes !== undefined && !element.filetypes.includes(extension)) {
      throw new PeopleError(`a file of type ${extension} cannot be chosen`)
    }
  }
  return files.map((file) => hands.fileWire(hands.upload(file)))
}

function textsIn(filling: Filling): string[] {
  return [filling].flat().filter((part): part is string => typeof part === 'string')
}

function filesIn(filling: Filling): FileAtHand[] {
  return [filling].flat().filter((part): part is FileAtHand => typeof part === 'object' && part !== null)
}

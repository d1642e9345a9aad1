import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Chat } from '../../src/chat/incoming.ts'
import type { Button } from '../../src/chat/message.ts'
import { splitText } from '../../src/chat/split-text.ts'
import { readToken } from '../../src/chat/token.ts'
import { controls } from '../../src/conversation/choices.ts'
import type { Field, FieldInput, FieldOption, FormPage } from '../../src/conversation/page.ts'
import { shorten } from '../shorten.ts'
import { limits } from './limits.ts'
import { writePlace } from './page-place.ts'
import { actionBlocks, plain, plainSection, type Block } from './render.ts'
import { slashWords } from './slash.ts'

export type Modal = types.ModalView

/** The name under which a filled page comes back (Slack: callback_id). */
export const pageCallback = 'page'

/**
 * A page as a modal. `pushed`: it stands on the page before it, so closing it goes back there.
 *
 * @throws RenderError for buttons that Slack would refuse
 */
export function renderPage(page: FormPage, chat: Chat, options: { readonly pushed: boolean }): Modal {
  const back = page.buttons.find(isBack)
  const closes = options.pushed ? back : undefined
  const place = {
    chat,
    form: page.form,
    at: page.at,
    ...(closes !== undefined && 'token' in closes && { back: closes.token }),
  }
  const buttons = page.buttons.filter((button) => button !== closes)
  const blocks = [
    ...page.lead.flatMap((text) => sections(text)),
    ...page.fields.flatMap(fieldBlocks),
    ...actionBlocks([buttons]),
  ]
  return {
    type: 'modal',
    callback_id: pageCallback,
    title: plain(shorten(page.title, limits.modalTitle)),
    submit: plain(shorten(page.submit, limits.modalButton)),
    close: plain(shorten((closes ?? { label: page.cancel }).label, limits.modalButton)),
    notify_on_close: true,
    private_metadata: writePlace(place),
    blocks: blocks.slice(0, limits.viewBlocks),
  }
}

function isBack(button: Button): boolean {
  const token = 'token' in button ? readToken(button.token) : undefined
  return token?.kind === 'answer' && token.option === controls.back
}

/** A modal that only says something. It keeps its place, so that its buttons are pressed where the form belongs. */
export function renderTold(told: {
  readonly title: string
  readonly texts: readonly string[]
  readonly close: string
  readonly place: string
  readonly buttons?: readonly Button[]
}): Modal {
  return {
    type: 'modal',
    title: plain(shorten(told.title, limits.modalTitle)),
    close: plain(shorten(told.close, limits.modalButton)),
    private_metadata: told.place,
    blocks: [...told.texts.flatMap(sections), ...actionBlocks([told.buttons ?? []])].slice(
      0,
      limits.viewBlocks,
    ),
  }
}

function sections(text: string): Block[] {
  return splitText(slashWords(text), limits.section).map(plainSection)
}

function fieldBlocks(field: Field): Block[] {
  const { key, optional } = field
  const hint = slashWords(field.hint ?? '').trim()
  // A long explanation is read before the field is filled in.
  const before = hint.length > limits.hint ? sections(hint) : []
  const { options } = 'options' in field.input ? field.input : { options: [] }
  const element = elementOf(field)
  return [
    ...before,
    ...(options.some(isCut) ? sections(options.map(wholeOption).join('\n')) : []),
    {
      type: 'input',
      block_id: key,
      optional,
      label: plain(shorten(field.label, limits.inputLabel)),
      ...(hint !== '' && before.length === 0 && { hint: plain(hint) }),
      // What was entered into an input stays when its name stays, also when its choices are others by then.
      element: { ...element, action_id: nameOf(element) },
    },
  ]
}

function nameOf(element: object): string {
  return createHash('sha256').update(JSON.stringify(element)).digest('base64url').slice(0, 22)
}

type InputElement = types.InputBlock['element']

function elementOf({ input, initial }: Field): InputElement {
  const text = initial !== undefined && 'text' in initial ? initial.text : undefined
  switch (input.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        multiline: input.multiline,
        max_length: Math.min(input.max, limits.typed),
        // Cut in two, an answer from before would be sent as half of it.
        ...(text !== undefined &&
          text.length <= Math.min(input.max, limits.typed) && { initial_value: text }),
      }
    case 'number':
      return {
        type: 'number_input',
        is_decimal_allowed: false,
        min_value: String(input.min),
        max_value: String(input.max),
        ...(text !== undefined && { initial_value: text }),
      }
    case 'date':
      return {
        type: 'datepicker',
        ...(text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && { initial_date: text }),
      }
    case 'choice':
      return choiceElement(input, initial !== undefined && 'option' in initial ? initial.option : undefined)
    case 'choices':
      return choicesElement(input, initial !== undefined && 'options' in initial ? initial.options : [])
    case 'files':
      return { type: 'file_input', max_files: Math.min(Math.max(input.max, 1), limits.inputFiles) }
    case 'member':
      return {
        type: 'users_select',
        ...(initial !== undefined && 'member' in initial && { initial_user: initial.member.id }),
      }
  }
}

type Choice = Extract<FieldInput, { readonly kind: 'choice' }>
type Choices = Extract<FieldInput, { readonly kind: 'choices' }>

function choiceElement({ options }: Choice, chosen: string | undefined): InputElement {
  const shown = options.map(option)
  const initial = shown.find(({ value }) => value === chosen)
  const first = initial === undefined ? {} : { initial_option: initial }
  return shown.length <= limits.fewOptions
    ? { type: 'radio_buttons', options: shown, ...first }
    : { type: 'static_select', ...grouped(shown), ...first }
}

function choicesElement({ options }: Choices, chosen: readonly string[]): InputElement {
  const shown = options.map(option)
  const initial = shown.filter(({ value }) => value !== undefined && chosen.includes(value))
  const first = initial.length === 0 ? {} : { initial_options: initial }
  return shown.length <= limits.fewOptions
    ? { type: 'checkboxes', options: shown, ...first }
    : { type: 'multi_static_select', ...grouped(shown), ...first }
}

/** More choices than one list takes stand in groups of a hundred. */
function grouped(options: types.PlainTextOption[]) {
  if (options.length <= limits.options) return { options }
  const count = Math.ceil(options.length / limits.options)
  return {
    option_groups: Array.from({ length: count }, (_, index) => {
      const from = index * limits.options
      const part = options.slice(from, from + limits.options)
      return { label: plain(`${from + 1}–${from + part.length}`), options: part }
    }),
  }
}

function option({ id, label, detail }: FieldOption): types.PlainTextOption {
  const description = shorten(oneLine(detail ?? ''), limits.optionText)
  return {
    text: plain(shorten(oneLine(label), limits.optionText)),
    value: id,
    ...(description !== '' && { description: plain(description) }),
  }
}

function isCut({ label, detail = '' }: FieldOption): boolean {
  return oneLine(label).length > limits.optionText || oneLine(detail).length > limits.optionText
}

function wholeOption({ label, detail }: FieldOption): string {
  return `• ${[label, ...(detail === undefined ? [] : [detail])].map(oneLine).join(' — ')}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

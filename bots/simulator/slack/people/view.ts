import type { ButtonElement, InteractiveElement } from '../blocks/elements.ts'
import type { Block } from '../blocks/schema.ts'
import { inputsOf, placedButtons, textsOf, type Placed } from '../blocks/walk.ts'
import type { SimMessage, SimView, StateValue } from '../types.ts'

/** A button as a person sees it. */
export interface ButtonView {
  label: string
  actionId: string
  blockId: string
  value: string | undefined
  url: string | undefined
  style: 'primary' | 'danger' | undefined
  /** What is asked before it is pressed. */
  confirm: string | undefined
}

/** A message as a person sees it. */
export interface MessageView {
  channelId: string
  ts: string
  threadTs: string | undefined
  userId: string
  /** What is read: the texts of the blocks, or the text when there are none. */
  text: string
  /** The text that stands in notifications. */
  fallback: string
  blocks: readonly Block[]
  buttons: ButtonView[]
  files: { id: string; name: string; title: string; mime: string; size: number }[]
  ephemeral: boolean
  edited: boolean
  /** Grows with every change; wait with `after` to see only what came later. */
  revision: number
}

/** A question of a modal as a person sees it. */
export interface FieldView {
  blockId: string
  actionId: string
  label: string
  hint: string | undefined
  optional: boolean
  type: InteractiveElement['type']
  /** Labels of the choices. */
  options: string[]
  /** What it holds. */
  value: StateValue | undefined
  error: string | undefined
}

/** A modal as a person sees it. */
export interface ModalView {
  id: string
  title: string
  callbackId: string | undefined
  text: string
  fields: FieldView[]
  buttons: ButtonView[]
  submit: string | undefined
  close: string | undefined
  /** By the question's label. */
  errors: Record<string, string>
  /** How many modals are open, this one on top. */
  depth: number
}

/** A home as a person sees it. */
export interface HomeView {
  text: string
  blocks: readonly Block[]
  buttons: ButtonView[]
}

/** Shows a message. */
export function viewMessage(message: SimMessage): MessageView {
  const { channelId, ts, threadTs, userId, blocks, files, revision } = message
  return {
    channelId,
    ts,
    threadTs,
    userId,
    text: blocks.length === 0 ? message.text : textsOf(blocks).join('\n'),
    fallback: message.text,
    blocks,
    buttons: placedButtons(blocks).map(viewButton),
    files: files.map(({ id, name, title, mime, size }) => ({ id, name, title, mime, size })),
    ephemeral: message.onlyFor !== undefined,
    edited: message.past.length > 0,
    revision,
  }
}

/** Shows the modal on top. */
export function viewModal(stack: readonly SimView[]): ModalView | undefined {
  const view = stack.at(-1)
  if (view?.given.type !== 'modal') return undefined
  const fields = inputsOf(view.blocks).map((block): FieldView => {
    const { element } = block
    const blockId = block.block_id ?? ''
    const actionId = element.action_id ?? ''
    return {
      blockId,
      actionId,
      label: block.label.text,
      hint: block.hint?.text,
      optional: block.optional ?? false,
      type: element.type,
      options: optionsOf(element).map(({ text }) => text.text),
      value: view.state[blockId]?.[actionId],
      error: view.errors[blockId],
    }
  })
  return {
    id: view.id,
    title: view.given.title.text,
    callbackId: view.given.callback_id,
    text: textsOf(view.blocks).join('\n'),
    fields,
    buttons: placedButtons(view.blocks).map(viewButton),
    submit: view.given.submit?.text,
    close: view.given.close?.text,
    errors: Object.fromEntries(
      fields.flatMap(({ label, error }) => (error === undefined ? [] : [[label, error]])),
    ),
    depth: stack.length,
  }
}

/** Shows a home. */
export function viewHome(view: SimView): HomeView {
  return {
    text: textsOf(view.blocks).join('\n'),
    blocks: view.blocks,
    buttons: placedButtons(view.blocks).map(viewButton),
  }
}

/** A choice as the app gave it. */
export interface Choice {
  text: { text: string }
  value: string
}

/** The choices of an element, also those under headings. */
export function optionsOf(element: InteractiveElement): Choice[] {
  const flat: readonly Choice[] = 'options' in element ? (element.options ?? []) : []
  const grouped = 'option_groups' in element ? (element.option_groups ?? []) : []
  return [...flat, ...grouped.flatMap(({ options }) => options)]
}

function viewButton({ block, element }: Placed<ButtonElement>): ButtonView {
  return {
    label: element.text.text,
    actionId: element.action_id ?? '',
    blockId: block.block_id ?? '',
    value: element.value,
    url: element.url,
    style: element.style,
    confirm: element.confirm?.text.text,
  }
}

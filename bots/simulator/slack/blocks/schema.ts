import { z } from 'zod'
import { limits } from '../limits.ts'
import { accessory, actionElement, imageElement, inputElement } from './elements.ts'
import { anyText, identifier, plainText } from './objects.ts'

/** Block Kit's blocks (Block Kit: blocks). */

const common = { block_id: identifier.optional() }

const section = z
  .strictObject({
    type: z.literal('section'),
    ...common,
    text: anyText(limits.sectionText).optional(),
    fields: z.array(anyText(limits.sectionFieldText)).min(1).max(limits.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'missing required field: text',
  })
const divider = z.strictObject({ type: z.literal('divider'), ...common })
const header = z.strictObject({ type: z.literal('header'), ...common, text: plainText(limits.headerText) })
const context = z.strictObject({
  type: z.literal('context'),
  ...common,
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, ...anyText(limits.sectionText).options]))
    .min(1)
    .max(limits.contextElements),
})
const actions = z.strictObject({
  type: z.literal('actions'),
  ...common,
  elements: z.array(actionElement).min(1).max(limits.actionsElements),
})
const image = imageElement.extend({ ...common, title: plainText(2000).optional() })
const markdown = z.strictObject({
  type: z.literal('markdown'),
  ...common,
  text: z.string().min(1).max(limits.markdownBlock),
})
const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...common,
  elements: z
    .array(
      z.looseObject({
        type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote']),
        elements: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
      }),
    )
    .min(1),
})
const table = z.strictObject({
  type: z.literal('table'),
  ...common,
  rows: z
    .array(
      z
        .array(z.looseObject({ type: z.enum(['raw_text', 'rich_text']), text: z.string().optional() }))
        .max(limits.tableColumns),
    )
    .min(1)
    .max(limits.tableRows),
  column_settings: z
    .array(z.looseObject({ align: z.enum(['left', 'center', 'right']).optional() }))
    .max(limits.tableColumns)
    .optional(),
})
const input = z.strictObject({
  type: z.literal('input'),
  ...common,
  label: plainText(limits.inputLabel),
  element: inputElement,
  hint: plainText(limits.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
})

const everywhere = [section, divider, header, context, actions, image, richText] as const

/** A block of a message. */
export const messageBlock = z.discriminatedUnion('type', [...everywhere, markdown, table])
/** A block of a modal; only here questions are asked. */
export const modalBlock = z.discriminatedUnion('type', [...everywhere, input])
/** A block of a home. */
export const homeBlock = z.discriminatedUnion('type', [...everywhere])

/** Any block. */
export type Block = z.output<typeof messageBlock> | z.output<typeof modalBlock>
/** A block that asks a question. */
export type InputBlock = z.output<typeof input>

const viewFields = {
  private_metadata: z.string().max(limits.privateMetadata).optional(),
  callback_id: z.string().max(limits.id).optional(),
  external_id: z.string().max(limits.id).optional(),
}

/** A modal (views.open: "view"). */
export const modalView = z.strictObject({
  type: z.literal('modal'),
  ...viewFields,
  title: plainText(limits.modalTitle),
  blocks: z.array(modalBlock).max(limits.viewBlocks),
  submit: plainText(limits.modalButton).optional(),
  close: plainText(limits.modalButton).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
})
/** A home (views.publish: "view"). */
export const homeView = z.strictObject({
  type: z.literal('home'),
  ...viewFields,
  blocks: z.array(homeBlock).max(limits.viewBlocks),
})

/** A view as an app gives it. */
export type GivenView = z.output<typeof modalView> | z.output<typeof homeView>

import { z } from 'zod'
import { limits } from '../limits.ts'
import {
  confirmDialog,
  formattedOption,
  identifier,
  option,
  optionGroup,
  overflowOption,
  plainText,
} from './objects.ts'

/** Block Kit's elements (Block Kit: block elements). */

const common = { action_id: identifier.optional(), confirm: confirmDialog.optional() }
const focus = { focus_on_load: z.boolean().optional() }
const placeholder = { placeholder: plainText(limits.placeholder).optional() }
const menuOptions = z.array(option).min(1).max(limits.options).optional()
const menuGroups = z.array(optionGroup).min(1).max(limits.optionGroups).optional()
const many = { max_selected_items: z.int().min(1).optional() }
const webAddress = z
  .string()
  .max(limits.url)
  .refine((text) => URL.canParse(text), { error: 'must be a valid URL' })

const button = z.strictObject({
  type: z.literal('button'),
  ...common,
  text: plainText(limits.buttonText),
  url: webAddress.optional(),
  value: z.string().max(limits.buttonValue).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(limits.buttonText).optional(),
})

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...common,
  ...focus,
  ...placeholder,
  options: menuOptions,
  option_groups: menuGroups,
  initial_option: option.optional(),
})
const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...common,
  ...focus,
  ...placeholder,
  ...many,
  options: menuOptions,
  option_groups: menuGroups,
  initial_options: z.array(option).min(1).optional(),
})
const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...common,
  ...focus,
  ...placeholder,
  initial_user: z.string().optional(),
})
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...common,
  ...focus,
  ...placeholder,
  ...many,
  initial_users: z.array(z.string()).optional(),
})
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...common,
  ...focus,
  ...placeholder,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...common,
  options: z.array(overflowOption).min(1).max(limits.overflowOptions),
})
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...common,
  ...focus,
  options: z.array(formattedOption).min(1).max(limits.choiceOptions),
  initial_option: formattedOption.optional(),
})
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...common,
  ...focus,
  options: z.array(formattedOption).min(1).max(limits.choiceOptions),
  initial_options: z.array(formattedOption).min(1).optional(),
})
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...common,
  ...focus,
  ...placeholder,
  initial_date: z.iso.date().optional(),
})
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...common,
  ...focus,
  ...placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
})

const typed = {
  action_id: identifier.optional(),
  ...focus,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
    })
    .optional(),
}
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(limits.plainTextInput).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(limits.plainTextInput).optional(),
  max_length: z.int().min(1).max(limits.plainTextInput).optional(),
})
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
})
const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().optional(),
})
const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: z.string().optional(),
})
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: identifier.optional(),
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(limits.inputFiles).optional(),
})

/** A picture beside or between texts. */
export const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: webAddress.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  alt_text: z.string().min(1).max(2000),
})

const choosers = [
  staticSelect,
  usersSelect,
  conversationsSelect,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
] as const
const multipleChoosers = [multiStaticSelect, multiUsersSelect] as const

/** What may stand in an actions block. */
export const actionElement = z.discriminatedUnion('type', [
  button,
  overflow,
  ...choosers,
  ...multipleChoosers,
])
/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  imageElement,
  ...choosers,
  ...multipleChoosers,
])
/** What may be asked in an input block. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  numberInput,
  emailInput,
  urlInput,
  fileInput,
  ...choosers,
  ...multipleChoosers,
])

/** An element that a person can press, choose or fill. */
export type InteractiveElement = z.output<typeof actionElement> | z.output<typeof inputElement>
/** A button as it came. */
export type ButtonElement = z.output<typeof button>

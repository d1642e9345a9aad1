import { z } from 'zod'
import { limits } from '../limits.ts'

/** Block Kit's composition objects, each exactly as long as Slack allows (Block Kit: composition objects). */

/** Unformatted text. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  })
}

/** Formatted or unformatted text. */
export function anyText(max: number) {
  return z.discriminatedUnion('type', [
    plainText(max),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: z.string().min(1).max(max),
      verbatim: z.boolean().optional(),
    }),
  ])
}

/** The question asked before an action is taken. */
export const confirmDialog = z.strictObject({
  title: plainText(limits.confirmTitle),
  text: anyText(limits.confirmText),
  confirm: plainText(limits.confirmButton),
  deny: plainText(limits.confirmButton),
  style: z.enum(['primary', 'danger']).optional(),
})

const value = z.string().min(1).max(limits.optionValue)

/** One choice of a select menu. */
export const option = z.strictObject({
  text: plainText(limits.optionText),
  value,
  description: plainText(limits.optionText).optional(),
})

/** One choice of radio buttons or checkboxes: its texts may be formatted. */
export const formattedOption = z.strictObject({
  text: anyText(limits.optionText),
  value,
  description: anyText(limits.optionText).optional(),
})

/** One entry of an overflow menu. */
export const overflowOption = option.extend({ url: z.string().max(limits.url).optional() })

/** Choices under a heading. */
export const optionGroup = z.strictObject({
  label: plainText(limits.optionText),
  options: z.array(option).min(1).max(limits.options),
})

/** A name by which an app finds a block, an element or a view again. */
export const identifier = z.string().min(1).max(limits.id)

import { z } from 'zod'

/**
 * What we read of a webhook of WhatsApp, and nothing else. Every message and every status is read on its own, so
 * that one of an unknown shape takes no other with it. Shapes: WhatsApp Cloud API, webhooks, `messages`.
 */

const text = z.string().min(1)

/** PostgreSQL has no place for it in a text, and no keyboard makes it. */
const words = z.string().transform((given) => given.replaceAll('\u0000', ''))

const digits = z.string().regex(/^\d{5,20}$/)

/** Cloud API: business-scoped user ids. */
const scopedId = z.string().regex(/^[A-Z]{2}\.(?:ENT\.)?[0-9A-Za-z]{1,128}$/)

const seconds = z
  .union([z.string().regex(/^\d{1,12}$/), z.number().int().nonnegative()])
  .transform((given) => new Date(Number(given) * 1000))

const unknowns = z.array(z.unknown()).catch([])

export const bodySchema = z.object({ object: z.literal('whatsapp_business_account'), entry: unknowns })

export const entrySchema = z.object({ changes: unknowns })

export const changeSchema = z.object({
  field: z.string(),
  value: z
    .object({
      metadata: z.object({ phone_number_id: z.string(), display_phone_number: z.string().catch('') }),
      contacts: unknowns,
      messages: unknowns,
      statuses: unknowns,
      errors: unknowns,
      user_id_update: unknowns,
    })
    .optional()
    .catch(undefined),
})

export const contactSchema = z.object({
  wa_id: digits.optional().catch(undefined),
  user_id: scopedId.optional().catch(undefined),
  profile: z
    .object({ name: words.optional().catch(undefined), username: words.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
export type WireContact = z.infer<typeof contactSchema>

/** Only what says which one it is, of a message that cannot be read further. */
export const idSchema = z.object({ id: text })

const contextSchema = z.object({
  from: z.string().optional().catch(undefined),
  id: text.optional().catch(undefined),
  forwarded: z.boolean().optional().catch(undefined),
  frequently_forwarded: z.boolean().optional().catch(undefined),
})

/** What every message has. */
export const messageSchema = z.looseObject({
  id: text,
  from: digits.optional().catch(undefined),
  from_user_id: scopedId.optional().catch(undefined),
  timestamp: seconds,
  type: text,
  context: contextSchema.optional().catch(undefined),
  /** Set in groups, where nobody speaks to us alone. */
  group_id: z.unknown().optional(),
})
export type WireMessage = z.infer<typeof messageSchema>

const media = z.object({ id: text, mime_type: z.string().optional(), caption: words.optional() })

/** The part of its own that a message of each type has. */
export const parts = {
  text: z.object({ text: z.object({ body: words }) }),
  interactive: z.object({
    interactive: z.discriminatedUnion('type', [
      z.object({ type: z.literal('button_reply'), button_reply: z.object({ id: text }) }),
      z.object({ type: z.literal('list_reply'), list_reply: z.object({ id: text }) }),
      z.object({ type: z.literal('nfm_reply') }),
    ]),
  }),
  button: z.object({ button: z.object({ payload: words.optional(), text: words }) }),
  image: z.object({ image: media }),
  document: z.object({ document: media.extend({ filename: words.optional() }) }),
  audio: z.object({ audio: z.object({ voice: z.boolean().optional() }) }),
  contacts: z.object({
    contacts: z.array(
      z.object({
        phones: z
          .array(z.object({ phone: z.string().optional(), wa_id: digits.optional().catch(undefined) }))
          .catch([]),
      }),
    ),
  }),
  system: z.object({
    system: z.object({
      type: z.string(),
      wa_id: digits.optional().catch(undefined),
      user_id: scopedId.optional().catch(undefined),
      previous_user_id: scopedId.optional().catch(undefined),
    }),
  }),
} as const

export const statusSchema = z.object({
  id: text,
  status: z.string(),
  timestamp: seconds,
  errors: z
    .array(z.object({ code: z.number() }))
    .optional()
    .catch(undefined),
})

/** Webhook field `user_id_update`: the one place that always names the earlier id. */
export const idUpdateSchema = z.object({
  wa_id: digits.optional().catch(undefined),
  user_id: z.object({ previous: scopedId, current: scopedId }),
  timestamp: z.union([z.string(), z.number()]),
})

export const errorSchema = z.object({ code: z.number() })

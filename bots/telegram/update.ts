import { z } from 'zod'

/**
 * What we read of a Telegram update, and nothing else: unknown fields are dropped, unknown kinds of update and of
 * message are judged in receive.ts. Shapes: Telegram Bot API 10.1, "Update" and the types below it.
 */

const id = z.number().refine(Number.isSafeInteger)

const userSchema = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
})
export type WireUser = z.infer<typeof userSchema>

const chatSchema = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  username: z.string().optional(),
})
export type WireChat = z.infer<typeof chatSchema>

const photoSizeSchema = z.object({
  file_id: z.string().min(1),
  width: z.number(),
  height: z.number(),
  file_size: z.number().optional(),
})

const documentSchema = z.object({
  file_id: z.string().min(1),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
})

/** PostgreSQL has no place for it in a text, and no keyboard makes it. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

/** The message that was answered; in a topic it may be just the service message that opened the topic. */
const repliedSchema = z.object({
  message_id: id,
  from: z.object({ is_bot: z.boolean().optional(), username: z.string().optional() }).optional(),
  forum_topic_created: z.unknown().optional(),
  /** A mention by user id, as in what we ask somebody in a group. */
  entities: z
    .array(z.object({ type: z.string(), user: z.object({ id }).optional() }))
    .optional()
    .catch(undefined),
})

export const messageSchema = z.object({
  message_id: id,
  from: userSchema.optional(),
  /** Set when a message is sent in the name of a chat: an anonymous admin, or a channel. */
  sender_chat: chatSchema.optional(),
  chat: chatSchema,
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  is_automatic_forward: z.boolean().optional(),
  reply_to_message: repliedSchema.optional(),
  /** Of whatever shape: that it is there says enough. */
  forward_origin: z.unknown().optional(),
  text: z.string().transform(withoutNul).optional(),
  caption: z.string().optional(),
  media_group_id: z.string().optional(),
  photo: z.array(photoSizeSchema).optional(),
  document: documentSchema.optional(),
  contact: z.object({ phone_number: z.string(), user_id: id.optional() }).optional(),
  migrate_to_chat_id: id.optional(),
})
export type WireMessage = z.infer<typeof messageSchema>

export const callbackSchema = z.object({
  id: z.string().min(1),
  from: userSchema,
  /** Absent for messages sent in inline mode; only chat, id and a date of 0 when it is no longer accessible. */
  message: z
    .object({
      message_id: id,
      chat: chatSchema,
      message_thread_id: id.optional(),
      is_topic_message: z.boolean().optional(),
    })
    .optional(),
  data: z.string().optional(),
})

export const membershipSchema = z.object({
  chat: chatSchema,
  from: userSchema,
  old_chat_member: z.object({ status: z.string(), is_member: z.boolean().optional() }),
  new_chat_member: z.object({ status: z.string(), is_member: z.boolean().optional() }),
})
export type WireMembership = z.infer<typeof membershipSchema>

export const envelopeSchema = z.looseObject({ update_id: id })

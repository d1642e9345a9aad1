import { z } from 'zod'
import { faultKinds } from './faults.ts'
import { otherKinds } from './people/media.ts'

const id = z.number().int()
const count = z.number().int().nonnegative()
const speaker = {
  userId: id,
  chatId: id.optional(),
  replyTo: id.optional(),
  threadId: id.optional(),
  forwardedFrom: z
    .strictObject({ userId: id.optional(), name: z.string().optional(), chatId: id.optional() })
    .optional(),
}
const file = {
  base64: z.base64().optional(),
  sizeBytes: count.optional(),
  name: z.string().optional(),
  mime: z.string().optional(),
}
const timeoutMs = count.max(600_000).optional()
const memberStatus = z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'])

/** What each operation of the people's side takes; unknown fields are refused. */
export const schemas = {
  createUser: z.strictObject({
    id: id.positive().optional(),
    firstName: z.string().min(1).max(64),
    lastName: z.string().max(64).optional(),
    username: z
      .string()
      .regex(/^\w{3,32}$/)
      .optional(),
    languageCode: z.string().max(35).optional(),
    phone: z.string().optional(),
  }),
  deactivateUser: z.strictObject({ userId: id }),
  setBlocked: z.strictObject({ userId: id, blocked: z.boolean() }),
  createChat: z.strictObject({
    type: z.enum(['group', 'supergroup', 'channel']),
    title: z.string().min(1).max(128),
    username: z
      .string()
      .regex(/^\w{3,32}$/)
      .optional(),
    forum: z.boolean().optional(),
    id: id.negative().optional(),
    creatorId: id.optional(),
    memberIds: z.array(id).optional(),
    bot: z.enum(['none', 'member', 'administrator']).optional(),
  }),
  setMember: z.strictObject({
    chatId: id,
    userId: id,
    status: memberStatus,
    anonymous: z.boolean().optional(),
  }),
  setBot: z.strictObject({
    chatId: id,
    standing: z.enum(['member', 'administrator', 'left', 'kicked']),
    byUserId: id.optional(),
  }),
  migrate: z.strictObject({ chatId: id }),
  createTopic: z.strictObject({ chatId: id, userId: id, name: z.string().min(1).max(128) }),
  sendText: z.strictObject({ ...speaker, text: z.string().min(1) }),
  editText: z.strictObject({ userId: id, chatId: id.optional(), messageId: id, text: z.string().min(1) }),
  sendPhoto: z.strictObject({ ...speaker, ...file, caption: z.string().max(1024).optional() }),
  sendDocument: z.strictObject({ ...speaker, ...file, caption: z.string().max(1024).optional() }),
  sendAlbum: z.strictObject({
    ...speaker,
    items: z
      .array(z.strictObject({ ...file, kind: z.enum(['photo', 'document']) }))
      .min(2)
      .max(10),
    caption: z.string().max(1024).optional(),
  }),
  shareContact: z.strictObject({
    ...speaker,
    ofUserId: id.optional(),
    phone: z.string().optional(),
    firstName: z.string().optional(),
  }),
  sendOther: z.strictObject({
    ...speaker,
    kind: z.enum(otherKinds),
  }),
  press: z
    .strictObject({
      userId: id,
      chatId: id.optional(),
      messageId: id.optional(),
      text: z.string().optional(),
      data: z.string().optional(),
      inaccessible: z.boolean().optional(),
    })
    .refine((given) => given.text !== undefined || given.data !== undefined, 'a press needs a text or data'),
  pressKeyboard: z.strictObject({ ...speaker, text: z.string() }),
  inject: z.strictObject({ update: z.record(z.string(), z.unknown()), key: z.string().optional() }),
  redeliver: z.strictObject({ updateId: id }),
  chat: z.strictObject({ chatId: id, afterMessageId: id.optional(), limit: count.optional() }),
  file: z.strictObject({ fileId: z.string() }),
  waitFor: z.strictObject({
    chatId: id,
    containsText: z.string().optional(),
    hasButton: z.string().optional(),
    kind: z.string().optional(),
    messageId: id.optional(),
    afterMessageId: id.optional(),
    afterRevision: count.optional(),
    edited: z.boolean().optional(),
    deleted: z.boolean().optional(),
    byBot: z.boolean().optional(),
    timeoutMs,
  }),
  waitForAnswer: z.strictObject({ queryId: z.string(), timeoutMs }),
  answers: z.strictObject({ from: count.optional() }),
  calls: z.strictObject({ from: count.optional(), method: z.string().optional(), chatId: id.optional() }),
  queue: z.strictObject({}),
  profile: z.strictObject({}),
  addFault: z.strictObject({
    method: z.string().default('*'),
    chatId: id.optional(),
    times: count.min(1).default(1),
    kind: z.enum(faultKinds),
    retryAfter: count.optional(),
  }),
  clearFaults: z.strictObject({}),
  faults: z.strictObject({}),
  settings: z.strictObject({
    privacyMode: z.boolean().optional(),
    flood: z.boolean().optional(),
    latencyMs: count.optional(),
    callbackLifetimeMs: count.optional(),
  }),
} as const

/** The name of an operation. */
export type Operation = keyof typeof schemas

/** What the caller of an operation gives. */
export type Given<O extends Operation> = z.input<(typeof schemas)[O]>

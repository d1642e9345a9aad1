import { z } from 'zod'
import { badParameter, refusalOf, type GraphError } from '../errors.ts'
import { limits } from '../limits.ts'

/** A text of 1 to `max` that is not blank; a fault is code 131009 with the platform's wording. */
function bounded(what: string, max: number) {
  return z.string().superRefine((text, context) => {
    if (text.trim() === '' || text.length > max) {
      context.addIssue({
        code: 'custom',
        message: `${what} length invalid. Min length: 1, Max length: ${max}`,
      })
    }
  })
}

const identifier = (what: string, max: number) =>
  bounded(what, max).refine((id) => id.trim() === id, `${what} has leading or trailing spaces`)

function unique<T>(what: string, read: (item: T) => string) {
  return (items: readonly T[], context: z.RefinementCtx) => {
    if (new Set(items.map(read)).size < items.length) {
      context.addIssue({ code: 'custom', message: `Duplicated ${what}` })
    }
  }
}

function counted(what: string, max: number) {
  return (items: readonly unknown[], context: z.RefinementCtx) => {
    if (items.length < 1 || items.length > max) {
      const message = `Invalid ${what} count. Min allowed ${what}: 1, Max allowed ${what}: ${max}`
      context.addIssue({ code: 'custom', message })
    }
  }
}

const mediaId = z.string().min(1)

const textHeader = z.strictObject({
  type: z.literal('text'),
  text: bounded('Header text', limits.headerText),
})
const anyHeader = z.discriminatedUnion('type', [
  textHeader,
  z.strictObject({ type: z.literal('image'), image: z.strictObject({ id: mediaId }) }),
  z.strictObject({
    type: z.literal('document'),
    document: z.strictObject({ id: mediaId, filename: z.string().optional() }),
  }),
])
const body = z.strictObject({ text: bounded('Body text', limits.interactiveBody) })
const footer = z.strictObject({ text: bounded('Footer text', limits.footer) }).optional()

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({
    id: identifier('Button id', limits.buttonId),
    title: bounded('Button title', limits.buttonTitle),
  }),
})
type ReplyButton = z.output<typeof replyButton>

const buttonMessage = z.strictObject({
  type: z.literal('button'),
  header: anyHeader.optional(),
  body,
  footer,
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .superRefine(counted('buttons', limits.buttons))
      .superRefine(unique<ReplyButton>('button id', ({ reply }) => reply.id))
      .superRefine(unique<ReplyButton>('button title', ({ reply }) => reply.title)),
  }),
})

const row = z.strictObject({
  id: identifier('Row id', limits.rowId),
  title: bounded('Row title', limits.rowTitle),
  description: bounded('Row description', limits.rowDescription).optional(),
})
const section = z.strictObject({
  title: bounded('Section title', limits.sectionTitle).optional(),
  rows: z.array(row).superRefine(counted('rows', limits.listRows)),
})

const sections = z
  .array(section)
  .superRefine(counted('sections', limits.listSections))
  .superRefine((all, context) => {
    const rows = all.flatMap((one) => one.rows)
    if (rows.length > limits.listRows) {
      const message = `Total row count exceed max allowed count: ${limits.listRows}`
      context.addIssue({ code: 'custom', message })
    }
    if (all.length > 1 && all.some((one) => one.title === undefined)) {
      const message = 'Section title is required when there is more than one section'
      context.addIssue({ code: 'custom', message })
    }
    unique<z.output<typeof row>>('row id', ({ id }) => id)(rows, context)
  })

const listMessage = z.strictObject({
  type: z.literal('list'),
  header: textHeader.optional(),
  body,
  footer,
  action: z.strictObject({ button: bounded('List button', limits.listButton), sections }),
})

const linkMessage = z.strictObject({
  type: z.literal('cta_url'),
  header: anyHeader.optional(),
  body,
  footer,
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({
      display_text: bounded('Button title', limits.buttonTitle),
      url: z.string().regex(/^https?:\/\/\S+$/, 'URL is not valid'),
    }),
  }),
})

const templateParameter = z.strictObject({
  type: z.string(),
  text: z.string().optional(),
  payload: z.string().optional(),
  parameter_name: z.string().optional(),
})
/** A parameter of a template: of its text, or the payload of a quick reply. */
export type TemplateParameter = z.output<typeof templateParameter>

const templateComponent = z.strictObject({
  type: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['header', 'body', 'button'])),
  sub_type: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['quick_reply', 'url']))
    .optional(),
  index: z.union([z.string().regex(/^\d$/), z.int().min(0).max(9).transform(String)]).optional(),
  parameters: z.array(templateParameter).optional(),
})
/** A part of a template that has parameters. */
export type TemplateComponent = z.output<typeof templateComponent>

const template = z.strictObject({
  name: z.string().min(1),
  language: z.strictObject({ code: z.string().min(1), policy: z.literal('deterministic').optional() }),
  components: z.array(templateComponent).optional(),
})

const base = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().min(1).optional(),
  recipient: z.string().min(1).optional(),
  context: z.strictObject({ message_id: z.string().startsWith('wamid.') }).optional(),
  biz_opaque_callback_data: z.string().max(limits.callbackData).optional(),
}
const caption = z.string().max(limits.caption).optional()

const message = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('text'),
    text: z.strictObject({
      body: z.string().min(1).max(limits.text),
      preview_url: z.boolean().optional(),
    }),
  }),
  z.strictObject({
    ...base,
    type: z.literal('interactive'),
    interactive: z.discriminatedUnion('type', [buttonMessage, listMessage, linkMessage]),
  }),
  z.strictObject({
    ...base,
    type: z.literal('image'),
    image: z.strictObject({ id: mediaId, caption }),
  }),
  z.strictObject({
    ...base,
    type: z.literal('document'),
    document: z.strictObject({ id: mediaId, caption, filename: z.string().min(1).optional() }),
  }),
  z.strictObject({ ...base, type: z.literal('template'), template }),
])
/** A message the business asks to be sent. */
export type OutgoingMessage = z.output<typeof message>

const readMark = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})
/** A message of a person marked as read, perhaps with the typing indicator. */
export type ReadMark = z.output<typeof readMark>

/** Reads a message. Throws GraphError with code 100 for its shape and 131009 for values over the limits. */
export function readMessage(given: unknown): OutgoingMessage {
  return checked(message, given)
}

/** Reads a read mark; throws as `readMessage`. */
export function readReadMark(given: unknown): ReadMark {
  return checked(readMark, given)
}

function checked<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw refusal(parsed.error.issues[0]!, given)
}

/** How the Graph API writes a path: text['body'], interactive['action']['buttons'][0]. */
function written(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path
  const tail = rest.map((key) => (typeof key === 'number' ? `[${key}]` : `['${String(key)}']`))
  return `${String(first ?? '')}${tail.join('')}`
}

function at(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined,
    given,
  )
}

function refusal(issue: z.core.$ZodIssue, given: unknown): GraphError {
  const where = written(issue.path)
  if (issue.code === 'custom') return refusalOf(131009, issue.message)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    return badParameter(
      where === '' ? `Unexpected key "${key}".` : `Unexpected key "${key}" on param "${where}".`,
    )
  }
  if (at(given, issue.path) === undefined) return badParameter(`The parameter ${where} is required.`)
  if (issue.code === 'too_big') {
    return badParameter(`Param ${where} must be at most ${issue.maximum} characters long.`)
  }
  if (issue.code === 'too_small') return badParameter(`The parameter ${where} is required.`)
  if (issue.code === 'invalid_type') return badParameter(`Param ${where} must be a ${issue.expected}.`)
  return badParameter(`Param ${where} is not valid: ${issue.message}`)
}

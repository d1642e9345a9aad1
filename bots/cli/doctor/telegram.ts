import { z } from 'zod'
import type { LaneBinding } from '../../../src/storage/lane-bindings.ts'
import type { TelegramConfig } from '../../config.ts'
import type { Asker } from './ask.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import { placesOn } from './places.ts'
import { checkWebhook } from './telegram-webhook.ts'

const { fine, notice, fault } = about('telegram')

const answered = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string().catch(''),
    parameters: z.object({ migrate_to_chat_id: z.number().optional() }).optional(),
  }),
])

const meSchema = z.object({
  id: z.number(),
  username: z.string(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
})

const memberSchema = z.object({
  status: z.string(),
  can_post_messages: z.boolean().optional(),
  can_send_messages: z.boolean().optional(),
})

const chatSchema = z.object({
  username: z.string().optional(),
  permissions: z.object({ can_send_messages: z.boolean().optional() }).optional(),
})

/** Asks a method of the Bot API. */
type Method = (name: string, args?: Readonly<Record<string, string | number>>) => Promise<Reply>
type Reply = z.output<typeof answered> | { readonly ok: 'no-answer'; readonly code: string }

/** Bot API: looks at the bot, how its updates come, the groups of the lanes and the channel of announcements. */
export async function checkTelegram(
  config: TelegramConfig,
  bindings: readonly LaneBinding[] | undefined,
  { asker, patient }: { readonly asker: Asker; readonly patient: Patient },
): Promise<Finding[]> {
  const method = methodOf(config, asker)
  const me = await method('getMe')
  if (me.ok === 'no-answer') return [fault('telegram-unreachable', { code: me.code })]
  if (!me.ok) {
    // An unknown token is answered 401, one of another form 404.
    if (me.error_code === 401 || me.error_code === 404) return [fault('telegram-token')]
    return [fault('telegram-refused', { method: 'getMe', code: me.error_code })]
  }
  const bot = meSchema.parse(me.result)
  const webhook = await method('getWebhookInfo')
  return [
    fine('telegram-bot', { name: bot.username }),
    ...(bot.can_join_groups === false ? [fault('telegram-no-groups')] : []),
    ...(bot.can_read_all_group_messages === true ? [notice('telegram-privacy-off')] : []),
    ...(webhook.ok === true
      ? checkWebhook(config, webhook.result, patient)
      : [refused('getWebhookInfo', webhook)]),
    ...(bindings === undefined
      ? []
      : await checkGroups(method, bot.id, placesOn('telegram', bindings, patient.t))),
    ...(config.channel === undefined ? [] : [await checkChannel(method, bot.id, config.channel)]),
  ]
}

function methodOf({ apiRoot, token }: TelegramConfig, { ask }: Asker): Method {
  return async (name, args = {}) => {
    const asked = await ask(`${apiRoot}/bot${token.reveal()}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    })
    if (!asked.ok) return { ok: 'no-answer', code: asked.code }
    const reply = answered.safeParse(asked.json)
    return reply.success ? reply.data : { ok: false, error_code: asked.status, description: '' }
  }
}

function refused(method: string, reply: Exclude<Reply, { ok: true }>): Finding {
  return fault('telegram-refused', { method, code: reply.ok === false ? reply.error_code : reply.code })
}

async function checkGroups(
  method: Method,
  botId: number,
  places: readonly { readonly chatId: string; readonly lanes: string }[],
): Promise<Finding[]> {
  // Bot API: ids of groups are negative; who is written to alone needs no rights.
  const groups = places.filter(({ chatId }) => chatId.startsWith('-'))
  const faults: Finding[] = []
  for (const { chatId, lanes } of groups) faults.push(...(await checkGroup(method, botId, chatId, lanes)))
  if (faults.length > 0 || groups.length === 0) return faults
  return [fine('telegram-groups', { count: groups.length })]
}

async function checkGroup(method: Method, botId: number, chatId: string, lanes: string): Promise<Finding[]> {
  const asked = await method('getChatMember', { chat_id: chatId, user_id: botId })
  if (asked.ok !== true) {
    if (asked.ok === false && asked.parameters?.migrate_to_chat_id !== undefined)
      return [notice('telegram-group-moved', { lanes })]
    const gone = asked.ok === false && (asked.error_code === 403 || /chat not found/.test(asked.description))
    return [gone ? fault('telegram-group-gone', { lanes }) : refused('getChatMember', asked)]
  }
  const member = memberSchema.parse(asked.result)
  if (member.status === 'left' || member.status === 'kicked') return [fault('telegram-group-gone', { lanes })]
  const got = await method('getChat', { chat_id: chatId })
  if (got.ok !== true) return [refused('getChat', got)]
  const chat = chatSchema.parse(got.result)
  const everybodyMuted = member.status === 'member' && chat.permissions?.can_send_messages === false
  return [
    ...(chat.username === undefined ? [] : [fault('telegram-group-public', { lanes })]),
    ...(member.can_send_messages === false || everybodyMuted
      ? [fault('telegram-group-muted', { lanes })]
      : []),
  ]
}

async function checkChannel(method: Method, botId: number, channel: string): Promise<Finding> {
  const asked = await method('getChatMember', { chat_id: channel, user_id: botId })
  if (asked.ok === 'no-answer') return refused('getChatMember', asked)
  if (!asked.ok) return fault('telegram-channel-gone', { channel })
  const { status, can_post_messages: posts } = memberSchema.parse(asked.result)
  if (status === 'administrator' && posts === true) return fine('telegram-channel', { channel })
  return fault('telegram-channel-rights', { channel })
}

import { z } from 'zod'

/** What Slack sends, by event or by hand of a person; loose, since Slack adds fields at any time. */

const id = z.string().min(1).max(64)

/** Events API: the envelope of an event. */
export const eventSchema = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  event: z.looseObject({ type: z.string() }),
  authorizations: z.array(z.object({ user_id: id.nullish(), is_bot: z.boolean().nullish() })).nullish(),
})

/** File object, as messages and forms carry it. */
export const fileSchema = z.object({
  id,
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nonnegative().nullish(),
  mode: z.string().nullish(),
  subtype: z.string().nullish(),
})

export type WireFile = z.output<typeof fileSchema>

const said = z.object({
  user: id.nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  edited: z.unknown().optional(),
})

/** Events `message` and `app_mention`. */
export const messageSchema = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  channel: id,
  channel_type: z.string().nullish(),
  user: id.nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  files: z.array(fileSchema).nullish(),
  message: said.nullish(),
  previous_message: said.nullish(),
})

export type WireMessage = z.output<typeof messageSchema>

/** Event `app_home_opened`. */
export const homeOpenedSchema = z.object({ user: id, tab: z.string().nullish() })

/** Events `member_joined_channel` and `member_left_channel`. */
export const membershipSchema = z.object({ user: id, channel: id, inviter: id.nullish() })

/** Events of channels that are left, archived or deleted; some name who did it. */
export const channelEndSchema = z.object({ channel: id, user: id.nullish(), actor_id: id.nullish() })

/** Event `channel_id_changed`. */
export const channelMovedSchema = z.object({ old_channel_id: id, new_channel_id: id })

/** A slash command's form. */
export const slashSchema = z.object({
  command: z.string(),
  text: z.string().nullish(),
  user_id: id,
  user_name: z.string().nullish(),
  channel_id: id,
  channel_name: z.string().nullish(),
  trigger_id: z.string().min(1),
  response_url: z.string().nullish(),
})

const user = z.object({ id, name: z.string().nullish(), username: z.string().nullish() })

/** A modal or a home, as interactions carry it. */
const view = z.object({
  id,
  type: z.string(),
  private_metadata: z.string().nullish(),
  root_view_id: z.string().nullish(),
  previous_view_id: z.string().nullish(),
  title: z.object({ text: z.string() }).nullish(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().nullish() })).nullish(),
})

export type WireView = z.output<typeof view>

const action = z.looseObject({
  action_id: z.string(),
  action_ts: z.string().nullish(),
  value: z.string().nullish(),
})

/** Interaction `block_actions`. */
export const pressSchema = z.object({
  type: z.literal('block_actions'),
  user,
  trigger_id: z.string().nullish(),
  response_url: z.string().nullish(),
  channel: z.object({ id }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }).nullish(),
  container: z
    .object({
      type: z.string().nullish(),
      channel_id: z.string().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  view: view.nullish(),
  actions: z.array(action).min(1),
})

const option = z.object({ value: z.string() })

/** What an element of a modal holds, whatever it is (Slack: `view.state.values`). */
export const heldSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  files: z.array(fileSchema).nullish(),
})

/** Interaction `view_submission`. */
export const submissionSchema = z.object({
  type: z.literal('view_submission'),
  user,
  trigger_id: z.string().min(1),
  view: view.extend({ state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }) }),
})

/** Interaction `view_closed`. */
export const closedSchema = z.object({
  type: z.literal('view_closed'),
  user,
  is_cleared: z.boolean().nullish(),
  view,
})

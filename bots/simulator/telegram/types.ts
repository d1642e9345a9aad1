/**
 * The shapes the simulator speaks: what goes over the wire (named as in the Telegram Bot API) and
 * what it remembers. Own types rather than a bot library's, so that no library's idea of Telegram
 * leaks into the thing that is meant to check it. Absent fields are `undefined` and vanish in JSON.
 */

/** The four kinds of chat of the Bot API. */
export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'

/** Bot API `User`. */
export interface WireUser {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string | undefined
  username?: string | undefined
  language_code?: string | undefined
}

/** Bot API `Chat`. */
export interface WireChat {
  id: number
  type: ChatType
  title?: string | undefined
  username?: string | undefined
  first_name?: string | undefined
  last_name?: string | undefined
  is_forum?: true | undefined
}

/** Bot API `MessageEntity`; offset and length in UTF-16 units. */
export interface WireEntity {
  type: string
  offset: number
  length: number
  url?: string | undefined
  user?: unknown
  language?: string | undefined
  custom_emoji_id?: string | undefined
}

/** Bot API `PhotoSize`. */
export interface WirePhotoSize {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  file_size: number
}

/** Bot API `Document`. */
export interface WireDocument {
  file_id: string
  file_unique_id: string
  file_name?: string | undefined
  mime_type?: string | undefined
  file_size: number
}

/** One button as the Bot API writes it, inline or of a reply keyboard. */
export interface WireButton {
  text: string
  callback_data?: string | undefined
  url?: string | undefined
  style?: string | undefined
  copy_text?: { text: string } | undefined
  request_contact?: boolean | undefined
  request_location?: boolean | undefined
  [other: string]: unknown
}

/** Bot API `InlineKeyboardMarkup`. */
export interface WireInlineMarkup {
  inline_keyboard: WireButton[][]
}

/** What the keyboard area of a chat is told by a message that has no inline keyboard. */
export type WireKeyboardMarkup =
  | {
      keyboard: WireButton[][]
      is_persistent?: boolean
      resize_keyboard?: boolean
      one_time_keyboard?: boolean
      input_field_placeholder?: string
      selective?: boolean
    }
  | { remove_keyboard: true; selective?: boolean }
  | { force_reply: true; input_field_placeholder?: string; selective?: boolean }

/** Bot API `Message`, the fields the simulator can produce. */
export interface WireMessage {
  message_id: number
  message_thread_id?: number | undefined
  is_topic_message?: true | undefined
  from?: WireUser | undefined
  sender_chat?: WireChat | undefined
  author_signature?: string | undefined
  date: number
  chat: WireChat
  forward_origin?: unknown
  reply_to_message?: WireMessage | undefined
  quote?: { text: string; position: number; is_manual?: true } | undefined
  edit_date?: number | undefined
  has_protected_content?: true | undefined
  media_group_id?: string | undefined
  text?: string | undefined
  entities?: WireEntity[] | undefined
  link_preview_options?: unknown
  photo?: WirePhotoSize[] | undefined
  document?: WireDocument | undefined
  animation?: unknown
  sticker?: unknown
  voice?: unknown
  audio?: unknown
  video?: unknown
  video_note?: unknown
  caption?: string | undefined
  caption_entities?: WireEntity[] | undefined
  has_media_spoiler?: true | undefined
  show_caption_above_media?: true | undefined
  contact?: unknown
  location?: unknown
  dice?: unknown
  poll?: unknown
  new_chat_members?: WireUser[] | undefined
  left_chat_member?: WireUser | undefined
  group_chat_created?: true | undefined
  supergroup_chat_created?: true | undefined
  migrate_to_chat_id?: number | undefined
  migrate_from_chat_id?: number | undefined
  pinned_message?: WireMessage | undefined
  forum_topic_created?: { name: string; icon_color: number } | undefined
  reply_markup?: WireInlineMarkup | undefined
}

/** Everything a bot may be told; the default leaves out the last three (Bot API: getUpdates). */
export const updateKinds = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
  'chat_member',
  'message_reaction',
  'message_reaction_count',
] as const

/** A field of `Update` other than its id. */
export type UpdateKind = (typeof updateKinds)[number]

/** Bot API `Update`: an id and one more field. */
export interface WireUpdate {
  update_id: number
  [field: string]: unknown
}

/** Bot API `ChatMember` states. */
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'

/** A person of the simulated world. */
export interface SimUser {
  wire: WireUser
  /** What "share my number" sends, international form without a plus. */
  phone: string
  /** A deleted account: sends answer 403 `user is deactivated`. */
  deactivated: boolean
}

/** How somebody stands in a group or channel. */
export interface SimMember {
  status: MemberStatus
  /** An administrator who posts in the group's name. */
  anonymous: boolean
}

/** How the bot stands in a chat; `none`: it never was there and does not know the chat. */
export type BotStanding = 'none' | 'member' | 'administrator' | 'left' | 'kicked'

/** A message as it was before an edit. */
export interface PastVersion {
  text?: string | undefined
  caption?: string | undefined
  reply_markup?: WireInlineMarkup | undefined
  /** When the edit replaced it, milliseconds. */
  until: number
}

/** A message with what only the people's side can see of it. */
export interface SimMessage {
  wire: WireMessage
  byBot: boolean
  /** The chat's revision at the last change of this message; for waiting on edits. */
  revision: number
  past: PastVersion[]
  deletedAt?: number | undefined
  /** A reply keyboard, its removal or a forced reply that came with the message. */
  keyboard?: WireKeyboardMarkup | undefined
  silent: boolean
}

/** A chat with its people and messages: plain data. */
export interface SimChat {
  wire: WireChat
  /** Bot API `chat_instance` of callback queries. */
  instance: string
  members: Map<number, SimMember>
  bot: BotStanding
  /** Private chats: the person has written to the bot, so the bot may write. */
  started: boolean
  /** Ascending by id; deleted ones stay, marked, until the history limit drops them. */
  messages: Map<number, SimMessage>
  lastMessageId: number
  /** Counts every new message, edit and deletion. */
  revision: number
  /** Forum topics by thread id; 1 is General, which has no thread of its own. */
  topics: Map<number, string>
  migratedTo?: number | undefined
  pinned: Set<number>
  /** What stands in the keyboard area for the people of the chat. */
  keyboard?: WireKeyboardMarkup | undefined
}

import type { Simulator } from '../simulator.ts'
import type {
  SimChat,
  SimMessage,
  WireButton,
  WireChat,
  WireEntity,
  WireKeyboardMarkup,
  WireMessage,
} from '../types.ts'

/** A button as a person sees it. */
interface ButtonView {
  text: string
  data?: string | undefined
  url?: string | undefined
  style?: string | undefined
}

/** A file in a message; `fileId` serves to download it. */
interface FileView {
  fileId: string
  name?: string | undefined
  mime?: string | undefined
  size: number
  width?: number | undefined
  height?: number | undefined
}

/** A message as a person sees it. */
export interface MessageView {
  messageId: number
  revision: number
  chatId: number
  byBot: boolean
  fromId?: number | undefined
  senderName: string
  /** Seconds since the epoch. */
  date: number
  /** Text or caption. */
  text: string
  entities: WireEntity[]
  buttons: ButtonView[][]
  /** What the message did to the keyboard area. */
  keyboard?: WireKeyboardMarkup | undefined
  /** text, photo, animation, document, sticker, voice, audio, video, video_note, contact, location, poll, dice or service. */
  kind: string
  photo?: FileView | undefined
  document?: FileView | undefined
  mediaGroupId?: string | undefined
  replyTo?: number | undefined
  threadId?: number | undefined
  forwarded: boolean
  silent: boolean
  protected: boolean
  pinned: boolean
  deleted: boolean
  edited: boolean
  /** Earlier versions, oldest first. */
  past: { text: string; buttons: ButtonView[][]; until: number }[]
}

/** A chat as its people see it. */
export interface ChatView {
  chat: WireChat
  revision: number
  bot: string
  started: boolean
  members: { userId: number; status: string; anonymous: boolean }[]
  topics: { threadId: number; name: string }[]
  migratedTo?: number | undefined
  keyboard?: WireKeyboardMarkup | undefined
  messages: MessageView[]
}

const kinds = [
  'photo',
  'animation',
  'document',
  'sticker',
  'voice',
  'audio',
  'video',
  'video_note',
  'contact',
  'location',
  'poll',
  'dice',
] as const

/** What a message is made of: text, photo, document… or service. */
export function kindOf(wire: WireMessage): string {
  if (wire.text !== undefined) return 'text'
  return kinds.find((kind) => wire[kind] !== undefined) ?? 'service'
}

/** Shows one message. */
export function viewMessage(chat: SimChat, message: SimMessage): MessageView {
  const { wire } = message
  const largest = wire.photo?.at(-1)
  const { document } = wire
  return {
    messageId: wire.message_id,
    revision: message.revision,
    chatId: chat.wire.id,
    byBot: message.byBot,
    fromId: wire.from?.id,
    senderName:
      wire.sender_chat?.title ?? [wire.from?.first_name, wire.from?.last_name].filter(Boolean).join(' '),
    date: wire.date,
    text: wire.text ?? wire.caption ?? '',
    entities: wire.entities ?? wire.caption_entities ?? [],
    buttons: buttonViews(wire.reply_markup?.inline_keyboard),
    keyboard: message.keyboard,
    kind: kindOf(wire),
    photo:
      largest === undefined
        ? undefined
        : { fileId: largest.file_id, size: largest.file_size, width: largest.width, height: largest.height },
    document:
      document === undefined
        ? undefined
        : {
            fileId: document.file_id,
            name: document.file_name,
            mime: document.mime_type,
            size: document.file_size,
          },
    mediaGroupId: wire.media_group_id,
    replyTo: wire.reply_to_message?.message_id,
    threadId: wire.message_thread_id,
    forwarded: wire.forward_origin !== undefined,
    silent: message.silent,
    protected: wire.has_protected_content === true,
    pinned: chat.pinned.has(wire.message_id),
    deleted: message.deletedAt !== undefined,
    edited: message.past.length > 0,
    past: message.past.map((past) => ({
      text: past.text ?? past.caption ?? '',
      buttons: buttonViews(past.reply_markup?.inline_keyboard),
      until: past.until,
    })),
  }
}

/** Shows a chat: its messages after `afterMessageId`, at most the newest `limit`. */
export function viewChat(
  sim: Simulator,
  given: { chatId: number; afterMessageId?: number | undefined; limit?: number | undefined },
): ChatView {
  const chat = sim.world.chat(given.chatId)
  const after = given.afterMessageId ?? 0
  const shown = [...chat.messages.values()].filter((message) => message.wire.message_id > after)
  return {
    chat: chat.wire,
    revision: chat.revision,
    bot: chat.bot,
    started: chat.started,
    members: [...chat.members].map(([userId, member]) => ({ userId, ...member })),
    topics: [...chat.topics].map(([threadId, name]) => ({ threadId, name })),
    migratedTo: chat.migratedTo,
    keyboard: chat.keyboard,
    messages: shown.slice(-(given.limit ?? shown.length + 1)).map((message) => viewMessage(chat, message)),
  }
}

function buttonViews(rows: WireButton[][] | undefined): ButtonView[][] {
  return (rows ?? []).map((row) =>
    row.map((button) => ({
      text: button.text,
      data: button.callback_data,
      url: button.url,
      style: button.style,
    })),
  )
}

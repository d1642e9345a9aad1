import type { SimMessage, WireMessage, WireUser } from '../../../telegram/types.ts'
import { kindOf, viewMessage } from '../../../telegram/people/view.ts'
import type { ButtonView, ChatView, FileView, MessageView } from '../../protocol.ts'
import { excerptOf, fileUrl, hueOf, shownMost, type Looker } from '../looker.ts'
import { plainSpans, safeHref } from '../spans.ts'
import { menuOf } from './menu.ts'
import { forcedReply, telegramPlace, type TelegramPlace } from './place.ts'
import { telegramSpans } from './spans.ts'

/** A chat as Telegram shows it to one of its people. */
export function telegramView(looker: Looker, chatId: string): ChatView {
  const { member, t } = looker
  const place = telegramPlace(looker, chatId)
  const { chat, town } = place
  const { world, profile } = town.simulator.look
  const isPrivate = chat.wire.type === 'private'
  const { keyboard } = chat
  const forced = forcedReply(place)?.keyboard
  const there = [...chat.messages.values()].filter(({ deletedAt }) => deletedAt === undefined)
  return {
    person: member.id,
    platform: 'telegram',
    chat: chatId,
    revision: chat.revision,
    title: isPrivate ? world.bot.first_name : (chat.wire.title ?? ''),
    subtitle: isPrivate
      ? t('simulator-chat-bot')
      : t('simulator-chat-members', { count: memberCount(place) }),
    messages: there.slice(-shownMost).map((message) => shown(looker, place, message)),
    keys:
      keyboard !== undefined && 'keyboard' in keyboard
        ? keyboard.keyboard.map((row) => row.map(({ text }) => text))
        : [],
    placeholder:
      forced !== undefined && 'force_reply' in forced ? (forced.input_field_placeholder ?? null) : null,
    typing: false,
    commands: menuOf(profile, chat, member),
    modal: null,
    writable: true,
  }
}

/** People and the bot. */
function memberCount({ chat }: TelegramPlace): number {
  const people = [...chat.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked')
  return people.length + (chat.bot === 'member' || chat.bot === 'administrator' ? 1 : 0)
}

function shown(looker: Looker, place: TelegramPlace, message: SimMessage): MessageView {
  const { wire, revision, byBot } = message
  const { messageId, text, entities, buttons, senderName, edited, fromId } = viewMessage(place.chat, message)
  const event = happened(looker, wire)
  return {
    id: String(messageId),
    revision,
    at: wire.date * 1000,
    mine: fromId === place.userId && event === undefined,
    sender: { name: senderName, bot: byBot, hue: hueOf(String(fromId ?? 0)) },
    service: event !== undefined,
    header: [],
    text: event === undefined ? telegramSpans(text, entities) : plainSpans(event),
    footer: plainSpans(oddity(looker, wire)),
    buttons: buttons.map((row) =>
      row.flatMap(({ text: label, data, url, style }) => button(label, data, url, style)),
    ),
    list: null,
    files: filesOf(looker, wire),
    // An edit may change the buttons alone, which Telegram does not call an edit.
    edited: edited && wire.edit_date !== undefined,
    onlyForYou: false,
    replyTo: answered(place, wire),
    ticks: null,
  }
}

function button(
  label: string,
  data: string | undefined,
  url: string | undefined,
  style: string | undefined,
): ButtonView[] {
  const tone = style === 'primary' || style === 'danger' ? style : 'plain'
  const href = url === undefined ? undefined : safeHref(url)
  if (data === undefined && href === undefined) return []
  return [{ label, tone, press: data ?? '', confirm: null, href: href ?? null }]
}

function answered({ chat }: TelegramPlace, { reply_to_message: to }: WireMessage): MessageView['replyTo'] {
  if (to === undefined) return null
  // As it is now, and not as it was when it was answered.
  const now = chat.messages.get(to.message_id)?.wire ?? to
  const words = now.text ?? now.caption ?? now.document?.file_name ?? ''
  return { id: String(to.message_id), name: nameOf(now.from), excerpt: excerptOf(words) }
}

function filesOf({ t }: Looker, { photo, document }: WireMessage): FileView[] {
  const largest = photo?.at(-1)
  if (largest !== undefined) {
    const { file_id: id, file_size: size, width, height } = largest
    const url = fileUrl('telegram', id)
    const name = `${t('simulator-chat-photo')}.jpg`
    return [{ url, name, mime: 'image/jpeg', size, picture: true, width, height }]
  }
  if (document === undefined) return []
  const { file_id: id, file_size: size, file_name: name = '', mime_type: mime = '' } = document
  return [{ url: fileUrl('telegram', id), name, mime, size, picture: false, width: null, height: null }]
}

/** What happened, in words; undefined for a message that somebody said. */
function happened({ t }: Looker, wire: WireMessage): string | undefined {
  if (kindOf(wire) !== 'service') return undefined
  const by = nameOf(wire.from)
  if (wire.new_chat_members !== undefined) {
    const names = wire.new_chat_members.map(nameOf).join(', ')
    return t('simulator-chat-joined', { by, names })
  }
  if (wire.left_chat_member !== undefined)
    return t('simulator-chat-left', { name: nameOf(wire.left_chat_member) })
  if (wire.pinned_message !== undefined) return t('simulator-chat-pinned', { by })
  return t('simulator-chat-happened')
}

/** What a message is that has no look of its own here: a contact, a place, a voice message. */
function oddity({ t }: Looker, wire: WireMessage): string | undefined {
  const kind = kindOf(wire)
  if (kind === 'contact') return t('simulator-chat-contact', { phone: phoneIn(wire.contact) })
  return ['text', 'photo', 'document', 'service'].includes(kind) ? undefined : t('simulator-chat-other')
}

function phoneIn(contact: unknown): string {
  const given = typeof contact === 'object' && contact !== null && 'phone_number' in contact
  return given ? `+${String(contact.phone_number).replace(/^\+/, '')}` : ''
}

function nameOf(user: WireUser | undefined): string {
  return [user?.first_name, user?.last_name].filter(Boolean).join(' ')
}

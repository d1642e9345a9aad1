import type { Bubble, BubbleFile, Tappable } from '../../../whatsapp/types.ts'
import type { ButtonView, ChatView, FileView, ListView, MessageView } from '../../protocol.ts'
import { excerptOf, fileUrl, hueOf, shownMost, type Looker } from '../looker.ts'
import { plainSpans, safeHref, span, textIn } from '../spans.ts'
import { whatsappPerson } from './place.ts'
import { whatsappSpans } from './spans.ts'

/** The chat with the business as WhatsApp shows it. Whoever looks at it has read what is there. */
export function whatsappView(looker: Looker, chat: string): ChatView {
  const { context, member, t } = looker
  const person = whatsappPerson(looker, chat)
  const view: ChatView = {
    person: member.id,
    platform: 'whatsapp',
    chat,
    revision: person.revision,
    title: context.desk.agency.shortName,
    subtitle: t('simulator-chat-business'),
    messages: person.bubbles.slice(-shownMost).map((bubble) => shown(looker, person.bubbles, bubble)),
    keys: [],
    placeholder: null,
    typing: person.seesTyping,
    commands: [],
    modal: null,
    writable: true,
  }
  // The marks travel to the program by themselves, which is nothing that the one who looks waits for.
  void person.reads()
  return view
}

function shown(looker: Looker, bubbles: readonly Bubble[], bubble: Bubble): MessageView {
  const { context, member, t } = looker
  const { id, revision, at, by, kind, header, text, footer, taps, file } = bubble
  const mine = by === 'person'
  const name = mine ? member.name : context.desk.agency.shortName
  const words = kind === 'other' ? t('simulator-chat-other') : text
  return {
    id,
    revision,
    at,
    mine,
    sender: { name, bot: !mine, hue: hueOf(mine ? member.phone : name) },
    service: false,
    header: header === undefined ? [] : [span(header, 'bold')],
    text: whatsappSpans(words),
    footer: plainSpans(footer),
    buttons: bubble.kind === 'list' ? [] : taps.flatMap((tap, index) => button(tap, index)),
    list: listOf(bubble),
    files: file === undefined ? [] : [fileOf(looker, file)],
    edited: false,
    onlyForYou: false,
    replyTo: answered(looker, bubbles, bubble),
    ticks: mine ? (bubble.read ? 'read' : 'delivered') : null,
  }
}

/** What is pressed is named by its place in the bubble, which never changes. */
function button({ kind, id, label }: Tappable, index: number): ButtonView[][] {
  const href = kind === 'link' ? safeHref(id) : undefined
  if (kind === 'link' && href === undefined) return []
  return [[{ label, tone: 'plain', press: String(index), confirm: null, href: href ?? null }]]
}

function listOf({ kind, listButton = '', sections = [], taps }: Bubble): ListView | null {
  if (kind !== 'list') return null
  let next = 0
  const shownSections = sections.map(({ title, rows }) => {
    const from = next
    next += rows
    return {
      title,
      rows: taps.slice(from, next).map(({ label, description = '' }, index) => ({
        label,
        description,
        press: String(from + index),
      })),
    }
  })
  return { label: listButton, sections: shownSections }
}

function fileOf({ t }: Looker, { mediaId, mime, size, name }: BubbleFile): FileView {
  const picture = mime.startsWith('image/')
  const shownName = name ?? `${t('simulator-chat-photo')}.${mime === 'image/png' ? 'png' : 'jpg'}`
  return {
    url: fileUrl('whatsapp', mediaId),
    name: shownName,
    mime,
    size,
    picture,
    width: null,
    height: null,
  }
}

function answered(
  { context, member, t }: Looker,
  bubbles: readonly Bubble[],
  { replyTo }: Bubble,
): MessageView['replyTo'] {
  const bubble = replyTo === undefined ? undefined : bubbles.find(({ id }) => id === replyTo)
  if (bubble === undefined) return null
  const name = bubble.by === 'person' ? member.name : context.desk.agency.shortName
  const words =
    bubble.text === '' && bubble.file !== undefined
      ? (bubble.file.name ?? t('simulator-chat-photo'))
      : bubble.text
  return { id: bubble.id, name, excerpt: excerptOf(textIn(whatsappSpans(words))) }
}

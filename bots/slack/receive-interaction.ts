import type { Chat, Content, Incoming, PageAnswers, PageValue } from '../../src/chat/incoming.ts'

import { readPlace, type PagePlace } from './page-place.ts'
import { closedSchema, heldSchema, pressSchema, submissionSchema, type WireView } from './payload.ts'
import {
  channelChat,
  digest,
  directChat,
  fileOf,
  senderOf,
  type ModalSurface,
  type Received,
  type Surface,
} from './received.ts'
import { isPerson } from './render.ts'

/** A tap on a button: of a message, of the home tab, or of a modal. */
export function readPress(body: object): Received {
  const parsed = pressSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user, actions, container, view, trigger_id: triggerId, response_url: responseUrl } = parsed.data
  const [action] = actions
  const channel = parsed.data.channel?.id ?? container?.channel_id ?? undefined
  const ts = parsed.data.message?.ts ?? container?.message_ts ?? undefined
  const thread = parsed.data.message?.thread_ts ?? container?.thread_ts ?? undefined
  const where = view?.id ?? `${channel}/${ts}`
  const id = `press:${digest([where, user.id, action?.action_ts, action?.action_id, action?.value].join(' '))}`
  if (!isPerson(user.id)) return { kind: 'ignored', id, reason: 'bot' }
  // A button that opens a page of the web tells us too, and asks nothing.
  if (action?.value == null || action.value === '') return { kind: 'ignored', id, reason: 'link-button' }
  const sender = senderOf(user.id, user.name ?? user.username ?? '')
  const place = readPlace(view?.private_metadata)
  const content: Content = {
    kind: 'press',
    token: action.value,
    pressId: responseUrl ?? '',
    ...(ts !== undefined && { messageId: ts }),
  }
  const chat = place?.chat ?? chatOf(sender, channel, thread === ts ? undefined : thread)
  const modal =
    view == null || view.type !== 'modal' || place === undefined
      ? undefined
      : surfaceOf(view, place, 'pressed')
  return heard(
    { id, chat, sender, content },
    {
      userId: user.id,
      ...(triggerId != null && { triggerId }),
      ...(responseUrl != null && { responseUrl }),
      ...(view?.type === 'home' && { home: true as const }),
      ...(modal !== undefined && { modal }),
    },
  )
}

function chatOf(
  sender: { readonly id: string },
  channel: string | undefined,
  thread: string | undefined,
): Chat {
  const isDirect = channel === undefined || channel.startsWith('D')
  return isDirect ? directChat(sender) : channelChat(channel, thread)
}

/** A filled page. Each time it is sent is a time of its own: nothing is taken while a field is in the way. */
export function readSubmission(body: object): Received {
  const parsed = submissionSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user, view, trigger_id: trigger } = parsed.data
  const id = `page:${digest([view.id, user.id, trigger].join(' '))}`
  const place = readPlace(view.private_metadata)
  if (place === undefined || !isPerson(user.id)) return { kind: 'ignored', id, reason: 'unknown-view' }
  const sender = senderOf(user.id, user.name ?? user.username ?? '')
  const { form, at, chat } = place
  const content: Content = { kind: 'page', form, at, answers: answersIn(view.state.values) }
  return heard({ id, chat, sender, content }, { userId: user.id, modal: surfaceOf(view, place, 'submitted') })
}

/** A closed modal: the page before is shown again when it stood on that, else the form rests. */
export function readClosed(body: object): Received {
  const parsed = closedSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user, view, is_cleared: cleared } = parsed.data
  const id = `closed:${digest([view.id, user.id].join(' '))}`
  const place = readPlace(view.private_metadata)
  if (place === undefined || !isPerson(user.id)) return { kind: 'ignored', id, reason: 'unknown-view' }
  const sender = senderOf(user.id, user.name ?? user.username ?? '')
  const { form, back, chat } = place
  const { previous_view_id: under, root_view_id: root } = view
  if (cleared === true || back === undefined || under == null)
    return heard({ id, chat, sender, content: { kind: 'page-closed', form } }, { userId: user.id })
  const closed = surfaceOf(view, place, 'closed')
  const modal = { ...closed, viewId: under, depth: under === root ? 1 : closed.depth - 1 }
  const content: Content = { kind: 'press', token: back, pressId: '' }
  return heard({ id, chat, sender, content }, { userId: user.id, modal })
}

function heard(incoming: Omit<Incoming, 'platform'>, surface: Surface): Received {
  return { kind: 'incoming', incomings: [{ ...incoming, platform: 'slack' }], surface }
}

function surfaceOf(view: WireView, place: PagePlace, done: ModalSurface['done']): ModalSurface {
  const { id, previous_view_id: under, root_view_id: root, private_metadata: metadata, title, blocks } = view
  return {
    done,
    viewId: id,
    depth: under == null ? 1 : under === root ? 2 : 3,
    title: title?.text ?? '',
    place: metadata ?? '',
    at: `${place.form}/${place.at}`,
    inputs: (blocks ?? []).flatMap(({ type, block_id: name }) =>
      type === 'input' && name != null ? [name] : [],
    ),
  }
}

/** What was entered, by the names of the fields; one that was left empty is absent. */
function answersIn(values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): PageAnswers {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, elements]) => {
      const [held] = Object.values(elements)
      const value = valueIn(held)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

function valueIn(held: unknown): PageValue | undefined {
  const parsed = heldSchema.safeParse(held)
  if (!parsed.success) return undefined
  const { type, value, selected_option: one, selected_options: several, selected_date: date } = parsed.data
  const { selected_user: member, files } = parsed.data
  if (type === 'users_select') return member == null ? undefined : { member: { id: member } }
  if (files != null) return { files: files.map(fileOf) }
  if (several != null) return { options: several.map((each) => each.value) }
  if (one != null) return { option: one.value }
  const text = date ?? value
  return text == null ? undefined : { text }
}

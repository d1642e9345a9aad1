import { PeopleError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChannel, SimMessage, SimUser } from '../types.ts'
import type { MessageView } from './view.ts'

/** A conversation by id, by name with #, or as an object that has an id. */
export type ChannelName = string | { readonly id: string }

/** Which message a person looks for; all given conditions must hold. The newest one counts. */
export interface MessageWanted {
  /** Default: the direct messages with the app. */
  in?: ChannelName
  contains?: string
  hasButton?: string
  /** Whether only this person sees it; not given: either. */
  ephemeral?: boolean
  /** New or changed since this revision, or since this message. */
  after?: number | { readonly revision: number }
  edited?: boolean
  thread?: string | { readonly ts: string }
  /** Only messages of the app, unless false. */
  byApp?: boolean
  /** A file with this name. */
  file?: string
  timeoutMs?: number
}

/** The conversation a name means to a person. Throws PeopleError for one they are not in. */
export function channelFor(sim: Simulator, user: SimUser, name: ChannelName | undefined): SimChannel {
  if (name === undefined) return sim.world.directChannel(user)
  const id = typeof name === 'string' ? name : name.id
  const channel =
    sim.world.channels.get(id) ??
    [...sim.world.channels.values()].find((one) => one.kind !== 'dm' && `#${one.name}` === id)
  if (channel === undefined || !channel.members.has(user.id)) {
    throw new PeopleError(`${user.name} is in no conversation ${id}`)
  }
  return channel
}

/** The messages of a conversation that a person sees, oldest first. */
export function seenBy(user: SimUser, channel: SimChannel): SimMessage[] {
  return [...channel.messages.values()].filter(
    ({ deleted, onlyFor }) => !deleted && (onlyFor === undefined || onlyFor === user.id),
  )
}

/** Whether a message is one that is looked for; the conversation is judged elsewhere. */
export function isWanted(sim: Simulator, wanted: MessageWanted, view: MessageView): boolean {
  const { contains, hasButton, ephemeral, edited, file } = wanted
  const after = typeof wanted.after === 'object' ? wanted.after.revision : wanted.after
  const thread = typeof wanted.thread === 'object' ? wanted.thread.ts : wanted.thread
  if ((wanted.byApp ?? true) && view.userId !== sim.world.app.id) return false
  if (contains !== undefined && !view.text.includes(contains)) return false
  if (hasButton !== undefined && !view.buttons.some(({ label }) => label === hasButton)) return false
  if (ephemeral !== undefined && view.ephemeral !== ephemeral) return false
  if (edited !== undefined && view.edited !== edited) return false
  if (after !== undefined && view.revision <= after) return false
  if (thread !== undefined && view.threadTs !== thread) return false
  return file === undefined || view.files.some(({ name }) => name === file)
}

/** A conversation in a few lines, for the explanation of a wait in vain. */
export function transcript(views: readonly MessageView[]): string {
  const lines = views.slice(-12).map((view) => {
    const buttons = view.buttons.map(({ label }) => `[${label}]`).join(' ')
    const files = view.files.map(({ name }) => `<${name}>`).join(' ')
    const marks = `${view.ephemeral ? ' (ephemeral)' : ''}${view.edited ? ' (edited)' : ''}`
    return `${view.userId}${marks}: ${view.text} ${files} ${buttons}`.trimEnd()
  })
  return lines.length === 0 ? 'the conversation is empty' : `the conversation shows:\n${lines.join('\n')}`
}

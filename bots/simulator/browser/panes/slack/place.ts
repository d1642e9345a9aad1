import type { Person } from '../../../slack/people/person.ts'
import type { SimChannel, SimMessage } from '../../../slack/types.ts'
import type { World } from '../../../slack/world.ts'
import { slackOf, type Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'

/** A conversation of Slack with the one who looks at it. */
export interface SlackPlace {
  readonly person: Person
  readonly world: World
  readonly channel: SimChannel
}

/** The member whom a person of the cast is, with the workspace. */
export function slackMember(looker: Looker): Pick<SlackPlace, 'person' | 'world'> {
  const person = slackOf(looker).people[looker.member.id]
  return { person, world: person.sim.world }
}

/** The conversation of an id, when the person is in it. Throws Refusal. */
export function slackPlace(looker: Looker, chat: string): SlackPlace {
  const { person, world } = slackMember(looker)
  const channel = world.channels.get(chat)
  if (channel?.members.has(person.id) !== true) throw new Refusal('simulator-chat-not-theirs')
  return { person, world, channel }
}

/** The message of an id, when the person can see it. Throws Refusal. */
export function slackMessage({ channel, person }: SlackPlace, ts: string): SimMessage {
  const message = channel.messages.get(ts)
  const hidden = message?.onlyFor !== undefined && message.onlyFor !== person.id
  if (message === undefined || hidden) throw new Refusal('simulator-chat-message-gone')
  return message
}

/** A home that was published. */
const homeRevisions = new WeakMap<World, Map<string, { readonly hash: string; readonly revision: number }>>()

/** Grows with every change of somebody's home; 0 while there is none. */
export function homeRevision(world: World, userId: string): number {
  const known = homeRevisions.get(world) ?? new Map<string, { hash: string; revision: number }>()
  homeRevisions.set(world, known)
  const hash = world.homes.get(userId)?.hash
  if (hash === undefined) return 0
  const noted = known.get(userId)
  if (noted?.hash === hash) return noted.revision
  known.set(userId, { hash, revision: world.revision })
  return world.revision
}

/** Grows with every change in a conversation. */
export function channelRevision({ messages }: SimChannel): number {
  let newest = 0
  for (const { revision } of messages.values()) newest = Math.max(newest, revision)
  return newest
}

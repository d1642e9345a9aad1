import { SlackDisturbance } from './disturb.ts'
import { PeopleError } from './errors.ts'
import { channelEnded, channelIdChanged, memberMoved } from './events.ts'
import { Person } from './people/person.ts'
import { until } from './people/wait.ts'
import type { CallRecord, Simulator } from './simulator.ts'
import type { DeliveryRecord } from './delivery/deliver.ts'
import type { SimChannel, SimUser } from './types.ts'

/** What a person may be made of. */
export type NewUser = Partial<Omit<SimUser, 'id' | 'name' | 'isBot' | 'dmId'>> & { name: string }

/** What a channel may be made of; members by person. The app is in it unless `app` is false. */
export interface NewChannel {
  /** Without #. */
  name: string
  members?: readonly Person[]
  isPrivate?: boolean
  extShared?: boolean
  app?: boolean
}

/** The workspace in the hands of a test, the demo or a browser: makes people and channels, and reads what was sent. */
export class SlackDirect {
  readonly #sim: Simulator
  /** What makes things go wrong. */
  readonly disturb: SlackDisturbance

  constructor(sim: Simulator) {
    this.#sim = sim
    this.disturb = new SlackDisturbance(sim)
  }

  /** The user id of the app's bot. */
  get appUserId(): string {
    return this.#sim.world.app.id
  }

  /** Adds a member to the workspace. */
  addUser(given: NewUser): Person {
    return new Person(this.#sim, this.#sim.world.addUser(given))
  }

  /** Makes a channel; nobody is told. */
  addChannel(given: NewChannel): SimChannel {
    const members = (given.members ?? []).map(({ id }) => id)
    return this.#sim.world.addChannel({
      name: given.name,
      kind: given.isPrivate === true ? 'private' : 'public',
      extShared: given.extShared ?? false,
      members: given.app === false ? members : [...members, this.#sim.world.app.id],
    })
  }

  /** Somebody brings the app into a channel. */
  inviteApp(channel: SimChannel, by: Person): void {
    channel.members.add(this.appUserId)
    memberMoved(this.#sim, channel, this.appUserId, { joined: true, by: by.id })
  }

  /** Somebody throws the app out of a channel. */
  removeApp(channel: SimChannel, by: Person): void {
    channel.members.delete(this.appUserId)
    memberMoved(this.#sim, channel, this.appUserId, { joined: false, by: by.id })
  }

  /** A person comes into a channel. */
  join(channel: SimChannel, person: Person): void {
    channel.members.add(person.id)
    memberMoved(this.#sim, channel, person.id, { joined: true })
  }

  /** A person leaves a channel. */
  leave(channel: SimChannel, person: Person): void {
    if (!channel.members.delete(person.id)) throw new PeopleError('the person is not in the channel')
    memberMoved(this.#sim, channel, person.id, { joined: false })
  }

  /** A channel is put away: it can be read, nobody can write in it. */
  archive(channel: SimChannel, by: Person): void {
    channel.archived = true
    channelEnded(this.#sim, channel, by.id, 'archive')
  }

  /** A channel is deleted with all that was said in it. */
  deleteChannel(channel: SimChannel, by: Person): void {
    this.#sim.world.channels.delete(channel.id)
    channelEnded(this.#sim, channel, by.id, 'deleted')
  }

  /** A channel gets another id, as when it begins to be shared with another organisation; the old one is unknown. */
  changeChannelId(channel: SimChannel): void {
    const { world } = this.#sim
    const old = channel.id
    world.channels.delete(old)
    channel.id = world.nextId('C')
    world.channels.set(channel.id, channel)
    for (const message of channel.messages.values()) message.channelId = channel.id
    channelIdChanged(this.#sim, old, channel.id)
  }

  /** Points the app's requests at an address, after it answered a challenge (url_verification). Throws when it does not. */
  verifyRequestUrl(url: string): Promise<void> {
    return this.#sim.deliverer.verifyUrl(url)
  }

  /** Scopes of which the app has made use, in the order of the alphabet: all others it need not have. */
  scopesUsed(): string[] {
    return [...this.#sim.scopesUsed].toSorted()
  }

  /** The app's calls, oldest first. */
  calls(method?: string): CallRecord[] {
    return this.#sim.calls.since(0).filter((call) => method === undefined || call.method === method)
  }

  /** What was sent to the app, oldest first. */
  deliveries(): DeliveryRecord[] {
    return this.#sim.deliveries.since(0)
  }

  /** Waits until so many of the things sent were answered, or given up waiting for; all that were. */
  answered(count: number, timeoutMs?: number): Promise<DeliveryRecord[]> {
    const done = () => this.deliveries().filter(({ answer }) => answer !== undefined)
    return until(this.#sim, () => (done().length >= count ? done() : undefined), {
      waitedFor: `${count} answers`,
      there: () => `there are ${done().length}`,
      timeoutMs,
    })
  }

  /** How long the app took for the last thing that it answered, milliseconds of real time. */
  get lastAckMs(): number | undefined {
    return this.deliveries().findLast(({ answer }) => answer !== undefined)?.answer?.ackMs
  }

  /** The content of a file, whoever may see it. Throws PeopleError when there is none. */
  file(id: string): Buffer {
    const file = this.#sim.world.files.get(id)
    if (file === undefined) throw new PeopleError(`there is no file ${id}`)
    return file.bytes
  }

  /** Takes a member's account away: nobody can write to them any more. */
  deactivate(person: Person): void {
    person.user.deleted = true
  }

  /** The members of the workspace, without the app. */
  people(): Person[] {
    const { world } = this.#sim
    return [...world.users.values()].filter(({ isBot }) => !isBot).map((user) => new Person(this.#sim, user))
  }

  /** The channels, without the direct ones. */
  channels(): SimChannel[] {
    return [...this.#sim.world.channels.values()].filter(({ kind }) => kind !== 'dm')
  }

  /** A channel by its id. Throws PeopleError when there is none. */
  channel(id: string): SimChannel {
    const channel = this.#sim.world.channels.get(id)
    if (channel === undefined) throw new PeopleError(`there is no channel ${id}`)
    return channel
  }
}

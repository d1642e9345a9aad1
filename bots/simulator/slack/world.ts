import type { Clock } from '../../../src/clock.ts'
import { SlackRefusal } from './errors.ts'
import type { SimChannel, SimFile, SimMessage, SimUser, SimView } from './types.ts'

/** What is remembered of a world. */
export interface WorldState {
  users: Map<string, SimUser>
  channels: Map<string, SimChannel>
  files: Map<string, SimFile>
  modals: Map<string, SimView[]>
  homes: Map<string, SimView>
  app: SimUser
  revision: number
  counter: number
  lastTs: number
}

/** Everything there is in the simulated workspace. */
export class World {
  readonly teamId = 'T0LOKET001'
  readonly teamDomain = 'ppid'
  readonly users = new Map<string, SimUser>()
  readonly channels = new Map<string, SimChannel>()
  readonly files = new Map<string, SimFile>()
  /** The open modals of each person, the visible one last. */
  readonly modals = new Map<string, SimView[]>()
  /** The published home of each person. */
  readonly homes = new Map<string, SimView>()
  readonly clock: Clock
  readonly app: SimUser
  revision = 0
  #counter = 0
  #lastTs = 0
  readonly #watchers = new Set<(message: SimMessage | undefined) => void>()

  constructor(clock: Clock, appName: string) {
    this.clock = clock
    this.app = this.#user({ name: appName.toLowerCase(), realName: appName, isBot: true })
  }

  /** Adds a person. */
  addUser(given: Partial<SimUser> & { name: string }): SimUser {
    return this.#user(given)
  }

  #user(given: Partial<SimUser> & { name: string }): SimUser {
    const user: SimUser = {
      realName: given.name,
      isBot: false,
      isAdmin: false,
      isOwner: false,
      isRestricted: false,
      deleted: false,
      tz: 'Asia/Jakarta',
      locale: 'id-ID',
      email: `${given.name}@ppid.example`,
      ...given,
      id: this.nextId('U'),
    }
    this.users.set(user.id, user)
    return user
  }

  /** Adds a channel; the members are ids. */
  addChannel(
    given: Partial<Pick<SimChannel, 'kind' | 'extShared' | 'archived'>> & {
      name?: string
      members: readonly string[]
    },
  ): SimChannel {
    const kind = given.kind ?? 'public'
    const id = this.nextId(kind === 'dm' ? 'D' : 'C')
    const channel: SimChannel = {
      id,
      name: given.name ?? id,
      kind,
      creator: given.members[0] ?? this.app.id,
      created: this.seconds(),
      members: new Set(given.members),
      archived: given.archived ?? false,
      extShared: given.extShared ?? false,
      messages: new Map(),
    }
    this.channels.set(id, channel)
    return channel
  }

  /** The direct channel between a person and the app; made when there is none. */
  directChannel(user: SimUser): SimChannel {
    const present = user.dmId === undefined ? undefined : this.channels.get(user.dmId)
    if (present !== undefined) return present
    const channel = this.addChannel({ kind: 'dm', members: [user.id, this.app.id] })
    user.dmId = channel.id
    return channel
  }

  /** A person or bot by id. Throws SlackRefusal user_not_found. */
  user(id: string): SimUser {
    const user = this.users.get(id)
    if (user === undefined) throw new SlackRefusal('user_not_found')
    return user
  }

  /** A conversation that the app may know of. Throws SlackRefusal channel_not_found, also for foreign private ones. */
  channelOfApp(id: string): SimChannel {
    const channel = this.channels.get(id)
    const seen = channel?.kind === 'public' || channel?.members.has(this.app.id) === true
    if (channel === undefined || !seen) throw new SlackRefusal('channel_not_found')
    return channel
  }

  /** Puts a message into its channel with the next ts. */
  addMessage(
    channel: SimChannel,
    given: Pick<SimMessage, 'userId' | 'text'> &
      Partial<Pick<SimMessage, 'blocks' | 'files' | 'threadTs' | 'onlyFor' | 'clientMsgId'>>,
  ): SimMessage {
    const message: SimMessage = {
      threadTs: undefined,
      blocks: [],
      files: [],
      onlyFor: undefined,
      clientMsgId: undefined,
      ...given,
      ts: this.nextTs(),
      channelId: channel.id,
      past: [],
      deleted: false,
      revision: 0,
    }
    channel.messages.set(message.ts, message)
    this.changed(message)
    return message
  }

  /** Notes a change, of a message when one is given, and wakes who waits to see something. */
  changed(message?: SimMessage): void {
    this.revision += 1
    if (message !== undefined) message.revision = this.revision
    for (const watcher of this.#watchers) watcher(message)
  }

  /** Calls `watcher` after every change, with the message that changed, until the returned function is called. */
  watch(watcher: (message: SimMessage | undefined) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Everything there is, as it stands here: not a copy. */
  remember(): WorldState {
    const { users, channels, files, modals, homes, app, revision } = this
    return {
      users,
      channels,
      files,
      modals,
      homes,
      app,
      revision,
      counter: this.#counter,
      lastTs: this.#lastTs,
    }
  }

  /** Makes an empty world the remembered one. A file whose content was forgotten is a deleted one. */
  restore(state: WorldState): void {
    for (const [id, user] of state.users) this.users.set(id, user)
    this.users.set(state.app.id, Object.assign(this.app, state.app))
    for (const [id, channel] of state.channels) this.channels.set(id, channel)
    for (const [id, file] of state.files) {
      this.files.set(id, file)
      file.deleted ||= file.bytes.length < file.size
    }
    for (const [id, views] of state.modals) this.modals.set(id, views)
    for (const [id, view] of state.homes) this.homes.set(id, view)
    this.revision = state.revision
    this.#counter = state.counter
    this.#lastTs = state.lastTs
  }

  /** Leaves out so many ids and revisions, and as many of the moments of which messages are named. */
  skipIds(count: number): void {
    this.revision += count
    this.#counter += count
    this.#lastTs += count
  }

  /** An id of Slack's form that was not given before, e.g. `C0000000001`. */
  nextId(letter: string): string {
    this.#counter += 1
    return `${letter}0${this.#counter.toString(36).toUpperCase().padStart(9, '0')}`
  }

  /** Seconds since the epoch. */
  seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000)
  }

  /** A message's ts: seconds and six digits, each later than the last. */
  nextTs(): string {
    const now = this.clock.now().getTime() * 1000
    this.#lastTs = Math.max(now, this.#lastTs + 1)
    const seconds = Math.floor(this.#lastTs / 1_000_000)
    return `${seconds}.${String(this.#lastTs % 1_000_000).padStart(6, '0')}`
  }
}

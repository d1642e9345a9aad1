import { randomInt } from 'node:crypto'
import type { Clock } from '../../../src/clock.ts'
import { PlayError } from './errors.ts'
import { newUserId, userIdForm } from './ids.ts'
import { limits } from './limits.ts'
import type { Bubble, PersonState, SentMessage } from './types.ts'

/** A new person. Everything has a default. */
export interface NewPerson {
  readonly name?: string
  /** Digits with the country code. */
  readonly phone?: string
  /** Business-scoped user id; null: webhooks name the person by phone alone, as before it existed. */
  readonly userId?: string | null
  /** Goes by this name and tells the business no phone number. */
  readonly username?: string
  /** False: the number has no WhatsApp. */
  readonly onWhatsApp?: boolean
  /** Marks everything as read the moment it comes. */
  readonly readsAtOnce?: boolean
}

/** What is remembered of a world. */
export interface WorldState {
  people: PersonState[]
  sent: Map<string, SentMessage>
  heard: World['heard']
}

/** The people, their phones, and the messages of the business. */
export class World {
  readonly people: PersonState[] = []
  readonly sent = new Map<string, SentMessage>()
  /** Messages of people by wamid, with their writer; what can be marked as read. */
  readonly heard = new Map<string, { person: PersonState; bubble: Bubble }>()
  readonly #clock: Clock
  readonly #watchers = new Map<PersonState, Set<(bubble: Bubble) => void>>()
  readonly #listeners = new Set<(person: PersonState) => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#clock.now().getTime()
  }

  /** Whole seconds since the epoch, as webhooks write them. */
  timestamp(): string {
    return String(Math.floor(this.now() / 1000))
  }

  /** Adds a person who has not written yet. */
  addPerson(given: NewPerson): PersonState {
    const phone = given.phone ?? `62812${String(randomInt(10_000_000, 100_000_000))}`
    const userId = given.userId === null ? undefined : (given.userId ?? newUserId())
    if (!/^\d{6,15}$/.test(phone)) throw new PlayError('a phone number is 6 to 15 digits')
    if (userId !== undefined && !userIdForm.test(userId)) throw new PlayError('a user id is like ID.123')
    if (given.username !== undefined && userId === undefined) {
      throw new PlayError('who hides the phone number has a user id')
    }
    if (this.atPhone(phone) !== undefined) throw new PlayError('the phone number is taken')
    const person: PersonState = {
      name: given.name ?? 'Sari Wulandari',
      phone,
      hidesPhone: given.username !== undefined,
      username: given.username,
      userId,
      lastWroteAt: undefined,
      typingUntil: 0,
      blocked: false,
      online: true,
      readsAtOnce: given.readsAtOnce ?? false,
      onWhatsApp: given.onWhatsApp ?? true,
      revision: 0,
      bubbles: [],
    }
    this.people.push(person)
    return person
  }

  /** Who has a phone number now. */
  atPhone(digits: string): PersonState | undefined {
    return this.people.find((person) => person.phone === digits)
  }

  /** Who has a user id now. */
  withUserId(userId: string): PersonState | undefined {
    return this.people.find((person) => person.userId === userId)
  }

  /** Whether the business may write freely: the person wrote within 24 hours. */
  windowOpen(person: PersonState | undefined): boolean {
    const last = person?.lastWroteAt
    return last !== undefined && this.now() - last < limits.windowMs
  }

  /** Puts a bubble on a phone, or shows a change of one that is there, and wakes who waits. */
  show(person: PersonState, bubble: Bubble): void {
    person.revision += 1
    bubble.revision = person.revision
    if (!person.bubbles.includes(bubble)) person.bubbles.push(bubble)
    for (const watcher of this.#watchers.get(person) ?? []) watcher(bubble)
    for (const listener of this.#listeners) listener(person)
  }

  /** Calls `watcher` after every change on a phone until the returned function is called. */
  watchPhone(person: PersonState, watcher: (bubble: Bubble) => void): () => void {
    const watchers = this.#watchers.get(person) ?? new Set()
    this.#watchers.set(person, watchers.add(watcher))
    return () => {
      watchers.delete(watcher)
      if (watchers.size === 0) this.#watchers.delete(person)
    }
  }

  /** Calls `listener` after every change on any phone until the returned function is called. */
  watch(listener: (person: PersonState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything there is, as it stands here: not a copy. */
  remember(): WorldState {
    const { people, sent, heard } = this
    return { people, sent, heard }
  }

  /** Makes an empty world the remembered one. */
  restore({ people, sent, heard }: WorldState): void {
    this.people.push(...people)
    for (const [id, message] of sent) this.sent.set(id, message)
    for (const [id, message] of heard) this.heard.set(id, message)
  }
}

import type { Entry } from './entries.ts'
import type { Seat } from './seat.ts'

/** Somebody of the cast on a platform. */
export interface Member {
  /** As the program knows them there. */
  readonly userId: string
  readonly name: string
  /** In the private chat with the bot. */
  readonly alone: Seat
}

/** A group on a platform. */
export interface Group {
  /** A member of it. */
  seat(member: Member): Seat
  /** A member puts the bot into it. */
  addBot(by: Member): Promise<void>
}

/** Who is to be added. */
export interface NewMember {
  readonly name: string
  /** Of their phone, as `id`. */
  readonly language: string
  /** Digits with the country code. */
  readonly phone: string | undefined
}

/** Something that the bot did, and when (milliseconds since the epoch). */
export interface News {
  readonly at: number
  readonly entry: Entry
}

/** A simulated chat platform, with the people and groups of the story on it. */
export interface Venue {
  /** Its name in the program. */
  readonly platform: string
  /** The program's settings by which it finds the platform. */
  readonly env: Readonly<Record<string, string>>
  addMember(given: NewMember): Promise<Member>
  /** The first member made it. */
  addGroup(title: string, members: readonly Member[]): Promise<Group>
}

/** Reads what the bot has done since the last time, in the order in which it happened. */
export type Recorder = () => Promise<readonly News[]>

/** Where a chat stands among others: one of six colours for its picture. */
export function hueOf(number: number): number {
  return (Math.abs(number) % 6) + 1
}

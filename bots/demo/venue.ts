import type { Entry } from './entries.ts'
import type { CitizenSeat, StaffSeat } from './seat.ts'

/** Somebody of the cast on a platform, as the program knows them there. */
export interface Member<S> {
  readonly userId: string
  readonly name: string
  /** In the private chat with the bot. */
  readonly alone: S
}

export type Citizen = Member<CitizenSeat>
export type Staff = Member<StaffSeat>

/** A group of staff on a platform. */
export interface Group {
  /** A member of it. */
  seat(member: Staff): StaffSeat
  /** A member puts the bot into it. */
  addBot(by: Staff): Promise<void>
}

/** Who is to be added. */
export interface NewMember {
  readonly name: string
  /** Of their phone, as `id`. */
  readonly language: string
  /** Digits with the country code. */
  readonly phone: string | undefined
}

/** A simulated chat platform, with people of the story on it. */
export interface Venue {
  /** The program's settings by which it finds the platform. */
  readonly env: Readonly<Record<string, string>>
  /** The program serves at this address from now on. */
  serves(url: string): Promise<void>
  close(): Promise<void>
}

/** A platform that citizens write on. */
export interface CitizenVenue extends Venue {
  /** Phones tell the bot their language. */
  readonly tellsLanguage: boolean
  addCitizen(given: NewMember): Promise<Citizen>
}

/** A platform that staff work on. */
export interface StaffVenue extends Venue {
  /** Its name in the program. */
  readonly platform: string
  addStaff(given: NewMember): Promise<Staff>
  /** The first member made it. */
  addGroup(title: string, members: readonly Staff[]): Promise<Group>
  /** How people come to a lane: by a one-time link, or added by their name. */
  readonly enlisting: 'invite' | 'add'
  /** The admin gives somebody a lane, as the command names it. */
  enlist(admin: Staff, officer: Staff, lane: string): Promise<void>
}

/** Something that the bot did, and when (milliseconds since the epoch). */
export interface News {
  readonly at: number
  readonly entry: Entry
}

/** Reads what the bot has done since the last time, in the order in which it happened. */
export type Recorder = () => Promise<readonly News[]>

/** The colour of a chat's picture, one of six. */
export function hueOf(number: number): number {
  return (Math.abs(number) % 6) + 1
}

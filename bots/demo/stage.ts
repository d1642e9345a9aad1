import { isAbsolute, relative } from 'node:path'
import { packageRoot } from '../../src/root.ts'
import type { Place } from './entries.ts'
import { DemoError } from './expectation.ts'
import { Seat, type Chats, type Person } from './people.ts'
import { groupTitles, names } from './script-lines.ts'
import type { Transcript } from './transcript.ts'
import type { Words } from './words.ts'
import type { World } from './world.ts'

/** The groups of the staff; those of SOP 1 and 2 are named by their lane. */
export type GroupLane = keyof typeof groupTitles

/** Somebody of the cast by a short name. */
export type Role = keyof typeof names

/** Where the scenes are played: the chats, with everybody in place. */
export interface Stage {
  readonly world: World
  readonly transcript: Transcript
  readonly t: Words
  /** All five SOPs are played. */
  readonly all: boolean
  /** Somebody in the private chat with the bot. */
  alone(role: Role): Seat
  /** Somebody in the group of a lane. */
  inGroup(role: Role, lane: GroupLane): Seat
  /** Somebody puts the bot into the group of a lane. */
  addBot(role: Role, lane: GroupLane): Promise<void>
  /** The operator runs `loket …`; what it answers is written down. */
  operate(...args: string[]): Promise<readonly string[]>
  /** The name of the one with this user id. */
  nameOf(userId: string): string
}

/** Phones that do not speak Indonesian. */
const languages: Partial<Record<Role, string>> = { andreas: 'en' }

/** What a phone shares as its number; international, without a plus. */
const phones: Partial<Record<Role, string>> = { sari: '6281200001717' }

/** Members of the private groups. Dimas, on work experience, is in one but on no lane. */
const members: Readonly<Record<GroupLane, readonly Role[]>> = {
  petugas: ['lestari', 'budi', 'tia', 'dimas'],
  bidang: ['lestari', 'hendra'],
  ppid: ['lestari', 'rina'],
  atasan: ['lestari', 'junaidi'],
  data: ['lestari', 'wulan'],
  dikecualikan: ['lestari', 'wulan'],
  sekretariat: ['lestari', 'wulan'],
  pengumuman: ['lestari', 'hendra', 'nia'],
  koperasi: ['lestari', 'beni'],
  pelatihan: ['lestari', 'umi'],
}

/** Puts everybody in place; nobody has said anything yet. @returns the stage and the admin's user id */
export async function setStage(
  parts: Chats & { readonly world: World; readonly t: Words; readonly all: boolean },
): Promise<{ readonly stage: Stage; readonly adminId: number }> {
  const { world, client, transcript, t, all } = parts
  const people = new Map<Role, { readonly person: Person; readonly place: Place }>()
  for (const role of roles(all)) {
    const person = await createPerson(parts, role)
    const title = t('demo-chat-private', { name: person.name })
    const place: Place = { kind: 'private', id: person.id, title }
    transcript.add(place)
    people.set(role, { person, place })
  }
  const one = (role: Role) => present(people.get(role), role)
  const groups = new Map<GroupLane, Place>()
  for (const lane of lanes(all)) {
    const [first, ...rest] = members[lane].map((role) => one(role).person.id)
    const title = groupTitles[lane]
    const creator = first === undefined ? {} : { creatorId: first }
    const { id } = await client.createChat({ type: 'supergroup', title, memberIds: rest, ...creator })
    const place: Place = { kind: 'group', id, title }
    transcript.add(place)
    groups.set(lane, place)
  }
  const group = (lane: GroupLane) => present(groups.get(lane), lane)
  const terminal: Place = { kind: 'terminal', id: 0, title: t('demo-chat-terminal') }
  const stage: Stage = {
    world,
    transcript,
    t,
    all,
    alone: (role) => new Seat(parts, one(role).person, one(role).place),
    inGroup: (role, lane) => new Seat(parts, one(role).person, group(lane)),
    async addBot(role, lane) {
      await transcript.catchUp()
      const { person } = one(role)
      const place = group(lane)
      transcript.write({ type: 'event', place, text: t('demo-event-bot-added', { name: person.name }) })
      await client.setBot({ chatId: place.id, standing: 'member', byUserId: person.id })
    },
    async operate(...args) {
      await transcript.catchUp()
      const output = await world.loket(...args)
      const line = ['loket', ...args.map((arg) => quoted(relativeToPackage(arg)))].join(' ')
      transcript.write({ type: 'command', place: terminal, line, output })
      return output
    },
    nameOf(userId) {
      const found = [...people.values()].find(({ person }) => String(person.id) === userId)
      return present(found, userId).person.name
    },
  }
  return { stage, adminId: one('lestari').person.id }
}

async function createPerson({ client }: Chats, role: Role): Promise<Person> {
  const name = names[role]
  const [firstName = name, ...rest] = name.split(' ')
  const phone = phones[role]
  const { id } = await client.createUser({
    firstName,
    lastName: rest.join(' '),
    languageCode: languages[role] ?? 'id',
    ...(phone !== undefined && { phone }),
  })
  return { id, name }
}

function roles(all: boolean): Role[] {
  const main: Role[] = ['lestari', 'budi', 'tia', 'dimas', 'hendra', 'rina', 'junaidi', 'sari', 'andreas']
  return all ? [...main, 'wulan', 'nia', 'beni', 'umi'] : main
}

function lanes(all: boolean): GroupLane[] {
  const main: GroupLane[] = ['petugas', 'bidang', 'ppid', 'atasan']
  return all ? [...main, 'data', 'dikecualikan', 'sekretariat', 'pengumuman', 'koperasi', 'pelatihan'] : main
}

function present<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new DemoError(`nobody set up ${name}`)
  return found
}

function quoted(arg: string): string {
  return /^[\w./:=-]+$/.test(arg) ? arg : `"${arg}"`
}

/** Commands run in another folder, so they get whole paths; they are shown as one would type them here. */
function relativeToPackage(arg: string): string {
  return isAbsolute(arg) ? relative(packageRoot, arg) : arg
}

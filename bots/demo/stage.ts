import { isAbsolute, relative } from 'node:path'
import { packageRoot } from '../../src/root.ts'
import type { Place } from './entries.ts'
import { DemoError } from './expectation.ts'
import type { CitizenSeat, StaffSeat } from './seat.ts'
import { groupTitles, names } from './script-lines.ts'
import type { Transcript } from './transcript.ts'
import type { Citizen, Group, Staff, StaffVenue } from './venue.ts'
import type { Words } from './words.ts'
import type { World } from './world.ts'

/** The groups of the staff; those of SOP 1 and 2 are named by their lane. */
export type GroupLane = keyof typeof groupTitles

/** Somebody of the cast by a short name: who asks, and who serves. */
type Role = keyof typeof names
export type CitizenRole = 'sari' | 'andreas'
export type StaffRole = Exclude<Role, CitizenRole>

/** Where the scenes of the SOPs are played. */
export interface Stage {
  /** Begins a scene, and a page of it, by their names in the locales. */
  scene(name: string): Promise<void>
  page(name: string): Promise<void>
  /** Citizens' phones tell the bot their language. */
  readonly tellsLanguage: boolean
  /** A citizen in the private chat with the bot. */
  citizen(role: CitizenRole): CitizenSeat
  /** Somebody who serves, in the private chat with the bot. */
  alone(role: StaffRole): StaffSeat
  /** Somebody where the cards of a lane stand. */
  inGroup(role: StaffRole, lane: GroupLane): StaffSeat
  /** Waits for the undo window of a decision, just taken from this seat, to pass: then it goes out. */
  goesOut(seat: StaffSeat, nomor: string): Promise<void>
  /** Whether rows are proposed for the Daftar Informasi Publik, e.g. by an objection that was granted. */
  hasProposals(): Promise<boolean>
}

/** The stage of the demo, on which the office is set up too: the chats, with everybody in place. */
export interface DemoStage extends Stage {
  readonly world: World
  readonly t: Words
  /** All five SOPs are played. */
  readonly all: boolean
  /** The first administrator, as the program's settings name one. */
  readonly admin: string
  /** How people come to a lane. */
  readonly enlisting: StaffVenue['enlisting']
  /** Somebody puts the bot into the group of a lane. */
  addBot(role: StaffRole, lane: GroupLane): Promise<void>
  /** The admin gives somebody a lane, as the command names it. */
  enlist(admin: StaffRole, role: StaffRole, lane: string): Promise<void>
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
const members: Readonly<Record<GroupLane, readonly StaffRole[]>> = {
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

/** Puts everybody in place; nobody has said anything yet. */
export async function setStage(parts: {
  readonly transcript: Transcript
  readonly world: World
  readonly t: Words
  readonly all: boolean
}): Promise<DemoStage> {
  const { world, transcript, t, all } = parts
  const { staff, citizens } = world
  const given = (role: Role) => ({
    name: names[role],
    language: languages[role] ?? 'id',
    phone: phones[role],
  })
  const serving = new Map<StaffRole, Staff>()
  for (const role of staffRoles(all)) serving.set(role, await staff.addStaff(given(role)))
  const asking = new Map<CitizenRole, Citizen>()
  for (const role of ['sari', 'andreas'] as const) asking.set(role, await citizens.addCitizen(given(role)))
  const one = (role: StaffRole) => present(serving.get(role), role)
  const groups = new Map<GroupLane, Group>()
  for (const lane of lanes(all))
    groups.set(lane, await staff.addGroup(groupTitles[lane], members[lane].map(one)))
  const group = (lane: GroupLane) => present(groups.get(lane), lane)
  const terminal: Place = { platform: 'terminal', kind: 'terminal', title: t('demo-chat-terminal'), hue: 0 }
  return {
    scene: (name) => transcript.scene(name),
    page: (name) => transcript.page(name),
    // Its world has a short one, which passes while the story looks for what comes.
    goesOut: () => Promise.resolve(),
    // The scene before it leaves one.
    hasProposals: () => Promise.resolve(true),
    world,
    t,
    all,
    admin: `${staff.platform}:${one('lestari').userId}`,
    tellsLanguage: citizens.tellsLanguage,
    enlisting: staff.enlisting,
    citizen: (role) => present(asking.get(role), role).alone,
    alone: (role) => one(role).alone,
    inGroup: (role, lane) => group(lane).seat(one(role)),
    addBot: (role, lane) => group(lane).addBot(one(role)),
    enlist: (admin, role, lane) => staff.enlist(one(admin), one(role), lane),
    async operate(...args) {
      await transcript.catchUp()
      const output = await world.loket(...args)
      const line = ['loket', ...args.map((arg) => quoted(relativeToPackage(arg)))].join(' ')
      transcript.write({ type: 'command', place: terminal, line, output })
      return output
    },
    nameOf(userId) {
      const found = [...serving.values(), ...asking.values()].find((member) => member.userId === userId)
      return present(found, userId).name
    },
  }
}

function staffRoles(all: boolean): StaffRole[] {
  const main: StaffRole[] = ['lestari', 'budi', 'tia', 'dimas', 'hendra', 'rina', 'junaidi']
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

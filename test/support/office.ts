import { z } from 'zod'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { filesPermohonan, newCitizen, sariAnswers, type Citizen, type PermohonanAnswers } from './citizen.ts'
import { newOfficer, type Officer, type Shown } from './officer.ts'
import { startProgram, type TestProgram, type TestProgramOptions } from './program.ts'

/** The lanes of SOP 1 that members of staff hold. */
export const officeLanes = ['petugas', 'bidang', 'ppid'] as const
type OfficeLane = (typeof officeLanes)[number]

/** Telegram's user id of the first admin, whom the environment names. */
export const adminId = 900_100_001

/** Somebody who has filed a permohonan. */
export interface Applicant {
  readonly citizen: Citizen
  readonly nomor: string
  readonly answers: PermohonanAnswers
}

/** A dinas at work: its groups, its people, and the citizens who write to it. */
export interface Office {
  readonly program: TestProgram
  readonly admin: Officer
  /** Chat ids of the groups where the lanes' cards stand. */
  readonly group: Readonly<Record<OfficeLane, number>>
  readonly petugas: Officer
  readonly bidang: Officer
  readonly ppid: Officer
  /** A citizen files a permohonan; every applicant has a name, a NIK, an address and a contact of their own. */
  receives(given?: Partial<PermohonanAnswers>): Promise<Applicant>
  /** Waits for the live card of a case in a lane's group. */
  card(nomor: string, lane: OfficeLane): Promise<Shown>
  /** Opens a private group of these people, with the bot in it. @returns its chat id */
  opensGroup(title: string, members: readonly Officer[], more?: GroupOptions): Promise<number>
  /** Somebody joins the staff by the admin's invitation. */
  invites(officer: Officer, lane: string): Promise<void>
  /** What the ledger of a case says, refused presses included: `action teruskan`, `refused no-role`. */
  ledger(nomor: string): Promise<string[]>
}

interface GroupOptions {
  readonly type?: 'group' | 'supergroup'
  readonly username?: string
}

/** How an office differs from an ordinary one. */
export interface OfficeOptions extends TestProgramOptions {
  /** No lane has a group and nobody is invited. */
  readonly empty?: boolean
  /** The program logs errors in these stories, because something is broken on purpose. */
  readonly breaks?: boolean
}

/**
 * One office for all stories of a file; to be asked for inside them. After each story the ledger must hold and the
 * numbers be without a gap; in the end nothing of any applicant may stand in a group or in the log.
 */
export function useOffice(options: OfficeOptions = {}): () => Office {
  let opened: { readonly office: Office; readonly applicants: readonly PermohonanAnswers[] } | undefined
  beforeAll(async () => {
    opened = await openOffice(options)
  })
  afterEach(async () => {
    if (opened !== undefined) await expectSoundBooks(opened.office)
  })
  afterAll(async () => {
    if (opened === undefined) return
    const { office, applicants } = opened
    try {
      await expectNothingPrivate(office, applicants)
      if (options.whatsapp === true) await expectNothingOfWhatsapp(office)
      if (options.breaks !== true) expect(errorsOf(office)).toEqual([])
    } finally {
      await office.program.stop()
    }
  })
  return () => {
    if (opened === undefined) throw new Error('the office is asked for before it was opened')
    return opened.office
  }
}

async function openOffice(options: OfficeOptions) {
  const { agency = {} } = options
  const program = await startProgram({
    ...options,
    admins: [adminId],
    // The clock stands still between the steps of a story, so a pace would never let go.
    agency: { cardPacing: { perSecond: Infinity, perGroupPerMinute: Infinity }, ...agency },
  })
  const admin = await newOfficer(program, { name: 'Ratna Admin', id: adminId })
  const [petugas, bidang, ppid] = await Promise.all(
    ['Budi Petugas', 'Dewi Bidang', 'Joko PPID'].map((name) => newOfficer(program, { name })),
  )
  if (petugas === undefined || bidang === undefined || ppid === undefined) throw new Error('nobody came')
  const people = { petugas, bidang, ppid }
  const applicants: PermohonanAnswers[] = []
  const office = officeOf(program, admin, people, await makeGroups(program, admin, people), applicants)
  if (options.empty !== true) await setUp(office)
  return { office, applicants }
}

async function makeGroups(
  program: TestProgram,
  admin: Officer,
  people: Readonly<Record<OfficeLane, Officer>>,
): Promise<Record<OfficeLane, number>> {
  const made = await Promise.all(
    officeLanes.map((lane) => openGroup(program, admin, `Grup ${lane}`, [people[lane]], {})),
  )
  const [petugas = 0, bidang = 0, ppid = 0] = made
  return { petugas, bidang, ppid }
}

async function openGroup(
  program: TestProgram,
  admin: Officer,
  title: string,
  members: readonly Officer[],
  { type = 'supergroup', username }: GroupOptions,
): Promise<number> {
  const chat = await program.telegram.direct.createChat({
    type,
    title,
    creatorId: admin.id,
    memberIds: members.map(({ id }) => id),
    bot: 'member',
    ...(username !== undefined && { username }),
  })
  return chat.id
}

/** The admin sets the office up in chat, lane by lane. */
async function setUp(office: Office): Promise<void> {
  const { admin, group } = office
  for (const lane of officeLanes) {
    await admin.types(`/jalur ${lane}`, group[lane])
    await admin.sees('sekarang tempat jalur', group[lane])
  }
  for (const lane of officeLanes) await office.invites(office[lane], lane)
}

function officeOf(
  program: TestProgram,
  admin: Officer,
  people: Readonly<Record<OfficeLane, Officer>>,
  group: Readonly<Record<OfficeLane, number>>,
  applicants: PermohonanAnswers[],
): Office {
  const { direct } = program.telegram
  return {
    program,
    admin,
    group,
    ...people,
    async receives(given = {}) {
      const answers = { ...nextAnswers(applicants.length + 1), ...given }
      applicants.push(answers)
      const citizen = await newCitizen(program, { name: answers.nama })
      const { nomor } = await filesPermohonan(citizen, answers)
      return { citizen, nomor, answers }
    },
    card: (nomor, lane) =>
      direct.waitFor({ chatId: group[lane], containsText: `Permohonan ${nomor}\n`, hasButton: 'Riwayat' }),
    opensGroup: (title, members, more = {}) => openGroup(program, admin, title, members, more),
    invites: (officer, lane) => invite(admin, officer, lane),
    ledger: (nomor) => ledgerOf(program, nomor),
  }
}

async function invite(admin: Officer, officer: Officer, lane: string): Promise<void> {
  await admin.types(`/undang ${lane}`)
  const invitation = await admin.sees('?start=u-')
  const start = /\?start=(\S+)/.exec(invitation.text)?.[1]
  if (start === undefined) throw new Error('an invitation without a link')
  await officer.types(`/start ${start}`)
  await officer.sees('Selamat bergabung')
}

const names = ['Sari', 'Rudi', 'Wati', 'Andi', 'Tini', 'Hadi', 'Yuni', 'Agus', 'Lina', 'Maman']

/** What the n-th applicant answers. All made up, and nobody has anything in common with another. */
function nextAnswers(n: number): PermohonanAnswers {
  const name = names[n % names.length] ?? ''
  const serial = String(n).padStart(4, '0')
  return {
    ...sariAnswers,
    nama: `${name} Rahmawangsa Contoh${serial}`,
    nik: `617101470890${serial}`,
    alamat: `Jl. Teratai Contoh No. ${serial}, Pontianak Selatan`,
    kontak: `${name.toLowerCase()}.${serial}@contoh.id`,
  }
}

const eventCode = z.looseObject({ code: z.string().optional() })

async function ledgerOf({ app }: TestProgram, nomor: string): Promise<string[]> {
  const events = await app.desk.db.caseEvent.findMany({
    where: { case: { nomor } },
    orderBy: { seq: 'asc' },
  })
  return events.map(({ type, action, data }) =>
    [type, action, eventCode.parse(data).code]
      .filter((each) => each !== null && each !== undefined)
      .join(' '),
  )
}

/** Every chain holds, and no number was given that nothing bears. */
async function expectSoundBooks({ program }: Office): Promise<void> {
  await program.quiet()
  const { db, sealer } = program.app.desk
  const { faults } = await verifyLedger(db, sealer)
  expect(faults).toEqual([])
  for (const [series, kinds] of [
    [
      'surat',
      ['pemberitahuan-tertulis', 'perpanjangan', 'surat-perintah', 'tanggapan-keberatan', 'nota-dinas'],
    ],
    ['keputusan', ['sk-penolakan', 'penetapan-dikecualikan']],
  ] as const) {
    const letters = await db.letter.findMany({ where: { kind: { in: [...kinds] } }, orderBy: { id: 'asc' } })
    for (const year of new Set(letters.map(({ nomor }) => nomor.split('/').at(-1)))) {
      const ofYear = letters.filter(({ nomor }) => nomor.endsWith(`/${year}`))
      const given = ofYear.map(({ nomor }) => Number(nomor.split('/')[0])).toSorted((a, b) => a - b)
      expect(given, `${series} ${year}`).toEqual(given.map((_, index) => index + 1))
    }
  }
}

/** Nothing of an applicant stands in a group, now or in an earlier version of a message, nor in the log. */
async function expectNothingPrivate(
  { program }: Office,
  applicants: readonly PermohonanAnswers[],
): Promise<void> {
  const secrets = applicants.flatMap(({ nama, nik, alamat, kontak }) => [nama, nik, alamat, kontak])
  const found = (text: string) =>
    secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
  const { direct } = program.telegram
  const calls = await direct.calls()
  const groups = [
    ...new Set(calls.flatMap(({ chatId }) => (chatId !== undefined && chatId < 0 ? [chatId] : []))),
  ]
  expect(groups.length).toBeGreaterThan(0)
  for (const chatId of groups) {
    const { chat, messages } = await direct.chat({ chatId })
    for (const message of messages.filter(({ byBot }) => byBot)) {
      // The sheet of an SOP and a nota dinas to units name no citizen, and a channel is for the public; anything else
      // sent as a file may.
      if (!/^(?:Alur|Nota dinas) /.test(message.text) && chat.type !== 'channel')
        expect(message.document ?? message.photo, 'a file in a group').toBeUndefined()
      const texts = [message, ...message.past].flatMap((each) => [
        each.text,
        ...each.buttons.flat().map(({ text }) => text),
      ])
      expect(found(texts.join('\n')), message.text).toEqual([])
    }
  }
  expect(found(program.logged.join('\n'))).toEqual([])
}

/**
 * Whom WhatsApp knows by a number stands so in the addresses of messages and nowhere else: not in the log, the ledger,
 * the tasks and jobs, the measures, nor in a group. Ids of messages hold the number, in base64.
 */
async function expectNothingOfWhatsapp({ program }: Office): Promise<void> {
  const { whatsapp, telegram, app } = program
  const people = whatsapp.direct.people()
  expect(people.length).toBeGreaterThan(0)
  const secrets = people.flatMap(({ phone, userId = phone, username = phone, bubbles }) => [
    phone,
    phone.replace(/^62/, '0'),
    userId,
    username,
    ...bubbles.map(({ id }) => id),
  ])
  const { db } = app.desk
  const jobs = await db.$queryRaw`SELECT payload, key FROM graphile_worker._private_jobs`
  const groups = (await telegram.direct.calls()).filter(({ chatId = 0 }) => chatId < 0)
  const places = {
    log: program.logged,
    ledger: (await db.caseEvent.findMany()).map(({ data }) => data),
    tasks: await db.task.findMany({ select: { kind: true, subject: true, data: true } }),
    jobs,
    measures: await (await fetch(`${app.url}/metrics`)).text(),
    groups,
  }
  expect(places.measures).toContain('loket_')
  for (const [place, content] of Object.entries(places)) {
    const text = JSON.stringify(content)
    expect(text.length, place).toBeGreaterThan(1)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      place,
    ).toEqual([])
  }
}

/** What the program logged as an error. */
function errorsOf({ program }: Office): string[] {
  return program.logged.filter((line) => /"level":("error"|50|60)/.test(line))
}

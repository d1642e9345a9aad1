import { afterAll, beforeAll, expect } from 'vitest'
import type { SimChannel } from '../../bots/simulator/slack/types.ts'
import type { Filling } from '../../bots/simulator/slack/people/fill.ts'
import type { Person } from '../../bots/simulator/slack/people/person.ts'
import type { MessageView, ModalView } from '../../bots/simulator/slack/people/view.ts'
import { filesPermohonan, newCitizen, sariAnswers, type Citizen, type PermohonanAnswers } from './citizen.ts'
import { startProgram, type TestProgram, type TestProgramOptions } from './program.ts'

/** How long a story waits for what must come: on a busy machine it takes longer, but it comes. */
const timeoutMs = 15_000

const lanes = ['petugas', 'bidang', 'ppid'] as const
type Lane = (typeof lanes)[number]

/** A dinas whose lanes stand in channels of Slack, while its citizens write on Telegram. */
export interface SlackOffice {
  readonly program: TestProgram
  /** The member whom the environment names. */
  readonly admin: Person
  readonly channel: Readonly<Record<Lane, SimChannel>>
  readonly petugas: Person
  readonly bidang: Person
  readonly ppid: Person
  /** A citizen files a permohonan on Telegram. */
  receives(): Promise<{
    readonly citizen: Citizen
    readonly nomor: string
    readonly answers: PermohonanAnswers
  }>
  /** Waits for the live card of a case in a lane's channel, with a button that says where it stands. */
  card(nomor: string, lane: Lane, hasButton?: string): Promise<MessageView>
  /** The admin puts a member on the staff with the form for that. */
  adds(person: Person, lane: string): Promise<void>
}

/**
 * One office for all stories of a file; to be asked for inside them. In the end nothing of any applicant may stand
 * where others than the presser see it, nor in a modal, nor in the log.
 */
export function useSlackOffice(options: TestProgramOptions = {}): () => SlackOffice {
  let office: SlackOffice | undefined
  const applicants: PermohonanAnswers[] = []
  beforeAll(async () => {
    office = await openSlackOffice(options, applicants)
  })
  afterAll(async () => {
    if (office === undefined) return
    const { logged } = office.program
    // What is at work when the program stops says so in the log.
    await office.program.quiet()
    await office.program.stop()
    expectNothingPrivate(office, applicants)
    expect(logged.filter((line) => /"level":("error"|50|60)/.test(line))).toEqual([])
  })
  return () => {
    if (office === undefined) throw new Error('the office is asked for before it was opened')
    return office
  }
}

async function openSlackOffice(
  options: TestProgramOptions,
  applicants: PermohonanAnswers[],
): Promise<SlackOffice> {
  const program = await startProgram({ slack: 'http', ...options })
  const { direct, admin } = program.slack
  const join = (name: string, realName: string) => direct.addUser({ name, realName })
  const people = {
    petugas: join('budi', 'Budi Petugas'),
    bidang: join('dewi', 'Dewi Bidang'),
    ppid: join('joko', 'Joko PPID'),
  }
  const open = (lane: Lane) =>
    direct.addChannel({ name: `kanal-${lane}`, isPrivate: true, members: [admin, people[lane]] })
  const channel = { petugas: open('petugas'), bidang: open('bidang'), ppid: open('ppid') }
  const office: SlackOffice = {
    program,
    admin,
    channel,
    ...people,
    async receives() {
      const serial = String(applicants.length + 1).padStart(4, '0')
      const answers = {
        ...sariAnswers,
        nama: `Sari Contoh${serial}`,
        nik: `617101470890${serial}`,
        alamat: `Jl. Teratai Contoh No. ${serial}, Pontianak Selatan`,
        kontak: `sari.${serial}@contoh.id`,
      }
      applicants.push(answers)
      const citizen = await newCitizen(program, { name: answers.nama })
      return { citizen, answers, nomor: (await filesPermohonan(citizen, answers)).nomor }
    },
    card: (nomor, lane, hasButton = 'Riwayat') =>
      people[lane].sees({ in: channel[lane], contains: `Permohonan ${nomor}\n`, hasButton, timeoutMs }),
    adds: (person, lane) => add(admin, person, lane),
  }
  for (const lane of lanes) {
    await admin.runs(`/loket jalur ${lane}`, channel[lane])
    await admin.sees({ in: channel[lane], contains: 'sekarang tempat jalur', timeoutMs })
  }
  for (const lane of lanes) await office.adds(people[lane], lane)
  return office
}

/**
 * Only the direct messages with the app may say who an applicant is: no channel or thread, now or in an earlier
 * version, no modal with what it carries along, and no line of the log. No file but the sheet of an SOP stands in a
 * channel.
 */
function expectNothingPrivate({ program }: SlackOffice, applicants: readonly PermohonanAnswers[]): void {
  const { direct } = program.slack
  const secrets = applicants.flatMap(({ nama, nik, alamat, kontak }) => [nama, nik, alamat, kontak])
  const found = (text: string) =>
    secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
  const calls = direct.calls()
  const places = new Set(calls.flatMap(({ params }) => channelOf(params) ?? []))
  const channels = [...places].filter((each) => /^[CG]/.test(each))
  expect(channels.length).toBeGreaterThan(0)
  for (const id of channels) {
    for (const message of direct.channel(id).messages.values()) {
      if (message.userId !== direct.appUserId) continue
      const { text, blocks, past, files } = message
      expect(found(JSON.stringify([text, blocks, past]))).toEqual([])
      if (files.length > 0) expect(JSON.stringify(blocks), 'a file in a channel').toContain('"Alur ')
    }
  }
  for (const { method, params } of calls) {
    if (channelOf(params)?.startsWith('D') !== true) expect(found(JSON.stringify(params)), method).toEqual([])
  }
  for (const { payload, answer } of direct.deliveries()) {
    const carried = 'view' in payload ? payload['view'] : undefined
    expect(found(JSON.stringify([carried, answer]))).toEqual([])
  }
  expect(found(program.logged.join('\n'))).toEqual([])
}

function channelOf(params: Readonly<Record<string, unknown>>): string | undefined {
  const id = params['channel'] ?? params['channel_id']
  return typeof id === 'string' ? id : undefined
}

async function add(admin: Person, person: Person, lane: string): Promise<void> {
  await admin.runs('/loket staf tambah')
  await admin.seesModal({ timeoutMs })
  await fills(admin, { anggota: person.id, jalur: lane })
  await admin.seesNoModal(timeoutMs)
  await person.sees({ contains: 'Selamat bergabung', timeoutMs })
}

/** Fills in the fields of the modal on top, by the keys of their questions, and sends it. @returns what stands there then */
export async function fills(
  person: Person,
  values: Readonly<Record<string, Filling>>,
): Promise<ModalView | undefined> {
  person.fills(values)
  const answer = await person.submits()
  expect(answer).toMatchObject({ ok: true })
  return person.modal()
}

/** Presses a button of a card and waits for the modal that comes of it. */
export async function opens(person: Person, label: string, card: MessageView): Promise<ModalView> {
  expect(await person.presses(label, card)).toMatchObject({ ok: true })
  return person.seesModal({ timeoutMs })
}

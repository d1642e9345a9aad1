import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { forms, sops } from '../../flows/registry.ts'
import { readAgency, type Agency } from '../../src/agency.ts'
import { fileCase } from '../../src/case/file-case.ts'
import type { Channel } from '../../src/chat/channel.ts'
import type { Chat, Content } from '../../src/chat/incoming.ts'
import type { Button, Message } from '../../src/chat/message.ts'
import { movableClock, type MovableClock } from '../../src/clock.ts'
import type { Answers } from '../../src/conversation/definition.ts'
import { parseKeys } from '../../src/crypto/key-ring.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import { skbHolidays } from '../../src/deadline/holiday.ts'
import { calendarInForce } from '../../src/desk/calendar.ts'
import { createHandle, type Handle, type Handled } from '../../src/desk/handle.ts'
import { caseServices } from '../../src/desk/case-services.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { transact } from '../../src/desk/transact.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import { createTasks } from '../../src/jobs/tasks.ts'
import { workOff } from '../../src/jobs/worker.ts'
import type { HandedDelivery, NewDelivery } from '../../src/outbox/delivery.ts'
import { createEnqueuer } from '../../src/outbox/enqueue.ts'
import { packageRoot } from '../../src/root.ts'
import { createPrisma } from '../../src/storage/client.ts'
import { seedHolidays } from '../../src/storage/holidays.ts'
import { storeFile } from '../../src/storage/files.ts'
import { grantLane } from '../../src/storage/staff.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

/** Monday, 23 November 2026, 09.00 WIB: a working day with the desk open. */
export const monday = new Date('2026-11-23T02:00:00.000Z')

export const translator = createTranslator()

/** A message as it stands in a chat. */
export interface Posted {
  readonly id: string
  message: Message
}

/** Somebody with an account on the platform. */
export interface Someone {
  readonly id: string
  readonly name: string
}

export const admin: Someone = { id: '1', name: 'Ani Admin' }

/** The private chat of somebody. */
export function privately({ id }: Someone): Chat {
  return { id, kind: 'private', isPublic: false }
}

/** A closed group. */
export function group(id: string, more: Partial<Chat> = {}): Chat {
  return { id, kind: 'group', isPublic: false, title: `Grup ${id}`, ...more }
}

/** Made-up answers to the formulir permohonan. */
export const filledForm: Answers = {
  kategori: { kind: 'choice', value: 'perorangan' },
  nama: { kind: 'text', value: 'Siti Contoh Aminah' },
  nik: { kind: 'nik', value: '6171014508900001', warnings: [] },
  alamat: { kind: 'text', value: 'Jalan Contoh Nomor 7, Pontianak' },
  kontak: { kind: 'contact', phone: '+6281234567890' },
  rincian: { kind: 'text', value: 'Laporan keuangan koperasi tahun 2025' },
  tujuan: { kind: 'text', value: 'Bahan skripsi' },
  'cara-memperoleh': { kind: 'choice', value: 'softcopy' },
  'cara-mengirim': { kind: 'choice', value: 'chat' },
}

/**
 * A whole desk on a database of its own, with a platform that is a few lists in memory: what was sent stands in
 * `chats` the moment a turn is over.
 */
export class Office {
  readonly desk: Desk
  readonly clock: MovableClock
  readonly chats = new Map<string, Posted[]>()
  readonly #url: string
  readonly #handle: Handle
  readonly #drop: () => Promise<void>
  readonly #postings: Map<string, string>
  /** Whether what people do here can be answered with a page. */
  opensPages = false
  #updates = 0

  constructor(desk: Desk, clock: MovableClock, home: TestDatabase, deliver: Deliver) {
    this.desk = desk
    this.clock = clock
    this.#url = home.url
    this.#drop = () => home.drop()
    this.#handle = createHandle(desk)
    this.#postings = deliver.postings
    deliver.to = this.chats
  }

  /** Somebody does something in a chat. Ends when all that came of it was sent. */
  async does(who: Someone, content: Content, chat: Chat = privately(who), id?: string): Promise<Handled> {
    this.#updates += 1
    const opens = this.opensPages && { opensPages: true as const }
    const key = id ?? String(this.#updates)
    const incoming = { id: key, platform: 'telegram', chat, sender: who, content, ...opens }
    const handled = await this.#handle(incoming)
    await this.sent()
    return handled
  }

  /** Types a text or a `/command`; in groups an answer is a reply. */
  async types(who: Someone, text: string, chat: Chat = privately(who)): Promise<string> {
    const command = /^\/(\w+)\s*(.*)$/s.exec(text)
    const [, name = '', args = ''] = command ?? []
    await this.does(
      who,
      command === null ? { kind: 'text', text, replyTo: '1' } : { kind: 'command', name, args },
      chat,
    )
    return this.last(chat.id)
  }

  /** Presses the newest button of this label in a chat. */
  async presses(who: Someone, label: string, chat: Chat = privately(who)): Promise<string> {
    const { token, messageId } = this.#found(chat.id, label)
    const handled = await this.does(who, { kind: 'press', token, messageId, pressId: 'p' }, chat)
    return handled.notice?.text ?? this.last(chat.id)
  }

  /** The token of the newest button of this label, with or without its number. */
  button(chatId: string, label: string): string {
    return this.#found(chatId, label).token
  }

  #found(chatId: string, label: string): { readonly token: string; readonly messageId: string } {
    for (const { id: messageId, message } of (this.chats.get(chatId) ?? []).toReversed()) {
      const found = (message.buttons ?? []).flat().find((each) => each.label.replace(/^\d+\. /, '') === label)
      if (found !== undefined && 'token' in found) return { token: found.token, messageId }
    }
    throw new Error(`no button ${label} in ${chatId}: ${JSON.stringify(this.labels(chatId))}`)
  }

  /** The messages of a chat as people read them. */
  texts(chatId: string): string[] {
    return (this.chats.get(chatId) ?? []).map(({ message }) => textOf(message))
  }

  last(chatId: string): string {
    return this.texts(chatId).at(-1) ?? ''
  }

  /** Labels of the buttons of each message that has some. */
  labels(chatId: string): string[][] {
    return (this.chats.get(chatId) ?? [])
      .map(({ message }) => labelsOf(message))
      .filter((each) => each.length > 0)
  }

  /** Work that no update asked for, with what it sends. */
  async transacts(work: Parameters<typeof transact>[1]): Promise<void> {
    await transact(this.desk, work)
    await this.sent()
  }

  /** Does what is queued of these kinds of later work, with what that sends. */
  async worksOff(...kinds: readonly string[]): Promise<void> {
    const all = Object.entries(createTasks(this.desk, () => Promise.resolve()))
    const tasks = Object.fromEntries(all.filter(([kind]) => kinds.includes(kind)))
    await workOff({ url: this.#url, tasks, log: this.desk.log })
    await this.sent()
  }

  /** Notes in the database where what was sent now stands, as the sender does. */
  async sent(): Promise<void> {
    const postings = [...this.#postings]
    this.#postings.clear()
    for (const [name, messageId] of postings) {
      await this.desk.db.posting.updateMany({
        where: { name },
        data: { messageId: messageId === '' ? null : messageId },
      })
    }
  }

  /** A member of staff whom we can write to directly, with lanes. */
  async hires(who: Someone, ...lanes: string[]): Promise<number> {
    await this.types(who, '/batal')
    const personId = await this.personId(who)
    for (const lane of lanes) {
      await grantLane(this.desk.db, this.desk.sealer, {
        personId,
        name: who.name,
        lane,
        grantedBy: null,
        now: this.clock.now(),
      })
    }
    return personId
  }

  async personId(who: Someone): Promise<number> {
    const where = { platform_userId: { platform: 'telegram', userId: who.id } }
    return (await this.desk.db.channelIdentity.findUniqueOrThrow({ where })).personId
  }

  /** A citizen files a request. */
  async files(who: Someone, changed: Answers = {}, ktp?: Buffer): Promise<{ caseId: number; nomor: string }> {
    await this.types(who, '/batal')
    const { id: replyToId, personId } = await this.desk.db.channelIdentity.findUniqueOrThrow({
      where: { platform_userId: { platform: 'telegram', userId: who.id } },
    })
    const answers: Record<string, Answers[string]> = { ...filledForm, ...changed }
    const now = this.clock.now()
    if (ktp !== undefined) {
      const file = {
        kind: 'ktp',
        mime: 'image/jpeg',
        bytes: ktp,
        name: 'ktp.jpg',
        ownerId: personId,
      } as const
      const fileId = await storeFile(this.desk.db, this.desk.sealer, file, now)
      answers['ktp'] = { kind: 'file', fileId, remarks: [] }
    }
    const rincian = answers['rincian']
    let filed = { caseId: 0, nomor: '' }
    await this.transacts(async (tx) => {
      const out: NewDelivery[] = []
      filed = await fileCase(tx, caseServices(this.desk, out), {
        sop: 'permohonan',
        applicantId: personId,
        replyToId,
        locale: 'id',
        summary: rincian?.kind === 'text' ? rincian.value : '',
        form: { form: 'permohonan', formVersion: 1, answers, notes: {} },
        now,
      })
      return out
    })
    return filed
  }

  async close(): Promise<void> {
    await this.desk.db.$disconnect()
    await this.#drop()
  }
}

export function textOf({ heading, text }: Message): string {
  return heading === undefined ? text : `${heading}\n${text}`
}

export function labelsOf({ buttons = [] }: Message): string[] {
  return buttons.flat().map((button: Button) => button.label)
}

/** Where deliveries go, set once the office stands. */
interface Deliver {
  to: Map<string, Posted[]>
  /** Postings that changed since the last look, by name; empty: nowhere any more. */
  readonly postings: Map<string, string>
}

/** Opens an office. `abilities`: what its platform can do besides. */
export async function openOffice(
  agencyChanges: Partial<Agency> = {},
  abilities: Abilities = {},
): Promise<Office> {
  const home = await createTestDatabase()
  const db = createPrisma(home.url, { poolSize: 24 })
  const clock = movableClock(monday, { frozen: true })
  const agency: Agency = { ...readAgency(join(packageRoot, 'agency.json')), ...agencyChanges }
  const sealer = createSealer(parseKeys(randomBytes(32).toString('hex')))
  await seedHolidays(db, skbHolidays, monday)
  const calendar = await calendarInForce(db, agency)
  const deliver: Deliver = { to: new Map(), postings: new Map() }
  const desk: Desk = {
    db,
    clock,
    sealer,
    translator,
    agency,
    calendar: () => calendar.current(),
    reloadCalendar: () => calendar.reload(),
    forms,
    sops,
    channels: new Map([['telegram', memoryChannel(abilities)]]),
    outbox: {
      ...createEnqueuer({ sealer, clock, owner: 'test' }),
      send: recorder(deliver),
      moveChat: () => Promise.resolve(),
      caughtUp: () => Promise.resolve(),
    },
    admins: [{ platform: 'telegram', userId: admin.id }],
    announceIn: [],
    publicUrl: undefined,
    log: pino({ enabled: false }),
  }
  return new Office(desk, clock, home, deliver)
}

/** Puts deliveries into the chats, edits and deletes by the names of postings as the sender does. */
function recorder(deliver: Deliver): (handed: readonly HandedDelivery[]) => void {
  const places = new Map<string, string>()
  let ids = 100
  return (handed) => {
    for (const { kind, chatId, message, posting, messageId } of handed) {
      const chat = deliver.to.get(chatId) ?? []
      deliver.to.set(chatId, chat)
      const id = messageId ?? places.get(posting ?? '')
      const at = chat.findIndex((each) => each.id === id)
      if (kind === 'delete') {
        if (at !== -1) chat.splice(at, 1)
        if (posting !== undefined) deliver.postings.set(posting, '')
        continue
      }
      if (message === undefined) throw new Error('a message without words')
      const known = chat[at]
      if (kind === 'edit') {
        if (known === undefined) throw new Error(`an edit of nothing: ${posting}`)
        known.message = message
        continue
      }
      ids += 1
      chat.push({ id: String(ids), message })
      if (posting === undefined) continue
      places.set(posting, String(ids))
      deliver.postings.set(posting, String(ids))
    }
  }
}

/** Abilities that only some platforms have. */
interface Abilities extends Partial<Pick<Channel, 'fetchFile' | 'memberName'>> {
  readonly capabilities?: Partial<Channel['capabilities']>
}

function memoryChannel({ capabilities, ...calls }: Abilities): Channel {
  const sent = () => Promise.resolve({ ok: true as const, messageId: '0' })
  return {
    platform: 'telegram',
    capabilities: {
      textMax: 4096,
      captionMax: 1024,
      buttonsMax: 100,
      fetchMax: 20_000_000,
      sendMax: 50_000_000,
      edits: true,
      deletes: true,
      contactButton: true,
      ...capabilities,
    },
    send: sent,
    edit: sent,
    delete: sent,
    acknowledge: () => Promise.resolve(),
    fetchFile: () => Promise.resolve({ ok: false, code: 'gone' }),
    inviteLink: (code) => `https://t.me/loket_bot?start=u-${code}`,
    ...calls,
  }
}

/** Personal data is destroyed when its time is over, not before, and the ledger says so and stays sound. */
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readAgency } from '../../src/agency.ts'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { packageRoot } from '../../src/root.ts'
import { purge, type PurgeParts } from '../../src/retention/purge.ts'
import { attachFiles, openFile, storeFile, type FileKind } from '../../src/storage/files.ts'
import { keepProfile, readProfile } from '../../src/storage/people.ts'
import { act, daysAfter, file, monday, newPerson, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk
let parts: PurgeParts
let person: number
let caseId: number

beforeAll(async () => {
  desk = await openDesk()
  const agency = readAgency(join(packageRoot, 'agency.json'))
  parts = { db: desk.db, sealer: desk.services.sealer, agency }
})

afterAll(() => desk.close())

beforeEach(async () => {
  person = await newPerson(desk)
  caseId = (await file(desk, person)).caseId
})

async function send(kind: FileKind, ofCase: boolean): Promise<number> {
  const bytes = Buffer.from('isi berkas')
  const id = await storeFile(
    desk.db,
    desk.services.sealer,
    { kind, mime: 'image/jpeg', bytes, name: 'ktp.jpg', ownerId: person },
    monday,
  )
  if (ofCase) await attachFiles(desk.db, caseId, person, [id])
  return id
}

const isKept = async (id: number) => (await openFile(desk.db, desk.services.sealer, id)) !== undefined

const withdraw = () => act(desk, person, caseId, 'cabut')

it('destroys identity papers the agency’s days after the case closed, and its documents stay', async () => {
  const ktp = await send('ktp', true)
  const document = await send('document', true)
  await withdraw()
  await purge(parts, daysAfter(monday, 89))
  expect(await isKept(ktp)).toBe(true)
  await purge(parts, daysAfter(monday, 91))
  expect(await isKept(ktp)).toBe(false)
  expect(await isKept(document)).toBe(true)
  const events = await desk.db.caseEvent.findMany({ where: { caseId, type: 'purged' } })
  expect(events.map(({ data }) => data)).toEqual([{ what: 'identity-files', count: 1 }])
})

it('keeps the papers of an open case, however old', async () => {
  const ktp = await send('ktp', true)
  await purge(parts, daysAfter(monday, 800))
  expect(await isKept(ktp)).toBe(true)
})

it('destroys what was sent for a form that was never filed', async () => {
  const unused = await send('ktp', false)
  await purge(parts, daysAfter(monday, 7))
  expect(await isKept(unused)).toBe(true)
  await purge(parts, daysAfter(monday, 9))
  expect(await isKept(unused)).toBe(false)
})

it('keeps the papers of a form that still waits, however long ago they came', async () => {
  const ktp = await send('ktp', false)
  const chat = { platform: 'telegram', chatId: String(person), userId: String(person) }
  const { id } = await desk.db.conversation.create({
    data: {
      ...chat,
      personId: person,
      updatedAt: monday,
      flow: 'permohonan',
      sealedState: Buffer.from('isian'),
    },
  })
  await purge(parts, daysAfter(monday, 20))
  expect(await isKept(ktp)).toBe(true)
  await desk.db.conversation.update({ where: { id }, data: { sealedState: null } })
  await purge(parts, daysAfter(monday, 20))
  expect(await isKept(ktp)).toBe(false)
})

it('destroys form, reasons and identity of a case past its years; number, dates and a sound ledger stay', async () => {
  const { db, services } = desk
  const profile = { nama: 'Sari Dewi', nik: '6171014508900001', alamat: 'Pontianak' }
  await keepProfile(db, services.sealer, person, profile)
  await withdraw()
  const before = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  await purge(parts, daysAfter(monday, 5 * 365))
  expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).sealedForm).not.toBeNull()
  await purge(parts, daysAfter(monday, 5 * 366 + 1))
  const after = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  expect(after).toMatchObject({ nomor: before.nomor, outcome: 'dicabut', sealedForm: null, summary: '' })
  expect(await db.caseEvent.count({ where: { caseId, sealed: { not: null } } })).toBe(0)
  expect(await readProfile(db, services.sealer, person)).toBeUndefined()
  expect((await verifyLedger(db, services.sealer)).faults).toEqual([])
})

it('tidies what only served the machine', async () => {
  const { db } = desk
  await db.inbound.create({ data: { platform: 'p', id: String(caseId), receivedAt: monday } })
  await db.delivery.create({
    data: {
      platform: 'p',
      chatId: '1',
      kind: 'message',
      status: 'sent',
      createdAt: monday,
      settledAt: monday,
    },
  })
  const early = await purge(parts, daysAfter(monday, 5))
  expect(early).toMatchObject({ inboundIds: 0, deliveries: 0 })
  const late = await purge(parts, daysAfter(monday, 31))
  expect(late).toMatchObject({ inboundIds: 1, deliveries: 1 })
})

it('drops old claims, done tasks and spent invitations in batches; what is open or fresh stays', async () => {
  const { db } = desk
  const late = daysAfter(monday, 200)
  const claims = Array.from({ length: 450 }, (_, n) => ({ name: `brief:${caseId}:${n}`, at: monday }))
  await db.once.createMany({ data: [...claims, { name: `brief:${caseId}:fresh`, at: late }] })
  const task = { kind: 'uji', createdAt: monday }
  await db.task.createMany({
    data: [
      { ...task, subject: `${caseId}:done`, resolvedAt: monday },
      { ...task, subject: `${caseId}:open` },
      { ...task, kind: 'dead-job', subject: `${caseId}:job`, resolvedAt: monday },
    ],
  })
  const invite = { lane: 'petugas', createdAt: monday }
  await db.invitation.createMany({
    data: [
      { ...invite, codeHash: Buffer.from(`${caseId}:used`), expiresAt: daysAfter(late, 1), usedAt: monday },
      { ...invite, codeHash: Buffer.from(`${caseId}:expired`), expiresAt: daysAfter(monday, 2) },
      { ...invite, codeHash: Buffer.from(`${caseId}:open`), expiresAt: daysAfter(late, 1) },
    ],
  })
  const early = await purge(parts, daysAfter(monday, 80))
  expect(early).toMatchObject({ claims: 0, tasks: 0, invitations: 0 })
  expect(await purge(parts, late)).toMatchObject({ claims: 450, tasks: 1, invitations: 2 })
  expect(await db.once.count({ where: { name: `brief:${caseId}:fresh` } })).toBe(1)
  expect(await db.task.count({ where: { subject: { in: [`${caseId}:open`, `${caseId}:job`] } } })).toBe(2)
  expect(await db.invitation.count({ where: { codeHash: Buffer.from(`${caseId}:open`) } })).toBe(1)
})

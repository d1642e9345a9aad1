/** Open cases by the hundred, moved to a changed list of holidays: each once, whatever comes in between. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerRow, originHash } from '../../src/case/ledger.ts'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import { reviseCases, reviseTask } from '../../src/staff/revise-cases.ts'
import { findCase } from '../../src/storage/cases.ts'
import { readHolidays } from '../../src/storage/holidays.ts'
import { admin, monday, openOffice, type Office } from './office.ts'

const count = 220
const wave = 'Pemungutan suara'

let office: Office
let sari: { caseId: number; nomor: string }

beforeAll(async () => {
  office = await openOffice()
  sari = await office.files({ id: '21', name: 'Sari Warga' })
  await copies(sari.caseId, count - 1)
})

afterAll(() => office.close())

/** Requests like one that was filed, each of a person of its own, with ledgers that hold. */
async function copies(caseId: number, times: number): Promise<void> {
  const { db, sealer } = office.desk
  const { id, ledgerHead, ledgerLength, sealedForm, ...like } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
  })
  expect([id, ledgerLength, sealedForm !== null && ledgerHead.length > 0]).toEqual([caseId, 1, true])
  const filed = await db.caseEvent.findFirstOrThrow({ where: { caseId } })
  const { id: _, caseId: __, ...term } = await db.deadline.findFirstOrThrow({ where: { caseId } })
  const numbers = Array.from({ length: times }, (_each, index) => ({
    id: id + 1 + index,
    sequence: like.sequence + 1 + index,
    personId: 10_000 + index,
  }))
  await db.person.createMany({ data: numbers.map(({ personId }) => ({ id: personId, createdAt: monday })) })
  await db.channelIdentity.createMany({
    data: numbers.map(({ personId }) => ({
      id: personId,
      personId,
      platform: 'telegram',
      userId: String(personId),
      directChatId: String(personId),
      createdAt: monday,
    })),
  })
  const made = numbers.map(({ id: copyId, sequence, personId }) => {
    const nomor = `${sequence}/COPY/2026`
    const origin = { caseId: copyId, sop: like.sop, nomor, year: like.year, sequence }
    const event = { caseId: copyId, type: 'filed' as const, toStep: like.step, at: filed.at, data: copied }
    const row = ledgerRow(sealer, event, { head: originHash(origin), length: 0 })
    return { copyId, sequence, personId, nomor, row }
  })
  await db.case.createMany({
    data: made.map(({ copyId, sequence, personId, nomor, row }) => ({
      ...like,
      facts: {},
      id: copyId,
      sequence,
      nomor,
      applicantId: personId,
      replyToId: personId,
      ledgerHead: Buffer.from(row.hash),
      ledgerLength: 1,
    })),
  })
  await db.caseEvent.createMany({
    data: made.map(({ row }) => ({
      caseId: row.caseId,
      seq: row.seq,
      type: row.type,
      toStep: row.toStep,
      at: row.at,
      data: copied,
      previousHash: Buffer.from(row.previousHash),
      hash: Buffer.from(row.hash),
    })),
  })
  await db.deadline.createMany({ data: made.map(({ copyId }) => ({ ...term, caseId: copyId })) })
}

/** What the ledger says of a copy: received, in its first version. */
const copied = { version: 1, clock: 'received' }

const revisedEvents = () =>
  office.desk.db.caseEvent.groupBy({
    by: ['caseId'],
    where: { type: 'holidays-revised' },
    _count: true,
  })

/** How many citizens were told that often. */
function tellings(): Record<number, number> {
  const times: Record<number, number> = {}
  for (const chatId of office.chats.keys()) {
    const told = office.texts(chatId).filter((text) => text.includes('karena hari libur berubah')).length
    if (told > 0) times[told] = (times[told] ?? 0) + 1
  }
  return times
}

const movedCases = () => office.desk.db.case.count({ where: { dueOn: new Date('2026-12-08') } })

async function revisionId(): Promise<number> {
  return (await office.desk.db.holidayRevision.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}

/** The same office, whose process ends when it is about to commit for the so-manieth time. */
function endingAt(commit: number): Office['desk'] {
  let commits = 0
  const { outbox } = office.desk
  return {
    ...office.desk,
    outbox: {
      ...outbox,
      enqueue(db, deliveries) {
        commits += 1
        return commits < commit
          ? outbox.enqueue(db, deliveries)
          : Promise.reject(new Error('the process ended'))
      },
    },
  }
}

describe('a change of holidays that moves some hundred cases', () => {
  it('shows how many at once, and is confirmed before any has moved', async () => {
    expect(await office.types(admin, `/libur 2026-12-01 nasional ${wave}`)).toContain(
      `${count} perkara bergeser:`,
    )
    expect(await office.presses(admin, 'Ya, terapkan')).toContain(`${count} tenggat sedang digeser`)
    expect(await readHolidays(office.desk.db)).toContainEqual(
      expect.objectContaining({ date: '2026-12-01', name: wave }),
    )
    expect(await movedCases()).toBe(0)
  })

  it('keeps what it has done when its process ends in the middle, and nothing of what it was doing', async () => {
    await expect(reviseCases(endingAt(3))({ revisionId: await revisionId() })).rejects.toThrow(
      'the process ended',
    )
    expect(await movedCases()).toBe(100)
    expect(await revisedEvents()).toHaveLength(100)
    expect(tellings()).toEqual({ 1: 100 })
    expect(office.last(admin.id)).not.toContain('selesai diterapkan')
  })

  it('goes on from there, also twice at once, and tells nobody twice', async () => {
    const id = await revisionId()
    await Promise.all([office.worksOff(reviseTask), reviseCases(office.desk)({ revisionId: id })])
    expect(await movedCases()).toBe(count)
    const events = await revisedEvents()
    expect(events).toHaveLength(count)
    expect(events.every(({ _count }) => _count === 1)).toBe(true)
    expect(tellings()).toEqual({ 1: count })
    const done = office.texts(admin.id).filter((text) => text.includes('selesai diterapkan'))
    expect(done).toEqual([
      `Perubahan hari libur selesai diterapkan: ${count} tenggat bergeser, dan pemohonnya diberi tahu.`,
    ])
  })

  it('does nothing when it is done once more', async () => {
    await reviseCases(office.desk)({ revisionId: await revisionId() })
    expect(tellings()).toEqual({ 1: count })
    expect(await revisedEvents()).toHaveLength(count)
  })

  it('leaves ledgers that hold, and dates that the list in force gives', async () => {
    const { db, sealer } = office.desk
    expect(await verifyLedger(db, sealer)).toEqual({ cases: count, events: 2 * count, faults: [] })
    const dueAt = new Date('2026-12-08T09:00:00.000Z')
    expect(await db.deadline.count({ where: { kind: 'sop', dueAt } })).toBe(count)
    expect(await findCase(db, sari.caseId)).toMatchObject({ version: 1, dueOn: new Date('2026-12-08') })
  })

  it('moves the others when one cannot be moved, of which /periksa then says', async () => {
    const { db } = office.desk
    await db.case.update({ where: { id: sari.caseId }, data: { sealedForm: Buffer.from('rusak') } })
    await office.types(admin, '/libur hapus 2026-12-01')
    await office.presses(admin, 'Ya, terapkan')
    await office.worksOff(reviseTask)
    expect(await db.case.count({ where: { dueOn: new Date('2026-12-07') } })).toBe(count - 1)
    expect(await findCase(db, sari.caseId)).toMatchObject({ dueOn: new Date('2026-12-08') })
    expect(office.last(admin.id)).toContain(`${count - 1} tenggat bergeser`)
    expect(await office.types(admin, '/periksa')).toContain(
      `Tenggat ${sari.nomor} tidak dapat dihitung ulang`,
    )
  })
})

/** What was held until a person wrote comes before the answer to what was written. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../staff/office.ts'

let office: Office
const citizen = { id: '500', name: 'Siti' }

beforeAll(async () => {
  office = await openOffice()
  await office.types(citizen, 'halo')
})

afterAll(() => office.close())

async function holdFor(chatId: string, ...texts: string[]): Promise<void> {
  const { db, outbox } = office.desk
  const made = texts.map((text) => ({
    platform: 'telegram',
    chatId,
    kind: 'message' as const,
    message: { text },
    unasked: true,
  }))
  const handed = await outbox.enqueue(db, made)
  await db.delivery.updateMany({
    where: { id: { in: handed.map(({ id }) => id) } },
    data: { status: 'held', leaseOwner: null, leaseUntil: null },
  })
}

it('comes in its order before the answer, and once', async () => {
  await holdFor(citizen.id, 'Surat Anda', 'Lampirannya')
  const before = office.texts(citizen.id).length
  await office.types(citizen, '/bantuan')
  const said = office.texts(citizen.id).slice(before)
  expect(said.slice(0, 2)).toEqual(['Surat Anda', 'Lampirannya'])
  expect(said.length).toBeGreaterThan(2)
  await office.types(citizen, '/bantuan')
  expect(office.texts(citizen.id).filter((text) => text === 'Surat Anda')).toHaveLength(1)
})

it('waits while others write', async () => {
  await holdFor(citizen.id, 'Surat kedua')
  await office.types({ id: '501', name: 'Budi' }, 'halo')
  expect(office.texts(citizen.id)).not.toContain('Surat kedua')
})

/** Two records of one person become one; what only one can have stays the kept one's. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deleteSpentClaims, mergePeople, takeClaim, addClaim } from '../../src/storage/claims.ts'
import { keepProfile, readProfile } from '../../src/storage/people.ts'
import { daysAfter, file, monday, newPerson, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

const profile = (nama: string) => ({ nama, alamat: 'Pontianak', nik: '6171014708900001' })

const merge = (from: number, to: number) =>
  desk.db.$transaction((tx) => mergePeople(tx, desk.services.sealer, from, to))

it('keeps the identity and the subscription of the kept person, and takes the other’s where there is none', async () => {
  const { db } = desk
  const { sealer } = desk.services
  const [empty, full, third] = [await newPerson(desk), await newPerson(desk), await newPerson(desk)]
  await keepProfile(db, sealer, full, profile('Sari Contoh'))
  await db.subscription.create({ data: { personId: full, since: monday } })
  await merge(full, empty)
  expect(await readProfile(db, sealer, empty)).toMatchObject({ nama: 'Sari Contoh' })
  expect((await db.subscription.findUniqueOrThrow({ where: { personId: empty } })).endedAt).toBeNull()
  await keepProfile(db, sealer, third, profile('Wati Contoh'))
  await db.subscription.create({ data: { personId: third, since: monday, endedAt: daysAfter(monday, 1) } })
  await merge(third, empty)
  expect(await readProfile(db, sealer, empty)).toMatchObject({ nama: 'Sari Contoh' })
  expect(await db.subscription.findMany()).toMatchObject([{ personId: empty, endedAt: null }])
  expect(await db.person.count({ where: { id: { in: [full, third] } } })).toBe(0)
})

it('is used by one only, of however many who have it', async () => {
  const person = await newPerson(desk)
  const { caseId } = await file(desk, person)
  const codeHash = new Uint8Array(32).fill(7)
  await addClaim(desk.db, { codeHash, caseId, expiresAt: daysAfter(monday, 1) })
  expect(await takeClaim(desk.db, codeHash, daysAfter(monday, 2))).toBeUndefined()
  const taken = await Promise.all([1, 2, 3].map(() => takeClaim(desk.db, codeHash, monday)))
  expect(taken.filter((each) => each !== undefined)).toEqual([
    { caseId, applicantId: person, replyToId: null },
  ])
  expect(await deleteSpentClaims(desk.db, monday, 10)).toBe(0)
  expect(await deleteSpentClaims(desk.db, daysAfter(monday, 1), 10)).toBe(1)
})

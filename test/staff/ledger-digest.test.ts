import { afterAll, beforeAll, expect, it } from 'vitest'
import { announceLedger } from '../../src/staff/ledger-digest.ts'
import { admin, monday, openOffice, type Office } from './office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office.close())

it('dates the weekly digest of the ledger in the words of who reads it', async () => {
  await office.types(admin, '/bahasa id')
  await announceLedger(office.desk, monday)
  expect(office.last(admin.id)).toMatch(/Senin, 23 November 2026, 08\.59 WIB/)
  await office.types(admin, '/bahasa en')
  await announceLedger(office.desk, monday)
  expect(office.last(admin.id)).toMatch(/Monday, 23 November 2026, 08:59 WIB/)
})

it('counts what the digest is made over, not what came in the minute since', async () => {
  await office.files({ id: '41', name: 'Warga Satu' })
  await announceLedger(office.desk, office.clock.now())
  const before = office.last(admin.id)
  expect(before).toContain('0 cases, 0 entries')
  office.clock.advance(120_000)
  await office.files({ id: '42', name: 'Warga Dua' })
  await announceLedger(office.desk, office.clock.now())
  expect(office.last(admin.id)).toContain('1 cases, 1 entries')
})

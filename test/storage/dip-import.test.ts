import { afterAll, beforeAll, expect, it } from 'vitest'
import { importDip, proposeDip, type DipEntryInput } from '../../src/storage/dip.ts'
import { monday, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

const entry = (code: string, judul: string): DipEntryInput => ({
  code,
  class: 'berkala',
  judul,
  ringkasan: 'Ringkasan',
  penguasa: 'Sekretariat',
  penanggungJawab: 'Subbag Keuangan',
  waktuTempat: '2026, Pontianak',
  format: 'Softcopy',
  retensi: '5 tahun',
})

it('writes every column, changes what is there, and leaves a row that is only proposed unpublished', async () => {
  const { db } = desk
  const tuesday = new Date(monday.getTime() + 86_400_000)
  const link = { ...entry('A', 'Laporan'), tautan: 'https://example.go.id/laporan' }
  expect(await importDip(db, [link], monday)).toEqual({ created: 1, changed: 0 })
  const [first] = await db.dipEntry.findMany({ where: { code: 'A' } })
  expect(first).toEqual({
    ...link,
    id: first?.id,
    sourceCaseId: null,
    status: 'terbit',
    createdAt: monday,
    updatedAt: monday,
  })
  await proposeDip(db, entry('B', 'Usulan'), { caseId: null, fileIds: [], now: monday })

  const changes = [entry('A', 'Laporan lain'), entry('B', 'Usulan lain'), entry('C', 'Baru')]
  expect(await importDip(db, changes, tuesday)).toEqual({ created: 1, changed: 2 })
  const rows = await db.dipEntry.findMany({ orderBy: { code: 'asc' } })
  expect(rows.map(({ judul, status, tautan, createdAt }) => [judul, status, tautan, createdAt])).toEqual([
    ['Laporan lain', 'terbit', null, monday],
    ['Usulan lain', 'usul', null, monday],
    ['Baru', 'terbit', null, tuesday],
  ])
  expect(rows.map(({ updatedAt }) => updatedAt)).toEqual([tuesday, tuesday, tuesday])
})

it('tells on the way how many rows are written, and writes none when it is broken off there', async () => {
  const { db } = desk
  const many = Array.from({ length: 500 }, (_, n) => entry(`N-${n}`, 'Data kredit usaha rakyat'))
  const written = () => db.dipEntry.count({ where: { code: { startsWith: 'N-' } } })
  const breakOff = (rows: number) => {
    throw new Error(`broken off after ${rows}`)
  }
  await expect(importDip(db, many, monday, breakOff)).rejects.toThrow(/^broken off after [1-4]\d\d$/)
  expect(await written()).toBe(0)

  const told: number[] = []
  await importDip(db, many, monday, (rows) => void told.push(rows))
  expect(told.length).toBeGreaterThan(1)
  expect(told.at(-1)).toBe(500)
  expect(await written()).toBe(500)
})

/** How far an export is: told while its rows are taken, up to as many as there are. */
import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportFormats, exportNames, openExport, type ExportOrder } from '../../src/reports/export.ts'
import { tallyOf } from '../../src/registers/told-rows.ts'
import { monday, openOffice, type Office } from '../staff/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const { db } = office.desk
  const cases = (sop: string, year: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      sop,
      sopVersion: 1,
      nomor: `${index + 1}/${sop}/${year}`,
      year,
      sequence: index + 1,
      step: '2',
      summary: '',
      filedAt: monday,
      stepSince: monday,
      ledgerHead: randomBytes(32),
      ledgerLength: 0,
    }))
  await db.case.createMany({
    data: [
      ...cases('permohonan', 2026, 620),
      ...cases('permohonan', 2025, 2),
      ...cases('keberatan', 2026, 230),
    ],
  })
  const entry = { penguasa: 'Sekretariat', penanggungJawab: 'Sekretariat', waktuTempat: '2026', retensi: '-' }
  await db.dipEntry.createMany({
    data: Array.from({ length: 250 }, (_, index) => ({
      ...entry,
      code: `D-${index}`,
      class: 'berkala',
      judul: `Laporan ${index}`,
      ringkasan: 'Laporan tahunan',
      format: 'Softcopy',
      // Forty are no longer in the list
      status: index < 40 ? 'ditarik' : 'terbit',
      createdAt: monday,
      updatedAt: monday,
    })),
  })
  await db.dikEntry.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      nomor: `DIK-${index}`,
      informasi: 'Rincian',
      pasal17: 'a',
      konsekuensiBuka: '-',
      konsekuensiTutup: '-',
      jangkaWaktu: '-',
      unit: 'Sekretariat',
      createdAt: monday,
    })),
  })
})

afterAll(() => office.close())

/** Makes an export. @returns how many entries it has, and what was told of it */
async function made(
  order: Omit<ExportOrder, 'year'>,
): Promise<{ readonly count: number | 'too-long'; readonly told: readonly string[] }> {
  const told: string[] = []
  const out = new PassThrough().resume()
  const count = await openExport(office.desk, { ...order, year: 2026 }).write(
    () => out,
    (done, of) => told.push(`${done}/${of}`),
  )
  return { count, told }
}

const rows = { permohonan: 620, keberatan: 230, dip: 210, dik: 130 }

it.each(exportNames.filter((name) => name !== 'laporan'))(
  'tells of every hundredth row of the register %s, and of the last',
  async (name) => {
    const of = rows[name]
    const hundreds = Array.from({ length: Math.floor(of / 100) }, (_, index) => `${(index + 1) * 100}/${of}`)
    for (const format of exportFormats) {
      expect(await made({ name, format })).toEqual({ count: of, told: [...hundreds, `${of}/${of}`] })
    }
  },
)

it('tells of all rows of the yearly report, on its sheets, and of the cases counted for the printed one', async () => {
  const sheets = await made({ name: 'laporan', format: 'xlsx' })
  expect(sheets.count).toBeGreaterThan(850)
  expect(sheets.told.at(-1)).toBe(`${sheets.count}/${sheets.count}`)
  const printed = await made({ name: 'laporan', format: 'pdf' })
  expect(printed.told).toHaveLength(9)
  expect(printed.told.at(-1)).toBe('850/850')
})

it('never tells more than there were when it began', async () => {
  const told: string[] = []
  const books = [{ countRows: () => Promise.resolve(100) }, { countRows: () => Promise.resolve(30) }]
  const taken = await tallyOf(books, (done, of) => told.push(`${done}/${of}`))
  for (let row = 0; row < 250; row += 1) taken()
  expect(told).toEqual(['100/130', '130/130'])
})

it('tells nothing of a register without rows', async () => {
  await office.desk.db.dikEntry.deleteMany()
  expect(await made({ name: 'dik', format: 'xlsx' })).toEqual({ count: 0, told: [] })
})

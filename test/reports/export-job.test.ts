import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeExport } from '../../src/reports/export-job.ts'
import { admin, monday, openOffice, type Office } from '../staff/office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

/** An export for the admin's chat, which takes so many bytes. @returns what the chat says then */
async function exported(format: 'xlsx' | 'pdf', bytesMax: number): Promise<string> {
  await office.types(admin, '/batal')
  const personId = await office.personId(admin)
  await makeExport(office.desk, bytesMax)({ name: 'dip', format, year: 2026, personId, locale: 'id' })
  await office.sent()
  return office.last(admin.id)
}

async function fillDip(count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({
    code: `D-${index}`,
    class: 'berkala',
    judul: `Laporan ${index}`,
    ringkasan: crypto.randomUUID().repeat(20),
    penguasa: 'Sekretariat',
    penanggungJawab: 'Sekretariat',
    waktuTempat: '2026, Pontianak',
    format: 'Softcopy',
    retensi: '5 tahun',
    createdAt: monday,
    updatedAt: monday,
  }))
  await office.desk.db.dipEntry.createMany({ data: entries })
}

it.each(['xlsx', 'pdf'] as const)('sends what a chat takes, as %s', async (format) => {
  await fillDip(3)
  expect(await exported(format, 1_000_000)).toContain('Daftar Informasi Publik: 3 entri.')
})

it.each(['xlsx', 'pdf'] as const)(
  'says what is too large for a chat, and keeps nothing of it, as %s',
  async (format) => {
    await fillDip(3)
    expect(await exported(format, 1_000)).toContain(
      'Daftar Informasi Publik terlalu besar untuk dikirim lewat chat.',
    )
    expect(await office.desk.db.file.count()).toBe(0)
  },
)

it('does not read a register to its end once it is too large', async () => {
  await fillDip(6_000)
  const pages = vi.spyOn(office.desk.db.dipEntry, 'findMany')
  expect(await exported('xlsx', 20_000)).toContain('terlalu besar')
  expect(pages.mock.calls.length).toBeLessThan(10)
})

import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { letterText } from '../../support/staff-steps.ts'

const office = useOffice()

it('offers every register and the yearly report to an admin, as a workbook or a PDF', async () => {
  const { admin } = office()
  await admin.types('/ekspor')
  const offer = await admin.sees('Pilih berkas untuk tahun 2026')
  expect(labels(offer)).toEqual(
    [
      'Buku registrasi permohonan',
      'Buku register keberatan',
      'Daftar Informasi Publik',
      'Daftar Informasi yang Dikecualikan',
      'Laporan layanan',
    ].flatMap((what) => [`${what} · XLSX`, `${what} · PDF`]),
  )
})

it('sends the register of requests to the admin’s own chat, and says that it is private', async () => {
  const { admin, program } = office()
  const { nomor, answers } = await office().receives()
  await admin.presses('Buku registrasi permohonan · XLSX', await admin.sees('Pilih berkas untuk tahun 2026'))
  await admin.sees('tahun 2026 sedang disusun')
  const sent = await admin.sees('Buku registrasi permohonan: 1 entri.')
  expect(sent.text).toContain('memuat data pribadi')
  await program.quiet()
  const document = (await admin.chat()).findLast((message) => message.document !== undefined)?.document
  expect(document?.name).toBe('register-permohonan-2026.xlsx')
  const folder = await mkdtemp(join(tmpdir(), 'loket-export-'))
  const path = join(folder, 'register.xlsx')
  await writeFile(path, await admin.client.file({ fileId: document?.fileId ?? '' }))
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(path)
  await rm(folder, { recursive: true })
  const row = workbook.worksheets[0]?.getRow(4)
  expect([row?.getCell(2).value, row?.getCell(4).value]).toEqual([nomor, answers.nama])
})

it('takes the year and the format as words', async () => {
  const { admin, program } = office()
  await admin.types('/ekspor laporan 2025 pdf')
  await admin.sees('Laporan layanan tahun 2025 sedang disusun')
  await admin.sees('Laporan layanan tahun 2025 terlampir')
  await program.quiet()
  const document = (await admin.chat()).findLast((message) => message.document !== undefined)?.document
  expect(document?.name).toBe('laporan-layanan-2025.pdf')
  const text = letterText(await admin.client.file({ fileId: document?.fileId ?? '' }))
  expect(text).toContain('LAPORAN LAYANAN INFORMASI PUBLIK TAHUN 2025')
})

it('is nobody else’s, and stays out of groups', async () => {
  const { petugas, admin, group } = office()
  await petugas.types('/ekspor permohonan')
  await petugas.sees('Perintah ini hanya untuk admin PPID')
  await admin.types('/ekspor permohonan', group.petugas)
  await admin.sees('chat pribadi', group.petugas)
})

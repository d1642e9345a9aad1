import { expect, it } from 'vitest'
import { sharp } from '../../../src/files/sharp.ts'
import { useOffice } from '../../support/office.ts'
import { refusedRequest } from '../../support/objection-steps.ts'

const office = useOffice()

it('says in words that nothing was asked for yet', async () => {
  const { petugas } = office()
  await petugas.types('/statistik')
  const told = await petugas.sees('Layanan informasi publik tahun 2026')
  expect(told.text).toContain('Permohonan masuk: 0')
})

it('shows the year as a picture with its main figures below, without anybody’s name', async () => {
  const { admin, program } = office()
  const { answers } = await refusedRequest(office())
  await admin.types('/statistik 2026')
  const told = await admin.sees('Permohonan masuk: 1')
  expect(told.text).toContain('Ditolak: 1')
  expect(told.text).toContain('Terlama: 0 hari kerja')
  expect(told.text).not.toContain(answers.nama)
  await program.quiet()
  const picture = (await admin.chat()).findLast(({ photo }) => photo !== undefined)?.photo
  const bytes = await admin.client.file({ fileId: picture?.fileId ?? '' })
  const { width, height } = await sharp(bytes).metadata()
  expect(height).toBeGreaterThan(width)
  // Words drawn as outlines leave dark points above the first chart on a machine without fonts
  const title = await sharp(bytes).extract({ left: 30, top: 40, width: 300, height: 40 }).stats()
  expect(title.channels[0]?.min).toBeLessThan(80)
})

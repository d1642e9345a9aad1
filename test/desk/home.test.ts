import { afterAll, beforeAll, expect, it } from 'vitest'
import { admin, group, labelsOf, textOf, type Office, type Someone } from '../staff/office.ts'
import { openPageOffice } from './page-office.ts'

let office: Office

const siti: Someone = { id: '11', name: 'Siti Petugas' }

beforeAll(async () => {
  office = await openPageOffice()
  await office.hires(siti, 'petugas')
  await office.types(admin, '/jalur petugas', group('-1'))
})

afterAll(() => office.close())

async function homeOf(who: Someone) {
  const { home = [] } = await office.does(who, { kind: 'home' })
  return home
}

it('shows the staff what waits on them with a button for each card, and the figures of the year', async () => {
  const { nomor } = await office.files({ id: '51', name: 'Citra Warga' })
  const home = await homeOf(siti)
  const [queue] = home
  expect(queue?.text).toContain(nomor)
  expect(labelsOf(queue ?? { text: '' })).toEqual([`1. ${nomor}`])
  expect(home.map(textOf).join('\n')).toContain('2026')
  expect(home.at(-1)?.text).toBe('Semua perintah: /bantuan')
  expect(home.map(textOf).join('\n')).not.toContain('belum punya tempat')
  expect(office.texts(siti.id).join('\n')).not.toContain('Semua perintah')
})

it('shows admins also what is not set up', async () => {
  const home = (await homeOf(admin)).map(textOf).join('\n')
  expect(home).toContain('Jalur Bidang Pelayanan Informasi belum punya tempat')
})

it('tells one who is not on the staff how to come in', async () => {
  const stranger = { id: '61', name: 'Tamu' }
  const home = await homeOf(stranger)
  expect(home).toHaveLength(1)
  expect(home[0]?.text).toContain('/gabung')
})

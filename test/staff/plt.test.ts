import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lanesOf } from '../../src/case/authority.ts'
import { signerOf } from '../../src/effects/signer.ts'
import { admin, group, monday, openOffice, type Office, type Someone } from './office.ts'

let office: Office

const kadis: Someone = { id: '11', name: 'Hadi Kepala' }
const sekretaris: Someone = { id: '12', name: 'Rina Sekretaris' }

beforeAll(async () => {
  office = await openOffice()
  await office.hires(kadis, 'ppid')
  await office.hires(sekretaris, 'bidang')
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

const held = async (who: Someone, day: string) => {
  const at = new Date(`${day}T03:00:00Z`)
  return (await lanesOf(office.desk.db, office.desk, await office.personId(who), at)).map(({ lane }) => lane)
}

/** Fills the form in up to its last look. */
async function fill(
  from: string,
  to: string,
  absent = 'Hadi Kepala · PPID Pembantu',
  acting = 'Rina Sekretaris',
) {
  await office.types(admin, '/plt')
  await office.presses(admin, 'Tunjuk Plt/Plh')
  await office.presses(admin, absent)
  await office.presses(admin, acting)
  await office.presses(admin, 'Plh')
  await office.types(admin, 'Rina Contoh Sekretaris, S.E.')
  await office.types(admin, '-')
  await office.types(admin, from)
  await office.types(admin, to)
  return office.types(admin, '800/15/DISKOPUKM/2026')
}

describe('/plt', () => {
  it('appoints by a form, tells both, and counts by the day', async () => {
    expect(await office.types(admin, '/plt')).toContain('Tidak ada penunjukan')
    const review = await fill('24 November 2026', '25-11-2026')
    expect(review).toContain('Mulai: 2026-11-24')
    expect(review).toContain('Nomor SK: 800/15/DISKOPUKM/2026')
    const done = await office.presses(admin, 'Kirim')
    expect(done).toContain('Tercatat: Plh PPID Pembantu.')
    expect(done).toContain(
      'Rina Sekretaris bertindak untuk Hadi Kepala, Selasa, 24 November 2026 sampai Rabu, 25 November 2026 (SK 800/15/DISKOPUKM/2026)',
    )
    expect(done).toContain('Pada surat: Rina Contoh Sekretaris, S.E.')
    expect(office.last(kadis.id)).toBe(done)
    expect(office.last(sekretaris.id)).toBe(done)
    expect(await held(sekretaris, '2026-11-23')).toEqual(['bidang'])
    expect(await held(sekretaris, '2026-11-24')).toEqual(['bidang', 'ppid'])
    expect(await held(sekretaris, '2026-11-25')).toEqual(['bidang', 'ppid'])
    expect(await held(sekretaris, '2026-11-26')).toEqual(['bidang'])
  })

  it('signs letters of the office that is stood in for, on its days, and of no other', async () => {
    const { db } = office.desk
    const acting = { kind: 'plh', name: 'Rina Contoh Sekretaris, S.E.', skNumber: '800/15/DISKOPUKM/2026' }
    expect((await signerOf(db, office.desk, 'ppid', '2026-11-24')).acting).toEqual(acting)
    expect((await signerOf(db, office.desk, 'ppid', '2026-11-26')).acting).toBeUndefined()
    expect(await signerOf(db, office.desk, 'atasan', '2026-11-24')).toEqual({
      jabatan: 'Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
      name: 'Drs. Junaidi, MM',
      nip: '19650809 198603 1 012',
    })
  })

  it('lists it while it lasts, and ends it before its last day', async () => {
    office.clock.set(new Date('2026-11-24T03:00:00Z'))
    expect(await office.types(admin, '/plt')).toContain(
      '1. Plh PPID Pembantu: Rina Sekretaris untuk Hadi Kepala',
    )
    expect(await office.presses(admin, 'Akhiri nomor 1')).toContain('Berakhir hari ini: Plh PPID Pembantu')
    expect(office.last(sekretaris.id)).toContain('Berakhir hari ini')
    expect(await held(sekretaris, '2026-11-25')).toEqual(['bidang'])
    expect(await office.presses(admin, 'Akhiri nomor 1')).toBe('Penunjukan itu sudah berakhir.')
  })

  it.each([
    ['25 November 2026', '24 November 2026', 'mendahului tanggal mulai'],
    ['1 November 2026', '20 November 2026', 'sudah lewat'],
  ])('refuses days from %s to %s', async (from, to, why) => {
    await fill(from, to)
    expect(await office.presses(admin, 'Kirim')).toContain(why)
  })

  it('refuses somebody for themselves, and two for the same days', async () => {
    await fill('1 Desember 2026', '5 Desember 2026', 'Hadi Kepala · PPID Pembantu', 'Hadi Kepala')
    expect(await office.presses(admin, 'Kirim')).toContain('tidak dapat menggantikan dirinya sendiri')
    await fill('1 Desember 2026', '5 Desember 2026')
    await office.presses(admin, 'Kirim')
    await fill('5 Desember 2026', '9 Desember 2026')
    expect(await office.presses(admin, 'Kirim')).toContain('sudah ada Plt/Plh pada tanggal yang beririsan')
  })

  it('asks again for a date that is none', async () => {
    await office.types(admin, '/plt')
    await office.presses(admin, 'Tunjuk Plt/Plh')
    await office.types(admin, 'hadi')
    expect(office.labels(admin.id).at(-1)).toEqual(['1. Hadi Kepala · PPID Pembantu', 'Batal'])
    await office.presses(admin, 'Hadi Kepala · PPID Pembantu')
    await office.presses(admin, 'Rina Sekretaris')
    await office.presses(admin, 'Plt')
    await office.types(admin, 'Rina Contoh Sekretaris, S.E.')
    expect(await office.types(admin, 'belum tahu')).toContain('NIP terdiri atas 18 angka')
    await office.types(admin, '19730314 199803 2 009')
    expect(await office.types(admin, 'minggu depan')).toContain('Itu belum seperti tanggal')
    await office.presses(admin, 'Batal')
  })

  it('is a matter of private chats', async () => {
    expect(await office.types(admin, '/plt', group('-1'))).toContain('lewat chat pribadi')
  })
})

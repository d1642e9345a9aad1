import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reviseTask } from '../../src/staff/revise-cases.ts'
import { findCase } from '../../src/storage/cases.ts'
import { readHolidays } from '../../src/storage/holidays.ts'
import { admin, group, monday, openOffice, type Office, type Someone } from './office.ts'

let office: Office

const other: Someone = { id: '2', name: 'Bayu Admin' }
const sari: Someone = { id: '21', name: 'Sari Warga' }
const desk = group('-1')

beforeAll(async () => {
  office = await openOffice()
  await office.types(admin, '/jalur petugas', desk)
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

const listed = async (date: string) => (await readHolidays(office.desk.db)).filter((day) => day.date === date)
const dueOn = async (caseId: number) =>
  (await findCase(office.desk.db, caseId))?.dueOn?.toISOString().slice(0, 10)

/** Does the queued work of moving the cases: the new messages of people, by chat. */
async function moves(): Promise<Map<string, string[]>> {
  const before = new Map([...office.chats].map(([id]) => [id, office.texts(id).length]))
  await office.worksOff(reviseTask)
  const added = [...office.chats.keys()]
    .filter((id) => id !== desk.id)
    .map((id) => [id, office.texts(id).slice(before.get(id) ?? 0)] as const)
  return new Map(added.filter(([, texts]) => texts.length > 0).map(([id, texts]) => [id, [...texts]]))
}

describe('/libur', () => {
  it('lists what is coming and until when the list is known', async () => {
    const text = await office.types(admin, '/libur')
    expect(text).toContain('• Jumat, 25 Desember 2026: ')
    expect(text).toContain('Daftar lengkap sampai Jumat, 31 Desember 2027.')
    expect(text).toContain('/libur hapus 2026-12-31')
  })

  it.each([
    '/libur besok nasional Libur',
    '/libur 2026-12-31 pribadi Cuti saya',
    '/libur 2026-12-31',
    '/libur hapus',
  ])('says how when it cannot read %s', async (text) => {
    expect(await office.types(admin, text)).toContain('Menambah: /libur 2026-12-31 nasional')
  })

  it('first shows what would move, and changes nothing', async () => {
    const { caseId, nomor } = await office.files(sari)
    const text = await office.types(admin, '/libur 2026-12-01 nasional Pemungutan suara')
    expect(text).toContain('Ditambahkan: Selasa, 1 Desember 2026, Pemungutan suara (libur nasional).')
    expect(text).toContain('1 perkara bergeser:')
    expect(text).toContain(`• ${nomor}: Senin, 7 Desember 2026 → Selasa, 8 Desember 2026`)
    expect(await listed('2026-12-01')).toEqual([])
    expect(await dueOn(caseId)).toBe('2026-12-07')
    await office.presses(admin, 'Batal')
    expect(await listed('2026-12-01')).toEqual([])
  })

  it('is not applied by one who began it and is no admin any more', async () => {
    await office.types(admin, '/libur 2026-12-01 nasional Pemungutan suara')
    const { admins } = office.desk
    Object.assign(office.desk, { admins: [] })
    try {
      await office.presses(admin, 'Ya, terapkan')
      expect(office.texts(admin.id).at(-1)).toContain('hanya untuk admin PPID')
    } finally {
      Object.assign(office.desk, { admins })
    }
    expect(await listed('2026-12-01')).toEqual([])
  })

  it('moves the cases by one confirmation: dates, ledger, cards and citizens', async () => {
    const [before] = await office.desk.db.case.findMany({ where: { closedAt: null } })
    const caseId = before?.id ?? 0
    await office.types(admin, '/libur 2026-12-01 nasional Pemungutan suara')
    const cards = office.texts(desk.id).length
    expect(await office.presses(admin, 'Ya, terapkan')).toContain(
      'Daftar libur sudah diubah. 1 tenggat sedang digeser',
    )
    await moves()
    expect(office.last(admin.id)).toBe(
      'Perubahan hari libur selesai diterapkan: 1 tenggat bergeser, dan pemohonnya diberi tahu.',
    )
    expect(await listed('2026-12-01')).toMatchObject([
      { kind: 'nasional', name: 'Pemungutan suara', source: 'ditetapkan admin PPID, 2026-11-23' },
    ])
    expect(await dueOn(caseId)).toBe('2026-12-08')
    const last = await office.desk.db.caseEvent.findFirst({ where: { caseId }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ type: 'holidays-revised', actorId: await office.personId(admin) })
    expect(office.last(sari.id)).toBe(
      `Tenggat jawaban permohonan ${before?.nomor} berubah dari Senin, 7 Desember 2026 menjadi Selasa, 8 Desember 2026, karena hari libur berubah: Pemungutan suara (Selasa, 1 Desember 2026).`,
    )
    expect(office.texts(desk.id)).toHaveLength(cards)
    expect(office.last(desk.id)).toContain('Tenggat: Selasa, 8 Desember 2026')
    // What is counted from now on knows the day at once.
    expect((await office.types(admin, '/tenggat')).split('\n')[0]).toBe('2026-12-08')
  })

  it('moves them back when the day is taken from the list', async () => {
    await office.types(admin, '/libur hapus 2026-12-01')
    expect(office.last(admin.id)).toContain('Dihapus: Selasa, 1 Desember 2026, Pemungutan suara.')
    await office.presses(admin, 'Ya, terapkan')
    await moves()
    expect(await listed('2026-12-01')).toEqual([])
    expect(office.last(sari.id)).toContain(
      'menjadi Senin, 7 Desember 2026, karena hari libur berubah: Selasa, 1 Desember 2026.',
    )
    expect(await office.types(admin, '/libur hapus 2026-12-01')).toContain(
      'Tidak ada hari libur itu pada Selasa',
    )
  })

  it('applies nothing when something changed after it was looked at', async () => {
    await office.types(admin, '/libur 2026-12-02 daerah Hari jadi')
    await office.files({ id: '22', name: 'Warga Lain' })
    expect(await office.presses(admin, 'Ya, terapkan')).toContain('sudah berubah sejak hitungan itu dibuat')
    expect(await listed('2026-12-02')).toEqual([])
  })

  it('is done once when two admins confirm the same change', async () => {
    const both = {
      ...office.desk,
      admins: [...office.desk.admins, { platform: 'telegram', userId: other.id }],
    }
    Object.assign(office.desk, both)
    await office.types(other, '/libur 2026-12-03 daerah Hari jadi')
    await office.types(admin, '/libur 2026-12-03 daerah Hari jadi')
    const answers = await Promise.all([
      office.presses(admin, 'Ya, terapkan'),
      office.presses(other, 'Ya, terapkan'),
    ])
    expect(answers.filter((each) => each.includes('tenggat sedang digeser'))).toHaveLength(1)
    expect(answers.filter((each) => each.includes('masih diterapkan'))).toHaveLength(1)
    expect(await listed('2026-12-03')).toHaveLength(1)
    const moved = await moves()
    expect(new Set(moved.keys())).toEqual(new Set(['21', '22', admin.id]))
  })

  it('takes no further change while the cases are still being moved, and goes on with those', async () => {
    await office.types(admin, '/libur 2026-12-02 daerah Hari jadi')
    await office.presses(admin, 'Ya, terapkan')
    expect(await office.types(admin, '/libur 2026-12-08 daerah Lain')).toContain('masih diterapkan')
    expect(await listed('2026-12-08')).toEqual([])
    await moves()
    expect(await office.types(admin, '/libur 2026-12-08 daerah Lain')).toContain('Ditambahkan: Selasa, 8 Des')
    await office.presses(admin, 'Batal')
  })

  it('leaves what is closed and what nobody files alone, and says when nothing moves', async () => {
    const text = await office.types(admin, '/libur 2027-08-09 cuti bersama Percobaan')
    expect(text).toContain('Tidak ada perkara yang bergeser.')
    expect(await office.presses(admin, 'Ya, terapkan')).toBe(
      'Daftar libur sudah diubah. Tidak ada tenggat yang bergeser.',
    )
    expect(await listed('2027-08-09')).toMatchObject([{ kind: 'cuti-bersama' }])
    expect(await moves()).toEqual(new Map())
  })

  it('ends with the old confirmation when another command comes in between', async () => {
    await office.types(admin, '/libur 2026-12-04 daerah Hari jadi')
    const old = office.button(admin.id, 'Ya, terapkan')
    await office.types(admin, '/libur 2026-12-10 daerah Lain')
    await office.does(admin, { kind: 'press', token: old, pressId: 'p' })
    expect(await listed('2026-12-04')).toEqual([])
    expect(await listed('2026-12-10')).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admin, group, openOffice, type Office, type Someone } from './office.ts'
import { keysOf, members, openPageOffice, optionsIn, pageIn, presses, sends } from '../desk/page-office.ts'

let office: Office

const siti: Someone = { id: '11', name: 'Siti Petugas' }

beforeAll(async () => {
  office = await openPageOffice()
  await office.hires(siti, 'petugas')
})

afterAll(() => office.close())

async function adds(member: string, answers: Parameters<typeof sends>[3]) {
  await office.does(admin, { kind: 'command', name: 'staf', args: '' })
  const page = pageIn(await presses(office, admin, 'Tambah petugas'))
  const rest = await sends(office, admin, page, { anggota: { member: { id: member } }, ...answers })
  return { page, rest }
}

const rolesOf = async (userId: string) => {
  const { db } = office.desk
  const where = { platform_userId: { platform: 'telegram', userId } }
  const { personId } = await db.channelIdentity.findUniqueOrThrow({ where })
  const roles = await db.staffRole.findMany({ where: { staff: { personId } }, orderBy: { id: 'asc' } })
  return roles.map(({ lane, unit }) => `${lane} ${unit}`.trim())
}

describe('/staf tambah', () => {
  it('makes a member who never wrote staff at once, and welcomes them in a message of their own', async () => {
    const { page, rest } = await adds('77', { jalur: { option: 'petugas' } })
    expect(keysOf(page)).toEqual(['anggota', 'jalur', 'jalur.search'])
    expect(optionsIn(page, 'jalur')).toContain('Bidang/UPTD')
    expect(rest.done).toContain('Mira Baru sekarang petugas di jalur Petugas Pelayanan Informasi')
    expect(await rolesOf('77')).toEqual(['petugas'])
    expect(office.last('77')).toContain('Selamat bergabung, Mira Baru')
    const again = await adds('77', { jalur: { option: 'petugas' } })
    expect(again.rest.done).toContain('memang sudah petugas')
    expect(office.texts('77')).toHaveLength(1)
  })

  it('asks for the unit where units share a lane, and takes in who is known already', async () => {
    await office.types({ id: '78', name: 'Joko' }, '/batal')
    members.set('78', 'Joko Contoh')
    const { page, rest } = await adds('78', { jalur: { option: 'bidang-uptd' } })
    expect(page.last).toBe(false)
    const unit = pageIn(rest)
    expect(keysOf(unit)).toEqual(['unit'])
    const done = await sends(office, admin, unit, { unit: { text: 'UPTD Pelatihan' } })
    expect(done.done).toContain('Bidang/UPTD (UPTD Pelatihan)')
    expect(await rolesOf('78')).toEqual(['bidang-uptd UPTD Pelatihan'])
  })

  it('gives a head whose lane stands nowhere the cards in the own chat', async () => {
    members.set('79', 'Hadi Kepala')
    await adds('79', { jalur: { option: 'atasan' } })
    expect(await office.desk.db.laneBinding.findFirst({ where: { lane: 'atasan' } })).toMatchObject({
      chatId: '79',
    })
  })

  it('takes nobody who is no member, and says so at the field', async () => {
    const { rest } = await adds('999', { jalur: { option: 'petugas' } })
    expect(rest.faults?.['anggota']).toContain('bukan anggota')
    await office.types(admin, '/batal')
  })

  it('is for admins', async () => {
    await office.does(siti, { kind: 'command', name: 'staf', args: 'tambah' })
    expect(office.last(siti.id)).toContain('hanya untuk admin PPID')
  })

  it('sends people to invitations where no member can be named', async () => {
    const other = await openOffice()
    try {
      expect(await other.types(admin, '/staf tambah')).toContain('/undang petugas')
      expect(other.labels(admin.id)).toEqual([])
    } finally {
      await other.close()
    }
  })
})

describe('/bantuan in a group', () => {
  it('tells the staff their commands, and others nothing', async () => {
    const chat = group('-1')
    expect(await office.types(siti, '/bantuan', chat)).toContain('/antrean')
    expect(await office.types(siti, '/help', chat)).toContain('Petugas Pelayanan Informasi')
    const said = office.texts(chat.id).length
    await office.types({ id: '81', name: 'Tamu' }, '/bantuan', chat)
    expect(office.texts(chat.id)).toHaveLength(said)
  })
})

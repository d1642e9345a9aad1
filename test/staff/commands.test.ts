import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bindLane } from '../../src/storage/lane-bindings.ts'
import { grantLane } from '../../src/storage/staff.ts'
import { openTask } from '../../src/storage/tasks.ts'
import { admin, group, monday, openOffice, type Office, type Someone } from './office.ts'

let office: Office
let number = 100

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const desk = group('-1')

beforeAll(async () => {
  office = await openOffice()
  await office.hires(siti, 'petugas')
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

function somebody(name = 'Tono Baru'): Someone {
  number += 1
  return { id: String(number), name }
}

const lanesOf = async (who: Someone) => {
  const personId = await office.personId(who)
  const roles = await office.desk.db.staffRole.findMany({
    where: { staff: { personId, removedAt: null }, revokedAt: null },
  })
  return roles.map(({ lane }) => lane)
}

/** The code in the newest invitation. */
const codeIn = (text: string) => /\/gabung ([A-Z0-9]+)/.exec(text)?.[1] ?? ''

describe('/jalur', () => {
  it('is for admins, and refused in a group that anyone can join', async () => {
    expect(await office.types(siti, '/jalur petugas', desk)).toContain('hanya untuk admin PPID')
    const open = group('-5', { isPublic: true })
    expect(await office.types(admin, '/jalur petugas', open)).toContain('terbuka untuk umum')
    expect(await office.desk.db.laneBinding.count()).toBe(0)
  })

  it('binds a group, says where the lane was before, and lists all lanes', async () => {
    expect(await office.types(admin, '/jalur PPID', group('-7'))).toContain(
      'Grup ini sekarang tempat jalur PPID Pembantu',
    )
    expect(await office.types(admin, '/jalur ppid', desk)).toContain('Sebelumnya jalur ini di sebuah grup')
    const list = await office.types(admin, '/jalur', desk)
    expect(list).toContain('• PPID Pembantu (ppid): di chat ini')
    expect(list).toContain('• Bidang Pelayanan Informasi (bidang): belum dipasang')
    expect(list).not.toContain('Pemohon')
  })

  it('takes the private chat of an official who works alone', async () => {
    expect(await office.types(admin, '/jalur atasan')).toContain('Chat ini sekarang tempat jalur Atasan PPID')
    expect(await office.types(admin, '/jalur', desk)).toContain(
      'Atasan PPID (atasan): di chat pribadi seorang pejabat',
    )
  })

  it('names the lanes when it was given another', async () => {
    expect(await office.types(admin, '/jalur humas', desk)).toContain(
      'Pilih salah satu: petugas, bidang, ppid',
    )
    expect(await office.types(admin, '/jalur pemohon', desk)).toContain('tidak dikenal')
    expect(await office.types(admin, '/jalur ppid Bidang Koperasi', desk)).toContain(
      'tidak dibagi menurut unit',
    )
  })

  it('puts an admin on the staff at the first command', async () => {
    expect(await lanesOf(admin)).toEqual(['admin'])
  })
})

describe('/undang and /gabung', () => {
  it('make a person staff of the lane once, under the name the platform shows', async () => {
    const text = await office.types(admin, '/undang bidang')
    expect(text).toContain('sampai Senin, 30 November 2026, 09.00 WIB')
    const code = codeIn(text)
    expect(text).toContain(`https://t.me/loket_bot?start=u-${code}`)
    const tono = somebody()
    expect(await office.types(tono, `/start u-${code}`)).toContain('Selamat bergabung, Tono Baru')
    expect(await lanesOf(tono)).toEqual(['bidang'])
    expect(office.last(admin.id)).toBe('Tono Baru sudah bergabung di jalur Bidang Pelayanan Informasi.')
    expect(await office.types(somebody(), `/gabung ${code}`)).toContain('tidak berlaku')
  })

  it('take a code as it is read out: in small letters, with spaces', async () => {
    const code = codeIn(await office.types(admin, '/undang ppid'))
    const tono = somebody()
    await office.types(tono, `/gabung ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
    expect(await lanesOf(tono)).toEqual(['ppid'])
  })

  it('let the first of several in', async () => {
    const code = codeIn(await office.types(admin, '/undang petugas'))
    const people = Array.from({ length: 5 }, () => somebody())
    for (const each of people) await office.types(each, '/batal')
    await Promise.all(people.map((each) => office.types(each, `/gabung ${code}`)))
    const lanes = await Promise.all(people.map(lanesOf))
    expect(lanes.filter((each) => each.length === 1)).toHaveLength(1)
  })

  it('do not work after seven days', async () => {
    const code = codeIn(await office.types(admin, '/undang petugas'))
    office.clock.advance(7 * 86_400_000)
    expect(await office.types(somebody(), `/gabung ${code}`)).toContain('tidak berlaku')
  })

  it('stop listening for an hour to one who guesses, without saying so', async () => {
    const code = codeIn(await office.types(admin, '/undang petugas'))
    const guesser = somebody()
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await office.types(guesser, `/gabung SALAH${guess}`)).toContain('tidak berlaku')
    }
    expect(await office.types(guesser, `/gabung ${code}`)).toContain('tidak berlaku')
    expect(await lanesOf(guesser)).toEqual([])
    office.clock.advance(3_600_000)
    expect(await office.types(guesser, `/gabung ${code}`)).toContain('Selamat bergabung')
  })

  it('keep codes out of groups', async () => {
    const code = codeIn(await office.types(admin, '/undang petugas'))
    expect(await office.types(somebody(), `/gabung ${code}`, desk)).toContain('lewat chat pribadi')
    expect(await office.types(admin, '/undang petugas', desk)).toContain('lewat chat pribadi')
  })

  it('keep only a hash of the code', async () => {
    const code = codeIn(await office.types(admin, '/undang petugas'))
    const rows = await office.desk.db.invitation.findMany()
    expect(rows.some(({ codeHash }) => Buffer.from(codeHash).includes(code))).toBe(false)
  })
})

describe('/staf', () => {
  it('names people in private and in chats of lanes only', async () => {
    await office.types(admin, '/jalur petugas', desk)
    expect(await office.types(siti, '/staf')).toMatch(/Petugas Pelayanan Informasi:\n {2}\d+ · Siti Petugas/)
    expect(await office.types(siti, '/staf', desk)).toContain('Siti Petugas')
    const elsewhere = await office.types(siti, '/staf', group('-9'))
    expect(elsewhere).not.toContain('Siti Petugas')
    expect(elsewhere).toContain('Petugas Pelayanan Informasi: ')
  })

  it('goes on in further messages when the list is long, and names the lane again there', async () => {
    const own = await openOffice()
    await own.types(admin, '/batal')
    const staffIds: number[] = []
    for (let each = 0; each < 135; each += 1) {
      const { id: personId } = await own.desk.db.person.create({ data: { createdAt: monday } })
      const name = `Petugas Dengan Nama Agak Panjang Nomor ${each}`
      const grant = { personId, name, lane: 'petugas', grantedBy: null, now: monday }
      staffIds.push(await grantLane(own.desk.db, own.desk.sealer, grant))
    }
    const before = own.texts(admin.id).length
    await own.types(admin, '/staf')
    const pages = own.texts(admin.id).slice(before)
    expect(pages.map((page) => page.split('\n')[0])).toEqual([
      'Daftar petugas (1 dari 2)',
      'Daftar petugas (2 dari 2)',
    ])
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(4096)
      expect(page).toContain('\nPetugas Pelayanan Informasi:\n')
    }
    const listed = pages.flatMap((page) =>
      [...page.matchAll(/^ {2}(\d+) · Petugas/gm)].map(([, no]) => Number(no)),
    )
    expect(listed).toEqual(staffIds)
    expect(pages.at(-1)).toContain('Untuk menghapus: /staf hapus')
    await own.close()
  })

  it('removes a person after a press, who is told and can act no more', async () => {
    const tono = somebody('Tono Pergi')
    await office.hires(tono, 'petugas', 'bidang')
    const no = /(\d+) · Tono Pergi/.exec(await office.types(admin, '/staf'))?.[1] ?? ''
    expect(await office.types(siti, `/staf hapus ${no}`)).toContain('hanya untuk admin PPID')
    expect(await office.types(admin, `/staf hapus ${no} ppid`)).toContain('tidak memegang jalur ppid')

    expect(await office.types(admin, `/staf hapus ${no} bidang`)).toContain('Cabut jalur Bidang')
    await office.presses(admin, 'Ya, hapus')
    expect(await lanesOf(tono)).toEqual(['petugas'])
    expect(office.last(tono.id)).toContain('tidak lagi bertugas di jalur Bidang')

    await office.types(admin, `/staf hapus ${no}`)
    expect(await lanesOf(tono)).toEqual(['petugas'])
    expect(await office.presses(admin, 'Ya, hapus')).toContain('sudah dihapus dari daftar petugas')
    expect(await lanesOf(tono)).toEqual([])
    expect(await office.types(tono, '/antrean')).toContain('hanya untuk petugas')
  })
})

describe('/antrean', () => {
  it('lists what waits on the one who asks, most urgent first, with a button for each card', async () => {
    const own = await openOffice()
    await own.hires(siti, 'petugas')
    expect(await own.types(siti, '/antrean')).toContain('Tidak ada yang menunggu')
    const early = await own.files(somebody('Citra'))
    own.clock.advance(86_400_000)
    const late = await own.files(somebody('Citra'))
    const text = await own.types(siti, '/antrean')
    expect(text.indexOf(early.nomor)).toBeLessThan(text.indexOf(late.nomor))
    expect(text).toContain(
      '· Registrasi\nTenggat: Senin, 7 Desember 2026 (sisa 9 hari kerja)\nLaporan keuangan',
    )
    expect(own.labels(siti.id).at(-1)).toEqual([`1. ${early.nomor}`, `2. ${late.nomor}`])
    await own.close()
  })

  it('shows in a group what waits on the lanes that stand there', async () => {
    await office.types(admin, '/jalur petugas', desk)
    const { nomor } = await office.files(somebody('Citra'))
    expect(await office.types(siti, '/antrean', desk)).toContain(nomor)
    expect(await office.types(siti, '/antrean', group('-9'))).toContain('bukan tempat jalur Anda')
    expect(await office.types(admin, '/antrean')).toContain('belum memegang jalur')
  })
})

describe('/tenggat', () => {
  it('counts as the command line does', async () => {
    const text = await office.types(siti, '/tenggat 2026-03-13 10 7')
    expect(text.split('\n')[0]).toBe('2026-04-15')
    expect(await office.types(siti, '/tenggat 2026-03-13 --days 10 --extend 7')).toBe(text)
    expect(await office.types(siti, '/tenggat 13-03-2026')).toContain('2026-04-06')
    expect((await office.types(siti, '/tenggat')).split('\n')[0]).toBe('2026-12-07')
  })

  it('says how when it cannot be read, and fits a year into one message', async () => {
    expect(await office.types(siti, '/tenggat besok')).toContain('Contoh: /tenggat 2026-03-13 10 7')
    const long = await office.types(siti, '/tenggat 2026-01-02 200')
    expect(long.length).toBeLessThanOrEqual(4096)
    expect(long).toMatch(/… \d+ baris pertama tidak ditampilkan/)
    expect(long.split('\n').at(-1)).toMatch(/batas waktu|Perhatian/)
  })
})

describe('/periksa', () => {
  it('says what is not set up and how to mend it, and closes tasks', async () => {
    const fresh = await openOffice()
    const text = await fresh.types(admin, '/periksa')
    expect(text).toContain('Buka grupnya, lalu kirim: /jalur petugas')
    expect(text).toContain('Undang lewat chat pribadi: /undang ppid')
    expect(text).toContain('Alamat instansi masih contoh')
    expect(text).toContain('Nama pejabat masih contoh')
    expect(text).not.toContain('hari libur')
    const { nomor } = await fresh.files(somebody('Citra'))
    expect(await fresh.types(admin, '/periksa')).toContain('Ada perkara di jalur Petugas Pelayanan Informasi')
    expect(await fresh.presses(admin, 'Selesai: nomor 1')).toBe('Dicatat selesai.')
    expect(await fresh.types(admin, '/periksa')).toContain('Tidak ada yang perlu ditangani')
    expect(nomor).not.toBe('')
    const place = { lane: 'petugas', unit: '', platform: 'slack', chatId: 'C1', threadId: null }
    await bindLane(fresh.desk.db, { ...place, boundBy: 1, now: monday })
    expect(await fresh.types(admin, '/periksa')).toContain('dipasang di Slack, yang tidak tersambung')
    await fresh.close()
  })

  it('tells of the end of the holiday list in time', async () => {
    office.clock.set(new Date('2027-11-15T02:00:00Z'))
    expect(await office.types(admin, '/periksa')).toContain('hanya sampai Jumat, 31 Desember 2027')
    office.clock.set(new Date('2028-01-10T02:00:00Z'))
    expect(await office.types(admin, '/periksa')).toContain('Daftar hari libur tahun ini belum ada')
  })

  it('has words for every kind of task', async () => {
    const row = await office.files(somebody('Citra'))
    const about = { caseId: row.caseId, now: monday }
    for (const kind of [
      'undeliverable',
      'unreachable',
      'hand-delivery',
      'uji-konsekuensi',
      'lane-lost',
      'ledger',
      'baru',
    ]) {
      await openTask(office.desk.db, {
        kind,
        subject: kind,
        data: { code: 'x', way: 'pos', lane: 'ppid' },
        ...about,
      })
    }
    const text = await office.types(admin, '/periksa')
    for (const words of [
      'tidak dapat dikirim (x)',
      'tidak dapat dihubungi',
      'lewat pos',
      'uji konsekuensi',
      'dikeluarkan dari chat jalur PPID',
      'loket audit verify',
      'pekerjaan yang belum selesai',
    ])
      expect(text).toContain(words)
  })
})

describe('commands in the wrong place or hands', () => {
  it.each(['/jalur petugas', '/undang petugas', '/plt', '/libur', '/periksa'])(
    '%s is refused to others',
    async (text) => {
      expect(await office.types(somebody(), text)).toContain('hanya untuk admin PPID')
    },
  )

  it('tells an admin who hides behind the group how to show', async () => {
    const hidden = { ...admin, anonymous: true } as Someone
    expect(await office.types(hidden, '/jalur petugas', desk)).toContain('Tetap anonim')
  })

  it('helps the staff with what they can do', async () => {
    expect(await office.types(siti, '/bantuan')).toContain(
      'Anda petugas di jalur: Petugas Pelayanan Informasi.',
    )
    expect(await office.types(siti, '/bantuan')).not.toContain('/jalur')
    expect(await office.types(admin, '/bantuan')).toContain('/jalur – pasang grup untuk satu jalur')
    expect(await office.types(admin, '/bantuan')).toContain('/ekspor – ')
    expect(await office.types(siti, '/bantuan')).toContain('/statistik – ')
    expect(await office.types(siti, '/bantuan')).not.toMatch(/\/(tugaskan|ekspor)/)
    const kabid = somebody('Kabid')
    await office.hires(kabid, 'kabid')
    expect(await office.types(kabid, '/bantuan')).toContain('/tugaskan – ')
    expect(await office.types(somebody(), '/bantuan')).not.toContain('/antrean')
  })

  it('speaks the language of the one who asks, in private', async () => {
    const english = somebody('Tess')
    await office.types(english, '/bahasa en')
    await office.hires(english, 'bidang')
    expect(await office.types(english, '/antrean')).toContain('Nothing waits')
  })
})

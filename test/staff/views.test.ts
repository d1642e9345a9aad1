import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeToken } from '../../src/chat/token.ts'
import { deleteDuePostings } from '../../src/staff/due-postings.ts'
import { admin, group, monday, openOffice, privately, type Office, type Someone } from './office.ts'

let office: Office

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const budi: Someone = { id: '12', name: 'Budi Bidang' }
const dewi: Someone = { id: '13', name: 'Dewi PPID' }
const stranger: Someone = { id: '14', name: 'Orang Lain' }
const sari: Someone = { id: '21', name: 'Sari Warga' }

const desk = group('-1')
const elsewhere = group('-9')

beforeAll(async () => {
  office = await openOffice()
  await office.hires(siti, 'petugas')
  await office.hires(budi, 'bidang')
  await office.hires(dewi, 'ppid')
  await office.types(admin, '/jalur petugas', desk)
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

const look = (caseId: number, view: string, who: Someone, chat = desk) =>
  office.does(who, { kind: 'press', token: writeToken({ kind: 'view', caseId, view }), pressId: 'p' }, chat)

const events = (caseId: number, type: string) =>
  office.desk.db.caseEvent.findMany({ where: { caseId, type }, orderBy: { seq: 'asc' } })

const said = (chatId: string) => office.last(chatId)

/** The answer's own words cover numbers and names only where others read along. */
const personal = {
  rincian: { kind: 'text' as const, value: 'Berkas Siti Contoh Aminah, NIK 6171014508900001, tahun 2025' },
}

describe('a view of a case', () => {
  it.each(['detail', 'berkas', 'alur', 'riwayat', 'tenggat', 'kartu'])(
    '%s is refused to who is not on its staff, once in the ledger',
    async (view) => {
      const { caseId } = await office.files(sari)
      const before = office.texts(desk.id).length
      for (let press = 0; press < 2; press += 1) {
        const { notice } = await look(caseId, view, stranger)
        expect(notice?.text).toBe('Ini hanya untuk petugas yang menangani perkara ini.')
      }
      expect(office.texts(desk.id)).toHaveLength(before)
      expect(await events(caseId, 'refused')).toMatchObject([{ action: view, data: { code: 'no-role' } }])
    },
  )

  it('is refused to the applicant too, who has views of their own', async () => {
    const { caseId } = await office.files(sari)
    const { notice } = await look(caseId, 'riwayat', sari, privately(sari))
    expect(notice?.text).toContain('hanya untuk petugas')
  })

  it('is not shown in a group where no lane of it stands', async () => {
    const { caseId } = await office.files(sari)
    const { notice } = await look(caseId, 'riwayat', siti, elsewhere)
    expect(notice?.text).toContain('bukan (atau bukan lagi) tempat jalur')
    expect(office.texts(elsewhere.id)).toEqual([])
  })

  it('is refused to one who hides behind the group', async () => {
    const { caseId } = await office.files(sari)
    const { notice } = await look(caseId, 'detail', { ...siti, anonymous: true } as Someone)
    expect(notice?.text).toContain('Tetap anonim')
  })
})

describe('Detail', () => {
  it('says the whole matter, covered in a group and as it is in private', async () => {
    const { caseId, nomor } = await office.files(sari, personal)
    await look(caseId, 'detail', siti)
    expect(said(desk.id)).toContain(`Detail ${nomor}`)
    expect(said(desk.id)).toContain(
      'Tujuan: Bahan skripsi\nCara memperoleh: Salinan softcopy\nCara mengirim: Lewat chat ini',
    )
    expect(said(desk.id)).toContain('Berkas ••••, NIK ••••, tahun 2025')
    await look(caseId, 'detail', siti, privately(siti))
    expect(said(siti.id)).toContain('Berkas Siti Contoh Aminah, NIK 6171014508900001, tahun 2025')
  })

  it('shows what is proposed, question by question', async () => {
    const { caseId } = await office.files(sari)
    await office.types(siti, '/antrean')
    await look(caseId, 'kartu', siti, privately(siti))
    await office.presses(siti, 'Teruskan ke Bidang')
    await look(caseId, 'kartu', budi, privately(budi))
    await office.presses(budi, 'Tugaskan PPID')
    await look(caseId, 'kartu', dewi, privately(dewi))
    await office.presses(dewi, 'Tolak')
    await office.presses(dewi, 'Belum dikuasai')
    await office.types(dewi, 'Datanya ada di instansi lain.')
    await look(caseId, 'detail', siti)
    expect(said(desk.id)).toContain(
      'Usul jawaban:\nDasar penolakan: Belum dikuasai\nAlasan: Datanya ada di instansi lain.',
    )
  })
})

describe('Berkas', () => {
  it('goes to the private chat of the one who pressed and nowhere else, and away again', async () => {
    const { caseId, nomor } = await office.files(sari, {}, Buffer.from('jpeg'))
    const before = office.texts(desk.id).length
    const { notice } = await look(caseId, 'berkas', siti)
    expect(notice?.text).toBe('Berkas saya kirim ke chat pribadi Anda.')
    expect(office.texts(desk.id)).toHaveLength(before)

    const [identity, ktp] = (office.chats.get(siti.id) ?? []).slice(-2).map(({ message }) => message)
    expect(identity?.text).toContain('Nama: Siti Contoh Aminah\nNIK/SK: 6171014508900001')
    expect(identity?.text).toContain('dihapus otomatis 10 menit lagi')
    expect(identity?.protect).toBe(true)
    expect(ktp).toMatchObject({
      text: `Foto KTP · ${nomor}`,
      protect: true,
      file: {
        as: 'photo',
        watermark: {
          name: 'Siti Petugas',
          time: 'Senin, 23 November 2026, 09.00 WIB',
          purpose: `Hanya untuk perkara ${nomor}`,
        },
      },
    })
    const files = await office.desk.db.file.findMany({ where: { caseId } })
    expect(await events(caseId, 'files-viewed')).toMatchObject([
      { actorId: await office.personId(siti), lane: 'petugas', data: { files: files.map(({ id }) => id) } },
    ])

    const shown = office.texts(siti.id).length
    office.clock.advance(9 * 60_000)
    expect(await deleteDuePostings(office.desk, office.clock.now())).toBe(0)
    office.clock.advance(60_000)
    expect(await deleteDuePostings(office.desk, office.clock.now())).toBe(2)
    expect(office.texts(siti.id)).toHaveLength(shown - 2)
    await office.sent()
    expect(await deleteDuePostings(office.desk, office.clock.now())).toBe(0)
  })

  it('waits with the deletion until the message was sent', async () => {
    const { caseId } = await office.files(sari)
    await look(caseId, 'berkas', siti)
    await office.desk.db.posting.updateMany({
      where: { caseId, deleteAt: { not: null } },
      data: { messageId: null },
    })
    office.clock.advance(3_600_000)
    expect(await deleteDuePostings(office.desk, office.clock.now())).toBe(0)
  })

  it('needs a private chat, and says how to open one', async () => {
    const { caseId } = await office.files(sari)
    const rina: Someone = { id: '31', name: 'Rina Baru' }
    await office.types(rina, '/antrean', desk)
    const identity = await office.desk.db.channelIdentity.findUniqueOrThrow({
      where: { platform_userId: { platform: 'telegram', userId: rina.id } },
    })
    await office.desk.db.staff.create({
      data: {
        personId: identity.personId,
        sealedName: office.desk.sealer.seal('Rina', `staff:${identity.personId}:name`),
        createdAt: monday,
        roles: { create: { lane: 'petugas', grantedAt: monday } },
      },
    })
    expect((await look(caseId, 'berkas', rina)).notice?.text).toContain(
      'Saya belum bisa menulis ke chat pribadi Anda',
    )
    await office.types(rina, '/start')
    expect((await look(caseId, 'berkas', rina)).notice?.text).toBe('Berkas saya kirim ke chat pribadi Anda.')
    expect(said(rina.id)).toContain('Tidak ada berkas')
  })
})

describe('Alur', () => {
  it('marks what is passed, where the case is, and what is still to come', async () => {
    const { caseId, nomor } = await office.files(sari)
    await look(caseId, 'alur', siti)
    expect(said(desk.id)).toBe(
      [
        `Alur ${nomor}`,
        '✓ 1 Pengajuan · Pemohon',
        '● 2 Registrasi · Petugas Pelayanan Informasi (sekarang)',
        '○ 3 Penugasan · Bidang Pelayanan Informasi',
        '○ 3b Penyediaan informasi · PPID Pembantu',
        '○ 4 Penyampaian · Petugas Pelayanan Informasi',
      ].join('\n'),
    )
  })
})

describe('Riwayat', () => {
  it('tells what happened, newest last, with the reasons in the staff’s words', async () => {
    const { caseId } = await office.files(sari)
    await look(caseId, 'kartu', siti, privately(siti))
    await office.presses(siti, 'Teruskan ke Bidang')
    await look(caseId, 'kartu', budi, privately(budi))
    await office.presses(budi, 'Kembalikan')
    await office.types(budi, 'Hubungi pemohon Siti Contoh Aminah di 081234567890 dahulu')
    await look(caseId, 'riwayat', siti)
    const at = 'Senin, 23 November 2026, 09.00 WIB'
    expect(said(desk.id).split('\n').slice(1)).toEqual([
      `${at} – Permohonan diajukan – pemohon`,
      `${at} – Teruskan ke Bidang – Siti Petugas`,
      `${at} – Kembalikan – Budi Bidang: Hubungi pemohon •••• di •••• dahulu`,
    ])
  })

  it('leaves out the oldest rows when they do not fit', async () => {
    const { caseId } = await office.files(sari)
    await look(caseId, 'kartu', siti, privately(siti))
    for (let turn = 0; turn < 14; turn += 1) {
      await office.presses(siti, 'Teruskan ke Bidang')
      await look(caseId, 'kartu', budi, privately(budi))
      await office.presses(budi, 'Kembalikan')
      await office.types(budi, `Alasan ke-${turn}: ${'sangat panjang '.repeat(20)}`)
      await look(caseId, 'kartu', siti, privately(siti))
    }
    await look(caseId, 'riwayat', siti)
    expect(said(desk.id).length).toBeLessThanOrEqual(4096)
    expect(said(desk.id)).toMatch(/… \d+ baris lebih lama tidak ditampilkan/)
    expect(said(desk.id)).toContain('Alasan ke-13')
  })
})

describe('Kenapa tanggal ini', () => {
  it('counts day by day', async () => {
    const { caseId, nomor } = await office.files(sari)
    await look(caseId, 'tenggat', siti)
    expect(said(desk.id)).toContain(`Kenapa tanggal ini? ${nomor}`)
    expect(said(desk.id)).toContain('Selasa, 24 November 2026: hari kerja ke-1')
    expect(said(desk.id)).toContain('Senin, 7 Desember 2026: hari kerja ke-10 – batas waktu')
  })
})

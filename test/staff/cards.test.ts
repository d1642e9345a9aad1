import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settleAction } from '../../src/case/undo.ts'
import type { NewDelivery } from '../../src/outbox/delivery.ts'
import { caseServices } from '../../src/desk/case-services.ts'
import { cardDeliveries } from '../../src/staff/cards.ts'
import { listOpenTasks } from '../../src/storage/tasks.ts'
import {
  admin,
  group,
  labelsOf,
  monday,
  openOffice,
  privately,
  textOf,
  type Office,
  type Someone,
} from './office.ts'

let office: Office
let number = 100

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const budi: Someone = { id: '12', name: 'Budi Bidang' }
const dewi: Someone = { id: '13', name: 'Dewi PPID' }

const desk = group('-1')
const bidang = group('-2')
const ppid = group('-3')

beforeAll(async () => {
  office = await openOffice()
  await office.hires(siti, 'petugas')
  await office.hires(budi, 'bidang')
  await office.hires(dewi, 'ppid')
  await office.types(admin, '/jalur petugas', desk)
  await office.types(admin, '/jalur bidang', bidang)
  await office.types(admin, '/jalur ppid', ppid)
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

function citizen(): Someone {
  number += 1
  return { id: String(number), name: 'Citra Warga' }
}

/** The cards of a case in a chat, in the order in which they were posted. */
function cards(chatId: string, nomor: string) {
  return (office.chats.get(chatId) ?? [])
    .map(({ message }) => message)
    .filter(({ heading, text }) => heading?.endsWith(nomor) === true && !text.startsWith('Tercatat'))
}

async function settle(caseId: number): Promise<void> {
  const { version } = await office.desk.db.case.findUniqueOrThrow({ where: { id: caseId } })
  await office.transacts(async (tx) => {
    const out: NewDelivery[] = []
    await settleAction(tx, caseServices(office.desk, out), { caseId, version, now: office.clock.now() })
    return out
  })
}

describe('the cards of a case', () => {
  it('stand where the case stands, and those it left become records', async () => {
    const { nomor } = await office.files(citizen())
    expect(cards(desk.id, nomor).map(labelsOf)).toEqual([
      [
        'Ada di DIP',
        'Teruskan ke Bidang',
        'Minta lengkapi',
        'Perpanjang 7 hari',
        'Detail',
        'Berkas',
        'Alur',
        'Riwayat',
      ],
    ])
    expect(cards(bidang.id, nomor)).toEqual([])

    expect(await office.presses(siti, 'Teruskan ke Bidang', desk)).toBe('Tercatat: Teruskan ke Bidang.')
    const [record] = cards(desk.id, nomor)
    expect(record?.buttons).toBeUndefined()
    expect(record?.text).toContain('Teruskan ke Bidang – Siti Petugas, Senin, 23 November 2026, 09.00 WIB')
    expect(record?.text).toContain('Sekarang di Bidang Pelayanan Informasi.')
    expect(cards(bidang.id, nomor).map(labelsOf)).toEqual([
      ['Tugaskan PPID', 'Kembalikan', 'Perpanjang 7 hari', 'Detail', 'Berkas', 'Alur', 'Riwayat'],
    ])

    await office.presses(budi, 'Tugaskan PPID', bidang)
    expect(cards(bidang.id, nomor)[0]?.text).toContain('Tugaskan PPID – Budi Bidang')
    expect(cards(desk.id, nomor)[0]?.text).toContain('Sekarang di PPID Pembantu.')
    expect(cards(ppid.id, nomor)).toHaveLength(1)
  })

  it('come again when a case comes back', async () => {
    const { nomor } = await office.files(citizen())
    await office.presses(siti, 'Teruskan ke Bidang', desk)
    await office.presses(budi, 'Kembalikan', bidang)
    await office.presses(budi, 'Perlu diperbaiki', bidang)
    const [old, fresh] = cards(desk.id, nomor)
    expect(old?.buttons).toBeUndefined()
    expect(old?.text).toContain('Kartu terbaru perkara ini ada di bawah.')
    expect(fresh?.text).toContain('Kembalikan – Budi Bidang')
    expect(labelsOf(fresh ?? { text: '' })).toContain('Teruskan ke Bidang')

    await office.presses(siti, 'Teruskan ke Bidang', desk)
    expect(cards(desk.id, nomor).map(({ text }) => text.split('\n').at(-1))).toEqual([
      'Kartu terbaru perkara ini ada di bawah.',
      'Sekarang di Bidang Pelayanan Informasi.',
    ])
  })

  it('are edited in place by what leaves the case where it is', async () => {
    const { nomor } = await office.files(citizen())
    await office.presses(siti, 'Teruskan ke Bidang', desk)
    await office.presses(budi, 'Tugaskan PPID', bidang)
    await office.presses(dewi, 'Uji konsekuensi', ppid)
    const [card, ...others] = cards(ppid.id, nomor)
    expect(others).toEqual([])
    expect(card?.text).toContain('Menunggu hasil uji konsekuensi')
    expect(labelsOf(card ?? { text: '' })).not.toContain('Uji konsekuensi')
  })

  it('offer Batalkan while a decision can be taken back, and the step again after it', async () => {
    const { nomor } = await office.files(citizen())
    await office.presses(siti, 'Minta lengkapi', desk)
    await office.presses(siti, 'Tujuan penggunaan', desk)
    await office.presses(siti, 'Isinya belum cukup jelas atau belum lengkap.', desk)
    expect(cards(desk.id, nomor).map(labelsOf)).toEqual([['Batalkan', 'Detail', 'Berkas', 'Alur', 'Riwayat']])
    expect(cards(desk.id, nomor)[0]?.text).toContain('Surat keluar pukul 09.05 WIB')
    await office.presses(siti, 'Batalkan', desk)
    const [card, ...others] = cards(desk.id, nomor)
    expect(others).toEqual([])
    expect(card?.text).toContain('Keputusan dibatalkan: Minta lengkapi – Siti Petugas')
    expect(labelsOf(card ?? { text: '' })).toContain('Minta lengkapi')
  })

  it('wait with the desk for the applicant, and come afresh when it is completed', async () => {
    const sari = citizen()
    const { caseId, nomor } = await office.files(sari)
    await office.presses(siti, 'Minta lengkapi', desk)
    await office.presses(siti, 'Tujuan penggunaan', desk)
    await office.presses(siti, 'Isinya belum cukup jelas atau belum lengkap.', desk)
    office.clock.advance(300_000)
    await settle(caseId)
    const [waiting, ...none] = cards(desk.id, nomor)
    expect(none).toEqual([])
    expect(waiting?.text).toContain('Menunggu pemohon melengkapi: Tujuan penggunaan')
    expect(labelsOf(waiting ?? { text: '' })).toEqual(['Detail', 'Berkas', 'Alur', 'Riwayat'])

    await office.presses(sari, 'Lengkapi sekarang')
    await office.types(sari, 'Untuk penelitian skripsi saya')
    await office.presses(sari, 'Kirim')
    const [record, fresh] = cards(desk.id, nomor)
    expect(record?.buttons).toBeUndefined()
    expect(fresh?.text).toContain('Lengkapi – pemohon')
    expect(labelsOf(fresh ?? { text: '' })).toContain('Teruskan ke Bidang')
  })

  it('are left alone in other lanes by what moves nothing, also when it goes out', async () => {
    const { caseId } = await office.files(citizen())
    await office.presses(siti, 'Teruskan ke Bidang', desk)
    await office.presses(budi, 'Tugaskan PPID', bidang)
    const editsAt = (chatId: string) =>
      office.desk.db.delivery.count({ where: { caseId, chatId, kind: 'edit' } })
    const before = [await editsAt(desk.id), await editsAt(bidang.id)]
    await office.presses(dewi, 'Perpanjang 7 hari', ppid)
    await office.presses(dewi, 'Belum dikuasai', ppid)
    await office.presses(dewi, 'Lewati', ppid)
    office.clock.advance(300_000)
    await settle(caseId)
    expect([await editsAt(desk.id), await editsAt(bidang.id)]).toEqual(before)
    expect(await editsAt(ppid.id)).toBe(2)
  })

  it('are the same however often they are made', async () => {
    const { caseId, nomor } = await office.files(citizen())
    await office.presses(siti, 'Teruskan ke Bidang', desk)
    const before = JSON.stringify([cards(desk.id, nomor), cards(bidang.id, nomor)])
    await office.transacts((tx) => cardDeliveries(tx, office.desk, caseId))
    expect(JSON.stringify([cards(desk.id, nomor), cards(bidang.id, nomor)])).toBe(before)
    const again = await office.desk.db.$transaction((tx) => cardDeliveries(tx, office.desk, caseId))
    expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['edit']))
  })

  it('answer a press at once and are paced when nobody pressed', async () => {
    const { caseId } = await office.files(citizen())
    await office.presses(siti, 'Teruskan ke Bidang', desk)
    const pressed = await office.desk.db.delivery.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
    expect(pressed.map(({ kind, unasked }) => [kind, unasked])).toEqual([
      ['message', true],
      ['message', true],
      ['edit', false],
    ])
    office.clock.advance(120_000)
    const later = await office.desk.db.$transaction((tx) => cardDeliveries(tx, office.desk, caseId))
    expect(later.map(({ kind, unasked }) => [kind, unasked])).toEqual([['edit', true]])
  })

  it('say who stood in for whom', async () => {
    const { nomor } = await office.files(citizen())
    const standIn: Someone = { id: '14', name: 'Rudi Pengganti' }
    const actingId = await office.hires(standIn, 'arsip')
    const staff = await office.desk.db.staff.findMany()
    const idOf = (personId: number) => staff.find((each) => each.personId === personId)?.id ?? 0
    await office.desk.db.acting.create({
      data: {
        kind: 'plh',
        lane: 'petugas',
        absentId: idOf(await office.personId(siti)),
        actingId: idOf(actingId),
        skNumber: '800/7/2026',
        firstDay: new Date('2026-11-23'),
        lastDay: new Date('2026-11-23'),
        createdAt: monday,
      },
    })
    await office.presses(standIn, 'Teruskan ke Bidang', desk)
    expect(cards(desk.id, nomor)[0]?.text).toContain('Rudi Pengganti (Plh. untuk Siti Petugas)')
  })
})

describe('a card posted by hand', () => {
  it('is kept up to date like the one in the lane’s chat', async () => {
    const { nomor } = await office.files(citizen())
    expect(await office.types(siti, '/antrean')).toContain(nomor)
    await office.presses(siti, nomor)
    expect(cards(siti.id, nomor).map((card) => labelsOf(card)[0])).toEqual(['Ada di DIP'])
    await office.presses(siti, 'Teruskan ke Bidang', privately(siti))
    expect(cards(siti.id, nomor)[0]?.buttons).toBeUndefined()
    expect(cards(desk.id, nomor)[0]?.text).toContain('Sekarang di Bidang')
  })
})

describe('a lane without a chat', () => {
  let other: Office

  beforeAll(async () => {
    other = await openOffice()
    await other.hires(siti, 'petugas')
  })

  afterAll(() => other.close())

  it('makes one task, and gets its cards when it is bound', async () => {
    const first = await other.files(citizen())
    const second = await other.files(citizen())
    const tasks = await listOpenTasks(other.desk.db, 10)
    expect(tasks).toMatchObject([
      { kind: 'lane-unbound', subject: 'lane:petugas', data: { lane: 'petugas' } },
    ])

    await other.types(admin, '/jalur petugas', desk)
    const headings = (other.chats.get(desk.id) ?? []).map(({ message }) => message.heading)
    expect(headings).toEqual([undefined, `Permohonan ${first.nomor}`, `Permohonan ${second.nomor}`])
    expect(await listOpenTasks(other.desk.db, 10)).toEqual([])
  })

  it('moves its cards along when it is bound elsewhere', async () => {
    await other.types(admin, '/jalur petugas', bidang)
    const [, left] = other.chats.get(desk.id) ?? []
    expect(left === undefined ? '' : textOf(left.message)).toContain('sudah dipindahkan ke chat lain')
    expect(left?.message.buttons).toBeUndefined()
    const [said, card] = other.chats.get(bidang.id) ?? []
    expect(said?.message.text).toContain('Sebelumnya jalur ini di sebuah grup')
    expect(labelsOf(card?.message ?? { text: '' })).toContain('Teruskan ke Bidang')
  })
})

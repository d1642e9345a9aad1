import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settleAction } from '../../src/case/undo.ts'
import { caseServices } from '../../src/desk/case-services.ts'
import type { NewDelivery } from '../../src/outbox/delivery.ts'
import { sendBriefs } from '../../src/staff/brief.ts'
import { sendDueReminders } from '../../src/staff/reminders.ts'
import { admin, group, labelsOf, monday, openOffice, type Office, type Someone } from './office.ts'

let office: Office
let filed: { caseId: number; nomor: string }

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const sari: Someone = { id: '21', name: 'Sari Warga' }
const desk = group('-1')
const atasan = group('-4')

/** An instant by Pontianak's wall clock. */
const wib = (date: string, time: string) => new Date(`${date}T${time}:00+07:00`)

beforeAll(async () => {
  office = await openOffice()
  await office.hires(siti, 'petugas')
  await office.types(admin, '/start')
  await office.types(admin, '/jalur petugas', desk)
  filed = await office.files(sari)
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

/** What the sweep does at an instant: the new messages in a chat. */
async function at(instant: Date, chatId = desk.id): Promise<string[]> {
  office.clock.set(instant)
  const before = office.texts(chatId).length
  await sendDueReminders(office.desk, instant)
  await office.sent()
  return office.texts(chatId).slice(before)
}

describe('reminders of a case due on Monday, 7 December', () => {
  it('come at half the time, with a button for the card, and stand in the ledger', async () => {
    expect(await at(wib('2026-11-30', '07:31'))).toEqual([])
    const said = await at(wib('2026-12-01', '08:00'))
    expect(said).toEqual([
      `Pengingat: separuh waktu untuk ${filed.nomor} sudah lewat. Tenggat Senin, 7 Desember 2026.`,
    ])
    expect(office.labels(desk.id).at(-1)).toEqual(['Buka kartu'])
    const events = await office.desk.db.caseEvent.findMany({
      where: { caseId: filed.caseId, type: 'reminded' },
    })
    expect(events).toMatchObject([{ data: { deadline: 'sop', reminder: 'half' } }])
    expect(await at(wib('2026-12-01', '08:01'))).toEqual([])
  })

  it('bring the card up to date', () => {
    expect(office.texts(desk.id).find((text) => text.startsWith('Permohonan'))).toContain(
      '(sisa 4 hari kerja)',
    )
  })

  it('come a working day before, at the closing of the desk', async () => {
    expect(await at(wib('2026-12-04', '15:59'))).toEqual([])
    expect(await at(wib('2026-12-04', '16:00'))).toEqual([
      `Pengingat: tenggat ${filed.nomor} hari kerja berikutnya, Senin, 7 Desember 2026.`,
    ])
  })

  it('come for the other cases when one cannot be read, which is tried again an hour later', async () => {
    const { db } = office.desk
    const broken = await office.files({ id: '29', name: 'Rusak Warga' })
    const { sealedForm } = await db.case.findUniqueOrThrow({ where: { id: broken.caseId } })
    await db.case.update({ where: { id: broken.caseId }, data: { sealedForm: Buffer.from('rusak') } })
    const eve = wib('2026-12-04', '16:00')
    await db.deadline.updateMany({ data: { nextReminderAt: eve } })
    expect((await at(eve)).join()).toContain(`tenggat ${filed.nomor}`)
    const [left] = await db.deadline.findMany({ where: { caseId: broken.caseId } })
    expect(left?.nextReminderAt).toEqual(wib('2026-12-04', '17:00'))
    expect(await db.caseEvent.count({ where: { caseId: broken.caseId, type: 'reminded' } })).toBe(0)
    await db.case.update({ where: { id: broken.caseId }, data: { sealedForm } })
    await db.deadline.deleteMany({ where: { caseId: broken.caseId } })
  })

  it('are true when they are said, not when they were planned', async () => {
    // Nothing was swept since Thursday: on the day itself nobody is told of "the next working day".
    await office.desk.db.deadline.updateMany({ data: { nextReminderAt: wib('2026-12-04', '16:00') } })
    expect(await at(wib('2026-12-07', '07:40'))).toEqual([
      `Pengingat: tenggat ${filed.nomor} hari ini, Senin, 7 Desember 2026.`,
    ])
    expect(await at(wib('2026-12-07', '16:01'))).toEqual([
      `Pengingat: tenggat ${filed.nomor} hari ini, Senin, 7 Desember 2026.`,
    ])
  })

  it('are silent at night and on holidays', async () => {
    expect(await at(wib('2026-12-07', '23:00'))).toEqual([])
    await office.desk.db.deadline.updateMany({ data: { nextReminderAt: wib('2026-12-07', '16:00') } })
    expect(await at(wib('2026-12-08', '05:00'))).toEqual([])
    expect(await at(wib('2026-12-12', '10:00'))).toEqual([])
  })

  it('come each working morning when it is late, also to the superior or else to the admins', async () => {
    const late = `TERLAMBAT: tenggat ${filed.nomor} sudah lewat (Senin, 7 Desember 2026). Mohon segera diselesaikan; pemohon kini berhak mengajukan keberatan.`
    const admins = office.texts(admin.id).length
    expect(await at(wib('2026-12-08', '07:30'))).toEqual([late])
    expect(office.texts(admin.id).slice(admins)).toEqual([late])
    expect(await at(wib('2026-12-08', '11:00'))).toEqual([])
    await office.types(admin, '/jalur atasan', atasan)
    expect(await at(wib('2026-12-09', '07:30'), atasan.id)).toEqual([late])
    expect(office.texts(admin.id)).toHaveLength(admins + 1)
  })

  it('stop when the case is answered', async () => {
    await office.desk.db.deadline.updateMany({ data: { endedAt: wib('2026-12-09', '08:00') } })
    expect(await at(wib('2026-12-10', '07:30'))).toEqual([])
  })
})

describe('two sweeps at once', () => {
  it('remind once', async () => {
    const { nomor } = await office.files({ id: '23', name: 'Warga Lain' })
    office.clock.set(wib('2026-12-01', '08:00'))
    await Promise.all([1, 2, 3].map(() => sendDueReminders(office.desk, office.clock.now())))
    expect(
      office.texts(desk.id).filter((text) => text.includes(`separuh waktu untuk ${nomor}`)),
    ).toHaveLength(1)
  })

  it('leave a case alone that is being decided on', async () => {
    const { caseId, nomor } = await office.files({ id: '24', name: 'Warga Lain' })
    const now = wib('2026-12-01', '08:00')
    office.clock.set(now)
    await office.desk.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId} FOR UPDATE`
      expect(await sendDueReminders(office.desk, now)).toBe(0)
    })
    expect(await sendDueReminders(office.desk, now)).toBe(1)
    expect(
      office.texts(desk.id).filter((text) => text.includes(`separuh waktu untuk ${nomor}`)),
    ).toHaveLength(1)
  })
})

describe('the applicant’s own time to complete', () => {
  it('reminds the applicant, then tells the desk once, whose card can close the case', async () => {
    const rudi: Someone = { id: '25', name: 'Rudi Warga' }
    const { caseId, nomor } = await office.files(rudi)
    await office.presses(siti, 'Minta lengkapi', desk)
    await office.presses(siti, 'Tujuan penggunaan', desk)
    await office.presses(siti, 'Isinya belum cukup jelas atau belum lengkap.', desk)
    office.clock.advance(300_000)
    await office.transacts(async (tx) => {
      const out: NewDelivery[] = []
      const done = { caseId, version: 2, now: office.clock.now() }
      expect(await settleAction(tx, caseServices(office.desk, out), done)).toBe('settled')
      return out
    })
    const reminded = await at(wib('2026-11-25', '14:00'), rudi.id)
    expect(reminded).toEqual([
      `Pengingat: permohonan ${nomor} masih perlu dilengkapi, paling lambat Kamis, 26 November 2026.`,
    ])
    expect(office.labels(rudi.id).at(-1)).toEqual(['Lengkapi sekarang'])

    const told = await at(wib('2026-11-27', '07:30'))
    expect(told).toEqual([expect.stringContaining(`Waktu pemohon untuk melengkapi ${nomor} habis`)])
    const card = (office.chats.get(desk.id) ?? []).find(
      ({ message }) => message.heading === `Permohonan ${nomor}`,
    )
    expect(labelsOf(card?.message ?? { text: '' })).toContain('Tutup: tidak lengkap')
    expect(await at(wib('2026-11-30', '07:30'))).toEqual([])
  })
})

describe('the morning brief', () => {
  it('comes once on a working day, at its time, to those on whom something waits', async () => {
    const before = office.texts(siti.id).length
    const brief = async (instant: Date) => {
      office.clock.set(instant)
      return sendBriefs(office.desk, instant)
    }
    expect(await brief(wib('2026-11-24', '07:29'))).toBe(0)
    expect(
      await Promise.all([brief(wib('2026-11-24', '07:30')), brief(wib('2026-11-24', '07:30'))]),
    ).toContain(1)
    expect(await brief(wib('2026-11-24', '09:00'))).toBe(0)
    const said = office.texts(siti.id).slice(before)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('Ringkasan pagi, Selasa, 24 November 2026')
    // The night made less of what is left, and the cards say so.
    const last = office.texts(desk.id).findLast((text) => text.includes('Langkah 2'))
    expect(last).toContain('(sisa 9 hari kerja)')
    expect(await brief(wib('2026-11-28', '07:30'))).toBe(0)
    expect(await brief(wib('2026-11-30', '07:30'))).toBe(1)
    // Rudi did not complete the request in time: that is nobody's delay.
    const lapsed = office
      .last(siti.id)
      .split('\n')
      .find((line) => line.includes('Kamis, 26 November'))
    expect(lapsed).toContain('waktu pemohon untuk melengkapi habis Kamis, 26 November 2026; dapat ditutup')
  })

  it('tells each of many what waits on their own lanes, standing in included, in their own language', async () => {
    const own = await openOffice()
    const people = {
      early: { id: '31', name: 'Petugas Satu' },
      late: { id: '32', name: 'Petugas Dua' },
      chief: { id: '33', name: 'Pejabat' },
      deputy: { id: '34', name: 'Pengganti' },
      unheard: { id: '35', name: 'Belum Menulis' },
    }
    await own.hires(people.early, 'petugas')
    await own.hires(people.late, 'petugas')
    await own.hires(people.chief, 'ppid')
    const deputy = await own.hires(people.deputy, 'bidang')
    await own.hires(people.unheard, 'petugas')
    const identity = (who: Someone) => ({ platform_userId: { platform: 'telegram', userId: who.id } })
    await own.desk.db.channelIdentity.update({
      where: identity(people.unheard),
      data: { directChatId: null },
    })
    const late = await own.personId(people.late)
    await own.desk.db.person.update({ where: { id: late }, data: { locale: 'en' } })
    const staffIdOf = async (personId: number) =>
      (await own.desk.db.staff.findUniqueOrThrow({ where: { personId } })).id
    const day = new Date('2026-11-24')
    await own.desk.db.acting.create({
      data: {
        actingId: await staffIdOf(deputy),
        absentId: await staffIdOf(await own.personId(people.early)),
        lane: 'petugas',
        kind: 'plh',
        skNumber: 'SK 1',
        firstDay: day,
        lastDay: day,
        createdAt: monday,
      },
    })
    for (let each = 0; each < 6; each += 1) await own.files({ id: `4${each}`, name: 'Warga' })
    const morning = wib('2026-11-24', '07:30')
    own.clock.set(morning)
    expect(await sendBriefs(own.desk, morning)).toBe(3)
    expect(own.last(people.early.id)).toContain('6 perkara menunggu')
    expect(own.last(people.early.id)).toContain('dan 1 lagi')
    expect(own.last(people.deputy.id)).toContain('6 perkara menunggu')
    expect(own.last(people.late.id)).toContain('6 cases wait on you')
    expect(own.last(people.chief.id)).not.toContain('menunggu')
    await own.close()
  })
})

/** What a platform says of messages, in any order: noted once, as proof of service, and judged when it failed. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/case/verify-ledger.ts'
import type { Failure } from '../../src/chat/channel.ts'
import type { Message } from '../../src/chat/message.ts'
import { sealContext } from '../../src/outbox/delivery.ts'
import { applyStatuses, noteStatuses } from '../../src/outbox/note-statuses.ts'
import { arrivalAfter, type DeliveryNote } from '../../src/outbox/statuses.ts'
import { listEvents } from '../../src/storage/case-events.ts'
import { storeFile } from '../../src/storage/files.ts'
import { recordLetter } from '../../src/storage/letters.ts'
import { createOutboxStore } from '../../src/storage/outbox.ts'
import { monday, openOffice, type Office } from '../staff/office.ts'

const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
const platform = 'whatsapp'

const note = fc.record({
  status: fc.constantFrom('sent', 'delivered', 'read', 'failed'),
  at: fc.integer({ min: 0, max: 50 }).map(at),
})

describe('what notes come to', () => {
  const nothing = { deliveredAt: null, readAt: null }

  it('is the same in whatever order they come, at once or one by one, and however often', () => {
    fc.assert(
      fc.property(
        fc
          .array(note, { maxLength: 8 })
          .chain((notes) =>
            fc.tuple(
              fc.constant(notes),
              fc.shuffledSubarray([...notes, ...notes], { minLength: notes.length * 2 }),
            ),
          ),
        ([notes, shuffled]) => {
          const times = ({ deliveredAt, readAt }: typeof nothing | ReturnType<typeof arrivalAfter>) => ({
            deliveredAt,
            readAt,
          })
          const atOnce = times(arrivalAfter(nothing, notes))
          const oneByOne = shuffled.reduce(
            (before, each) => times(arrivalAfter(before, [each])),
            times(arrivalAfter(nothing, [])),
          )
          expect(oneByOne).toEqual(atOnce)
          expect(times(arrivalAfter(nothing, shuffled))).toEqual(atOnce)
        },
      ),
    )
  })

  it('never goes back: read is delivered, and what arrived has not failed', () => {
    fc.assert(
      fc.property(fc.array(note), fc.array(note), (some, more) => {
        const before = arrivalAfter(nothing, some)
        const after = arrivalAfter(before, more)
        if (before.deliveredAt !== null) expect(after.deliveredAt).not.toBeNull()
        if (after.readAt !== null)
          expect(Number(after.deliveredAt)).toBeLessThanOrEqual(after.readAt.getTime())
        if (after.deliveredAt !== null) expect(after.failure).toBeUndefined()
        else expect(after.failure === undefined).toBe(!more.some(({ status }) => status === 'failed'))
      }),
    )
  })
})

describe('a message of a case', () => {
  let office: Office
  let caseId: number
  let sent = 0
  const citizen = { id: '500', name: 'Siti' }

  beforeAll(async () => {
    office = await openOffice()
    ;({ caseId } = await office.files(citizen))
    await office.desk.db.channelIdentity.updateMany({
      where: { userId: citizen.id },
      data: { platform, lastHeardAt: monday },
    })
  })

  afterAll(() => office.close())

  /** A message that the platform took, under this id. */
  async function send(
    externalId: string,
    more: { readonly message?: Message; readonly serves?: true } = {},
  ): Promise<bigint> {
    const { db, sealer, outbox } = office.desk
    sent += 1
    const delivery = {
      platform,
      chatId: citizen.id,
      kind: 'message' as const,
      message: { text: `pesan ${sent}` },
      unasked: false,
      caseId,
      ...more,
    }
    const [handed] = await outbox.enqueue(db, [delivery])
    const id = handed?.id ?? 0n
    const unconfirmed = sealer.sealJson(delivery.message, sealContext(platform, citizen.id))
    await createOutboxStore(db, sealer).settle([{ id, status: 'sent', externalId, unconfirmed }], [], monday)
    return id
  }

  const says = (externalId: string, status: DeliveryNote['status'], minutes: number, failure?: Failure) =>
    noteStatuses(desk(), [
      { platform, externalId, status, at: at(minutes), ...(failure !== undefined && { failure }) },
    ])

  /** The desk with a platform on that can invite. */
  const desk = () => {
    const telegram = office.desk.channels.get('telegram')
    if (telegram === undefined) throw new Error('the office has a channel')
    const invite = () => Promise.resolve({ ok: true as const, messageId: 'i' })
    return { ...office.desk, channels: new Map([[platform, { ...telegram, platform, invite }]]) }
  }

  const row = (id: bigint) => office.desk.db.delivery.findUniqueOrThrow({ where: { id } })

  const proofs = async () =>
    (await listEvents(office.desk.db, caseId)).flatMap(({ type, data }) =>
      type === 'delivered' ? [data] : [],
    )

  it('keeps its payload until it arrived; the first word of that is proof in the ledger, once', async () => {
    const { db, sealer } = office.desk
    const file = {
      kind: 'letter',
      mime: 'application/pdf',
      bytes: Buffer.from('x'),
      name: 'surat.pdf',
      caseId,
    } as const
    const fileId = await storeFile(db, sealer, file, monday)
    const nomor = '004/S-PPID/XI/2026'
    const letter = {
      caseId,
      kind: 'pemberitahuan-tertulis',
      nomor,
      kode: 'K1',
      issuedOn: '2026-11-23',
      fileId,
    }
    await recordLetter(db, letter)
    const message = { text: '', file: { fileId, name: 'surat.pdf', as: 'document' as const } }
    const id = await send('w1', { message, serves: true })
    expect((await row(id)).sealedUnconfirmed).not.toBeNull()
    await says('w1', 'sent', 1)
    await says('w1', 'read', 5)
    await says('w1', 'delivered', 3)
    await says('w1', 'read', 5)
    await says('w1', 'failed', 6, { kind: 'undeliverable', code: '131026' })
    expect(await row(id)).toMatchObject({
      status: 'sent',
      sealedUnconfirmed: null,
      deliveredAt: at(3),
      readAt: at(5),
    })
    expect(await proofs()).toEqual([
      { platform, what: 'letter', kind: letter.kind, nomor, arrivedAt: at(5).toISOString() },
    ])
    expect((await verifyLedger(db, sealer)).faults).toEqual([])
  })

  it('is said in the case’s history, with the platform’s name', async () => {
    const officer = { id: '501', name: 'Rina' }
    await office.hires(officer, 'petugas')
    await office.does(officer, { kind: 'press', token: `v:${caseId.toString(36)}:riwayat`, pressId: 'p' })
    expect(office.last(officer.id)).toContain('Surat 004/S-PPID/XI/2026 sampai di WhatsApp pemohon')
  })

  it('that serves nothing leaves no proof', async () => {
    const before = await proofs()
    await send('w2')
    await says('w2', 'delivered', 1)
    expect(await proofs()).toEqual(before)
  })

  it('is spoken of before it is marked sent: noted when it is', async () => {
    const before = await proofs()
    await says('w3', 'delivered', 2)
    const id = await send('w3', { serves: true })
    expect((await row(id)).deliveredAt).toBeNull()
    await applyStatuses(office.desk)
    expect((await row(id)).deliveredAt).toEqual(at(2))
    expect(await proofs()).toEqual([...before, { platform, what: 'message', arrivedAt: at(2).toISOString() }])
    expect(await office.desk.db.deliveryStatus.count()).toBe(0)
  })

  it('is proven once when several programs are told of it at once', async () => {
    const before = await proofs()
    await send('w4', { serves: true })
    await Promise.all([says('w4', 'delivered', 2), says('w4', 'read', 3), says('w4', 'delivered', 2)])
    await applyStatuses(office.desk)
    expect(await proofs()).toHaveLength(before.length + 1)
  })

  it('that failed outside the window is held after all; for a while, sent again; for good, a task', async () => {
    const [late, busy, refused] = [await send('w5'), await send('w6'), await send('w7')]
    await says('w5', 'failed', 1, { kind: 'outside-window', code: '131047' })
    await says('w6', 'failed', 1, { kind: 'retry', code: '131000' })
    await says('w7', 'failed', 1, { kind: 'refused', code: '131053' })
    await says('w7', 'failed', 1, { kind: 'refused', code: '131053' })
    expect(await row(late)).toMatchObject({ status: 'held', externalId: null, settledAt: null })
    expect(await office.desk.db.delivery.findMany({ where: { kind: 'invite' } })).toMatchObject([
      { platform, chatId: citizen.id, status: 'pending', leaseOwner: null, caseId },
    ])
    expect(await row(busy)).toMatchObject({ status: 'pending', attempts: 1, externalId: null })
    expect((await row(busy)).notBefore).toEqual(new Date(office.clock.now().getTime() + 1000))
    expect(await row(refused)).toMatchObject({ status: 'failed', failure: '131053' })
    const tasks = await office.desk.db.task.findMany({ where: { kind: 'undeliverable' } })
    expect(tasks).toMatchObject([{ subject: `delivery:${refused}`, caseId }])
  })

  it('that reaches the applicant nowhere is told to the desk, on the card and as a task', async () => {
    const { db } = office.desk
    await db.laneBinding.create({
      data: { lane: 'petugas', platform: 'telegram', chatId: '-9', boundAt: monday },
    })
    await send('w8')
    await says('w8', 'failed', 1, { kind: 'undeliverable', code: '131026' })
    await office.worksOff('unreachable')
    const said = office.texts('-9')
    expect(said[0]).toContain('lewat telepon atau kirim surat')
    expect(said.join('\n')).not.toContain('Siti')
    expect(said.at(-1)).toContain('Pemohon tidak terjangkau lewat chat')
    expect(await db.task.findMany({ where: { kind: 'unreachable' } })).toMatchObject([{ caseId }])

    await send('w9')
    await says('w9', 'failed', 1, { kind: 'undeliverable', code: '131026' })
    await office.worksOff('unreachable')
    const words = office.texts('-9').filter((text) => text.includes('lewat telepon atau kirim surat'))
    expect(words).toHaveLength(1)
  })
})

/** A platform that takes free messages only for a while after a person's last one, as the sender sees it. */
import { describe, expect, it } from 'vitest'
import type { Channel, Failure, Invitation, Sent } from '../../src/chat/channel.ts'
import { sealContext, type StoredDelivery } from '../../src/outbox/delivery.ts'
import { testSealer } from './setup.ts'
import { failing, retry, stage } from './stand-ins.ts'

const day = 86_400_000
const closed: Failure = { kind: 'outside-window', code: '131047' }
const lost: Failure = { kind: 'undeliverable', code: '131026' }

/** The stage with a platform of this kind. `invite` undefined: it has no approved text. */
function windowed(
  options: {
    invite?: false
    edits?: boolean
    answer?: (invitation: Invitation) => Failure | undefined
  } = {},
) {
  const sealer = testSealer()
  const made = stage({}, { sealer })
  const { channel, store, time } = made
  const { capabilities } = channel
  const invited: string[] = []
  const invite = (chatId: string, invitation: Invitation): Promise<Sent> => {
    invited.push(`${chatId} ${invitation.about} ${invitation.nomor ?? '-'}`)
    const failure = options.answer?.(invitation)
    return Promise.resolve(
      failure === undefined ? { ok: true, messageId: `i${invited.length}` } : { ok: false, failure },
    )
  }
  Object.assign(channel, {
    capabilities: { ...capabilities, windowMs: day, edits: options.edits ?? false, deletes: false },
    ...(options.invite !== false && { invite }),
  } satisfies Partial<Channel>)
  const heard = (chatId: string, agoMs: number) =>
    store.heard.set(chatId, new Date(time.now().getTime() - agoMs))
  const stored = (
    id: bigint,
    kind: 'invite' | 'message',
    value: unknown,
    chatId: string,
  ): StoredDelivery => ({
    id,
    platform: 'telegram',
    chatId,
    kind,
    sealed: sealer.sealJson(value, sealContext('telegram', chatId)),
    unasked: true,
    posting: null,
    caseId: 41,
    notBefore: null,
    externalId: null,
    leaseUntil: null,
    leaseOwner: 'mine',
    createdAt: time.now(),
    attempts: 0,
  })
  return { ...made, invited, heard, stored }
}

const invitation: Invitation = { locale: 'id', about: 'case', nomor: '001/PPID/XI/2026' }

describe('outside the window', () => {
  it('nothing free is tried: it is held, and the invitation that comes of it is sent', async () => {
    const { sender, deliver, time, channel, store, invited, heard, stored, observed } = windowed()
    heard('7', day)
    store.answerHold = ({ id }) => ({
      kind: 'held',
      invite: id === 1n ? stored(90n, 'invite', invitation, '7') : undefined,
    })
    sender.hand([deliver('7', 'Surat Anda', { caseId: 41 }), deliver('7', 'Lampiran', { caseId: 41 })])
    await time.advance(1_000)
    expect(channel.texts).toEqual([])
    expect(store.holds.map(({ id, closed: how }) => [id, how])).toEqual([
      [1n, { windowMs: day }],
      [2n, { windowMs: day }],
    ])
    expect(invited).toEqual(['7 case 001/PPID/XI/2026'])
    expect(store.settled).toEqual(new Map([[90n, 'sent']]))
    expect(observed.filter((each) => each.startsWith('held'))).toHaveLength(2)
    expect(sender.gauges().held).toBe(0)
  })

  it('holds nothing in a group, of strangers and of whoever was heard a moment less than the window ago', async () => {
    const { sender, deliver, time, channel, store, heard } = windowed()
    heard('7', day - 1)
    store.heard.set('-5', null)
    sender.hand([deliver('7', 'a'), deliver('8', 'b'), deliver('-5', 'c')])
    await time.advance(1_000)
    expect(channel.texts.toSorted()).toEqual(['-5 c', '7 a', '8 b'])
    expect(store.holds).toEqual([])
  })

  it('looks again when an open window has closed, and believes no closed one', async () => {
    const { sender, deliver, time, channel, store, heard } = windowed()
    heard('7', day - 5_000)
    sender.hand([deliver('7', 'a')])
    await time.advance(6_000)
    sender.hand([deliver('7', 'b')])
    await time.advance(1_000)
    expect(store.holds.map(({ id }) => id)).toEqual([2n])
    heard('7', 0)
    sender.hand([deliver('7', 'c')])
    await time.advance(1_000)
    expect(channel.texts).toEqual(['7 a', '7 c'])
  })

  it('sends after all when the person is heard at that very moment', async () => {
    const { sender, deliver, time, channel, store, heard } = windowed()
    heard('7', 2 * day)
    store.answerHold = () => {
      heard('7', 0)
      return { kind: 'heard' }
    }
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(channel.texts).toEqual(['7 a'])
    expect(store.settled).toEqual(new Map([[1n, 'sent']]))
  })

  it('is believed when only the platform knows it', async () => {
    const { sender, deliver, time, channel, store, heard } = windowed()
    heard('7', 1_000)
    channel.answer = () => closed
    const since = time.now()
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(store.holds.map((each) => each.closed)).toEqual([{ since }])
    expect(store.failed).toEqual([])
  })

  it('that the platform claims while the person writes is tried again a little later', async () => {
    const { sender, deliver, time, channel, store, heard } = windowed()
    heard('7', 1_000)
    channel.answer = failing(1, closed)
    store.answerHold = () => ({ kind: 'heard' })
    sender.hand([deliver('7', 'a')])
    await time.advance(5_000)
    expect(channel.texts).toEqual(['7 a', '7 a'])
    expect(store.settled).toEqual(new Map([[1n, 'sent']]))
  })

  it('without anybody who could write is a message given up', async () => {
    const { sender, deliver, time, channel, store } = windowed()
    channel.answer = () => closed
    store.answerHold = () => ({ kind: 'stranger' })
    sender.hand([deliver('9', 'a')])
    await time.advance(1_000)
    expect(store.failed).toMatchObject([{ id: 1n, code: 'outside-window' }])
  })

  it('waits for the database like everything else', async () => {
    const { sender, deliver, time, store, heard } = windowed()
    heard('7', 2 * day)
    let away = 2
    store.answerHold = () => {
      away -= 1
      if (away >= 0) throw new Error('away')
      return { kind: 'held', invite: undefined }
    }
    const hold = store.hold.bind(store)
    store.hold = async (request) => hold(request)
    sender.hand([deliver('7', 'a')])
    await time.advance(10_000)
    expect(store.holds).toHaveLength(3)
    expect(sender.gauges().held).toBe(0)
  })
})

describe('whoever cannot be invited', () => {
  it('is written to elsewhere at once where no text is approved', async () => {
    const { sender, deliver, time, channel, store, heard, stored } = windowed({ invite: false })
    heard('7', 2 * day)
    store.heard.set('8', time.now())
    store.diverted = [stored(1n, 'message', { text: 'a' }, '8')]
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(store.holds.map(({ invites }) => invites)).toEqual([false])
    expect(store.diverts).toMatchObject([{ chatId: '7', ids: [1n], held: false, unreachable: false }])
    expect(channel.texts).toEqual(['8 a'])
  })

  it.each<[Failure, boolean]>([
    [{ kind: 'refused', code: '132001' }, false],
    [lost, true],
  ])('gets all that is held elsewhere when the invitation fails: %j', async (failure, unreachable) => {
    const { sender, deliver, time, store, heard, stored, observed } = windowed({ answer: () => failure })
    heard('7', 2 * day)
    store.answerHold = () => ({ kind: 'held', invite: stored(90n, 'invite', invitation, '7') })
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(store.diverts).toMatchObject([
      { platform: 'telegram', chatId: '7', ids: [], held: true, invite: 90n, unreachable },
    ])
    expect(observed).toContain(`failed ${failure.code}`)
    expect(store.failed).toEqual([])
    expect(sender.gauges().held).toBe(0)
  })

  it('is asked again while the platform is away, and in the end written to elsewhere', async () => {
    const { sender, deliver, time, store, heard, stored, invited } = windowed({ answer: () => retry })
    heard('7', 2 * day)
    store.answerHold = () => ({ kind: 'held', invite: stored(90n, 'invite', invitation, '7') })
    sender.hand([deliver('7', 'a')])
    await time.advance(3 * 3_600_000)
    expect(invited).toHaveLength(30)
    expect(store.diverts).toHaveLength(1)
  })
})

describe('a person who cannot be reached on a platform', () => {
  it('gets the message elsewhere, with what is held there', async () => {
    const { sender, deliver, time, channel, store, stored } = windowed()
    channel.answer = ({ chatId }) => (chatId === '7' ? lost : undefined)
    store.diverted = [stored(1n, 'message', { text: 'a' }, '8')]
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(store.diverts).toMatchObject([{ ids: [1n], held: true, unreachable: true, code: '131026' }])
    expect(channel.texts).toEqual(['7 a', '8 a'])
    expect(store.settled).toEqual(new Map([[1n, 'sent']]))
  })

  it('gets it elsewhere as well after blocking us', async () => {
    const { sender, deliver, time, channel, store, stored } = windowed()
    channel.answer = ({ chatId }) => (chatId === '7' ? { kind: 'blocked', code: 'blocked' } : undefined)
    store.diverted = [stored(1n, 'message', { text: 'a' }, '8')]
    sender.hand([deliver('7', 'a')])
    await time.advance(1_000)
    expect(store.blocked).toEqual(['7 blocked'])
    expect(channel.texts).toEqual(['7 a', '8 a'])
    expect(store.settled).toEqual(new Map([[1n, 'sent']]))
  })

  it('is kept in mind while the database is away', async () => {
    const { sender, deliver, time, channel, store } = windowed()
    channel.answer = () => lost
    store.away = true
    sender.hand([deliver('7', 'a')])
    await time.advance(10_000)
    expect(store.diverts).toEqual([])
    expect(sender.gauges().held).toBe(1)
    store.away = false
    await time.advance(10_000)
    expect(store.diverts).toHaveLength(1)
    expect(sender.gauges().held).toBe(0)
  })
})

describe('where nothing can be changed', () => {
  it('a change that was asked for is said anew, any other not at all', async () => {
    const { sender, deliver, time, channel, store } = windowed()
    store.postings.set('card:1', '5')
    sender.hand([
      deliver('7', 'halaman 2', { kind: 'edit', messageId: '3' }),
      deliver('7', 'kartu', { kind: 'edit', posting: 'card:1', unasked: true }),
      deliver('8', '', { kind: 'delete', messageId: '4', message: undefined }),
    ])
    await time.advance(1_000)
    expect(channel.texts).toEqual(['7 halaman 2'])
    expect([...store.settled.values()].toSorted()).toEqual(['dropped', 'dropped', 'sent'])
  })
})

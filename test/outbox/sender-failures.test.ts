import { describe, expect, it } from 'vitest'
import { failing, retry, stage } from './stand-ins.ts'

// What the sender makes of what a platform refuses.

describe('trying again', () => {
  it('waits as long as the platform asks, which does not count as a try', async () => {
    const { sender, channel, deliver, time, store } = stage({ attemptsMax: 2 })
    channel.answer = failing(5, { kind: 'retry', afterMs: 7_000, code: 'rate-limited' })
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(6_999)
    expect(channel.calls).toHaveLength(1)
    await time.advance(28_001)
    expect(channel.texts).toEqual(['7 a', '7 a', '7 a', '7 a', '7 a', '7 a', '7 b'])
    expect(store.failed).toEqual([])
  })

  it('lets other chats go on while one is told to wait, and all rest when two are', async () => {
    const { sender, channel, deliver, time } = stage()
    channel.answer = failing(
      1,
      { kind: 'retry', afterMs: 9_000, code: 'rate-limited' },
      (call) => call.chatId === '7',
    )
    sender.hand([deliver('7', 'a'), deliver('8', 'b')])
    await time.advance(10)
    expect(channel.texts).toEqual(['7 a', '8 b'])
    channel.answer = failing(2, { kind: 'retry', afterMs: 5_000, code: 'rate-limited' })
    sender.hand([deliver('9', 'c'), deliver('10', 'd')])
    await time.advance(10)
    sender.hand([deliver('11', 'e')])
    await time.advance(4_900)
    expect(channel.calls.filter((call) => call.chatId === '11')).toEqual([])
    await time.advance(5_000)
    expect(channel.texts.slice(-4).toSorted()).toEqual(['10 d', '11 e', '7 a', '9 c'])
  })

  it('waits twice as long each time, up to the longest', async () => {
    const { sender, channel, deliver, time, store } = stage({ attemptsMax: 9, retryLongestMs: 10_000 })
    channel.answer = failing(6, retry)
    sender.hand([deliver('7', 'a')])
    await time.advance(60_000)
    const times = channel.calls.map((call) => call.atMs)
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ])
    expect(store.attempts.get(1n)).toBe(6)
  })

  it('spreads the waits', async () => {
    const { sender, channel, deliver, time } = stage({}, { random: () => 0 })
    channel.answer = failing(1, retry)
    sender.hand([deliver('7', 'a')])
    await time.advance(500)
    expect(channel.calls).toHaveLength(2)
  })

  it('gives up in the end, makes it known, and goes on with the chat', async () => {
    const { sender, channel, deliver, time, store, observed } = stage({ attemptsMax: 3 })
    channel.answer = failing(99, retry, (call) => call.text === 'a')
    sender.hand([deliver('7', 'a', { caseId: 12 }), deliver('7', 'b')])
    await time.advance(10_000)
    expect(channel.texts).toEqual(['7 a', '7 a', '7 a', '7 b'])
    expect(store.failed).toEqual([
      { id: 1n, platform: 'telegram', kind: 'message', caseId: 12, code: 'platform-error' },
    ])
    expect(observed.filter((each) => each.startsWith('failed'))).toEqual(['failed platform-error'])
    expect(sender.gauges().held).toBe(0)
  })

  it('gives up at once what is refused for good', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(1, { kind: 'refused', code: 'no-rights' })
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(100)
    expect(channel.texts).toEqual(['7 a', '7 b'])
    expect(store.failed).toMatchObject([{ id: 1n, code: 'no-rights' }])
  })

  it('gives up at once what should carry a file that is no longer kept', async () => {
    const { sender, channel, deliver, time, store } = stage(
      {},
      { loadAttachment: () => Promise.resolve(undefined) },
    )
    const file = { fileId: 1, name: 'a.pdf', as: 'document' } as const
    sender.hand([deliver('7', '', { message: { text: 'surat', file } }), deliver('7', 'b')])
    await time.advance(100)
    expect(channel.texts).toEqual(['7 b'])
    expect(store.failed).toMatchObject([{ id: 1n, code: 'file-gone' }])
  })

  it('tries again when an attachment cannot be opened yet', async () => {
    let times = 0
    const loadAttachment = () => {
      times += 1
      return times === 1 ? Promise.reject(new Error('database away')) : Promise.resolve(Buffer.from('x'))
    }
    const { sender, channel, deliver, time, observed } = stage({}, { loadAttachment })
    const file = { fileId: 1, name: 'a.pdf', as: 'document' } as const
    sender.hand([deliver('7', '', { message: { text: 'surat', file } })])
    await time.advance(2_000)
    expect(channel.texts).toEqual(['7 surat'])
    expect(observed[0]).toBe('retry broke-off')
  })
})

describe('a recipient who blocked us', () => {
  it('gets nothing more of what waits, and the store is told once', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(99, { kind: 'blocked', code: 'blocked-by-user' }, (call) => call.chatId === '7')
    sender.hand([deliver('7', 'a'), deliver('7', 'b'), deliver('8', 'c')])
    await time.advance(100)
    expect(channel.texts).toEqual(['7 a', '8 c'])
    expect(store.blocked).toEqual(['7 blocked-by-user'])
    expect(sender.gauges().held).toBe(0)
  })

  it('had taken what was sent before: that is marked first', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(1, { kind: 'blocked', code: 'blocked-by-user' }, (call) => call.text === 'b')
    let settledBefore: unknown
    store.block = ({ chatId }) => {
      settledBefore = store.settled.get(1n)
      store.blocked.push(chatId)
      return Promise.resolve([])
    }
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(100)
    expect(settledBefore).toBe('sent')
  })
})

describe('a chat that moved', () => {
  it('gets what waits under its new id, in order', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(
      9,
      { kind: 'moved', chatId: '-105', code: 'moved' },
      (call) => call.chatId === '-5',
    )
    sender.hand([deliver('-5', 'a'), deliver('-5', 'b')])
    await time.advance(100)
    expect(channel.texts).toEqual(['-5 a', '-105 a', '-105 b'])
    expect(store.moved).toEqual(['-5 -105'])
  })

  it('is followed when an update tells it', async () => {
    const { sender, channel, deliver, time } = stage()
    channel.answer = failing(1, { kind: 'retry', afterMs: 60_000, code: 'rate-limited' })
    sender.hand([deliver('-5', 'a')])
    await time.advance(10)
    await sender.moveChat('telegram', '-5', '-105')
    await time.advance(10)
    expect(channel.texts).toEqual(['-5 a', '-105 a'])
  })
})

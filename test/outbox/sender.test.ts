import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/chat/channel.ts'
import { stage, type Call } from './stand-ins.ts'

// The sender's decisions, in a time that passes when told to. That the same holds with PostgreSQL and the Bot API
// is shown in sender-live.test.ts.

const retry: Failure = { kind: 'retry', code: 'platform-error' }
/** Fails the first `count` calls that match. */
const failing = (count: number, failure: Failure, matches: (call: Call) => boolean = () => true) => {
  let left = count
  return (call: Call): Failure | undefined => {
    if (!matches(call) || left === 0) return undefined
    left -= 1
    return failure
  }
}

describe('order', () => {
  it('holds within a chat, one call at a time, by the order of decisions', async () => {
    const { sender, channel, deliver, time } = stage()
    let atOnce = 0
    channel.answer = async () => {
      atOnce += 1
      expect(atOnce).toBe(1)
      await Promise.resolve()
      atOnce -= 1
      return undefined
    }
    const [first, second, third] = [deliver('7', 'a'), deliver('7', 'b'), deliver('7', 'c')]
    sender.hand([second, third])
    sender.hand([first])
    await time.advance(10)
    // The first of what was handed over had left when the earlier one came.
    expect(channel.texts).toEqual(['7 b', '7 a', '7 c'])
  })

  it('lets no chat wait for a slow one', async () => {
    const { sender, channel, deliver, time } = stage()
    channel.answer = (call) => (call.chatId === '7' ? new Promise(() => {}) : undefined)
    sender.hand([deliver('7', 'lambat'), deliver('7', 'menunggu'), deliver('8', 'a'), deliver('8', 'b')])
    await time.advance(10)
    expect(channel.texts).toEqual(['7 lambat', '8 a', '8 b'])
  })

  it('holds also when a delivery is tried again', async () => {
    const { sender, channel, deliver, time } = stage()
    channel.answer = failing(2, retry)
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(10_000)
    expect(channel.texts).toEqual(['7 a', '7 a', '7 a', '7 b'])
  })

  it('keeps to so many calls at once', async () => {
    const { sender, channel, deliver, time } = stage({ inFlightMax: 3 })
    channel.answer = () => new Promise(() => {})
    sender.hand(Array.from({ length: 9 }, (_, index) => deliver(String(index), 'x')))
    await time.advance(10)
    expect(channel.calls).toHaveLength(3)
    expect(sender.gauges()).toEqual({ held: 9, inFlight: 3, unmarked: 0 })
  })

  it('waits for its time', async () => {
    const { sender, channel, deliver, time } = stage()
    sender.hand([
      deliver('7', 'nanti', { notBefore: new Date(time.now().getTime() + 5_000) }),
      deliver('7', 'kini'),
    ])
    await time.advance(4_999)
    expect(channel.texts).toEqual(['7 kini'])
    await time.advance(1)
    expect(channel.texts).toEqual(['7 kini', '7 nanti'])
  })

  it('sends each delivery once, however often it is handed over', async () => {
    const { sender, channel, deliver, time } = stage()
    const one = deliver('7', 'a')
    sender.hand([one, one])
    sender.hand([one])
    await time.advance(10)
    expect(channel.texts).toEqual(['7 a'])
  })
})

describe('pace', () => {
  it('sends answers at once and unasked messages at 25 a second', async () => {
    const { sender, channel, deliver, time } = stage()
    const unasked = Array.from({ length: 100 }, (_, index) =>
      deliver(`u${index}`, 'kabar', { unasked: true }),
    )
    const answers = Array.from({ length: 50 }, (_, index) => deliver(`a${index}`, 'jawab'))
    sender.hand([...unasked, ...answers])
    await time.advance(1)
    expect(channel.calls.filter((call) => call.text === 'jawab')).toHaveLength(50)
    await time.advance(5_000)
    const times = channel.calls.filter((call) => call.text === 'kabar').map((call) => call.atMs)
    expect(times).toHaveLength(100)
    for (const at of times) {
      const within = times.filter((each) => each >= at && each < at + 1_000).length
      expect(within).toBeLessThanOrEqual(26)
    }
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(3_900)
  })

  it('does not let an answer wait behind unasked messages, and keeps the chat in order', async () => {
    const { sender, channel, deliver, time } = stage({ unaskedPerSecond: 1 })
    sender.hand(['1', '2', '3'].map((chat) => deliver(chat, 'siaran', { unasked: true })))
    sender.hand([deliver('3', 'jawab')])
    await time.advance(1)
    expect(channel.texts).toEqual(['1 siaran', '3 siaran', '3 jawab'])
    // What went out early is counted: the next waits twice as long.
    await time.advance(1_500)
    expect(channel.calls).toHaveLength(3)
    await time.advance(1_000)
    expect(channel.texts.at(-1)).toBe('2 siaran')
  })

  it('sends 20 a minute to a group, and answers there all the same', async () => {
    const { sender, channel, deliver, time } = stage()
    sender.hand(Array.from({ length: 25 }, (_, index) => deliver('-5', `kartu ${index}`, { unasked: true })))
    await time.advance(30_000)
    expect(channel.calls).toHaveLength(20)
    sender.hand([deliver('-6', 'kartu lain', { unasked: true })])
    await time.advance(100)
    expect(channel.texts.at(-1)).toBe('-6 kartu lain')
    sender.hand([deliver('-5', 'jawab')])
    await time.advance(100)
    expect(channel.texts.slice(-6).at(0)).toBe('-5 kartu 20')
    expect(channel.texts.at(-1)).toBe('-5 jawab')
  })

  it('lets the rest of a group’s messages go when the minute has room', async () => {
    const { sender, channel, deliver, time } = stage()
    sender.hand(Array.from({ length: 25 }, (_, index) => deliver('-5', `kartu ${index}`, { unasked: true })))
    await time.advance(59_000)
    expect(channel.calls).toHaveLength(20)
    await time.advance(3_000)
    expect(channel.calls).toHaveLength(25)
  })
})

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
    store.block = (_platform, chatId) => {
      settledBefore = store.settled.get(1n)
      store.blocked.push(chatId)
      return Promise.resolve(1)
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

describe('postings', () => {
  const card = { posting: 'card:1', unasked: true, caseId: 1 } as const
  const edit = { ...card, kind: 'edit' } as const

  it('are edited where they were sent, without asking the database', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.findPosting = () => Promise.reject(new Error('not to be asked'))
    sender.hand([deliver('-5', 'langkah 1', card)])
    await time.advance(100)
    sender.hand([deliver('-5', 'langkah 2', edit)])
    await time.advance(100)
    expect(channel.calls.map((call) => [call.what, call.messageId, call.text])).toEqual([
      ['send', '101', 'langkah 1'],
      ['edit', '101', 'langkah 2'],
    ])
    expect(store.postings.get('card:1')).toBe('101')
  })

  it('are found in the database by the next process', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.postings.set('card:1', '55')
    sender.hand([deliver('-5', 'langkah 2', edit)])
    await time.advance(100)
    expect(channel.calls).toMatchObject([{ what: 'edit', messageId: '55' }])
  })

  it('are edited once when several edits wait; the others are superseded', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.postings.set('card:1', '55')
    sender.hand([deliver('-5', 'kartu lain', { unasked: true })])
    sender.hand(['2', '3', '4'].map((step) => deliver('-5', `langkah ${step}`, edit)))
    await time.advance(500)
    expect(channel.texts).toEqual(['-5 kartu lain', '-5 edit langkah 4'])
    expect(store.settled).toEqual(
      new Map([
        [1n, 'sent'],
        [2n, 'superseded'],
        [3n, 'superseded'],
        [4n, 'sent'],
      ]),
    )
  })

  it('take an edit into their first message when that did not leave yet', async () => {
    const { sender, channel, deliver, time, store } = stage({ unaskedPerSecond: 1 })
    sender.hand([deliver('-6', 'kartu lain', { unasked: true }), deliver('-5', 'langkah 1', card)])
    sender.hand([deliver('-5', 'langkah 2', edit), deliver('-5', 'langkah 3', edit)])
    await time.advance(10)
    expect(store.settled.has(3n)).toBe(false)
    await time.advance(2_000)
    expect(channel.texts).toEqual(['-6 kartu lain', '-5 langkah 3'])
    expect([...store.settled.values()].toSorted()).toEqual(['sent', 'sent', 'superseded', 'superseded'])
  })

  it('keep topic and protection of the first message when an edit goes into it', async () => {
    const { sender, channel, deliver, time } = stage({ unaskedPerSecond: 1 })
    let said: unknown
    const send = channel.send.bind(channel)
    channel.send = (chatId, message) => {
      said = message
      return send(chatId, message)
    }
    const first = { ...card, message: { text: 'langkah 1', threadId: '12', protect: true } }
    sender.hand([
      deliver('-6', 'x', { unasked: true }),
      deliver('-5', '', first),
      deliver('-5', 'langkah 2', edit),
    ])
    await time.advance(2_000)
    expect(said).toEqual({ text: 'langkah 2', threadId: '12', protect: true })
  })

  it('are sent anew when someone deleted them', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.postings.set('card:1', '55')
    channel.answer = failing(1, { kind: 'gone', code: 'message-gone' }, (call) => call.what === 'edit')
    sender.hand([deliver('-5', 'langkah 2', edit)])
    await time.advance(200)
    expect(channel.texts).toEqual(['-5 edit langkah 2', '-5 langkah 2'])
    expect(store.postings.get('card:1')).toBe('101')
    expect(store.settled.get(1n)).toBe('sent')
  })

  it('are sent as a message when their first one never got through', async () => {
    const { sender, channel, deliver, time, store } = stage()
    sender.hand([deliver('-5', 'langkah 2', edit)])
    await time.advance(60_000)
    expect(channel.texts).toEqual(['-5 langkah 2'])
    expect(store.postings.get('card:1')).toBe('101')
  })

  it('are deleted, and forgotten', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.postings.set('ktp:1', '55')
    sender.hand([deliver('7', '', { kind: 'delete', message: undefined, posting: 'ktp:1' })])
    await time.advance(100)
    expect(channel.calls).toMatchObject([{ what: 'delete', messageId: '55' }])
    expect(store.postings.has('ktp:1')).toBe(false)
    sender.hand([deliver('7', '', { kind: 'delete', message: undefined, posting: 'ktp:1' })])
    await time.advance(100)
    expect(store.settled.get(2n)).toBe('dropped')
  })

  it('need no edit that is followed by their deletion', async () => {
    const { sender, channel, deliver, time, store } = stage({ unaskedPerSecond: 1 })
    store.postings.set('card:1', '55')
    sender.hand([deliver('-5', 'x', { unasked: true }), deliver('-5', 'langkah 2', edit)])
    sender.hand([deliver('-5', '', { kind: 'delete', message: undefined, unasked: true, posting: 'card:1' })])
    await time.advance(5_000)
    expect(channel.texts).toEqual(['-5 x', '-5 delete'])
  })
})

describe('a message that is no posting', () => {
  it('is edited by the platform’s own id, and dropped when it is gone', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(1, { kind: 'gone', code: 'message-gone' }, (call) => call.messageId === '8')
    sender.hand([
      deliver('7', 'terjawab', { kind: 'edit', messageId: '9' }),
      deliver('7', 'b', { kind: 'edit', messageId: '8' }),
    ])
    await time.advance(100)
    expect(channel.texts).toEqual(['7 edit terjawab', '7 edit b'])
    expect(store.settled.get(1n)).toBe('sent')
    expect(store.settled.get(2n)).toBe('dropped')
  })
})

describe('marking', () => {
  it('is one statement for many deliveries', async () => {
    const { sender, deliver, time, store } = stage()
    sender.hand(Array.from({ length: 60 }, (_, index) => deliver(`c${index}`, 'x')))
    await time.advance(60)
    expect(store.settled.size).toBe(60)
    expect(store.settleCalls).toBe(1)
  })

  it('does not wait when a batch is full', async () => {
    const { sender, deliver, time, store } = stage({ inFlightMax: 500 })
    sender.hand(Array.from({ length: 100 }, (_, index) => deliver(`c${index}`, 'x')))
    await time.advance(0)
    expect(store.settled.size).toBe(100)
  })

  it('waits for the database, and nothing more is sent meanwhile', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.away = true
    sender.hand([deliver('7', 'a')])
    await time.advance(100)
    sender.hand([deliver('7', 'b')])
    await time.advance(10_000)
    expect(channel.texts).toEqual(['7 a'])
    store.away = false
    await time.advance(3_000)
    expect(channel.texts).toEqual(['7 a', '7 b'])
    expect([...store.settled.keys()]).toEqual([1n, 2n])
  })

  it('is not held up by one row that the database refuses', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.poison = 2n
    sender.hand([deliver('7', 'a'), deliver('8', 'b'), deliver('9', 'c')])
    await time.advance(100)
    expect([...store.settled.keys()]).toEqual([1n, 3n])
    sender.hand([deliver('7', 'd')])
    await time.advance(100)
    expect(channel.texts.at(-1)).toBe('7 d')
  })

  it('tells how long each delivery waited', async () => {
    const { sender, channel, deliver, time, observed } = stage()
    channel.answer = failing(1, retry)
    sender.hand([deliver('7', 'a')])
    await time.advance(2_000)
    expect(observed).toEqual(['retry platform-error', 'sent 1000'])
  })
})

describe('leases', () => {
  it('are renewed for what stays in memory, and what was lost is not sent', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = failing(1, { kind: 'retry', afterMs: 45_000, code: 'rate-limited' })
    await sender.start({ takeOverAll: false })
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(25_000)
    expect(store.renewed).toEqual([[1n, 2n]])
    store.taken.add(2n)
    await time.advance(30_000)
    expect(channel.texts).toEqual(['7 a', '7 a'])
    await sender.drain(0)
  })

  it('beyond the room in memory, unasked messages stay in the database and answers do not', async () => {
    const { sender, channel, deliver, time } = stage({ memoryMax: 2, unaskedPerSecond: 1000 })
    channel.answer = () => new Promise(() => {})
    sender.hand(['1', '2', '3'].map((chat) => deliver(chat, 'siaran', { unasked: true })))
    sender.hand([deliver('4', 'jawab')])
    await time.advance(100)
    expect(channel.texts.toSorted()).toEqual(['1 siaran', '2 siaran', '4 jawab'])
  })
})

describe('stopping', () => {
  it('finishes what is in flight, marks it, and gives the rest back', async () => {
    const { sender, channel, deliver, time, store } = stage()
    const answers: (() => void)[] = []
    channel.answer = () => new Promise((resolve) => answers.push(() => resolve(undefined)))
    sender.hand([deliver('7', 'a'), deliver('7', 'b')])
    await time.advance(10)
    const drained = sender.drain(5_000)
    sender.hand([deliver('8', 'terlambat')])
    await time.advance(10)
    answers[0]?.()
    await drained
    expect(channel.texts).toEqual(['7 a'])
    expect(store.settled.get(1n)).toBe('sent')
    expect(store.released).toEqual([2n])
  })

  it('does not wait longer than it may', async () => {
    const { sender, channel, deliver, time, store } = stage()
    channel.answer = () => new Promise(() => {})
    sender.hand([deliver('7', 'a')])
    await time.advance(10)
    const drained = sender.drain(5_000)
    await time.advance(5_000)
    await drained
    expect(store.settled.size).toBe(0)
  })
})

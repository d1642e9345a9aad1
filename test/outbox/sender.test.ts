import { describe, expect, it } from 'vitest'
import { failing, retry, stage } from './stand-ins.ts'

// The sender's decisions, in a time that passes when told to. That the same holds with PostgreSQL and the Bot API
// is shown in sender-live.test.ts.

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

  it('counts the edits in a group apart from its messages', async () => {
    const { sender, channel, deliver, time } = stage()
    const edit = (index: number) =>
      deliver('-5', `catatan ${index}`, { kind: 'edit', messageId: String(index), unasked: true })
    const edits = Array.from({ length: 20 }, (_, index) => edit(index))
    sender.hand([...edits, deliver('-5', 'kartu', { unasked: true }), edit(20)])
    await time.advance(30_000)
    expect(channel.calls).toHaveLength(21)
    await time.advance(40_000)
    expect(channel.calls).toHaveLength(22)
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

  it('is waited for by whoever must know what was sent, also when it is being written already', async () => {
    const { sender, deliver, time, store } = stage()
    let written = () => {}
    store.slow = new Promise((resolve) => (written = resolve))
    sender.hand([deliver('7', 'a')])
    await time.advance(100)
    expect(store.settleCalls).toBe(1)
    let knows = false
    const caughtUp = sender.caughtUp('telegram', '7').then(() => (knows = true))
    await time.advance(100)
    expect([knows, store.settled.size]).toEqual([false, 0])
    written()
    await caughtUp
    expect([...store.settled.keys()]).toEqual([1n])
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
    expect(store.released).toEqual([3n, 2n])
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

import { describe, expect, it } from 'vitest'
import { failing, stage } from './stand-ins.ts'

// Messages that change: sent once, edited where they stand.

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

  it('are not edited once their chat has moved or is closed: nobody is going to send them', async () => {
    const { sender, channel, deliver, time, store } = stage()
    store.forgotten.add('card:1')
    sender.hand([deliver('-5', 'langkah 2', edit)])
    await time.advance(100)
    expect(channel.texts).toEqual([])
    expect(store.settled.get(1n)).toBe('dropped')
  })

  it('are looked up anew when a chat has moved', async () => {
    const { sender, channel, deliver, time, store } = stage()
    sender.hand([deliver('-5', 'langkah 1', card)])
    await time.advance(100)
    await sender.moveChat('telegram', '-5', '-105')
    store.forgotten.add('card:1')
    sender.hand([deliver('-105', 'langkah 2', edit)])
    await time.advance(100)
    expect(channel.texts).toEqual(['-5 langkah 1'])
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

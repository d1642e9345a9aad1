import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receive } from '../../bots/slack/receive.ts'
import { packageRoot } from '../../src/root.ts'

const folder = join(packageRoot, 'test/fixtures/slack')
const ourselves = { userId: undefined }

function payload(name: string, change: (text: string) => string = (text) => text): unknown {
  return JSON.parse(change(readFileSync(join(folder, `${name}.json`), 'utf8')))
}

const read = (body: unknown) => receive(body, ourselves)
const incomings = (body: unknown) => {
  const received = read(body)
  return received.kind === 'incoming' ? received.incomings : []
}
const contents = (body: unknown) => incomings(body).map(({ content }) => content)

const budi = { id: 'U0BUDI001', directChatId: 'U0BUDI001' }

describe('a direct message', () => {
  it('is a text of the person, in a chat that is named by the person', () => {
    expect(incomings(payload('message-im'))).toEqual([
      {
        id: 'Ev0IM00001',
        platform: 'slack',
        chat: { id: 'U0BUDI001', kind: 'private', isPublic: false },
        sender: { ...budi, name: '' },
        content: {
          kind: 'text',
          text: 'Alamat: https://contoh.go.id/a?b=1&c=2 atau sari@contoh.id <penting>',
        },
      },
    ])
  })

  it('with files is a file each, the first with the words; what is no document is told apart', () => {
    const document = { albumId: '1795399201.000200', kind: 'file' }
    expect(incomings(payload('message-files')).map(({ id }) => id)).toEqual([
      'Ev0FILES01',
      'Ev0FILES01.1',
      'Ev0FILES01.2',
      'Ev0FILES01.3',
    ])
    expect(contents(payload('message-files'))).toEqual([
      {
        ...document,
        caption: 'Ini dokumennya',
        file: { ref: 'F0DOC0001', name: 'hibah.pdf', mime: 'application/pdf', size: 48213, as: 'document' },
      },
      {
        ...document,
        file: { ref: 'F0DOC0002', name: 'foto.jpg', mime: 'image/jpeg', size: 90211, as: 'document' },
      },
      { kind: 'odd', what: 'voice' },
      { kind: 'odd', what: 'other' },
    ])
  })

  it('that was changed is told, unless only a preview of a link was added', () => {
    expect(contents(payload('message-changed'))).toEqual([{ kind: 'edited' }])
    const same = payload('message-changed', (text) => text.replace('yang benar', 'yang salah'))
    expect(read(same)).toMatchObject({ kind: 'ignored', reason: 'unchanged' })
  })

  it('of our own, or of another bot, is nothing', () => {
    expect(read(payload('message-own'))).toMatchObject({ kind: 'ignored', reason: 'bot' })
  })

  it('may be a command, where Slack lets its slash through', () => {
    const written = (text: string) =>
      contents(payload('message-im', (all) => all.replace(/"text": "Alamat[^"]*"/, `"text": "${text}"`)))
    expect(written('loket jalur petugas')).toEqual([{ kind: 'command', name: 'jalur', args: 'petugas' }])
    expect(written('/loket')).toEqual([{ kind: 'command', name: 'bantuan', args: '' }])
    expect(written('/antrean')).toEqual([{ kind: 'command', name: 'antrean', args: '' }])
    expect(written('loketnya buka?')).toEqual([{ kind: 'text', text: 'loketnya buka?' }])
  })
})

describe('a mention of the app', () => {
  it('in the thread of a card answers the card, and is answered in that thread', () => {
    expect(incomings(payload('mention-thread'))).toMatchObject([
      {
        chat: { id: 'C0PETUGAS', kind: 'group', threadId: '1795399000.000100' },
        content: { kind: 'text', text: '2', replyTo: '1795399000.000100' },
      },
    ])
  })

  it('outside of threads is a command', () => {
    expect(contents(payload('mention'))).toEqual([{ kind: 'command', name: 'jalur', args: 'petugas' }])
  })
})

describe('a slash command', () => {
  it('is the command that its first word names, and can be answered by a modal', () => {
    const received = read(payload('slash'))
    expect(received).toMatchObject({
      kind: 'incoming',
      incomings: [
        {
          chat: { id: 'C0PETUGAS', kind: 'group' },
          sender: { ...budi, name: 'budi' },
          content: { kind: 'command', name: 'jalur', args: 'petugas & x' },
        },
      ],
      surface: { command: true, responseUrl: 'https://hooks.slack.com/commands/T0DINAS01/1/abc' },
    })
  })

  it('has an id of its own for each time it is sent, and the same when it comes again', () => {
    const idOf = (body: unknown) => incomings(body)[0]?.id
    const again = payload('slash', (text) => text.replace('13345224609', '13345224610'))
    expect(idOf(payload('slash'))).toBe(idOf(payload('slash')))
    expect(idOf(again)).not.toBe(idOf(payload('slash')))
  })

  it('typed between two people is answered to the one who asked', () => {
    const direct = payload('slash', (text) => text.replace('C0PETUGAS', 'D0OTHERS1'))
    expect(incomings(direct)).toMatchObject([{ chat: { id: 'U0BUDI001', kind: 'private' } }])
  })

  it('without a word asks for help', () => {
    const bare = payload('slash', (text) => text.replace(/"text": "[^"]*"/, '"text": ""'))
    expect(contents(bare)).toEqual([{ kind: 'command', name: 'bantuan', args: '' }])
  })
})

describe('a press', () => {
  it('carries the token of the button, the message, and the address at which the presser is told', () => {
    expect(incomings(payload('press'))).toMatchObject([
      {
        chat: { id: 'C0PETUGAS', kind: 'group', isPublic: false },
        sender: { ...budi, name: 'budi' },
        content: {
          kind: 'press',
          token: 'a:1:1:teruskan',
          messageId: '1795399000.000100',
          pressId: 'https://hooks.slack.com/actions/T0DINAS01/1/abc',
        },
      },
    ])
  })

  it('that comes again is the same, and a second one is another', () => {
    const ids = [
      payload('press'),
      payload('press'),
      payload('press', (text) => text.replace('1795399400.123456', '1795399400.223456')),
      payload('press', (text) => text.replace('a:1:1:teruskan', 'a:1:1:tolak')),
      payload('press', (text) => text.replaceAll('U0BUDI001', 'U0DEWI001')),
    ].map((body) => incomings(body)[0]?.id)
    expect(new Set(ids).size).toBe(4)
    expect(ids[0]).toBe(ids[1])
  })

  it('in a direct message, and in the home tab, is made in the chat with the person', () => {
    for (const name of ['press-direct', 'press-home'])
      expect(incomings(payload(name))).toMatchObject([{ chat: { id: 'U0BUDI001', kind: 'private' } }])
    expect(read(payload('press-home'))).toMatchObject({ surface: { home: true } })
  })

  it('on a link asks nothing of us', () => {
    expect(read(payload('press-link'))).toMatchObject({ kind: 'ignored', reason: 'link-button' })
  })
})

describe('what happens to a channel', () => {
  it('is told when the app is added to it, is taken out, and when its id changes', () => {
    expect(incomings(payload('joined'))).toMatchObject([
      { chat: { id: 'C0PETUGAS' }, sender: { id: 'U0RATNA01' }, content: { kind: 'joined' } },
    ])
    expect(incomings(payload('left'))).toMatchObject([
      { chat: { id: 'C0PETUGAS' }, sender: { id: 'U0RATNA01' }, content: { kind: 'left' } },
    ])
    expect(incomings(payload('channel-moved'))).toMatchObject([
      { chat: { id: 'G0LAMA0001' }, content: { kind: 'moved', toChatId: 'C0BARU0001' } },
    ])
  })

  it('is nothing when somebody else comes', () => {
    const other = payload('joined', (text) =>
      text.replace('"user": "U0LOKET01",\n    "channel"', '"user": "U0DEWI001",\n    "channel"'),
    )
    expect(read(other)).toMatchObject({ kind: 'ignored', reason: 'someone-else' })
  })
})

describe('what Slack never promised', () => {
  it('is ignored by its id when it is of an unknown kind', () => {
    const odd = payload('message-im', (text) =>
      text.replace('"type": "message"', '"type": "message_metadata_posted"'),
    )
    expect(read(odd)).toEqual({ kind: 'ignored', id: 'Ev0IM00001', reason: 'unknown-kind' })
  })

  it('is malformed when a known kind lacks its parts', () => {
    expect(read(undefined)).toEqual({ kind: 'malformed', id: undefined })
    expect(read({ type: 'event_callback', event_id: 'Ev1', event: { type: 'message' } })).toEqual({
      kind: 'malformed',
      id: 'Ev1',
    })
    expect(read({ command: '/loket' })).toEqual({ kind: 'malformed', id: undefined })
  })

  it('never makes it throw, whatever is put in the place of a part', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.json$/, ''))
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.anything(), (name, place, value) => {
        const body = payload(name)
        const spots = spotsIn(body)
        const spot = spots[place % spots.length]
        if (spot !== undefined) spot.holder[spot.key] = value
        expect(['incoming', 'ignored', 'malformed']).toContain(read(body).kind)
      }),
      { numRuns: 500 },
    )
  })
})

interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Every place in a JSON where a value stands. */
function spotsIn(value: unknown): Spot[] {
  if (!isHolder(value)) return []
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...spotsIn(value[key])])
}

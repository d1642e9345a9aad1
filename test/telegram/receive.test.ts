import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receive } from '../../bots/telegram/receive.ts'
import { packageRoot } from '../../src/root.ts'

// Each fixture is an update in the shape that the Bot API sends, names invented. A payload that once broke the
// parser joins them.

const folder = join(packageRoot, 'test', 'fixtures', 'telegram')
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
const ourselves = { username: 'loket_bot' }

const contents: Record<string, unknown> = {
  text: { kind: 'text', text: 'Saya minta data UMKM 2025\ndi Pontianak' },
  'text-reply': { kind: 'text', text: 'Berkas belum lengkap', replyTo: '40' },
  'text-reply-to-a-person': { kind: 'text', text: 'Siap bu, sedang saya cek' },
  'command-with-nul': { kind: 'command', name: 'dip', args: 'laporan' },
  command: { kind: 'command', name: 'permohonan', args: '' },
  'command-deep-link': { kind: 'command', name: 'start', args: 'undangan-8f3k2' },
  'command-in-group': { kind: 'command', name: 'jalur', args: 'petugas' },
  'slash-that-is-no-command': { kind: 'text', text: '/home/sari berisi datanya' },
  photo: {
    kind: 'file',
    file: { ref: 'AgACAgUAAxkBAAI-large', size: 143_201, mime: 'image/jpeg', as: 'photo' },
    caption: 'KTP saya',
  },
  'photo-in-album': {
    kind: 'file',
    file: { ref: 'AgACAgUAAxkBAAI-large', size: 143_201, mime: 'image/jpeg', as: 'photo' },
    albumId: '13512345678901234',
  },
  'photo-forwarded': {
    kind: 'file',
    file: { ref: 'AgACAgUAAxkBAAI-large', size: 143_201, mime: 'image/jpeg', as: 'photo' },
    forwarded: true,
  },
  document: {
    kind: 'file',
    file: {
      ref: 'BQACAgUAAxkBAAI',
      name: 'surat kuasa.pdf',
      mime: 'application/pdf',
      size: 48_213,
      as: 'document',
    },
  },
  'document-bare': { kind: 'file', file: { ref: 'BQACAgUAAxkBAAJ', as: 'document' } },
  'contact-own': { kind: 'contact', phone: '628115550001', own: true },
  'contact-of-another': { kind: 'contact', phone: '628115550002', own: false },
  'contact-without-account': { kind: 'contact', phone: '0811555003', own: false },
  sticker: { kind: 'odd', what: 'sticker' },
  voice: { kind: 'odd', what: 'voice' },
  video: { kind: 'odd', what: 'video' },
  'video-note': { kind: 'odd', what: 'video' },
  audio: { kind: 'odd', what: 'audio' },
  location: { kind: 'odd', what: 'location' },
  venue: { kind: 'odd', what: 'location' },
  poll: { kind: 'odd', what: 'poll' },
  animation: { kind: 'odd', what: 'animation' },
  dice: { kind: 'odd', what: 'other' },
  'content-of-tomorrow': { kind: 'odd', what: 'other' },
  'content-of-tomorrow-as-reply': { kind: 'odd', what: 'other', replyTo: '40' },
  press: { kind: 'press', token: 'a:15:3:teruskan', messageId: '77', pressId: '21906489123456789' },
  'press-on-inaccessible-message': {
    kind: 'press',
    token: 'a:15:3:teruskan',
    messageId: '77',
    pressId: '21906489123456789',
  },
  'press-in-topic': {
    kind: 'press',
    token: 'a:15:3:teruskan',
    messageId: '77',
    pressId: '21906489123456789',
  },
  edited: { kind: 'edited' },
  blocked: { kind: 'blocked' },
  unblocked: { kind: 'unblocked' },
  joined: { kind: 'joined' },
  'joined-public': { kind: 'joined' },
  'joined-channel': { kind: 'joined' },
  left: { kind: 'left' },
  moved: { kind: 'moved', toChatId: '-1002000000001' },
  'anonymous-admin': { kind: 'command', name: 'jalur', args: 'petugas' },
  'written-as-a-channel': { kind: 'text', text: 'halo' },
  topic: { kind: 'text', text: 'halo' },
  'topic-general': { kind: 'text', text: 'halo' },
  'reply-thread-without-topics': { kind: 'text', text: 'ya', replyTo: '30' },
}

const ignored: Record<string, string> = {
  'command-for-another-bot': 'command-for-another-bot',
  'content-of-tomorrow-in-group': 'unknown-kind',
  'press-on-inline-message': 'inline-message',
  'press-of-a-game': 'no-button-data',
  promoted: 'same-membership',
  'moved-from': 'service-message',
  'members-added': 'service-message',
  'channel-post': 'channel-post',
  'channel-post-forwarded-to-its-group': 'channel-post',
  'another-bot': 'other-bot',
  'unknown-kind': 'unknown-kind',
  'chat-join-request': 'unknown-kind',
}

function incomingOf(name: string) {
  const received = receive(load(name), ourselves)
  if (received.kind !== 'incoming') throw new Error(`${name} was not taken: ${received.kind}`)
  return received.incoming
}

describe('reading updates', () => {
  it('has an expectation for each fixture', () => {
    expect([...Object.keys(contents), ...Object.keys(ignored)].toSorted()).toEqual(names.toSorted())
  })

  it.each(Object.entries(contents))('reads %s', (name, content) => {
    const incoming = incomingOf(name)
    expect(incoming.content).toEqual(content)
    expect(incoming.platform).toBe('telegram')
    expect(incoming.id).toMatch(/^8801000\d\d$/)
  })

  it.each(Object.entries(ignored))('ignores %s and says why', (name, reason) => {
    expect(receive(load(name), ourselves)).toMatchObject({ kind: 'ignored', reason })
  })

  it('names the sender and the language of a person', () => {
    const { sender, chat } = incomingOf('text')
    expect(sender).toEqual({ id: '5100000001', name: 'Sari Contoh', language: 'id' })
    expect(chat).toEqual({ id: '5100000001', kind: 'private', isPublic: false })
  })

  it.each([
    ['joined', '-1002000000001', 'group', false],
    ['joined-public', '-1002000000002', 'group', true],
    ['joined-channel', '-1002000000009', 'channel', true],
  ])('tells in %s whether everyone can find the chat', (name, id, kind, isPublic) => {
    expect(incomingOf(name).chat).toMatchObject({ id, kind, isPublic })
  })

  it('finds nobody behind an anonymous admin or a channel', () => {
    expect(incomingOf('anonymous-admin').sender).toEqual({
      id: '-1002000000001',
      name: 'Petugas PPID',
      anonymous: true,
    })
    expect(incomingOf('written-as-a-channel').sender).toMatchObject({ anonymous: true })
    expect(incomingOf('text').sender.anonymous).toBeUndefined()
  })

  it('keeps the topic of a forum, but neither "General" nor a plain reply thread', () => {
    expect(incomingOf('topic').chat.threadId).toBe('12')
    expect(incomingOf('press-in-topic').chat.threadId).toBe('12')
    expect(incomingOf('topic-general').chat.threadId).toBeUndefined()
    expect(incomingOf('reply-thread-without-topics').chat.threadId).toBeUndefined()
  })

  it('takes a command that names a bot only in private while it does not know its own name', () => {
    const unnamed = { username: undefined }
    const message = { message_id: 1, from: { id: 7 }, text: '/start@loket_bot' }
    const inPrivate = { update_id: 1, message: { ...message, chat: { id: 7, type: 'private' } } }
    expect(receive(load('command-in-group'), unnamed).kind).toBe('ignored')
    expect(receive(inPrivate, unnamed).kind).toBe('incoming')
  })
})

describe('updates that are not what was promised', () => {
  it.each([
    ['nothing', undefined],
    ['no object', 'halo'],
    ['no id', { message: {} }],
    ['an id of a wrong type', { update_id: '7', message: {} }],
  ])('finds malformed: %s', (_name, update) => {
    expect(receive(update, ourselves)).toEqual({ kind: 'malformed', updateId: undefined })
  })

  it.each([
    ['a message without a chat', { message: { message_id: 1, text: 'a' } }],
    ['a text of a wrong type', { message: { message_id: 1, chat: { id: 1, type: 'private' }, text: 7 } }],
    ['a kind of chat nobody knows', { message: { message_id: 1, chat: { id: 1, type: 'moon' } } }],
    ['a press without its sender', { callback_query: { id: '1', data: 'a' } }],
    ['a message that is null', { message: null }],
  ])('names the update in %s', (_name, kind) => {
    expect(receive({ update_id: 7, ...kind }, ourselves)).toEqual({ kind: 'malformed', updateId: 7 })
  })

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['incoming', 'ignored', 'malformed']).toContain(receive(value, ourselves).kind)
      }),
    )
  })

  it('never throws when any one part of a real update is something else', () => {
    const updates = names.map(load)
    fc.assert(
      fc.property(fc.constantFrom(...updates), fc.nat(), fc.jsonValue(), (update, place, value) => {
        const broken = replaceAt(update, place, value)
        expect(['incoming', 'ignored', 'malformed']).toContain(receive(broken, ourselves).kind)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** A copy with the value at one of its places, counted in the order of reading, replaced. */
function replaceAt(root: unknown, place: number, value: unknown): unknown {
  const size = countPlaces(root)
  let left = place % size
  const walk = (node: unknown): unknown => {
    if (left === 0) {
      left -= 1
      return value
    }
    left -= 1
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, walk(each)]))
  }
  return walk(root)
}

function countPlaces(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 1
  return 1 + Object.values(node).reduce<number>((sum, each) => sum + countPlaces(each), 0)
}

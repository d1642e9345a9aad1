import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelivery } from '../../bots/whatsapp/deliveries.ts'
import { eventIdOf, receiveMessage, receiveStatus, type Received } from '../../bots/whatsapp/receive.ts'
import { body, contact, message, ownNumber, phoneNumberId, sari } from './webhooks.ts'

const beside = { contacts: [contact], ownNumber }

function contentOf(type: string, part: Readonly<Record<string, unknown>>): unknown {
  const received = receiveMessage(message(type, part), beside)
  if (received.kind !== 'spoken') throw new Error(`nothing was said: ${received.kind}`)
  return received.content
}

const media = { id: '1013859600285441', mime_type: 'image/jpeg', sha256: 'Qg==' }

describe('what a message says', () => {
  it('is a text, or a command for whoever knows those from elsewhere', () => {
    expect(contentOf('text', { text: { body: 'Selamat pagi' } })).toEqual({
      kind: 'text',
      text: 'Selamat pagi',
    })
    expect(contentOf('text', { text: { body: '/Status 12' } })).toEqual({
      kind: 'command',
      name: 'status',
      args: '12',
    })
  })

  it('is a tap with our token and the message that was tapped', () => {
    const context = { from: ownNumber, id: 'wamid.ours' }
    const press = { kind: 'press', token: 'f:1:kategori:perorangan', messageId: 'wamid.ours' }
    const button = { type: 'button_reply', button_reply: { id: press.token, title: 'Perorangan' } }
    expect(contentOf('interactive', { interactive: button, context })).toMatchObject(press)
    const row = { type: 'list_reply', list_reply: { id: press.token, title: 'Perorangan', description: 'x' } }
    expect(contentOf('interactive', { interactive: row, context })).toMatchObject(press)
  })

  it("is a template's quick reply: a tap when it carries a token of ours, else its words", () => {
    const token = { payload: 'c:status:', text: 'Buka' }
    expect(contentOf('button', { button: token })).toMatchObject({ kind: 'press', token: 'c:status:' })
    expect(contentOf('button', { button: { payload: 'Buka pesan', text: 'Buka pesan' } })).toEqual({
      kind: 'text',
      text: 'Buka pesan',
    })
  })

  it('is a file to be fetched by its media id', () => {
    expect(contentOf('image', { image: { ...media, caption: 'KTP' } })).toEqual({
      kind: 'file',
      file: { ref: media.id, as: 'photo', mime: 'image/jpeg' },
      caption: 'KTP',
    })
    const document = { ...media, mime_type: 'application/pdf', filename: 'ktp.pdf' }
    expect(contentOf('document', { document, context: { forwarded: true } })).toEqual({
      kind: 'file',
      file: { ref: media.id, as: 'document', mime: 'application/pdf', name: 'ktp.pdf' },
      forwarded: true,
    })
  })

  it('is something odd that still is answered', () => {
    const odd = (type: string, part = {}) => contentOf(type, part)
    expect(odd('audio', { audio: { id: '1', voice: true } })).toMatchObject({ what: 'voice' })
    expect(odd('audio', { audio: { id: '1' } })).toMatchObject({ what: 'audio' })
    expect(odd('video', { video: { id: '1' } })).toMatchObject({ what: 'video' })
    expect(odd('sticker', { sticker: { id: '1' } })).toMatchObject({ what: 'sticker' })
    expect(odd('location', { location: { latitude: 0, longitude: 109 } })).toMatchObject({ what: 'location' })
    expect(odd('unsupported', { errors: [{ code: 131_051 }] })).toMatchObject({ kind: 'odd', what: 'other' })
    expect(odd('order', { order: {} })).toMatchObject({ kind: 'odd', what: 'other' })
    expect(odd('something_new', {})).toMatchObject({ kind: 'odd', what: 'other' })
  })

  it("is a contact, one's own only when it is the number that it came from", () => {
    const shared = (phone: string) =>
      contentOf('contacts', { contacts: [{ phones: [{ phone, wa_id: phone }] }] })
    expect(shared(sari.phone)).toEqual({ kind: 'contact', phone: sari.phone, own: true })
    expect(shared('6280000000000')).toEqual({ kind: 'contact', phone: '6280000000000', own: false })
  })

  it('answers a message only when that one is ours', () => {
    const said = (from: string) =>
      contentOf('text', { text: { body: '2' }, context: { from, id: 'wamid.quoted' } })
    expect(said(ownNumber)).toMatchObject({ replyTo: 'wamid.quoted' })
    expect(said(sari.phone)).not.toHaveProperty('replyTo')
  })
})

describe('who wrote', () => {
  const from = (given: Readonly<Record<string, unknown>>, contacts: readonly unknown[]): unknown => {
    const received = receiveMessage(
      { ...message('text', { text: { body: 'x' } }), ...given },
      { contacts, ownNumber },
    )
    return received.kind === 'spoken' ? { sender: received.sender, name: received.name } : received.kind
  }

  it('is known by both ids, by one of them, or not at all', () => {
    expect(from({}, [contact])).toEqual({ sender: sari, name: 'Sari Contoh' })
    const byUsername = { user_id: sari.scoped, profile: { username: 'sari' } }
    expect(from({ from: undefined }, [byUsername])).toEqual({ sender: { scoped: sari.scoped }, name: 'sari' })
    const older = { from_user_id: undefined }
    expect(from(older, [{ wa_id: sari.phone, profile: {} }])).toEqual({
      sender: { phone: sari.phone },
      name: '',
    })
    expect(from({ from: undefined, from_user_id: undefined }, [])).toBe('malformed')
  })

  it('is not mixed up with others of the batch', () => {
    const other = { wa_id: '6280000000000', user_id: 'ID.999', profile: { name: 'Orang Lain' } }
    expect(from({}, [other, contact])).toEqual({ sender: sari, name: 'Sari Contoh' })
    expect(from({ from_user_id: undefined }, [other])).toEqual({ sender: { phone: sari.phone }, name: '' })
  })

  it('may have another number, and with it another scoped id, from now on', () => {
    const system = {
      type: 'user_changed_number',
      wa_id: '6289999999999',
      user_id: 'ID.222',
      previous_user_id: sari.scoped,
    }
    expect(
      receiveMessage(message('system', { from_user_id: 'ID.222', system }), { contacts: [], ownNumber }),
    ).toMatchObject({
      kind: 'renumbered',
      from: sari,
      to: { phone: '6289999999999', scoped: 'ID.222' },
    })
    const older = { from_user_id: undefined, system: { type: 'user_changed_number', wa_id: '6289999999999' } }
    expect(receiveMessage(message('system', older), { contacts: [], ownNumber })).toMatchObject({
      kind: 'renumbered',
      from: { phone: sari.phone },
      to: { phone: '6289999999999' },
    })
  })
})

describe('what asks nothing of us', () => {
  it('is passed over: reactions, what is said in groups, what was taken back', () => {
    const kindOf = (received: Received) => (received.kind === 'ignored' ? received.reason : received.kind)
    expect(kindOf(receiveMessage(message('reaction', { reaction: { emoji: '👍' } }), beside))).toBe(
      'reaction',
    )
    const inGroup = message('text', { text: { body: 'x' }, group_id: '12' })
    expect(kindOf(receiveMessage(inGroup, beside))).toBe('group')
    expect(kindOf(receiveMessage(message('revoke', {}), beside))).toBe('revoked')
  })

  it('is malformed without what its type promises, and named by an id that holds no number', () => {
    const broken = message('text', { text: { body: 5 } })
    const received = receiveMessage(broken, beside)
    expect(received).toEqual({ kind: 'malformed', eventId: eventIdOf(String(broken['id'])) })
    const named = JSON.stringify(received)
    expect(named).not.toContain(Buffer.from(sari.phone).toString('base64').slice(0, 8))
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (raw, more) => {
        receiveMessage(raw, beside)
        receiveMessage({ ...message('text', {}), text: more, context: raw }, { contacts: [more], ownNumber })
        receiveStatus(raw)
        readDelivery(raw, phoneNumberId)
        readDelivery(body({ messages: [raw], contacts: more, statuses: [more], errors: raw }), phoneNumberId)
      }),
    )
  })
})

describe('a delivery', () => {
  const said = (id: string, timestamp: string, text: string) => ({
    ...message('text', { text: { body: text } }),
    id,
    timestamp,
  })

  it("brings each person's messages in their order, out of all entries and changes", () => {
    const other = { ...said('wamid.c', '1763950000', 'x'), from: '6280000000000', from_user_id: 'ID.9' }
    const delivery = readDelivery(
      body(
        { contacts: [contact], messages: [said('wamid.b', '1763950009', 'dua'), { type: 'broken' }] },
        {
          contacts: [contact],
          messages: [other, said('wamid.a', '1763950001', 'satu')],
          statuses: [{ id: 's' }],
        },
        { errors: [{ code: 131_000, title: 'x' }] },
      ),
      phoneNumberId,
    )
    const raws = [...(delivery?.persons.values() ?? [])].map((pieces) => pieces.map(({ raw }) => raw))
    expect(raws).toEqual([
      [other],
      [said('wamid.a', '1763950001', 'satu'), said('wamid.b', '1763950009', 'dua')],
    ])
    expect(delivery?.passed).toEqual([{ kind: 'malformed', eventId: undefined }])
    expect(delivery?.statuses).toEqual([{ id: 's' }])
    expect(delivery?.errors).toEqual([131_000])
  })

  it('for another number of the same app is none of ours', () => {
    const delivery = readDelivery(body({ contacts: [contact], messages: [said('wamid.a', '1', 'x')] }), '999')
    expect(delivery?.persons.size).toBe(0)
  })
})

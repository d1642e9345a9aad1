import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { oddKinds } from '../../../bots/simulator/whatsapp/people/odd.ts'
import { buttons, graph, list, scene, send, text } from './stage.ts'

const phone = '6281234567890'

async function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 10, channels: 3, background: '#3366aa' } })
    .png()
    .toBuffer()
}

describe('taps', () => {
  it('send what the button carries, of the newest bubble that has it or of any earlier one', async () => {
    const { sim, business, sari } = await scene()
    await send(sim, phone, buttons('Pertama', ['Ya', 'Tidak']))
    const first = await sari.sees({ containing: 'Pertama' })
    await send(sim, phone, list('Kedua', ['Ya']))
    const second = await sari.sees({ containing: 'Kedua' })
    await sari.taps('Ya')
    await sari.taps('Ya', { on: first })
    await sari.taps('Tidak')
    await sim.direct.webhook.settled()
    const from = sim.displayPhoneNumber
    expect(business.messages().slice(1)).toMatchObject([
      {
        type: 'interactive',
        context: { from, id: second.id },
        interactive: { type: 'list_reply', list_reply: { id: 'r:1', title: 'Ya', description: 'ke-1' } },
      },
      {
        context: { from, id: first.id },
        interactive: { type: 'button_reply', button_reply: { id: 't:1', title: 'Ya' } },
      },
      { interactive: { button_reply: { id: 't:2', title: 'Tidak' } } },
    ])
    await expect(sari.taps('Mungkin')).rejects.toThrow('there is ["Ya","Tidak","Ya"]')
    await expect(sari.taps('Tidak', { on: second })).rejects.toThrow('nothing to tap')
    await expect(sari.answersTemplate('Ya')).rejects.toThrow('nothing to tap')
  })
})

describe('texts', () => {
  it('answer a bubble or were forwarded', async () => {
    const { sim, business, sari } = await scene()
    await send(sim, phone, text('Berapa?'))
    const question = await sari.sees({})
    await sari.writes('2', { replyTo: question })
    await sari.writes('dari teman', { forwarded: true })
    await sim.direct.webhook.settled()
    expect(business.messages().slice(1)).toMatchObject([
      { text: { body: '2' }, context: { from: sim.displayPhoneNumber, id: question.id } },
      { text: { body: 'dari teman' }, context: { forwarded: true } },
    ])
    await expect(sari.writes('')).rejects.toThrow('1 to 65536')
  })
})

describe('files', () => {
  it('are photos made JPEG, with the caption of an album on the first', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    await sari.sendsAlbum([await picture(20), await picture(30)], 'KTP saya')
    await sari.sendsPhoto(await picture(40))
    await sim.direct.webhook.settled()
    const images = business.messages().map((message) => message.image)
    expect(images.map((image) => image?.['caption'])).toEqual(['KTP saya', undefined, undefined])
    expect(images.every((image) => image?.['mime_type'] === 'image/jpeg')).toBe(true)
    const bytes = sari.file(sari.bubbles.at(-1)!)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40 })
    await expect(sari.sendsPhoto(Buffer.from('bukan gambar'))).rejects.toThrow('no picture')
  })

  it('are fetched in two hops, by an address that lives five minutes', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    await sari.sendsDocument(Buffer.from('%PDF-1.7 isi'), 'surat.pdf', { caption: 'Surat kuasa' })
    await business.received(1)
    const document = business.messages()[0]?.document
    expect(document).toMatchObject({
      filename: 'surat.pdf',
      mime_type: 'application/pdf',
      caption: 'Surat kuasa',
    })
    const { body } = await graph(sim, 'GET', `${document?.['id']}?phone_number_id=${sim.phoneNumberId}`)
    expect(body).toMatchObject({
      id: document?.['id'],
      mime_type: 'application/pdf',
      file_size: 12,
      messaging_product: 'whatsapp',
      sha256: Buffer.from(document?.['sha256'] ?? '', 'base64').toString('hex'),
    })
    const url = String(body['url'])
    const fetched = (headers: Record<string, string>) => fetch(url, { headers })
    expect((await fetched({})).status).toBe(401)
    const authorization = `Bearer ${sim.token}`
    expect(await (await fetched({ authorization })).text()).toBe('%PDF-1.7 isi')
    expect((await fetched({ authorization, 'user-agent': '' })).status).toBe(400)
    sim.direct.expireMediaUrls()
    expect((await fetched({ authorization })).status).toBe(404)
  })

  it('may be larger than anybody should fetch', async () => {
    const { sim, business, sari } = await scene({ silent: true })
    await sari.sendsDocument({ sizeBytes: 90_000_000 }, 'rekaman.zip')
    await business.received(1)
    const document = business.messages()[0]?.document
    const { body } = await graph(sim, 'GET', String(document?.['id']))
    expect(body).toMatchObject({ file_size: 90_000_000, mime_type: 'application/zip' })
  })
})

describe('everything else', () => {
  it.each(oddKinds)('comes as a message of its own: %s', async (kind) => {
    const { business, sari } = await scene()
    const { wamid } = await sari.sendsOdd(kind)
    await business.received(2)
    const message = business.messages()[1]
    expect(message?.['id']).toBe(wamid)
    expect(message).toHaveProperty(String(message?.['type'] === 'unsupported' ? 'errors' : message?.['type']))
  })
})

describe('a new number', () => {
  it('is told with the new phone to who knew only the phone', async () => {
    const { sim, business } = await scene({ silent: true })
    const tono = sim.person({ name: 'Tono', phone: '6281100000002', userId: null })
    await tono.changesNumber({ phone: '6281100000003' })
    await business.received(1)
    expect(business.got[0]?.values[0]).not.toHaveProperty('contacts')
    expect(business.messages()).toMatchObject([
      {
        from: '6281100000002',
        type: 'system',
        system: {
          body: 'User Tono changed from 6281100000002 to 6281100000003',
          wa_id: '6281100000003',
          type: 'user_changed_number',
        },
      },
    ])
    await expect(tono.changesNumber({ phone: '6281100000003' })).rejects.toThrow('free')
  })

  it('brings a new user id, told by a system message and by user_id_update', async () => {
    const { business, sari } = await scene({ silent: true })
    const before = sari.userId
    await sari.changesNumber({ phone: '6281100000003' })
    await business.received(2)
    expect(sari.userId).not.toBe(before)
    expect(business.messages()).toMatchObject([
      {
        from: phone,
        type: 'system',
        system: {
          body: `User Sari changed from ${before} to ${sari.userId}`,
          type: 'user_changed_user_id',
          user_id: sari.userId,
          wa_id: '6281100000003',
        },
      },
    ])
    expect(business.messages()[0]).not.toHaveProperty('from_user_id')
    expect(business.got[1]?.values[0]?.['user_id_update']).toMatchObject([
      { wa_id: '6281100000003', user_id: { previous: before, current: sari.userId } },
    ])
    await sari.changesNumber({ told: false })
    await sari.takesUsername('sari.w')
    await sari.writes('Halo lagi')
    await business.received(3)
    expect(business.messages()[1]).not.toHaveProperty('from')
  })
})

describe('waiting', () => {
  it('sees only what came after the last own act, unless asked for more, and shows the phone when nothing comes', async () => {
    const { sim, sari } = await scene()
    await send(sim, phone, text('Lama'))
    const old = await sari.sees({ containing: 'Lama' })
    await sari.writes('lagi')
    const waiting = sari.sees({ containing: 'Lama' })
    await send(sim, phone, text('Lama, sekali lagi'))
    expect((await waiting).id).not.toBe(old.id)
    expect((await sari.sees({ containing: 'Lama', after: 0, kind: 'text' })).id).not.toBe(old.id)
    await expect(sari.sees({ offering: 'Tidak ada', timeoutMs: 1 })).rejects.toThrow(
      'person text: lagi\nbusiness text: Lama, sekali lagi',
    )
    expect(sari.transcript()).toContain('the phone of Sari shows')
    expect(sari.revision).toBeGreaterThan(old.revision)
  })
})

import { describe, expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { graph, scene, send, type Answered } from './stage.ts'

const phone = '6281234567890'
const noon = new Date('2026-11-27T05:00:00Z')
const day = 86_400_000
type Sim = Awaited<ReturnType<typeof scene>>['sim']

function upload(sim: Sim, bytes: Buffer, mime: string, fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ messaging_product: 'whatsapp', ...fields })) {
    if (value !== '') form.append(name, value)
  }
  form.append('file', new Blob([new Uint8Array(bytes)], { type: mime }), 'berkas')
  return graph(sim, 'POST', `${sim.phoneNumberId}/media`, { form })
}

const idOf = (answer: Answered) => String(answer.body['id'])
const message = (answer: Answered) => answer.body.error?.message

describe('uploads', () => {
  it('are sent by id, as documents with a name and as photos with a caption', async () => {
    const { sim, sari } = await scene()
    const pdf = await upload(sim, Buffer.from('%PDF-1.7'), 'application/pdf', { type: 'application/pdf' })
    const document = { id: idOf(pdf), filename: 'Tanda bukti.pdf', caption: 'Simpan baik-baik' }
    expect((await send(sim, phone, { type: 'document', document })).status).toBe(200)
    const bubble = await sari.sees({ kind: 'document' })
    expect(bubble).toMatchObject({
      text: 'Simpan baik-baik',
      file: { name: 'Tanda bukti.pdf', mime: 'application/pdf', size: 8 },
    })
    expect(sari.file(bubble).toString()).toBe('%PDF-1.7')
    const jpeg = await upload(sim, Buffer.from('jpeg'), 'image/jpeg')
    await send(sim, phone, { type: 'image', image: { id: idOf(jpeg), caption: 'Foto' } })
    expect(await sari.sees({ kind: 'image' })).toMatchObject({ text: 'Foto' })
    const header = { type: 'document', document: { id: idOf(pdf), filename: 'a.pdf' } }
    const action = { buttons: [{ type: 'reply', reply: { id: 'a', title: 'Ya' } }] }
    await send(sim, phone, {
      type: 'interactive',
      interactive: { type: 'button', header, body: { text: 'Benar?' }, action },
    })
    expect(await sari.sees({ kind: 'buttons' })).toMatchObject({ file: { name: 'a.pdf' } })
  })

  it('are refused for their type, their size, or a missing product', async () => {
    const { sim } = await scene()
    expect(message(await upload(sim, Buffer.from('PK'), 'application/zip'))).toContain(
      "Received file of type 'application/zip'",
    )
    expect(message(await upload(sim, Buffer.from('x'), 'image/jpeg', { messaging_product: '' }))).toBe(
      '(#100) The parameter messaging_product is required.',
    )
    const large = await upload(sim, Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png')
    expect(large).toMatchObject({ status: 400, body: { error: { code: 131053 } } })
    expect((await upload(sim, Buffer.alloc(5 * 1024 * 1024), 'image/png')).status).toBe(200)
    expect((await upload(sim, Buffer.alloc(0), 'image/png')).body.error?.code).toBe(131053)
    const none = await graph(sim, 'POST', `${sim.phoneNumberId}/media`, { json: {} })
    expect(message(none)).toBe('(#100) The parameter file is required.')
  })

  it('are refused in messages that do not fit them or name no file', async () => {
    const { sim } = await scene()
    const pdf = idOf(await upload(sim, Buffer.from('%PDF'), 'application/pdf'))
    expect((await send(sim, phone, { type: 'image', image: { id: pdf } })).body.error?.code).toBe(131053)
    expect(message(await send(sim, phone, { type: 'document', document: { id: '1' } }))).toBe(
      "(#100) Param document['id'] is not a valid whatsapp business account media attachment ID",
    )
    const caption = 'x'.repeat(1025)
    expect(message(await send(sim, phone, { type: 'document', document: { id: pdf, caption } }))).toBe(
      "(#100) Param document['caption'] must be at most 1024 characters long.",
    )
  })
})

describe('files by id', () => {
  it('are gone after 30 days, those of people after 7, and when deleted: code 100 subcode 33', async () => {
    const clock = movableClock(noon, { frozen: true })
    const { sim, business, sari } = await scene({ clock })
    const mine = idOf(await upload(sim, Buffer.from('%PDF'), 'application/pdf'))
    const other = idOf(await upload(sim, Buffer.from('%PDF'), 'application/pdf'))
    await sari.sendsDocument(Buffer.from('%PDF'), 'a.pdf')
    await business.received(2)
    const theirs = String(business.messages()[1]?.document?.['id'])
    const gone = { status: 400, body: { error: { code: 100, error_subcode: 33 } } }
    expect(await graph(sim, 'GET', `${mine}?phone_number_id=1`)).toMatchObject(gone)
    expect(await graph(sim, 'DELETE', `${other}?phone_number_id=${sim.phoneNumberId}`)).toEqual({
      status: 200,
      body: { success: true },
    })
    expect(await graph(sim, 'GET', other)).toMatchObject(gone)
    expect(await graph(sim, 'DELETE', other)).toMatchObject(gone)
    clock.advance(7 * day)
    expect(await graph(sim, 'GET', theirs)).toMatchObject(gone)
    expect((await graph(sim, 'GET', mine)).status).toBe(200)
    clock.advance(23 * day)
    expect(await graph(sim, 'GET', mine)).toMatchObject(gone)
  })

  it('have addresses for five minutes', async () => {
    const clock = movableClock(noon, { frozen: true })
    const { sim } = await scene({ clock })
    const id = idOf(await upload(sim, Buffer.from('isi'), 'text/plain'))
    const url = String((await graph(sim, 'GET', id)).body['url'])
    const fetched = () => fetch(url, { headers: { authorization: `Bearer ${sim.token}` } })
    clock.advance(5 * 60_000 - 1)
    expect(await (await fetched()).text()).toBe('isi')
    clock.advance(1)
    expect((await fetched()).status).toBe(404)
  })
})

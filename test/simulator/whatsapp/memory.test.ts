import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { movableClock } from '../../../src/clock.ts'
import { MemoryError, MemoryFormat, type Memory } from '../../../bots/simulator/memory.ts'
import type { RunningWhatsappSimulator } from '../../../bots/simulator/whatsapp/server.ts'
import { jpeg } from '../support.ts'
import { buttons, graph, scene, send, start, startBusiness, template, text } from './stage.ts'

const unpacked = (memory: Memory) => new MemoryFormat<unknown>('whatsapp', 1).unpack(memory)
const phone = '6281234567890'

/** The same, started again. */
async function again(sim: RunningWhatsappSimulator): Promise<RunningWhatsappSimulator> {
  const memory = sim.remember()
  await sim.stop()
  return start({ memory })
}

/** Sari on a simulator that was started again. */
function sariOf(sim: RunningWhatsappSimulator) {
  const sari = sim.personAt(phone)
  if (sari === undefined) throw new Error('Sari is forgotten')
  return sari
}

it('shows the same phones after a restart', async () => {
  const { sim, sari } = await scene()
  await send(sim, phone, buttons('Setuju?', ['Ya', 'Tidak']))
  await sari.taps('Ya')
  await sari.sendsPhoto(await jpeg(40, 30), 'KTP')
  await send(sim, phone, text('Diterima'))
  await sari.reads()
  await sim.direct.webhook.settled()
  const before = sari.bubbles
  const next = await again(sim)
  expect(sariOf(next).bubbles).toStrictEqual(before)
  expect(sariOf(next).transcript()).toBe(sari.transcript())
  expect(before).toHaveLength(5)
  expect(next.direct.people()).toHaveLength(1)
  expect(next.personAt('62000000')).toBeUndefined()
})

it('goes on where it was: old buttons, the window, answers, and what a person sees from then on', async () => {
  const clock = movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: true })
  const { sim } = await scene({ clock })
  await send(sim, phone, buttons('Setuju?', ['Ya', 'Tidak']))
  const memory = sim.remember()
  await sim.stop()
  const next = await start({ memory, clock })
  const business = await startBusiness()
  next.direct.webhook.point(business.url)
  const sari = sariOf(next)
  await sari.taps('Ya')
  await next.direct.webhook.settled()
  const { id } = business.messages()[0]!
  expect(business.messages()).toMatchObject([{ interactive: { button_reply: { id: 't:1' } } }])
  expect((await send(next, phone, text('Dicatat'))).status).toBe(200)
  expect(await sari.sees()).toMatchObject({ text: 'Dicatat' })
  await graph(next, 'POST', `${next.phoneNumberId}/messages`, {
    json: { messaging_product: 'whatsapp', status: 'read', message_id: id },
  })
  expect(await sari.sees({ id, by: 'person', after: 0, read: true })).toMatchObject({ text: 'Ya' })
})

it('keeps the contents of files and their addresses', async () => {
  const { sim, sari, business } = await scene()
  await sari.sendsDocument(Buffer.from('isi surat'), 'surat.txt')
  await sari.sendsDocument({ sizeBytes: 50_000 }, 'besar.zip')
  await sim.direct.webhook.settled()
  const { document } = business.messages().at(-2)!
  const next = await again(sim)
  const [, bubble] = sariOf(next).bubbles
  const { body } = await graph(next, 'GET', bubble!.file!.mediaId)
  for (const address of [String(body['url']), document!['url']!.replace(sim.url, next.url)]) {
    const response = await fetch(address, { headers: { authorization: `Bearer ${next.token}` } })
    expect(await response.text()).toBe('isi surat')
  }
})

it('tells what the webhook had not taken yet, once, in its order', async () => {
  const { sim, sari, business } = await scene()
  business.answer = () => 500
  await sari.writes('satu')
  await business.received(2)
  await sari.writes('dua')
  await business.received(3)
  const next = await again(sim)
  const other = await startBusiness()
  next.direct.webhook.point(other.url)
  await next.direct.webhook.settled()
  expect(other.messages().map((one) => one.text?.body)).toEqual(['satu', 'dua'])
  expect(next.direct.webhook.deliveries.since(0)).toMatchObject([{ attempt: 2 }, { attempt: 2 }])
})

it('keeps templates', async () => {
  const { sim } = await scene({ silent: true })
  sim.direct.templates.add({ name: 'kabar', language: 'id', body: 'Ada kabar {{1}}' })
  const next = await again(sim)
  expect((await send(next, phone, template('kabar', 'id', ['baik']))).status).toBe(200)
  expect(sariOf(next).bubbles.at(-1)).toMatchObject({ text: 'Ada kabar baik' })
})

it('gives no revision twice to what came after the memory that it was started from', async () => {
  const { sim, sari } = await scene()
  const memory = sim.remember()
  await sari.writes('hilang')
  const lost = sari.revision
  await sim.stop()
  const next = await start({ memory })
  next.skipIds(1000)
  await sariOf(next).writes('baru')
  expect(sariOf(next).revision).toBe(lost + 1000)
})

it('tells of every change on a phone until it is enough', async () => {
  const { sim, sari } = await scene()
  let changes = 0
  const stop = sim.watch(() => {
    changes += 1
  })
  await send(sim, phone, text('a'))
  await sari.reads()
  expect(changes).toBe(2)
  stop()
  await sari.writes('b')
  expect(changes).toBe(2)
})

it('refuses a memory that is none', async () => {
  const { sim } = await scene({ silent: true })
  const { state, contents } = sim.remember()
  await expect(start({ memory: { state: state.subarray(0, 40), contents } })).rejects.toThrow(MemoryError)
})

it('remembers the same again after any play', async () => {
  const words = fc.string({ minLength: 1, maxLength: 20 })
  const does = fc.constantFrom('writes', 'answers', 'taps', 'sends', 'reads', 'sleeps', 'moves')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ does, words }), { maxLength: 12 }), async (acts) => {
      const { sim, sari } = await scene()
      await send(sim, phone, buttons('Setuju?', ['Ya']))
      for (const act of acts) {
        if (act.does === 'sleeps') await sari.goesOffline()
        else await sari.comesOnline()
        if (act.does === 'writes') await sari.writes(act.words)
        if (act.does === 'answers') await send(sim, sari.phone, text(act.words))
        if (act.does === 'taps') await sari.taps('Ya')
        if (act.does === 'sends') await sari.sendsDocument(Buffer.from(act.words), 'a.txt')
        if (act.does === 'reads') await sari.reads()
        if (act.does === 'moves') await sari.changesNumber()
      }
      await sim.direct.webhook.settled()
      const first = sim.remember()
      const next = await again(sim)
      expect(unpacked(next.remember())).toStrictEqual(unpacked(first))
      await next.stop()
    }),
    { numRuns: 25 },
  )
})

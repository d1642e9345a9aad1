import * as fc from 'fast-check'
import { WebSocket } from 'ws'
import { expect, it } from 'vitest'
import { MemoryError, MemoryFormat, type Memory } from '../../../bots/simulator/memory.ts'
import type { RunningSlackSimulator } from '../../../bots/simulator/slack/server.ts'
import { app, atEnd, buttonBlock, client, reasonModal, scene, start } from './support.ts'

const unpacked = (memory: Memory) => new MemoryFormat<unknown>('slack', 1).unpack(memory)
const pdf = Buffer.from('%PDF-1.7 a letter')

/** The same, started again, with its first member. */
async function again(sim: RunningSlackSimulator, options: { requestUrl?: string } = {}) {
  const memory = sim.remember()
  await sim.close()
  const next = await start({ memory, ...options })
  const [sari] = next.direct.people()
  if (sari === undefined) throw new Error('the members are forgotten')
  return { ...next, sari, api: client(next) }
}

it('shows the same channels, modals and homes after a restart', async () => {
  const { sim, api, sari, channel } = await scene()
  const { ts = '' } = await api.chat.postMessage({ channel, text: 'Kartu', blocks: [buttonBlock('Terima')] })
  await api.chat.update({ channel, ts, text: 'Kartu baru', blocks: [buttonBlock('Tolak')] })
  await api.chat.postEphemeral({ channel, user: sari.id, text: 'hanya Anda' })
  await api.filesUploadV2({ channel_id: channel, filename: 'surat.pdf', file: pdf })
  sari.writes('halo', { in: channel, thread: ts })
  await api.views.publish({ user_id: sari.id, view: { type: 'home', blocks: [buttonBlock('Kasus')] } })
  const before = [sari.messages(channel), sari.home()]
  const next = await again(sim)
  expect([next.sari.messages(channel), next.sari.home()]).toStrictEqual(before)
  expect(next.sari.user).toEqual(sari.user)
  expect(sari.messages(channel)).toHaveLength(4)
  expect(next.direct.channels().map(({ id }) => id)).toEqual([channel])
  expect(next.direct.people()).toHaveLength(1)
})

it('lets the app change its old messages and open modals, and people go on in them', async () => {
  const got = await app(async ({ payload }) => {
    if (payload['type'] !== 'block_actions' || sari.modal() !== undefined) return
    await api.views.open({ trigger_id: String(payload['trigger_id']), view: reasonModal })
  })
  const last = () => got.got.findLast(({ payload }) => payload['type'] !== 'event_callback')?.payload
  const { sim, api, sari, channel } = await scene({ requestUrl: got.url })
  const { ts = '' } = await api.chat.postMessage({ channel, text: 'Kartu', blocks: [buttonBlock('Tolak')] })
  await sari.presses('Tolak', { in: channel })
  sari.fills({ Alasan: 'Tidak dikuasai' })
  const [card] = sari.messages(channel)
  const next = await again(sim, { requestUrl: got.url })
  expect(next.sari.modal()?.fields[0]?.value).toMatchObject({ value: 'Tidak dikuasai' })
  await next.sari.submits()
  expect(last()).toMatchObject({ type: 'view_submission', user: { id: sari.id } })
  await next.api.chat.update({ channel, ts, text: 'Ditolak' })
  expect(await next.sari.sees({ in: channel, edited: true })).toMatchObject({ ts, fallback: 'Ditolak' })
  await next.sari.presses('Tolak', card)
  expect(last()).toMatchObject({ type: 'block_actions', container: { message_ts: ts } })
})

it('keeps the contents of files, and the messages that they are in', async () => {
  const { sim, api, sari, channel } = await scene()
  await api.filesUploadV2({ channel_id: channel, filename: 'surat.pdf', file: pdf })
  const { id } = sari.messages(channel)[0]!.files[0]!
  const next = await again(sim)
  expect(next.direct.file(id)).toEqual(pdf)
  const found = await next.api.files.info({ file: id })
  const response = await fetch(String(found.file?.url_private_download), {
    headers: { authorization: `Bearer ${next.botToken}` },
  })
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf)
  await next.api.files.delete({ file: id })
  expect(next.sari.messages(channel)[0]?.files).toEqual([])
})

it('has deleted a file whose content it has forgotten', async () => {
  const { sim, api, sari, channel } = await scene()
  await api.filesUploadV2({ channel_id: channel, filename: 'surat.pdf', file: pdf })
  const { id } = sari.messages(channel)[0]!.files[0]!
  const { state } = sim.remember()
  const next = await start({ memory: { state, contents: new Map() } })
  await expect(client(next).files.info({ file: id })).rejects.toThrow('file_not_found')
})

it('lets the app answer at a response_url that it got before', async () => {
  const got = await app()
  const { sim, sari, channel } = await scene({ requestUrl: got.url })
  await sari.runs('/loket bantuan', channel)
  const address = String(got.got[0]?.payload['response_url'])
  const next = await again(sim)
  const response = await fetch(address.replace(sim.url, next.url), {
    method: 'POST',
    body: JSON.stringify({ text: 'Bantuan' }),
  })
  expect(response.status).toBe(200)
  expect(next.sari.ephemerals(channel)).toMatchObject([{ text: 'Bantuan' }])
})

it('tells the app over Socket Mode what it had not taken yet', async () => {
  const { sim, sari } = await scene()
  await client(sim, sim.appToken).apps.connections.open({})
  sari.writes('belum dibaca')
  const next = await again(sim)
  next.sari.writes('lagi')
  const { url = '' } = await client(next, next.appToken).apps.connections.open({})
  const socket = new WebSocket(url)
  atEnd(() => socket.terminate())
  const texts = await new Promise<unknown[]>((resolve) => {
    const said: unknown[] = []
    socket.on('message', (data: Buffer) => {
      const { envelope_id, payload } = JSON.parse(data.toString())
      if (envelope_id === undefined) return
      socket.send(JSON.stringify({ envelope_id }))
      if (said.push(payload.event.text) === 2) resolve(said)
    })
  })
  expect(texts).toEqual(['belum dibaca', 'lagi'])
  await next.direct.answered(2)
  await next.api.auth.test()
  expect(unpacked(next.remember())).toMatchObject({ untold: [], sockets: true })
})

it('gives no id twice to what came after the memory that it was started from', async () => {
  const { sim, api, channel } = await scene()
  const memory = sim.remember()
  const lost = await api.chat.postMessage({ channel, text: 'a' })
  const member = sim.direct.addUser({ name: 'budi' })
  await sim.close()
  const next = await start({ memory })
  next.skipIds(1000)
  expect(next.direct.addUser({ name: 'tia' }).id > member.id).toBe(true)
  const { ts } = await client(next).chat.postMessage({ channel, text: 'b' })
  expect(Number(ts)).toBeGreaterThan(Number(lost.ts))
})

it('refuses a memory that is none', async () => {
  const { sim } = await scene()
  const { state, contents } = sim.remember()
  const other = Buffer.concat([Buffer.from('loket slack 0 '), state.subarray(14)])
  await expect(start({ memory: { state: other, contents } })).rejects.toThrow(MemoryError)
})

it('remembers the same again after any play', async () => {
  const words = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '')
  const does = fc.constantFrom('writes', 'posts', 'edits', 'deletes', 'sends', 'publishes', 'leaves')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ does, words }), { maxLength: 10 }), async (acts) => {
      const { sim, api, sari, channel, direct } = await scene({ flood: false })
      sari.writes('halo', { in: channel })
      const { ts = '' } = await api.chat.postMessage({ channel, text: 'Kartu' })
      for (const act of acts) {
        if (act.does === 'writes') sari.writes(act.words)
        if (act.does === 'posts') await api.chat.postMessage({ channel, text: act.words, thread_ts: ts })
        if (act.does === 'edits') await api.chat.update({ channel, ts, text: act.words })
        if (act.does === 'deletes') sari.deletes(sari.writes(act.words))
        if (act.does === 'sends') sari.sends({ name: 'a.txt', bytes: Buffer.from(act.words) })
        if (act.does === 'publishes') {
          const view = { type: 'home' as const, blocks: [buttonBlock('Kasus')] }
          await api.views.publish({ user_id: sari.id, view })
        }
        if (act.does === 'leaves') {
          const budi = direct.addUser({ name: `budi-${act.words}` })
          direct.join(direct.channel(channel), budi)
          direct.leave(direct.channel(channel), budi)
        }
      }
      await direct.answered(direct.deliveries().length)
      await api.auth.test()
      const first = sim.remember()
      const next = await again(sim)
      expect(unpacked(next.remember())).toStrictEqual(unpacked(first))
      await next.close()
    }),
    { numRuns: 25 },
  )
})

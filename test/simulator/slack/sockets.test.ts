import { once } from 'node:events'
import { App, SocketModeReceiver } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { atEnd, buttonBlock, client, reasonModal, refusal, scene, silent, type Scene } from './support.ts'

const envelopeShape = z.looseObject({
  type: z.string(),
  envelope_id: z.string().optional(),
  retry_attempt: z.number().optional(),
  payload: z.looseObject({ event_id: z.string().optional() }).optional(),
})
type Envelope = z.output<typeof envelopeShape>

/** A connection in the raw protocol, with what came over it. */
async function connection({ sim }: Scene) {
  const opened = await client(sim, sim.appToken).apps.connections.open({})
  const socket = new WebSocket(opened.url ?? '')
  atEnd(() => socket.terminate())
  const came: Envelope[] = []
  const waiting: { count: number; resolve: (all: Envelope[]) => void }[] = []
  socket.on('message', (data: Buffer) => {
    came.push(envelopeShape.parse(JSON.parse(data.toString())))
    for (const one of waiting) if (came.length >= one.count) one.resolve(came)
  })
  const received = (count: number) =>
    new Promise<Envelope[]>((resolve) => {
      if (came.length >= count) resolve(came)
      else waiting.push({ count, resolve })
    })
  const ack = (envelope: Envelope | undefined, payload?: unknown) =>
    socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, payload }))
  await received(1)
  return { url: opened.url ?? '', socket, received, ack }
}

describe('Socket Mode', () => {
  it('greets, and takes an address once', async () => {
    const world = await scene()
    const { url, received } = await connection(world)
    expect((await received(1))[0]).toMatchObject({ type: 'hello', num_connections: 1 })
    const again = new WebSocket(url)
    const [error] = await once(again, 'error')
    expect(String(error)).toContain('404')
    expect(await refusal(world.api.apps.connections.open({}))).toMatchObject({
      error: 'not_allowed_token_type',
    })
  })

  it('sends an event again that was not acknowledged when the connection broke', async () => {
    const world = await scene()
    const first = await connection(world)
    world.sari.writes('halo')
    const [, event] = await first.received(2)
    expect(event).toMatchObject({ type: 'events_api', retry_attempt: 0, accepts_response_payload: false })
    world.direct.disturb.cutsSockets()
    await world.direct.disturb.seesSockets(0)
    const second = await connection(world)
    const [, again] = await second.received(2)
    expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'socket_closed' })
    expect(again?.payload?.event_id).toBe(event?.payload?.event_id)
    expect(again?.envelope_id).not.toBe(event?.envelope_id)
    second.ack(again)
    const records = await world.direct.answered(2)
    expect(records.map(({ answer }) => answer?.ok)).toEqual([false, true])
  })

  it('keeps events until there is a connection, but not what people do', async () => {
    const world = await scene()
    const first = await connection(world)
    first.socket.terminate()
    await world.direct.disturb.seesSockets(0)
    world.sari.writes('halo')
    expect(await world.sari.runs('/loket')).toMatchObject({ ok: false, reason: 'socket_closed' })
    const second = await connection(world)
    expect((await second.received(2))[1]).toMatchObject({ type: 'events_api' })
  })

  it('sends again what was not acknowledged in three seconds', async () => {
    const timeouts: (() => void)[] = []
    const later = {
      after: (milliseconds: number, action: () => void) => {
        if (milliseconds === 3000) timeouts.push(action)
        else action()
        return () => {}
      },
    }
    const world = await scene({ later })
    const { received, ack } = await connection(world)
    world.sari.writes('halo')
    await received(2)
    timeouts[0]?.()
    const [, , again] = await received(3)
    expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'http_timeout' })
    ack(again)
    await world.direct.answered(2)
  })

  it('asks to connect anew', async () => {
    const world = await scene()
    const { received } = await connection(world)
    world.direct.disturb.refreshesSockets()
    expect((await received(2))[1]).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' })
  })

  it('serves an app built on Bolt: a command, a press, a modal and a message', async () => {
    const world = await scene()
    const { sim, sari, api, direct } = world
    const clientOptions = { slackApiUrl: sim.apiUrl }
    const receiver = new SocketModeReceiver({
      appToken: sim.appToken,
      installerOptions: { clientOptions },
      logger: silent,
    })
    const bolt = new App({
      receiver,
      clientOptions,
      logger: silent,
      authorize: () => Promise.resolve({ botToken: sim.botToken, botUserId: direct.appUserId }),
    })
    bolt.command('/loket', ({ ack }) => ack('Halo'))
    bolt.action('press', async ({ ack, body, client: web }) => {
      await ack()
      if ('trigger_id' in body) await web.views.open({ trigger_id: body.trigger_id, view: reasonModal })
    })
    bolt.view({ type: 'view_submission', callback_id: '' }, ({ ack }) =>
      ack({ response_action: 'errors', errors: { reason: 'Terlalu pendek' } }),
    )
    bolt.message(async ({ say }) => {
      await say('Diterima')
    })
    await bolt.start()
    atEnd(() => bolt.stop())
    await sari.runs('/loket')
    expect(sari.ephemerals().map(({ text }) => text)).toEqual(['Halo'])
    await api.chat.postMessage({ channel: sari.id, text: 'kartu', blocks: [buttonBlock('Tolak')] })
    expect(await sari.presses('Tolak')).toMatchObject({ ok: true })
    await sari.seesModal({ title: 'Tolak' })
    sari.fills({ Alasan: 'x' })
    await sari.submits()
    expect((await sari.seesModal({ errors: true })).errors).toEqual({ Alasan: 'Terlalu pendek' })
    sari.writes('halo')
    await sari.sees({ contains: 'Diterima' })
    expect(direct.lastAckMs).toBeLessThan(3000)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { pino } from 'pino'
import type { Handle } from '../../src/desk/handle.ts'
import { startPolling, type Polling } from '../../bots/telegram/polling.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Timers } from '../../src/timers.ts'
import { scene, type Scene } from '../simulator/support.ts'
import { gate, notingIntake, Outage } from './updates.ts'

// Polling against the simulated Bot API server: what is confirmed there is what would be lost.

const open: Polling[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((polling) => polling.stop()))
})

/** Timers for which a wait of seconds takes a moment. */
const hasty: Timers = {
  after(milliseconds, run) {
    const handle = setTimeout(run, Math.min(milliseconds, 10))
    return () => clearTimeout(handle)
  },
}

function poll(made: Scene, handle?: Handle) {
  const noted = notingIntake(handle)
  let log = ''
  const polling = startPolling({
    api: made.api,
    intake: noted.intake,
    timers: hasty,
    log: pino({}, { write: (line: string) => (log += line) }),
  })
  open.push(polling)
  return { ...noted, polling, log: () => log }
}

const textOf = ({ content }: Incoming) => (content.kind === 'text' ? content.text : content.kind)

/** Resolves once `count` calls of the returned function were made. */
function counter(count: number) {
  let left = count
  const { opened, open: reach } = gate()
  return {
    reached: opened,
    hit: () => {
      left -= 1
      if (left === 0) reach()
    },
  }
}

describe('polling', () => {
  it('hands over what comes and confirms it when it stops', async () => {
    const made = await scene()
    const two = counter(2)
    const { polling, seen } = poll(made, () => {
      two.hit()
      return Promise.resolve({})
    })
    await made.client.sendText({ userId: made.userId, text: 'satu' })
    await made.client.sendText({ userId: made.userId, text: 'dua' })
    await two.reached
    await polling.stop()
    expect(seen.map(textOf)).toEqual(['satu', 'dua'])
    expect((await made.client.queue()).pending).toBe(0)
  })

  it('removes a webhook that was set, and keeps what waits', async () => {
    const made = await scene()
    await made.api.setWebhook('https://127.0.0.1:9/telegram')
    await made.client.sendText({ userId: made.userId, text: 'menunggu' })
    const one = counter(1)
    const { seen } = poll(made, () => {
      one.hit()
      return Promise.resolve({})
    })
    await one.reached
    expect(seen.map(textOf)).toEqual(['menunggu'])
    expect((await made.client.queue()).webhook).toBeNull()
  })

  it('loses and skips nothing while the database is away, and keeps the order', async () => {
    const made = await scene()
    const handled: string[] = []
    const three = counter(3)
    let failures = 4
    poll(made, (incoming) => {
      failures -= 1
      if (failures >= 0) return Promise.reject(new Outage())
      handled.push(textOf(incoming))
      three.hit()
      return Promise.resolve({})
    })
    for (const text of ['satu', 'dua', 'tiga']) await made.client.sendText({ userId: made.userId, text })
    await three.reached
    expect(handled).toEqual(['satu', 'dua', 'tiga'])
  })

  it('does not confirm what failed: the next start gets it', async () => {
    const made = await scene()
    const failed = counter(1)
    const first = poll(made, () => {
      failed.hit()
      return Promise.reject(new Outage())
    })
    await made.client.sendText({ userId: made.userId, text: 'penting' })
    await failed.reached
    await first.polling.stop()
    expect((await made.client.queue()).pending).toBe(1)
    const one = counter(1)
    const second = poll(made, () => {
      one.hit()
      return Promise.resolve({})
    })
    await one.reached
    expect(second.seen.map(textOf)).toEqual(['penting'])
  })

  it('keeps each chat in order and lets no chat wait for another', async () => {
    const made = await scene()
    const other = await made.client.createUser({ firstName: 'Tono' })
    const held = gate()
    const order: string[] = []
    const others = counter(3)
    const all = counter(5)
    poll(made, async (incoming) => {
      if (textOf(incoming) === 'lambat') await held.opened
      order.push(textOf(incoming))
      if (incoming.sender.id === String(other.id)) others.hit()
      all.hit()
      return {}
    })
    await made.client.sendText({ userId: made.userId, text: 'lambat' })
    await made.client.sendText({ userId: made.userId, text: 'sesudahnya' })
    for (const text of ['a', 'b', 'c']) await made.client.sendText({ userId: other.id, text })
    await others.reached
    expect(order).toEqual(['a', 'b', 'c'])
    held.open()
    await all.reached
    expect(order).toEqual(['a', 'b', 'c', 'lambat', 'sesudahnya'])
  })

  it('passes over a malformed update', async () => {
    const made = await scene()
    const one = counter(1)
    const { seen, logged } = poll(made, () => {
      one.hit()
      return Promise.resolve({})
    })
    await made.client.inject({ update: { message: { text: 7 } } })
    await made.client.sendText({ userId: made.userId, text: 'sesudahnya' })
    await one.reached
    expect(seen.map(textOf)).toEqual(['sesudahnya'])
    expect(logged()).toContain('malformed')
  })

  it('goes on after faults of the server', async () => {
    const made = await scene()
    for (const kind of ['500', '429', 'malformed'] as const) {
      await made.client.addFault({ method: 'getUpdates', kind, retryAfter: 1 })
    }
    const one = counter(1)
    const { log } = poll(made, () => {
      one.hit()
      return Promise.resolve({})
    })
    await made.client.sendText({ userId: made.userId, text: 'halo' })
    await one.reached
    expect(log()).toContain('updates cannot be fetched')
    expect(log()).not.toContain(made.sim.token)
  })

  it('says plainly that another program has the same token, and goes on', async () => {
    const made = await scene()
    const first = poll(made)
    const conflict = new Promise<void>((resolve) => {
      const watch = () => (first.log().includes('another program') ? resolve() : setImmediate(watch))
      watch()
    })
    poll(made)
    await conflict
  })

  it('stops at once although a poll is open', async () => {
    const made = await scene()
    const { polling } = poll(made)
    while (!(await made.client.queue()).polled);
    const before = performance.now()
    await polling.stop()
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

import { expect, it } from 'vitest'
import { createTraffic } from '../../src/desk/traffic.ts'
import type { Handle } from '../../src/desk/handle.ts'
import type { Timers } from '../../src/timers.ts'

/** Timers that ring when the test says so. */
function handTimers(): Timers & { pass(milliseconds: number): Promise<void> } {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  return {
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run }
      waiting.push(entry)
      return () => (waiting = waiting.filter((each) => each !== entry))
    },
    async pass(milliseconds) {
      const until = now + milliseconds
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        now = next.at
        waiting = waiting.filter((each) => each !== next)
        next.run()
        await Promise.resolve()
        await Promise.resolve()
      }
      now = until
    },
  }
}

const incoming: Parameters<Handle>[0] = {
  id: '1',
  platform: 'telegram',
  chat: { id: '1', kind: 'private', isPublic: false },
  sender: { id: '1', name: 'Sari', language: 'id' },
  content: { kind: 'text', text: 'halo' },
}

async function watched(updates: number) {
  const timers = handTimers()
  const traffic = createTraffic(timers)
  const handle = traffic.counting(() => Promise.resolve({}))
  for (let count = 0; count < updates; count += 1) await handle(incoming)
  let calm = false
  void traffic.calm().then(() => (calm = true))
  await Promise.resolve()
  return { timers, handle, isCalm: () => calm }
}

it('keeps nothing waiting while few write', async () => {
  const { isCalm } = await watched(9)
  expect(isCalm()).toBe(true)
})

it('keeps heavy work waiting while many write, and lets it go when they have been answered', async () => {
  const { timers, isCalm } = await watched(10)
  await timers.pass(400)
  expect(isCalm()).toBe(false)
  await timers.pass(200)
  expect(isCalm()).toBe(true)
})

it('keeps nothing waiting for more than half a minute, however many write', async () => {
  const { timers, handle, isCalm } = await watched(10)
  for (let passed = 0; passed < 29_800; passed += 100) {
    for (let count = 0; count < 10; count += 1) await handle(incoming)
    await timers.pass(100)
  }
  expect(isCalm()).toBe(false)
  for (let count = 0; count < 10; count += 1) await handle(incoming)
  await timers.pass(300)
  expect(isCalm()).toBe(true)
})

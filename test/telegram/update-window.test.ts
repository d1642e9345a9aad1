import { expect, it } from 'vitest'
import type { Outcome } from '../../bots/intake.ts'
import { envelopeSchema } from '../../bots/telegram/update.ts'
import { UpdateWindow } from '../../bots/telegram/update-window.ts'
import { gate, textUpdate } from './updates.ts'

// What may be confirmed to Telegram, and when.

const fetched = (...ids: number[]) => ids.map((id) => ({ id, update: textUpdate(id, id % 10, 'x') }))
const idOf = (update: unknown) => envelopeSchema.parse(update).update_id

it('confirms up to the first update that is not done', async () => {
  const slow = gate()
  const window = new UpdateWindow({
    take: async (update): Promise<Outcome> => {
      if (idOf(update) === 12) await slow.opened
      return 'done'
    },
  })
  window.accept(fetched(11, 12, 13), 100)
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  expect([window.offset, window.busy]).toEqual([12, true])
  slow.open()
  await window.idle()
  expect([window.offset, window.busy]).toEqual([14, false])
})

it('does not handle again what is at work or done when it is fetched again', async () => {
  const taken: number[] = []
  const slow = gate()
  const window = new UpdateWindow({
    take: async (update): Promise<Outcome> => {
      taken.push(idOf(update))
      if (idOf(update) === 11) await slow.opened
      return 'done'
    },
  })
  window.accept(fetched(11, 12), 100)
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  window.accept(fetched(11, 12, 13), 100)
  slow.open()
  await window.idle()
  expect(taken.toSorted((a, b) => a - b)).toEqual([11, 12, 13])
})

it('keeps a failed update and those behind it in its chat, and tries them again in order', async () => {
  const done: number[] = []
  let away = true
  const window = new UpdateWindow({
    take: (update): Promise<Outcome> => {
      if (away) return Promise.resolve('failed')
      done.push(idOf(update))
      return Promise.resolve('done')
    },
  })
  window.accept(fetched(11, 21), 100)
  await window.idle()
  expect([window.offset, window.failed]).toEqual([11, true])
  away = false
  window.accept(fetched(11, 21), 100)
  await window.idle()
  expect(done).toEqual([11, 21])
  expect([window.offset, window.failed]).toEqual([22, false])
})

it('forgets a failed update that Telegram no longer brings, because it waited too long', async () => {
  const window = new UpdateWindow({ take: () => Promise.resolve('failed') })
  window.accept(fetched(11), 100)
  await window.idle()
  expect(window.offset).toBe(11)
  window.accept([], 100)
  expect([window.offset, window.busy]).toEqual([12, false])
})

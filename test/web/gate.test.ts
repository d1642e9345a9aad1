import { expect, it } from 'vitest'
import { BusyError, createGate } from '../../bots/web/gate.ts'
import type { Timers } from '../../src/timers.ts'

/** Timers whose time comes when the test says so. */
function patience(): { timers: Timers; runsOut: () => void } {
  const waiting = new Set<() => void>()
  return {
    timers: {
      after(_milliseconds, run) {
        waiting.add(run)
        return () => waiting.delete(run)
      },
    },
    runsOut: () => waiting.forEach((run) => run()),
  }
}

/** A piece of work that ends when it is told to. */
function work() {
  let resolve: (result: string) => void = () => undefined
  const promise = new Promise<string>((settle) => (resolve = settle))
  let begun = false
  return {
    begun: () => begun,
    end: (result: string) => resolve(result),
    run: () => {
      begun = true
      return promise
    },
  }
}

const limits = { atOnce: 2, waitingMax: 2, patienceMs: 3_000 }

it('lets so many through at once, and the next ones in their order', async () => {
  const gate = createGate(limits, patience().timers)
  const all = Array.from({ length: 4 }, work)
  const done = all.map((each) => gate.run(each.run))
  await Promise.resolve()
  expect(all.map((each) => each.begun())).toEqual([true, true, false, false])
  all[1]?.end('second')
  expect(await done[1]).toBe('second')
  await expect.poll(() => all.map((each) => each.begun())).toEqual([true, true, true, false])
  for (const each of all) each.end('over')
  expect(await Promise.all(done)).toEqual(['over', 'second', 'over', 'over'])
})

it('turns away at once who comes when too many wait, and later who waited too long', async () => {
  const { timers, runsOut } = patience()
  const gate = createGate(limits, timers)
  const all = Array.from({ length: 5 }, work)
  const done = all.map((each) => gate.run(each.run))
  await expect(done[4]).rejects.toThrow(BusyError)
  const late = [expect(done[2]).rejects.toThrow(BusyError), expect(done[3]).rejects.toThrow(BusyError)]
  runsOut()
  await Promise.all(late)
  for (const each of all) each.end('over')
  await Promise.all(done.slice(0, 2))
  // Their places are free again, and who was turned away never began
  expect(await gate.run(() => Promise.resolve('next'))).toBe('next')
  expect(all.map((each) => each.begun())).toEqual([true, true, false, false, false])
})

it('gives the place of work that failed to the next', async () => {
  const gate = createGate({ ...limits, atOnce: 1 }, patience().timers)
  const failed = gate.run(() => Promise.reject(new Error('no')))
  const next = gate.run(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { createGraph } from '../../bots/whatsapp/graph.ts'
import { learnNumber, type LearntNumber } from '../../bots/whatsapp/number.ts'
import {
  startWhatsappSimulator,
  type RunningWhatsappSimulator,
} from '../../bots/simulator/whatsapp/server.ts'
import { movableClock } from '../../src/clock.ts'
import { Secret } from '../../src/secret.ts'
import type { Timers } from '../../src/timers.ts'
import { startProgram } from '../support/program.ts'

let whatsapp: RunningWhatsappSimulator
let waits: number[]
let warned: string[]

beforeEach(async () => {
  whatsapp = await startWhatsappSimulator({
    clock: movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: true }),
  })
  waits = []
  warned = []
})

afterEach(() => whatsapp.stop())

/** Waits pass at once and are noted. */
const timers: Timers = {
  after(milliseconds, run) {
    waits.push(milliseconds)
    const handle = setImmediate(run)
    return () => clearImmediate(handle)
  },
}

function learn(token = whatsapp.token): LearntNumber {
  const graph = createGraph({
    token: new Secret(token),
    phoneNumberId: whatsapp.phoneNumberId,
    apiRoot: whatsapp.apiRoot,
  })
  const log = { warn: (fields: { code: string }) => void warned.push(fields.code) }
  return learnNumber({ graph, timers, log })
}

it('is asked for until the platform tells it, more and more slowly', async () => {
  whatsapp.direct.fails({ kind: 'http', status: 502, on: 'number', times: 2 })
  const number = learn()
  expect(number.digits()).toBeUndefined()
  await number.done
  expect(number.digits()).toBe('6281100000001')
  expect(waits).toEqual([1_000, 2_000])
  expect(warned).toEqual(['platform-error', 'platform-error'])
  expect(whatsapp.direct.calls('number')).toHaveLength(3)
})

it('is asked for no more once it was refused', async () => {
  whatsapp.direct.fails({ kind: 'error', code: 10, on: 'number' })
  const number = learn()
  await number.done
  expect([number.digits(), waits, warned]).toEqual([undefined, [], ['code:10']])
})

it('is asked for no more when the program stops', async () => {
  whatsapp.direct.fails({ kind: 'http', status: 502, on: 'number', times: 1_000 })
  const number = learn()
  await expect.poll(() => waits.length).toBeGreaterThan(0)
  number.stop()
  await number.done
  expect(number.digits()).toBeUndefined()
})

it('stands on the front page, as a link and as a QR code', async () => {
  const program = await startProgram({ whatsapp: true })
  try {
    await expect
      .poll(async () => {
        program.clock.advance(10_000)
        return (await fetch(program.app.url)).text()
      })
      .toContain('href="https://wa.me/6281100000001"')
    const page = await (await fetch(program.app.url)).text()
    expect(page).toContain('Buka WhatsApp')
    expect(page).toContain('aria-label="Kode QR untuk membuka chat WhatsApp"')
  } finally {
    await program.stop()
  }
})

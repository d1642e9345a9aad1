import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createInbox, type Inbox } from '../../bots/inbox/inbox.ts'
import { openKeptUpdates } from '../../bots/inbox/kept-updates.ts'
import type { Taken } from '../../bots/intake.ts'
import { parseKeys } from '../../src/crypto/key-ring.ts'
import { createSealer } from '../../src/crypto/seal.ts'
import type { Timers } from '../../src/timers.ts'
import { soon } from '../support/soon.ts'

// Updates whose platform does not bring them again: acknowledged when they are committed or on the disk, never before.

let folder: string
let logged: string
let ended: Inbox[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-inbox-'))
  logged = ''
  ended = []
})

afterEach(async () => {
  for (const inbox of ended) inbox.stop()
  await rm(folder, { recursive: true, force: true })
})

const sealer = (key = 'a') => createSealer(parseKeys(Buffer.alloc(32, key).toString('base64')))

const done: Taken = { outcome: 'done', handled: {} }
const failed: Taken = { outcome: 'failed', handled: {} }

/** Pauses last until they are ended by hand, or called off. */
function handTimers(): Timers & { endAll(): void; readonly waiting: number } {
  const running = new Set<() => void>()
  return {
    after(_milliseconds, run) {
      running.add(run)
      return () => running.delete(run)
    },
    endAll() {
      for (const run of running) {
        running.delete(run)
        run()
      }
    },
    get waiting() {
      return running.size
    },
  }
}

function open(handle: (payload: unknown) => Promise<Taken>, timers: Timers = handTimers(), key = 'a') {
  const log = pino({}, { write: (line: string) => void (logged += line) })
  const updates = openKeptUpdates(join(folder, 'inbox'), sealer(key), () => new Date('2026-11-23T01:00:00Z'))
  const inbox = createInbox({ updates, handle, budgetMs: 2_000, timers, log })
  ended.push(inbox)
  return inbox
}

const files = () => readdir(join(folder, 'inbox')).catch(() => [])

it('writes nothing down for what is handled in time', async () => {
  const inbox = open(() => Promise.resolve(done))
  expect(await inbox.take({ order: 'sari', payload: { text: 'Rahasia' } })).toEqual({
    kind: 'in-time',
    taken: done,
  })
  expect(await files()).toEqual([])
})

it('keeps what takes too long, sealed, and removes it once it is done', async () => {
  const timers = handTimers()
  const release: ((taken: Taken) => void)[] = []
  const inbox = open(() => new Promise((resolve) => release.push(resolve)), timers)
  const taking = inbox.take({ order: 'sari', payload: { text: 'Rahasia' } })
  timers.endAll()
  const kept = await taking
  const [file = ''] = await files()
  expect((await readFile(join(folder, 'inbox', file))).includes('Rahasia')).toBe(false)
  release[0]?.(done)
  expect(kept.kind === 'kept' && (await kept.later)).toEqual(done)
  await soon(async () => expect(await files()).toEqual([]))
})

it('keeps at once what meets a database that is away, and tries again until it is back', async () => {
  const timers = handTimers()
  const answers = [failed, failed, done]
  const tried: unknown[] = []
  const inbox = open((payload) => {
    tried.push(payload)
    return Promise.resolve(answers[tried.length - 1] ?? done)
  }, timers)
  const kept = await inbox.take({ order: 'sari', payload: 7 })
  expect([kept.kind, await files()]).toMatchObject(['kept', [expect.stringMatching(/\.sealed$/)]])
  for (const times of [2, 3]) {
    await soon(() => expect(timers.waiting).toBe(1))
    timers.endAll()
    await soon(() => expect(tried).toHaveLength(times))
  }
  expect(kept.kind === 'kept' && (await kept.later)).toEqual(done)
  expect(tried).toEqual([7, 7, 7])
})

it('keeps the order of one person, and lets others by', async () => {
  const timers = handTimers()
  let away = true
  const finished: unknown[] = []
  const inbox = open((payload) => {
    if (away && String(payload).startsWith('sari')) return Promise.resolve(failed)
    finished.push(payload)
    return Promise.resolve(done)
  }, timers)
  const first = await inbox.take({ order: 'sari', payload: 'sari 1' })
  const taking = inbox.take({ order: 'sari', payload: 'sari 2' })
  await inbox.take({ order: 'budi', payload: 'budi' })
  expect(finished).toEqual(['budi'])
  away = false
  timers.endAll()
  if (first.kind === 'kept') await first.later
  await taking
  await soon(() => expect(finished).toEqual(['budi', 'sari 1', 'sari 2']))
})

it('goes on after a restart with what was left, in the order in which it came', async () => {
  const before = open(() => Promise.resolve(failed))
  await before.take({ order: 'sari', payload: 'satu' })
  const second = before.take({ order: 'sari', payload: 'dua' })
  before.stop()
  await second
  const finished: unknown[] = []
  const after = open((payload) => {
    finished.push(payload)
    return Promise.resolve(done)
  })
  await after.start()
  await soon(async () => expect([finished, await files()]).toEqual([['satu', 'dua'], []]))
})

it('leaves alone, and reports without its content, what another key sealed', async () => {
  const before = open(() => Promise.resolve(failed))
  await before.take({ order: 'sari', payload: 'satu' })
  before.stop()
  const tried: unknown[] = []
  const inbox = open(
    (payload) => {
      tried.push(payload)
      return Promise.resolve(done)
    },
    handTimers(),
    'b',
  )
  await inbox.start()
  expect([tried, await files()]).toEqual([[], [expect.stringMatching(/\.sealed$/)]])
  expect(logged).toContain('kept updates do not open')
})

it('does not acknowledge what can neither be handled nor kept', async () => {
  await writeFile(join(folder, 'inbox'), 'no folder')
  const inbox = open(() => Promise.resolve(failed))
  await expect(inbox.take({ order: 'sari', payload: 1 })).rejects.toThrow('EEXIST')
})

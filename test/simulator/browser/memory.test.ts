import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { createLogger } from '../../../src/logger.ts'
import { cast, groups } from '../../../bots/simulator/browser/cast.ts'
import { openMemory, type TownMemory } from '../../../bots/simulator/browser/memory.ts'
import { rememberedClock } from '../../../bots/simulator/browser/remembered-clock.ts'
import type { SimulatorClock } from '../../../bots/simulator/browser/clock.ts'
import { openTown } from '../../../bots/simulator/browser/town.ts'
import { openContext } from '../../../bots/cli/context.ts'
import type { Memory } from '../../../bots/simulator/memory.ts'
import {
  startTelegramSimulator,
  type RunningTelegramSimulator,
} from '../../../bots/simulator/telegram/server.ts'

const endings: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

/** A folder for memory that goes with the test. */
async function folderOf(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-town-'))
  endings.push(() => rm(folder, { recursive: true }))
  return folder
}

interface Town {
  readonly memory: TownMemory
  readonly simulator: RunningTelegramSimulator
  readonly logged: string[]
  /** How many times something is to be written later. */
  waiting(): number
  /** The two seconds are over. Resolves when everything is written. */
  later(): Promise<void>
}

/** Telegram with one person, Sari (7), remembered in a folder. */
async function town(folder: string): Promise<Town> {
  const logged: string[] = []
  const sink = { write: (line: string) => void logged.push(line) }
  const log = createLogger({ level: 'debug', clock: systemClock, sink })
  const waiting = new Map<() => void, number>()
  const timers = {
    after(milliseconds: number, action: () => void) {
      waiting.set(action, milliseconds)
      return () => waiting.delete(action)
    },
  }
  const memory = await openMemory({ folder, log, timers })
  const { simulator } = await memory.begin('telegram', async (remembered: Memory | undefined) => {
    const opened = await startTelegramSimulator({ memory: remembered, flood: false })
    if (!opened.knows(7)) await opened.direct.createUser({ id: 7, firstName: 'Sari' })
    return { simulator: opened }
  })
  endings.push(() => simulator.close())
  return {
    memory,
    simulator,
    logged,
    waiting: () => waiting.size,
    async later() {
      for (const [action, milliseconds] of waiting) {
        expect(milliseconds).toBe(2000)
        waiting.delete(action)
        action()
      }
      await memory.keepAhead(0)
    },
  }
}

const say = ({ simulator }: Town, text: string) => simulator.direct.sendText({ userId: 7, text })
const texts = async ({ simulator }: Town) =>
  (await simulator.direct.chat({ chatId: 7 })).messages.map((message) => message.text)

describe('the memory of a town', () => {
  it('holds what was said until the end', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    await say(first, 'halo')
    await first.memory.close()
    expect(await texts(await town(folder))).toEqual(['halo'])
  })

  it('holds after a crash what was said two seconds before', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    await say(first, 'satu')
    await first.later()
    const { messageId, updateId } = await say(first, 'dua')
    const second = await town(folder)
    expect(await texts(second)).toEqual(['satu'])
    const next = await say(second, 'tiga')
    expect(next.messageId).toBeGreaterThan(messageId)
    expect(next.updateId).toBeGreaterThan(updateId!)
    const third = await town(folder)
    const last = await say(third, 'empat')
    expect(last.updateId, 'also when it crashes at once again').toBeGreaterThan(next.updateId!)
  })

  it('is written once for many changes, and not without one', async () => {
    const first = await town(await folderOf())
    expect(first.waiting()).toBe(0)
    for (const text of ['a', 'b', 'c']) await say(first, text)
    expect(first.waiting()).toBe(1)
    await first.later()
    expect(first.waiting()).toBe(0)
    await say(first, 'd')
    await first.memory.close()
    expect(first.waiting()).toBe(0)
  })

  it('is open to nobody else, and writes the content of a file once', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    for (const name of ['a.txt', 'b.txt']) {
      await first.simulator.direct.sendDocument({ userId: 7, name, bytes: Buffer.from('isi surat') })
    }
    await first.later()
    const names = (await readdir(join(folder, 'telegram'))).toSorted()
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 'state'])
    for (const name of names) expect((await stat(join(folder, 'telegram', name))).mode & 0o77).toBe(0)
    expect((await stat(join(folder, 'telegram'))).mode & 0o77).toBe(0)
    const content = join(folder, 'telegram', names[0]!)
    expect(await readFile(content, 'utf8')).toBe('isi surat')
    const { mtimeMs } = await stat(content)
    await say(first, 'lagi')
    await first.later()
    expect((await stat(content)).mtimeMs).toBe(mtimeMs)
  })

  it('throws contents away that are no longer in the state', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    const stray = join(folder, 'telegram', 'ab'.repeat(32))
    await writeFile(stray, 'yang lama')
    await first.memory.close()
    expect(await readdir(join(folder, 'telegram'))).toEqual(['state'])
  })

  it('leaves a content out that was altered', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    await first.simulator.direct.sendDocument({ userId: 7, name: 'a.txt', bytes: Buffer.from('isi') })
    await first.memory.close()
    const [content = ''] = await readdir(join(folder, 'telegram'))
    await writeFile(join(folder, 'telegram', content), 'lain')
    const second = await town(folder)
    const [message] = (await second.simulator.direct.chat({ chatId: 7 })).messages
    const file = second.simulator.direct.file({ fileId: message!.document!.fileId })
    await expect(file).rejects.toThrow('has no content')
  })

  it('is set aside when it is cut off, and the fresh town gives none of its ids', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    const old = await say(first, 'rahasia')
    await first.memory.close()
    for (const times of [1, 2]) {
      await truncate(join(folder, 'telegram', 'state'), 100)
      const next = await town(folder)
      expect(await texts(next)).toEqual([])
      const { messageId, updateId } = await say(next, 'halo')
      expect(messageId).toBe(old.messageId + times * 10_000_000)
      expect(updateId).toBe(old.updateId! + times * 10_000_000)
      expect(next.logged.map((line) => JSON.parse(line))).toMatchObject([
        { level: 'warn', platform: 'telegram' },
      ])
      await next.memory.close()
    }
    expect((await readdir(folder)).toSorted()).toEqual(['telegram', 'telegram.1.broken', 'telegram.2.broken'])
    expect(await texts(await town(folder))).toEqual(['halo'])
  })

  it('knows how far the clock is ahead', async () => {
    const folder = await folderOf()
    expect((await town(folder)).memory.ahead).toBe(0)
    await (await town(folder)).memory.keepAhead(86_400_000)
    expect((await town(folder)).memory.ahead).toBe(86_400_000)
    await writeFile(join(folder, 'clock'), '{"ahead":')
    const broken = await town(folder)
    expect(broken.memory.ahead).toBe(0)
    expect(broken.logged).toHaveLength(1)
    expect(await readdir(folder)).toContain('clock.broken')
  })

  it('lets the clock go on from where it was moved to, on with the time that has passed', async () => {
    const folder = await folderOf()
    const day = 24 * 60 * 60 * 1000
    const ahead = (clock: SimulatorClock) => clock.now().getTime() - systemClock.now().getTime()
    const first = await town(folder)
    const clock = rememberedClock(first.memory)
    expect(ahead(clock)).toBeLessThan(day)
    clock.advance(day)
    clock.advance(day)
    await first.memory.close()
    const second = await town(folder)
    const again = rememberedClock(second.memory)
    expect(Math.abs(ahead(again) - 2 * day)).toBeLessThan(1000)
    again.set(new Date(systemClock.now().getTime() + 5 * day))
    await second.memory.close()
    expect(Math.abs((await town(folder)).memory.ahead - 5 * day)).toBeLessThan(1000)
  })

  it('that cannot be written ends no play', async () => {
    const folder = await folderOf()
    const first = await town(folder)
    await rm(join(folder, 'telegram'), { recursive: true })
    await writeFile(join(folder, 'telegram'), 'no folder')
    await say(first, 'halo')
    await first.later()
    expect(first.logged.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error' }])
    expect(await texts(first)).toEqual(['halo'])
  })
})

describe('the simulated platforms', () => {
  it('have the same people, groups and templates when they are opened again', async () => {
    const folder = await folderOf()
    const { agency, log } = openContext({ LOKET_SIMULATOR: '1', LOKET_DATA_DIR: folder })
    const open = async () => {
      const memory = await openMemory({ folder, log })
      const opened = await openTown({
        clock: systemClock,
        agency,
        platforms: ['telegram', 'slack', 'whatsapp'],
        memory,
      })
      const { telegram, slack, whatsapp } = opened
      const close = async () => {
        await opened.close()
        await memory.close()
      }
      return { telegram: telegram!, slack: slack!, whatsapp: whatsapp!, settings: opened.settings, close }
    }
    const first = await open()
    await first.whatsapp.people.sari.writes('Halo')
    first.slack.people.rina.writes('siap', { in: first.slack.groups.ppid })
    await first.close()
    const second = await open()
    endings.push(() => second.close())
    expect(second.whatsapp.people.sari.bubbles).toMatchObject([{ text: 'Halo' }])
    expect(second.slack.people.rina.messages(second.slack.groups.ppid)).toMatchObject([{ text: 'siap' }])
    expect(second.slack.simulator.direct.people()).toHaveLength(cast.length)
    expect(second.slack.simulator.direct.channels()).toHaveLength(groups.length)
    expect(second.whatsapp.simulator.direct.people()).toHaveLength(cast.length)
    expect(second.whatsapp.people.sari.userId).toBe(first.whatsapp.people.sari.userId)
    expect(second.whatsapp.simulator.direct.templates.list()).toEqual(
      first.whatsapp.simulator.direct.templates.list(),
    )
    expect(second.settings.admins).toEqual(first.settings.admins)
  })
})

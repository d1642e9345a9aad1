import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Logger } from '../../../src/logger.ts'
import { systemTimers, type Timers } from '../../../src/timers.ts'
import { MemoryError, type Memory, type Remembering } from '../memory.ts'
import { memoryPlace, readIfThere, replace, type MemoryPlace } from './memory-place.ts'
import type { Platform } from './protocol.ts'

/** What the simulated platforms and their clock remember between two starts of the program. */
export interface TownMemory {
  /** How far the clock was ahead of the machine's when it was last moved, milliseconds. */
  readonly ahead: number
  /** Remembers how far the clock is ahead. Resolves when that is written. */
  keepAhead(milliseconds: number): Promise<void>
  /**
   * Opens a platform from what it remembered, or from nothing, where there is nothing or it is broken. From then on what
   * changes there is written down, soon and at the end. No id is given twice, also when the program did not end well.
   */
  begin<Opened extends { readonly simulator: Remembering }>(
    platform: Platform,
    open: (memory: Memory | undefined) => Promise<Opened>,
  ): Promise<Opened>
  /** Writes down everything that is new, for the last time. */
  close(): Promise<void>
}

/** Changes are written down after so long. */
const saveAfterMs = 2000
/** More ids than are given between the last memory and a crash. */
const idsInDoubt = 1000
/** More ids than one town gives in its life: a fresh one goes on behind one that is broken. */
const idsOfTown = 10_000_000

const clockShape = z.strictObject({ ahead: z.int() })

/** Opens the memory in a folder, which is made when there is none. */
export async function openMemory(parts: {
  readonly folder: string
  readonly log: Logger
  readonly timers?: Timers
}): Promise<TownMemory> {
  const { folder, log } = parts
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const clockPath = join(folder, 'clock')
  const ahead = await readClock(clockPath, log)
  const scribe = new Scribe(log, parts.timers ?? systemTimers)
  return {
    ahead,
    keepAhead: (milliseconds) =>
      scribe.writes(() => replace(clockPath, JSON.stringify({ ahead: milliseconds }))),
    async begin(platform, open) {
      const place = memoryPlace(folder, platform)
      const opened = await openedFrom(place, open, () =>
        log.warn({ platform }, 'the memory of a simulated platform is broken and was set aside'),
      )
      await scribe.follows(opened.simulator, place)
      return opened
    },
    close: () => scribe.close(),
  }
}

/** Writes down what changes, one thing after the other. */
class Scribe {
  readonly #log: Logger
  readonly #timers: Timers
  readonly #endings: (() => void)[] = []
  #last: Promise<void> = Promise.resolve()

  constructor(log: Logger, timers: Timers) {
    this.#log = log
    this.#timers = timers
  }

  /** Writes when everything before is written. A full disk ends no play: it is logged. */
  writes(write: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(write).catch((error: unknown) => {
      this.#log.error({ err: error }, 'the memory of the simulator could not be written')
    })
    return this.#last
  }

  /**
   * Writes down a simulator now, soon after each of its changes, and at the end. Resolves after the first: ids that were
   * left out must not be given after a crash that comes before the second.
   */
  follows(simulator: Remembering, place: MemoryPlace): Promise<void> {
    const save = () => this.writes(() => place.write(simulator.remember()))
    let callOff: (() => void) | undefined
    const saveSoon = () => {
      callOff ??= this.#timers.after(saveAfterMs, () => {
        callOff = undefined
        void save()
      })
    }
    const stop = simulator.watch(saveSoon)
    this.#endings.push(() => {
      stop()
      callOff?.()
      void save()
    })
    return save()
  }

  async close(): Promise<void> {
    for (const end of this.#endings.splice(0)) end()
    await this.#last
  }
}

async function openedFrom<Opened extends { readonly simulator: Remembering }>(
  place: MemoryPlace,
  open: (memory: Memory | undefined) => Promise<Opened>,
  warn: () => void,
): Promise<Opened> {
  const memory = await place.read()
  if (memory !== undefined) {
    try {
      const opened = await open(memory)
      opened.simulator.skipIds(idsInDoubt)
      return opened
    } catch (error) {
      if (!(error instanceof MemoryError)) throw error
      await place.setAside()
      warn()
    }
  }
  const opened = await open(undefined)
  opened.simulator.skipIds((await place.timesSetAside()) * idsOfTown)
  return opened
}

async function readClock(path: string, log: Logger): Promise<number> {
  const bytes = await readIfThere(path)
  if (bytes === undefined) return 0
  const read = clockShape.safeParse(parsed(bytes.toString()))
  if (read.success) return read.data.ahead
  await rename(path, `${path}.broken`)
  log.warn('the memory of the simulated clock is broken and was set aside')
  return 0
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

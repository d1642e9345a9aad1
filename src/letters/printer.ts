import { Worker } from 'node:worker_threads'
import { systemTimers } from '../timers.ts'
import type { Printed, PrintOrder } from './print-thread.ts'
import type { LetterDefinition } from './types.ts'

/** Without a letter for so long, the thread and its memory (fonts, pdfmake: some 60 MB) are given back. */
const IDLE_MS = 60_000

/** The most the thread may hold, in MB: a letter of fifty pages needs two thirds of it. */
const HEAP_MB = 96

/** Room for what a letter throws away at once, in MB: with more, the thread only holds on to garbage for longer. */
const YOUNG_MB = 8

interface Waiting {
  readonly resolve: (pdf: Buffer) => void
  readonly reject: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let thread: Thread | undefined
let letters = 0
let cancelIdle: (() => void) | undefined

/** Renders a letter as `renderLetter` does, on a thread of its own, so that nobody's answer waits for it. */
export function printLetter(definition: LetterDefinition): Promise<Buffer> {
  cancelIdle?.()
  const { worker, waiting } = (thread ??= startThread())
  const order: PrintOrder = { id: (letters += 1), definition }
  return new Promise<Buffer>((resolve, reject) => {
    waiting.set(order.id, { resolve, reject })
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows, not for threads
    worker.postMessage(order)
  })
}

function startThread(): Thread {
  const worker = newWorker()
  const started: Thread = { worker, waiting: new Map() }
  worker.unref()
  worker.on('message', (printed: Printed) => settle(started, printed))
  worker.on('error', (error) => fail(started, error))
  worker.on('exit', () => fail(started, new Error('the thread that prints letters ended')))
  return started
}

function newWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB } }
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./print-thread.js', import.meta.url), options)
  // From its sources the program runs under a loader of TypeScript, which a thread does not get by itself.
  const source = JSON.stringify(new URL('./print-thread.ts', import.meta.url).href)
  // Found from here: the thread's own text would look for it in whatever folder the program was started in.
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const start = `import(${loader}).then(({ register }) => { register(); return import(${source}) })`
  return new Worker(start, { ...options, eval: true })
}

function settle(from: Thread, printed: Printed): void {
  const { worker, waiting } = from
  const { resolve, reject } = waiting.get(printed.id) ?? {}
  waiting.delete(printed.id)
  if ('bytes' in printed) {
    const { buffer, byteOffset, byteLength } = printed.bytes
    resolve?.(Buffer.from(buffer, byteOffset, byteLength))
  } else reject?.(printed.error)
  if (waiting.size > 0) return
  worker.unref()
  cancelIdle = systemTimers.after(IDLE_MS, () => {
    if (thread === from) thread = undefined
    void worker.terminate()
  })
}

/** The thread is gone (out of memory, a fault, idle): what waited is told, and the next letter gets a new one. */
function fail(ended: Thread, error: unknown): void {
  if (thread === ended) thread = undefined
  for (const { reject } of ended.waiting.values()) reject(error)
  ended.waiting.clear()
}

/** The thread behind `printLetter`: renders one letter after the other and answers each with its bytes. */
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { renderLetter } from './render.ts'
import type { LetterDefinition } from './types.ts'

/** A letter to be rendered. */
export interface PrintOrder {
  readonly id: number
  readonly definition: LetterDefinition
}

/** What became of it. */
export type Printed =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: unknown }

/** Nice value: a third of the usual share of busy processors, so that answers to people go first. */
const PRIORITY = 5

const port = parentPort
if (port === null) throw new Error('print-thread is run as a thread')

// Linux gives each thread a priority of its own (setpriority(2), notes); elsewhere this would be the whole process.
// Not from sources: those who develop wait for the letter, and share their processors with much else.
if (process.platform === 'linux' && import.meta.url.endsWith('.js')) setPriority(PRIORITY)

port.on('message', ({ id, definition }: PrintOrder) => {
  const answer = (printed: Printed) => port.postMessage(printed)
  renderLetter(definition).then(
    // A copy of its own, since a small buffer shares memory with others.
    (pdf) => answer({ id, bytes: Uint8Array.from(pdf) }),
    (error: unknown) => answer({ id, error }),
  )
})

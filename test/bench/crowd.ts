import { performance } from 'node:perf_hooks'
import type { RunningTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import { personOf, stepsOf, type Step } from './script.ts'

/** A bot must answer within this time, or the run ends with what the chat showed. */
const ANSWER_MS = 30_000

/** What people saw while it was measured. */
export interface Sightings {
  /** Each answered input: milliseconds from the update to its answer, by the step's name. */
  readonly latencies: { readonly step: string; readonly ms: number }[]
  /** Receipts that came. */
  intakes: number
}

/** People who fill the form again and again, each waiting for an answer before the next input. */
export interface Crowd {
  /** Lets so many of them begin, spread over the time given, until `leave`. */
  enter(people: number, spreadMs: number): void
  /** Answers that come from now on are counted. */
  startCounting(): Sightings
  stopCounting(): void
  /** No new form is begun; resolves when the begun ones are finished. */
  leave(): Promise<void>
}

/** A crowd at one simulator. `photo` is what each sends as a picture of the identity card. */
export function createCrowd(simulator: RunningTelegramSimulator, photo: Buffer): Crowd {
  const { direct } = simulator
  const ids: number[] = []
  let sightings: Sightings | undefined
  let leaving = false
  let present: Promise<void>[] = []

  const person = async (index: number): Promise<number> => {
    const known = ids[index]
    if (known !== undefined) return known
    const { id } = await direct.createUser({ firstName: 'Sari', languageCode: 'id' })
    ids[index] = id
    return id
  }

  const act = async (userId: number, step: Step, messageId: number | undefined) => {
    const { input } = step
    switch (input.kind) {
      case 'text':
        return direct.sendText({ userId, text: input.text })
      case 'photo':
        return direct.sendPhoto({ userId, bytes: photo })
      case 'press':
        return direct.press({ userId, text: input.label, ...(messageId !== undefined && { messageId }) })
    }
  }

  const fill = async (userId: number, steps: readonly Step[]): Promise<void> => {
    let messageId: number | undefined
    for (const step of steps) {
      const from = performance.now()
      const { revision } = await act(userId, step, messageId)
      const seen = await direct.waitFor({
        chatId: userId,
        afterRevision: revision,
        timeoutMs: ANSWER_MS,
        ...step.expect,
      })
      messageId = seen.messageId
      sightings?.latencies.push({ step: step.name, ms: performance.now() - from })
    }
    if (sightings !== undefined) sightings.intakes += 1
  }

  const stay = async (index: number, delayMs: number): Promise<void> => {
    const userId = await person(index)
    const steps = stepsOf(personOf(index))
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs)
    })
    for (;;) {
      await fill(userId, steps)
      if (leaving) return
    }
  }

  return {
    enter(people, spreadMs) {
      leaving = false
      present = Array.from({ length: people }, (_, index) => stay(index, (index / people) * spreadMs))
      // A person who waits in vain is heard of in `leave`.
      for (const each of present) each.catch(() => undefined)
    },
    startCounting: () => (sightings = { latencies: [], intakes: 0 }),
    stopCounting: () => (sightings = undefined),
    async leave() {
      leaving = true
      await Promise.all(present)
    },
  }
}

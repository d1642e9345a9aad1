import { PlayError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { Bubble, BubbleKind, PersonState } from '../types.ts'

/** Which bubble to wait for; all given conditions must hold. */
export interface Condition {
  /** A part of its text, header or footer. */
  readonly containing?: string
  /** Something to tap has exactly this label. */
  readonly offering?: string
  readonly kind?: BubbleKind
  /** Its wamid. */
  readonly id?: string
  /** Came or changed after this revision of the phone; default: after what the person did last. 0: ever. */
  readonly after?: number
  /** Of the person themselves (to wait for blue ticks); default: of the business. */
  readonly by?: 'business' | 'person'
  readonly read?: boolean
  readonly timeoutMs?: number
}

const patienceMs = 5000
const shownAtMost = 12

/** Resolves with the newest matching bubble, now or when it comes; after the time rejects with what the phone shows. */
export function waitForBubble(
  sim: Simulator,
  person: PersonState,
  condition: Condition,
  since: number,
): Promise<Bubble> {
  const matches = matcher(condition, condition.after ?? since)
  const present = person.bubbles.findLast(matches)
  if (present !== undefined) return Promise.resolve(present)
  return new Promise((resolve, reject) => {
    const watcher = (bubble: Bubble) => {
      if (!matches(bubble)) return
      cancel()
      stop()
      resolve(bubble)
    }
    const timeout = condition.timeoutMs ?? patienceMs
    const stop = sim.world.watchPhone(person, watcher)
    const cancel = sim.timers.after(timeout, () => {
      stop()
      const wanted = JSON.stringify(condition)
      reject(new PlayError(`no bubble matched ${wanted} within ${timeout} ms; ${transcript(person)}`))
    })
  })
}

/** What the phone shows, newest last, as text. */
export function transcript(person: PersonState): string {
  const lines = person.bubbles.slice(-shownAtMost).map((bubble) => {
    const { header, footer, file } = bubble
    const taps = bubble.taps.map((one) => `[${one.label}]`).join(' ')
    const parts = [
      header,
      file === undefined ? undefined : `<${file.name ?? file.mime}>`,
      bubble.text,
      footer,
    ]
    const text = parts.filter((part) => part !== undefined && part !== '').join(' | ')
    return `${bubble.by} ${bubble.kind}: ${text} ${taps}`.trimEnd()
  })
  return `the phone of ${person.name} shows${lines.length === 0 ? ' nothing' : `:\n${lines.join('\n')}`}`
}

function matcher(condition: Condition, after: number): (bubble: Bubble) => boolean {
  const { id, containing, offering, kind, by, read } = condition
  return (bubble) => {
    if (bubble.by !== (by ?? 'business') || bubble.revision <= after) return false
    if (id !== undefined && bubble.id !== id) return false
    if (kind !== undefined && bubble.kind !== kind) return false
    if (read !== undefined && bubble.read !== read) return false
    if (offering !== undefined && !bubble.taps.some((one) => one.label === offering)) return false
    if (containing === undefined) return true
    return [bubble.header, bubble.text, bubble.footer].some((text) => text?.includes(containing) === true)
  }
}

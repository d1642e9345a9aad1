import { ControlError } from './errors.ts'

/**
 * What can be made to go wrong: 429, 500 and 502 answer so without doing anything; `timeout` never
 * answers and does nothing; `drop-after-accept` does it and then cuts the connection, so the bot
 * cannot know; `403-blocked` refuses as if the person had blocked the bot; `malformed` answers 200
 * with half a JSON text, having done it.
 */
export const faultKinds = [
  '429',
  '500',
  '502',
  'timeout',
  'drop-after-accept',
  '403-blocked',
  'malformed',
] as const

type FaultKind = (typeof faultKinds)[number]

/** A fault to come: the next `times` calls of `method` (`*`: any) for the chat (absent: any). */
export interface Fault {
  method: string
  chatId?: number | undefined
  times: number
  kind: FaultKind
  /** For 429: seconds; default 1. */
  retryAfter?: number | undefined
}

const sentinel =
  /^#fault\s+(?<method>[A-Za-z]+|\*)\s+(?<kind>[\w-]+)(?:\s+x(?<times>\d{1,4}))?(?:\s+retry=(?<retry>\d{1,4}))?\s*$/

/** The faults waiting to strike. */
export class FaultBook {
  #faults: Fault[] = []

  /** Adds a fault behind the others. */
  add(fault: Fault): void {
    this.#faults.push({ ...fault })
  }

  /** Takes back all faults. */
  clear(): void {
    this.#faults = []
  }

  /** What still waits. */
  list(): Fault[] {
    return this.#faults.map((fault) => ({ ...fault }))
  }

  /** The fault that strikes this call, used up by one; undefined when none does. */
  take(method: string, chatId: number | undefined): Fault | undefined {
    if (this.#faults.length === 0) return undefined
    const wanted = method.toLowerCase()
    const index = this.#faults.findIndex(
      (fault) =>
        (fault.method === '*' || fault.method.toLowerCase() === wanted) &&
        (fault.chatId === undefined || fault.chatId === chatId),
    )
    const fault = this.#faults[index]
    if (fault === undefined) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.#faults.splice(index, 1)
    return fault
  }
}

/**
 * Reads a sentinel text typed in a chat, e.g. `#fault sendMessage 500 x2` or `#fault * 429 retry=3`.
 * Undefined when the text is not one; ControlError when it is a broken one.
 */
export function faultFromText(text: string, chatId: number): Fault | undefined {
  if (!text.startsWith('#fault')) return undefined
  const groups = sentinel.exec(text)?.groups
  const kind = faultKinds.find((known) => known === groups?.['kind'])
  if (groups === undefined || kind === undefined) {
    throw new ControlError(
      `a fault is written: #fault METHOD ${faultKinds.join('|')} [xTIMES] [retry=SECONDS]`,
    )
  }
  return {
    method: groups['method'] ?? '*',
    chatId,
    times: Number(groups['times'] ?? 1),
    kind,
    retryAfter: groups['retry'] === undefined ? undefined : Number(groups['retry']),
  }
}

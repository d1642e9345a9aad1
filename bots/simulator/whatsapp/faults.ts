import type { ErrorCode } from './errors.ts'

/** What the business can ask of the Graph API. */
export type Operation = 'messages' | 'mark-read' | 'upload' | 'media' | 'download' | 'delete' | 'number'

/** What goes wrong. */
export type FaultKind =
  /** Refused with a listed code; nothing is done. */
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly details?: string }
  /** That HTTP status with a page of HTML; nothing is done. */
  | { readonly kind: 'http'; readonly status: number }
  /** No answer ever; nothing is done. */
  | { readonly kind: 'hang' }
  /** The connection is cut; nothing is done. */
  | { readonly kind: 'cut' }
  /** Done, and then the connection is cut, so that the caller cannot know. */
  | { readonly kind: 'lost-answer' }
  /** Done, and the answer is half a JSON text. */
  | { readonly kind: 'malformed' }
  /** Messages only: accepted, and later a status says failed. */
  | { readonly kind: 'failed-status'; readonly code: ErrorCode; readonly details?: string }

/** A fault to come: the next `times` (default 1) calls of `on`, perhaps only those to one recipient. */
export type Fault = FaultKind & {
  readonly on?: Operation | '*'
  /** As the caller writes it: phone digits or user id. */
  readonly to?: string
  readonly times?: number
}

/** The faults waiting to strike. */
export class FaultBook {
  #waiting: { fault: Fault; left: number }[] = []
  /** While the API is down every call is cut, or answered with that HTTP status. */
  down: 'cut' | number | undefined

  /** Adds a fault behind the others. */
  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 })
  }

  /** Takes back all faults and an outage. */
  clear(): void {
    this.#waiting = []
    this.down = undefined
  }

  /** The fault that strikes this call, used up by one. */
  take(operation: Operation, recipient: string | undefined): Fault | undefined {
    const index = this.#waiting.findIndex(
      ({ fault }) =>
        (fault.on === undefined || fault.on === '*' || fault.on === operation) &&
        (fault.to === undefined || fault.to === recipient) &&
        (fault.kind !== 'failed-status' || operation === 'messages'),
    )
    const struck = this.#waiting[index]
    if (struck === undefined) return undefined
    struck.left -= 1
    if (struck.left <= 0) this.#waiting.splice(index, 1)
    return struck.fault
  }
}

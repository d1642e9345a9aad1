import type { DeliveryKind } from './delivery.ts'

/** What the sender tells about itself; counters and gauges are made of it where the program is wired. */
export interface OutboxObserver {
  /** A delivery is done, or held until its person writes; `waitedMs` from the decision to the platform's answer. */
  onSettled(event: {
    readonly platform: string
    readonly kind: DeliveryKind
    readonly status: 'sent' | 'superseded' | 'dropped' | 'held'
    readonly waitedMs: number
  }): void
  /** A try failed and will be repeated. */
  onRetry(event: { readonly platform: string; readonly code: string }): void
  /** A delivery was given up and is a task now. */
  onFinalFailure(event: { readonly platform: string; readonly code: string }): void
}

/** What waits, at this moment. */
export interface OutboxGauges {
  /** In memory, with those in flight. */
  readonly held: number
  readonly inFlight: number
  /** Done but not yet marked in the database. */
  readonly unmarked: number
}

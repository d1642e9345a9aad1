/** What a refusal says besides its code. */
export interface RefusalDetails {
  /** `response_metadata.messages`: what is wrong, each with a JSON pointer. */
  messages?: readonly string[]
  /** Further fields of the answer, e.g. `needed` and `provided` of missing_scope. */
  fields?: Readonly<Record<string, unknown>>
  /** HTTP status; Slack refuses with 200 but for rate limits and outages. */
  status?: number
  /** Seconds for the Retry-After header. */
  retryAfter?: number
}

/** A refusal of the Web API: becomes `{ ok: false, error, response_metadata }`. */
export class SlackRefusal extends Error {
  readonly code: string
  readonly details: RefusalDetails

  constructor(code: string, details: RefusalDetails = {}) {
    super(code)
    this.name = 'SlackRefusal'
    this.code = code
    this.details = details
  }
}

/** Arguments of a wrong shape (all methods: `invalid_arguments`). */
export function invalidArguments(...messages: string[]): SlackRefusal {
  return new SlackRefusal('invalid_arguments', { messages })
}

/** A person tries what Slack's own client would not let them do, or waits in vain for something to be seen. */
export class PeopleError extends Error {
  override readonly name = 'PeopleError'
}

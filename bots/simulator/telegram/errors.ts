/** Extra machine-readable parts of a refusal (Bot API: ResponseParameters). */
export interface ErrorParameters {
  retry_after?: number
  migrate_to_chat_id?: number
}

/** A refusal of the Bot API: becomes `{ ok: false, error_code, description, parameters }`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: ErrorParameters | undefined

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description)
    this.name = 'ApiError'
    this.code = code
    this.parameters = parameters
  }
}

/** 400 with the server's prefix. */
export function badRequest(what: string, parameters?: ErrorParameters): ApiError {
  return new ApiError(400, `Bad Request: ${what}`, parameters)
}

/** 403 with the server's prefix. */
export function forbidden(what: string): ApiError {
  return new ApiError(403, `Forbidden: ${what}`)
}

/** 409 with the server's prefix. */
export function conflict(what: string): ApiError {
  return new ApiError(409, `Conflict: ${what}`)
}

/** 429 with retry_after in whole seconds, at least 1. */
export function tooManyRequests(seconds: number): ApiError {
  const wait = Math.max(1, Math.ceil(seconds))
  return new ApiError(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait })
}

/** A request of the people's side that makes no sense in the simulated world; answered 400. */
export class ControlError extends Error {
  readonly status: number

  constructor(message: string, status = 400) {
    super(message)
    this.name = 'ControlError'
    this.status = status
  }
}

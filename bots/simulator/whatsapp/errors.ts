import { randomBytes } from 'node:crypto'

/** HTTP status and title of each error code, as in the Cloud API's list of error codes. */
const catalogue = {
  1: [400, 'API Unknown'],
  2: [503, 'API Service'],
  4: [400, 'API Too Many Calls'],
  10: [403, 'Permission Denied'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Access token has expired'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130429: [400, 'Rate limit hit'],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [503, 'Service unavailable'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable'],
  131030: [400, 'Recipient phone number not in allowed list'],
  131031: [403, 'Account has been locked'],
  131042: [400, 'Business eligibility payment issue'],
  131045: [500, 'Incorrect certificate'],
  131047: [400, 'Re-engagement message'],
  131048: [400, 'Spam rate limit hit'],
  131049: [400, 'Meta chose not to deliver'],
  131051: [400, 'Message type unknown'],
  131052: [400, 'Media download error'],
  131053: [400, 'Media upload error'],
  131056: [400, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  131062: [400, 'Business-scoped User ID (BSUID) recipients are not supported for this message'],
  132000: [400, 'Number of parameters does not match the expected number of params'],
  132001: [404, 'Template name does not exist in the translation'],
  132005: [400, 'Translated text too long'],
  132012: [400, 'Parameter format does not match format in the created template'],
  132015: [400, 'Template is paused'],
  132016: [400, 'Template is disabled'],
  132018: [400, 'There is an issue with the parameters in your template'],
  133004: [503, 'Server temporarily unavailable'],
  133010: [400, 'Phone number not registered'],
} as const satisfies Record<number, readonly [number, string]>

/** A code of the list of error codes. */
export type ErrorCode = keyof typeof catalogue

const details: Partial<Record<ErrorCode, string>> = {
  4: 'The app has reached its API call rate limit.',
  130429:
    'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
  131000: 'Message failed to send due to an unknown error.',
  131016: 'A service is temporarily unavailable.',
  131026: 'Message Undeliverable.',
  131030:
    'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  131047:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  131049: 'This message was not delivered to maintain healthy ecosystem engagement.',
  131052: 'Unable to download the media sent by the user.',
  131053: 'Unable to upload the media used in the message.',
  131056:
    'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
  133010: 'The phone number is not registered on the WhatsApp Business Platform.',
}

/** A refusal of the Graph API: becomes `{ error: { message, type, code, … } }`. */
export class GraphError extends Error {
  readonly status: number
  readonly code: number
  readonly type: string
  readonly subcode: number | undefined
  /** `error_data.details`; without it there is no error_data. */
  readonly details: string | undefined

  constructor(given: {
    status: number
    code: number
    message: string
    type?: string
    subcode?: number
    details?: string
  }) {
    super(given.message)
    this.name = 'GraphError'
    this.status = given.status
    this.code = given.code
    this.type = given.type ?? 'OAuthException'
    this.subcode = given.subcode
    this.details = given.details
  }

  /** The body of the answer. */
  body(): unknown {
    return {
      error: {
        message: this.message,
        type: this.type,
        code: this.code,
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        ...(this.details === undefined
          ? {}
          : { error_data: { messaging_product: 'whatsapp', details: this.details } }),
        fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
      },
    }
  }
}

/** The refusal of a listed code, with the list's HTTP status and title. */
export function refusalOf(code: ErrorCode, why: string = details[code] ?? catalogue[code][1]): GraphError {
  const [status, title] = catalogue[code]
  if (code === 190) return badToken()
  return new GraphError({ status, code, message: `(#${code}) ${title}`, details: why })
}

/** Code 100: a parameter is missing, misspelled or of the wrong kind. It has no error_data. */
export function badParameter(message: string): GraphError {
  return new GraphError({ status: 400, code: 100, message: `(#100) ${message}` })
}

/** 401: the token is missing, wrong or has expired. */
export function badToken(): GraphError {
  return new GraphError({
    status: 401,
    code: 190,
    message: 'Invalid OAuth access token - Cannot parse access token',
  })
}

/** Code 100 with subcode 33: there is no such object, or it is not ours. */
export function noSuchObject(method: string, id: string): GraphError {
  return new GraphError({
    status: 400,
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  })
}

/** An error as a webhook carries it: in a failed status or a message that could not be read. */
export interface WebhookError {
  code: number
  title: string
  message: string
  error_data: { details: string }
  href?: string
}

/** The webhook's form of a listed code. */
export function webhookError(code: ErrorCode, why = details[code] ?? catalogue[code][1]): WebhookError {
  const title = catalogue[code][1]
  return {
    code,
    title,
    message: title,
    error_data: { details: why },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  }
}

/** A request of the people's side that makes no sense in the simulated world. */
export class PlayError extends Error {
  override readonly name = 'PlayError'
}

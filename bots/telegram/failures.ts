import { GrammyError } from 'grammy'
import type { Failure } from '../../src/chat/channel.ts'

/** Like `Failure`, and what an edit needs to know beside it. */
export type Judged = Failure | { readonly kind: 'unchanged' }

interface Row {
  readonly status: number
  /** Against the description, which the server makes itself. Matched without regard to case. */
  readonly says: RegExp
  readonly kind: 'blocked' | 'gone' | 'refused' | 'unchanged'
  readonly code: string
}

/**
 * The refusals of the Bot API by what is to be done about them. The status alone does not tell: a refusal whose
 * text is all capitals is turned from 403 to 400. Texts as in the server's own sources (tdlib/telegram-bot-api,
 * Client.cpp: `fail_query_with_error`, and the strings it passes on).
 */
const rows: readonly Row[] = [
  { status: 403, says: /blocked by the user|USER_IS_BLOCKED/i, kind: 'blocked', code: 'blocked-by-user' },
  { status: 403, says: /user is deactivated|USER_DEACTIVATED/i, kind: 'blocked', code: 'user-deactivated' },
  { status: 403, says: /can't initiate conversation/i, kind: 'blocked', code: 'not-started' },
  { status: 403, says: /can't send messages to bots/i, kind: 'blocked', code: 'recipient-is-bot' },
  {
    status: 403,
    says: /bot was kicked|bot is not a member|group chat was deleted/i,
    kind: 'blocked',
    code: 'not-in-chat',
  },
  { status: 400, says: /USER_IS_BLOCKED|YOU_BLOCKED_USER/i, kind: 'blocked', code: 'blocked-by-user' },
  {
    status: 400,
    says: /INPUT_USER_DEACTIVATED|USER_DEACTIVATED/i,
    kind: 'blocked',
    code: 'user-deactivated',
  },
  {
    status: 400,
    says: /chat not found|PEER_ID_INVALID|CHANNEL_PRIVATE/i,
    kind: 'blocked',
    code: 'chat-not-found',
  },
  {
    status: 400,
    says: /message is not modified|MESSAGE_NOT_MODIFIED/i,
    kind: 'unchanged',
    code: 'unchanged',
  },
  {
    status: 400,
    says: /message to (edit|delete) not found|MESSAGE_ID_INVALID/i,
    kind: 'gone',
    code: 'message-gone',
  },
  {
    status: 400,
    says: /message can't be (edited|deleted)|MESSAGE_DELETE_FORBIDDEN/i,
    kind: 'gone',
    code: 'message-fixed',
  },
  {
    status: 400,
    says: /message thread not found|TOPIC_(CLOSED|DELETED)/i,
    kind: 'refused',
    code: 'topic-gone',
  },
  {
    status: 400,
    says: /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED/i,
    kind: 'refused',
    code: 'no-rights',
  },
  { status: 403, says: /./, kind: 'refused', code: 'forbidden' },
  { status: 413, says: /./, kind: 'refused', code: 'too-large' },
]

/**
 * Judges what a call to the Bot API threw. Nothing of the payload or the token gets into the result: a code is
 * ours, or a constant in capitals that the server sent.
 */
export function judge(error: unknown): Judged {
  // Not an answer of the Bot API: no connection, a time-out, a gateway's page of HTML.
  if (!(error instanceof GrammyError)) return { kind: 'retry', code: 'unreachable' }
  const { error_code: status, description, parameters } = error
  const movedTo = parameters?.migrate_to_chat_id
  if (movedTo !== undefined) return { kind: 'moved', chatId: String(movedTo), code: 'moved' }
  if (status === 429) {
    return { kind: 'retry', afterMs: (parameters?.retry_after ?? 5) * 1000, code: 'rate-limited' }
  }
  // A wrong token or address: everything fails alike until someone mends it, and then everything goes out.
  if (status === 401 || status === 404) return { kind: 'retry', afterMs: 30_000, code: 'unauthorized' }
  if (!(status >= 400 && status < 500) || status === 409) return { kind: 'retry', code: 'platform-error' }
  const row = rows.find((each) => each.status === status && each.says.test(description))
  if (row !== undefined)
    return row.kind === 'unchanged' ? { kind: 'unchanged' } : { kind: row.kind, code: row.code }
  const constant = /^Bad Request: ([A-Z][A-Z0-9_]{2,60})$/.exec(description)?.[1]
  return { kind: 'refused', code: constant === undefined ? 'bad-request' : `bad-request:${constant}` }
}

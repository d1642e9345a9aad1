import { webApi } from '@slack/bolt'
import type { Failure } from '../../src/chat/channel.ts'
import { tokenFaults } from './client.ts'

type Row = { readonly kind: 'blocked' | 'gone' | 'refused' | 'retry'; readonly code: string }

const row = (kind: Row['kind'], code: string, ...errors: string[]) =>
  errors.map((error) => [error, { kind, code }] as const)

/**
 * The errors of the Web API by what is to be done about them. Names as in the references of chat.postMessage,
 * chat.update, chat.delete, conversations.open, files.* and views.*.
 */
const rows: ReadonlyMap<string, Row> = new Map([
  ...row('blocked', 'chat-not-found', 'channel_not_found', 'user_not_found', 'users_not_found'),
  ...row('blocked', 'not-in-chat', 'not_in_channel', 'is_archived', 'channel_is_limited_access'),
  ...row('blocked', 'user-deactivated', 'user_disabled', 'user_not_visible', 'cannot_dm_user'),
  ...row('blocked', 'recipient-is-bot', 'cannot_dm_bot'),
  ...row('blocked', 'not-started', 'messages_tab_disabled'),
  ...row('gone', 'message-gone', 'message_not_found', 'file_not_found', 'file_deleted', 'view_not_found'),
  ...row('gone', 'message-fixed', 'cant_update_message', 'cant_delete_message', 'edit_window_closed'),
  ...row('gone', 'message-fixed', 'compliance_exports_prevent_deletion', 'cant_delete_file'),
  ...row('refused', 'topic-gone', 'thread_not_found', 'cannot_reply_to_message'),
  ...row('refused', 'no-rights', 'restricted_action', 'restricted_action_read_only_channel'),
  ...row('refused', 'no-rights', 'restricted_action_thread_only_channel', 'missing_scope', 'access_denied'),
  ...row('refused', 'too-large', 'msg_too_long', 'msg_blocks_too_long', 'file_upload_size_restricted'),
  ...row('retry', 'platform-error', 'internal_error', 'fatal_error', 'service_unavailable'),
  ...row('retry', 'platform-error', 'request_timeout', 'team_added_to_org', 'accesslimited'),
  ...row('retry', 'rate-limited', 'ratelimited', 'rate_limited', 'message_limit_exceeded'),
])

/** A wrong token or address: everything fails alike until someone mends it, and then everything goes out. */
const unauthorized: Failure = { kind: 'retry', afterMs: 30_000, code: 'unauthorized' }

/**
 * Judges what a call to the Web API threw. Nothing of the payload or the token gets into the result: a code is ours,
 * or the name of an error that Slack sent.
 */
export function judge(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'retry', afterMs: error.retryAfter * 1000, code: 'rate-limited' }
  }
  if (error instanceof webApi.WebAPIPlatformError) return judgeName(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error
    if (statusCode >= 500 || statusCode === 408) return { kind: 'retry', code: 'platform-error' }
    return unauthorized
  }
  // No answer: no connection, a time-out, a gateway's page of HTML.
  return { kind: 'retry', code: 'unreachable' }
}

function judgeName(name: string): Failure {
  if (tokenFaults.has(name)) return unauthorized
  const known = rows.get(name)
  if (known !== undefined) return known
  return { kind: 'refused', code: /^[a-z_]{2,60}$/.test(name) ? `bad-request:${name}` : 'bad-request' }
}

import { z } from 'zod'
import type { LaneBinding } from '../../../src/storage/lane-bindings.ts'
import type { Secret } from '../../../src/secret.ts'
import type { SlackConfig } from '../../config.ts'
import { tokenFaults } from '../../slack/client.ts'
import { channelInfo } from '../../slack/directory.ts'
import { scopes } from '../../slack/scopes.ts'
import type { Asked, Asker } from './ask.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'
import { placesOn } from './places.ts'

const { fine, fault } = about('slack')

const answered = z.object({ ok: z.boolean(), error: z.string().optional() })
const identity = z.object({ team: z.string().optional() })

type Method = (
  name: string,
  token: Secret,
  args?: Readonly<Record<string, string>>,
) => Promise<Asked & { readonly error?: string }>

/** Slack's Web API: looks at the tokens and scopes, how events come, and the channels of the lanes. */
export async function checkSlack(
  config: SlackConfig,
  bindings: readonly LaneBinding[] | undefined,
  { asker, patient }: { readonly asker: Asker; readonly patient: Patient },
): Promise<Finding[]> {
  const method = methodOf(config, asker)
  const me = await method('auth.test', config.botToken)
  if (!me.ok) return [fault('slack-unreachable', { code: me.code })]
  if (me.error !== undefined) {
    if (tokenFaults.has(me.error)) return [fault('slack-token', { code: me.error })]
    return [fault('slack-refused', { method: 'auth.test', code: me.error })]
  }
  return [
    fine('slack-app', { team: identity.safeParse(me.json).data?.team ?? '–' }),
    ...missingScopes(me.headers),
    await checkEvents(config, method, patient),
    ...(bindings === undefined
      ? []
      : await checkChannels(method, config.botToken, placesOn('slack', bindings, patient.t))),
  ]
}

function methodOf({ apiUrl }: SlackConfig, { ask }: Asker): Method {
  return async (name, token, args = {}) => {
    const asked = await ask(`${apiUrl}${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.reveal()}` },
      body: new URLSearchParams(args),
    })
    if (!asked.ok) return asked
    const reply = answered.safeParse(asked.json)
    if (!reply.success) return { ...asked, error: `http_${asked.status}` }
    return reply.data.ok ? asked : { ...asked, error: reply.data.error ?? `http_${asked.status}` }
  }
}

/** Slack: every answer lists the token's scopes in the header x-oauth-scopes. */
function missingScopes(headers: Headers): Finding[] {
  const granted = headers.get('x-oauth-scopes')?.split(/\s*,\s*/)
  const missing = Object.keys(scopes).filter((scope) => granted?.includes(scope) === false)
  return missing.length === 0 ? [] : [fault('slack-scopes', { missing: missing.join(', ') })]
}

async function checkEvents(
  config: SlackConfig,
  method: Method,
  { config: { http } }: Patient,
): Promise<Finding> {
  if (config.mode === 'http') {
    if (http.publicUrl === undefined) return fault('slack-no-url')
    return fine('slack-http', { url: `${http.publicUrl}/slack/events` })
  }
  const opened = await method('apps.connections.open', config.appToken)
  if (!opened.ok) return fault('slack-unreachable', { code: opened.code })
  return opened.error === undefined ? fine('slack-socket') : fault('slack-app-token', { code: opened.error })
}

async function checkChannels(
  method: Method,
  token: Secret,
  places: readonly { readonly chatId: string; readonly lanes: string }[],
): Promise<Finding[]> {
  const faults: Finding[] = []
  for (const { chatId, lanes } of places) {
    const asked = await method('conversations.info', token, { channel: chatId })
    if (!asked.ok) faults.push(fault('slack-unreachable', { code: asked.code }))
    else faults.push(...channelFaults(asked, lanes))
  }
  if (faults.length > 0 || places.length === 0) return faults
  return [fine('slack-channels', { count: places.length })]
}

function channelFaults(asked: { readonly json: unknown; readonly error?: string }, lanes: string): Finding[] {
  if (asked.error === 'channel_not_found') return [fault('slack-channel-gone', { lanes })]
  if (asked.error !== undefined)
    return [fault('slack-refused', { method: 'conversations.info', code: asked.error })]
  const { channel } = channelInfo.parse(asked.json)
  if (channel.is_im === true) return []
  if (channel.is_archived === true) return [fault('slack-channel-archived', { lanes })]
  if (channel.is_member !== true) return [fault('slack-channel-gone', { lanes })]
  const shared = [channel.is_shared, channel.is_ext_shared, channel.is_pending_ext_shared].includes(true)
  if (shared) return [fault('slack-channel-shared', { lanes })]
  return channel.is_private === true ? [] : [fault('slack-channel-public', { lanes })]
}

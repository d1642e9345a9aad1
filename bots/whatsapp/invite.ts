import type { Invitation, Sent } from '../../src/chat/channel.ts'
import { writeToken } from '../../src/chat/token.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { invitationSubject } from '../../src/outbox/invitation.ts'
import { attempt, post, recipientOf } from './channel.ts'
import type { Graph } from './graph.ts'

/**
 * What the button of each template does. Without a payload of ours its label would come back as a text, and a form
 * that waits would take that for an answer.
 */
const payloads = {
  case: writeToken({ kind: 'command', name: 'status', argument: '' }),
  announcement: writeToken({ kind: 'command', name: 'pengumuman', argument: '' }),
} as const

/** Sends the approved template that invites a person to write (Cloud API: template messages). */
export async function invite(
  graph: Graph,
  { agency, translator }: Pick<Desk, 'agency' | 'translator'>,
  chatId: string,
  invitation: Invitation,
): Promise<Sent> {
  const { about, locale } = invitation
  const { template, announcementTemplate } = agency.invitation
  const name = about === 'case' ? template : announcementTemplate
  if (name === undefined) return { ok: false, failure: { kind: 'refused', code: 'no-template' } }
  const subject = { type: 'text', text: invitationSubject(translator, invitation) }
  const components = [
    ...(about === 'case' ? [{ type: 'body', parameters: [subject] }] : []),
    {
      type: 'button',
      sub_type: 'quick_reply',
      index: '0',
      parameters: [{ type: 'payload', payload: payloads[about] }],
    },
  ]
  const payload = { type: 'template', template: { name, language: { code: locale }, components } }
  return attempt(() => post(graph, { ...recipientOf(chatId), ...payload }))
}

/** What is made of each documented shape of webhook. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDelivery } from '../../bots/whatsapp/deliveries.ts'
import { receiveMessage, receiveStatus } from '../../bots/whatsapp/receive.ts'
import { packageRoot } from '../../src/root.ts'
import { phoneNumberId } from './webhooks.ts'

const folder = join(packageRoot, 'test/fixtures/whatsapp')

const text = 'text'
const odd = (what: string) => `odd ${what}`

/** By the name of the fixture: what its people did, what was passed over, and what its statuses say. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'another-number': [],
  'another-object': ['no webhook'],
  audio: [odd('audio')],
  'batch-of-entries': [text, text, 'delivered'],
  'batch-of-messages': [text, text, text],
  'batch-with-a-broken-message': [text, 'malformed', 'malformed', 'malformed'],
  'button-reply': ['press menu:permohonan'],
  'changed-number': ['renumbered 6281300000009'],
  'changed-user-id-with-phone': ['renumbered 6281300000009 ID.24817305912873645029'],
  // Without the earlier id nobody knows whose it was.
  'changed-user-id': ['malformed'],
  'contacts-own-number': ['contact own'],
  'contacts-without-phone': [odd('other')],
  contacts: ['contact'],
  'document-bare': ['file document'],
  document: ['file document'],
  edited: ['edited'],
  empty: [],
  'error-of-the-number': ['error 130429'],
  'flow-reply': [odd('other')],
  'image-without-caption-and-address': ['file photo'],
  image: ['file photo'],
  'list-reply': ['press menu:status'],
  location: [odd('location')],
  order: [odd('other')],
  'reaction-removed': ['reaction'],
  reaction: ['reaction'],
  revoked: ['revoked'],
  'status-delivered': ['delivered'],
  'status-failed-media': ['failed 131053'],
  'status-failed-undeliverable': ['failed 131026'],
  'status-failed-window': ['failed 131047'],
  'status-of-a-phone-alone': ['delivered'],
  'status-of-a-user-id-alone': ['delivered'],
  'status-played': ['no status'],
  'status-read': ['read'],
  'status-reversed': ['read', 'delivered', 'sent'],
  'status-sent': ['sent'],
  sticker: [odd('sticker')],
  'template-reply': [text],
  'template-status': [],
  'text-by-phone-alone': [text],
  'text-by-user-id-alone': [text],
  'text-forwarded-often': [text],
  'text-forwarded': [text],
  'text-from-advertisement': [text],
  'text-in-a-group': ['group'],
  'text-reply': ['text in reply'],
  'text-with-nul': [text],
  'text-with-parent-user-id': [text],
  'text-without-name': [text],
  text: [text],
  'unknown-type': [odd('other')],
  'unsupported-without-kind': [odd('other')],
  unsupported: [odd('other')],
  'user-id-update': ['renumbered 6281300000009 ID.24817305912873645029'],
  video: [odd('video')],
  voice: [odd('voice')],
  welcome: ['command start'],
}

function made(name: string): string[] {
  const body: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const delivery = readDelivery(body, phoneNumberId)
  if (delivery === undefined) return ['no webhook']
  return [
    ...[...delivery.persons.values()].flat().map(({ raw, beside }) => event(receiveMessage(raw, beside))),
    ...delivery.passed.map((each) => (each.kind === 'ignored' ? each.reason : each.kind)),
    ...delivery.statuses.map((raw) => {
      const status = receiveStatus(raw)
      if (status === undefined || status === 'malformed') return 'no status'
      return [status.status, status.code].filter((part) => part !== undefined).join(' ')
    }),
    ...delivery.errors.map((code) => `error ${code}`),
  ]
}

function event(received: ReturnType<typeof receiveMessage>): string {
  if (received.kind === 'renumbered')
    return ['renumbered', received.to.phone, received.to.scoped].filter(Boolean).join(' ')
  if (received.kind !== 'spoken') return received.kind
  const { content } = received
  switch (content.kind) {
    case 'odd':
      return odd(content.what)
    case 'press':
      return `press ${content.token}`
    case 'file':
      return `file ${content.file.as}`
    case 'contact':
      return content.own ? 'contact own' : 'contact'
    case 'command':
      return `command ${content.name}`
    case 'text':
      return content.replyTo === undefined ? text : 'text in reply'
    default:
      return content.kind
  }
}

describe('each shape of webhook', () => {
  it.each(readdirSync(folder).map((name) => name.replace('.json', '')))('%s', (name) => {
    expect(made(name)).toEqual(expected[name])
  })
})

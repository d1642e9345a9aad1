import { createHmac } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inbox } from '../../bots/inbox/inbox.ts'
import { registerWhatsappWebhook } from '../../bots/whatsapp/webhook.ts'
import { createLogger } from '../../src/logger.ts'
import { systemClock } from '../../src/clock.ts'
import { Secret } from '../../src/secret.ts'
import { body, contact, message, phoneNumberId, sari } from './webhooks.ts'

const appSecret = 'the-app-secret'

let app: FastifyInstance
let kept: unknown[]
let taken: string[]
let ready: boolean
let logged: string[]
let keeps: () => Promise<void>

beforeEach(() => {
  app = Fastify()
  kept = []
  taken = []
  logged = []
  ready = true
  keeps = () => Promise.resolve()
  const inbox: Inbox = {
    async take({ payload }) {
      await keeps()
      kept.push(payload)
      return { kind: 'in-time', taken: { outcome: 'done', handled: {} } }
    },
    start: () => Promise.resolve(),
    stop: () => undefined,
  }
  registerWhatsappWebhook(app, {
    phoneNumberId,
    appSecret: new Secret(appSecret),
    verifyToken: new Secret('the-verify-token'),
    inbox,
    isReady: () => ready,
    onTaken: (messageId) => taken.push(messageId),
    log: createLogger({
      level: 'debug',
      clock: systemClock,
      sink: { write: (line) => void logged.push(line) },
    }),
  })
})

afterEach(() => app.close())

/** As Meta writes it: every character beyond ASCII escaped. */
function escaped(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function signature(payload: string | Buffer, secret: string = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(payload).digest('hex')}`
}

async function post(payload: string | Buffer, header?: string): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    ...(header !== undefined && { 'x-hub-signature-256': header }),
  }
  return (await app.inject({ method: 'POST', url: '/whatsapp', headers, payload })).statusCode
}

const said = body({
  contacts: [contact],
  messages: [message('text', { text: { body: 'Terima kasih 🙏 – sudah saya baca' } })],
})

describe('the verification', () => {
  const verify = (query: string) => app.inject({ method: 'GET', url: `/whatsapp?${query}` })

  it('gives the challenge back to whoever knows the token, and 403 to others', async () => {
    const right = await verify(
      'hub.mode=subscribe&hub.verify_token=the-verify-token&hub.challenge=1158201444',
    )
    expect(right.statusCode).toBe(200)
    expect(right.body).toBe('1158201444')
    expect(right.headers['content-type']).toContain('text/plain')
    const wrong = 'hub.mode=subscribe&hub.verify_token=another&hub.challenge=1'
    expect((await verify(wrong)).statusCode).toBe(403)
    expect(
      (await verify('hub.mode=unsubscribe&hub.verify_token=the-verify-token&hub.challenge=1')).statusCode,
    ).toBe(403)
    expect((await verify('')).statusCode).toBe(403)
  })
})

describe('the signature', () => {
  it('is made over the escaped bytes, and those are what is checked', async () => {
    const bytes = escaped(said)
    expect(bytes).toContain(String.raw`\ud83d\ude4f`)
    expect(await post(bytes, signature(bytes))).toBe(200)
    expect(kept).toHaveLength(1)
    expect(taken).toHaveLength(1)
  })

  it('of the same body written otherwise does not fit', async () => {
    expect(await post(escaped(said), signature(JSON.stringify(said)))).toBe(401)
    expect(kept).toEqual([])
  })

  it('that is forged, of another secret, of another form or missing does nothing', async () => {
    const bytes = escaped(said)
    const right = signature(bytes)
    for (const header of [
      undefined,
      '',
      'sha256=',
      right.replace('sha256=', 'sha1='),
      right.slice(0, -2),
      signature(bytes, 'another-secret'),
      signature(Buffer.from(bytes.replace('Terima', 'Terimb'))),
    ]) {
      expect(await post(bytes, header)).toBe(401)
    }
    expect(kept).toEqual([])
    expect(taken).toEqual([])
  })
})

describe('a delivery', () => {
  it('that is too large is refused before it is read whole', async () => {
    const bytes = escaped({ padding: 'x'.repeat(3 << 20) })
    expect(await post(bytes, signature(bytes))).toBe(413)
  })

  it('that is signed and cannot be read is acknowledged: it would come again for a week', async () => {
    for (const bytes of [
      '',
      '{',
      '[]',
      '{"object":"page","entry":[]}',
      '{"object":"whatsapp_business_account"}',
    ]) {
      expect(await post(bytes, signature(bytes))).toBe(200)
    }
    expect(kept).toEqual([])
  })

  it('with one unknown shape loses no other, and says which by an id without the number', async () => {
    const broken = message('text', { text: 'not an object' })
    const bytes = escaped(
      body({ contacts: [contact], messages: [broken, message('image', { image: { id: '1' } })] }),
    )
    expect(await post(bytes, signature(bytes))).toBe(200)
    expect(kept).toMatchObject([{ messages: [{ raw: { type: 'image' } }] }])
    const line = logged.find((each) => each.includes('malformed')) ?? ''
    expect(line).toContain('eventId')
    expect(line).not.toContain(sari.phone)
    expect(line).not.toContain(Buffer.from(sari.phone).toString('base64').slice(0, 10))
  })

  it('before the program is started, or that cannot be kept, is to be brought again', async () => {
    const bytes = escaped(said)
    ready = false
    expect(await post(bytes, signature(bytes))).toBe(503)
    ready = true
    keeps = () => Promise.reject(new Error('the disk is full'))
    expect(await post(bytes, signature(bytes))).toBe(503)
  })
})

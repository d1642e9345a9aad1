/** What `loket doctor` finds out by asking the WhatsApp Cloud API. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startWhatsappSimulator,
  type RunningWhatsappSimulator,
} from '../../../bots/simulator/whatsapp/server.ts'
import { openClinic, type Clinic } from './clinic.ts'

let clinic: Clinic
let leaves: () => Promise<void>
let whatsapp: RunningWhatsappSimulator
let env: Readonly<Record<string, string>>

const webhook = 'https://loket.example.go.id/whatsapp'

beforeAll(async () => {
  clinic = await openClinic()
  leaves = await clinic.serves()
})

afterAll(async () => {
  await leaves()
  await clinic.close()
})

beforeEach(async (context) => {
  whatsapp = await startWhatsappSimulator()
  context.onTestFinished(() => whatsapp.stop())
  whatsapp.direct.webhook.point(webhook)
  env = {
    ...clinic.environment,
    WHATSAPP_TOKEN: whatsapp.token,
    WHATSAPP_PHONE_NUMBER_ID: whatsapp.phoneNumberId,
    WHATSAPP_APP_SECRET: whatsapp.appSecret,
    WHATSAPP_VERIFY_TOKEN: 'a-verify-token-of-the-test',
    WHATSAPP_API_ROOT: whatsapp.apiRoot,
  }
})

/** What is amiss with WhatsApp. */
async function amissIn(given: Readonly<Record<string, string>> = env): Promise<readonly string[]> {
  const { amiss } = await clinic.examines(given)
  return amiss.filter((each) => each.startsWith('whatsapp'))
}

describe('loket doctor, asking WhatsApp', () => {
  it('knows the number and its webhook, and says what cannot be seen and where to look', async () => {
    const { report } = await clinic.examines(env)
    const found = report.findings.filter(({ subject }) => subject === 'whatsapp')
    expect(found.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'fine whatsapp-account',
      'fine whatsapp-webhook',
      'notice whatsapp-templates-unseen',
    ])
    expect(found[2]?.next).toContain('loket_kabar, loket_pengumuman')
  })

  it('knows a token that is not valid, and a number that is not its own', async () => {
    expect(await amissIn({ ...env, WHATSAPP_TOKEN: 'EAAexpired' })).toEqual(['whatsapp-token'])
    expect(await amissIn({ ...env, WHATSAPP_PHONE_NUMBER_ID: '999999999' })).toEqual(['whatsapp-number'])
  })

  it('finds a webhook that leads elsewhere, and one that nobody set', async () => {
    whatsapp.direct.webhook.point('https://other.example/hook')
    expect(await amissIn()).toEqual(['whatsapp-webhook-elsewhere', 'whatsapp-templates-unseen'])
    const fresh = await startWhatsappSimulator()
    try {
      const given = { ...env, WHATSAPP_API_ROOT: fresh.apiRoot }
      expect(await amissIn(given)).toEqual(['whatsapp-webhook-unseen', 'whatsapp-templates-unseen'])
    } finally {
      await fresh.stop()
    }
  })

  it('finds a number that is cut off, or about to be', async () => {
    whatsapp.direct.behaviour.quality = 'RED'
    whatsapp.direct.behaviour.registered = false
    expect(await amissIn()).toEqual([
      'whatsapp-disconnected',
      'whatsapp-quality',
      'whatsapp-templates-unseen',
    ])
  })

  it('is content with less from an API that does not know every field', async () => {
    whatsapp.direct.fails({ kind: 'error', code: 100, on: 'number' })
    expect(await amissIn()).toEqual(['whatsapp-webhook-unseen', 'whatsapp-templates-unseen'])
  })

  it('tells an API that does not answer from one that refuses', async () => {
    whatsapp.direct.fails({ kind: 'http', status: 502, on: 'number' })
    expect(await amissIn()).toEqual(['whatsapp-refused'])
    whatsapp.direct.goesDown()
    expect(await amissIn()).toEqual(['whatsapp-unreachable'])
  })
})

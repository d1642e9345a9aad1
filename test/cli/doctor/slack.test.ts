/** What `loket doctor` finds out by asking Slack. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import manifest from '../../../bots/slack/manifest.json' with { type: 'json' }
import { startSlackSimulator, type RunningSlackSimulator } from '../../../bots/simulator/slack/server.ts'
import type { SimChannel } from '../../../bots/simulator/slack/types.ts'
import { startWhatsappSimulator } from '../../../bots/simulator/whatsapp/server.ts'
import { lanes, openClinic, type Clinic } from './clinic.ts'

let clinic: Clinic
let leaves: () => Promise<void>
let whatsapp: Awaited<ReturnType<typeof startWhatsappSimulator>>
let slack: RunningSlackSimulator
let channels: Record<(typeof lanes)[number], SimChannel>
let env: Readonly<Record<string, string>>

/** What cannot be seen of WhatsApp, by which the citizens of this office come. */
const unseen = 'whatsapp-templates-unseen'

beforeAll(async () => {
  clinic = await openClinic()
  leaves = await clinic.serves()
  whatsapp = await startWhatsappSimulator()
  whatsapp.direct.webhook.point('https://loket.example.go.id/whatsapp')
})

afterAll(async () => {
  await whatsapp.stop()
  await leaves()
  await clinic.close()
})

/** Each test has a workspace of its own, with the lanes in three private channels. */
beforeEach(async (context) => {
  slack = await startSlackSimulator({ manifest })
  context.onTestFinished(() => slack.close())
  const channel = (name: string) => slack.direct.addChannel({ name, isPrivate: true })
  channels = { petugas: channel('petugas'), bidang: channel('bidang'), ppid: channel('ppid') }
  await clinic.bind('slack', [channels.petugas.id, channels.bidang.id, channels.ppid.id])
  env = {
    ...clinic.environment,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    WHATSAPP_TOKEN: whatsapp.token,
    WHATSAPP_PHONE_NUMBER_ID: whatsapp.phoneNumberId,
    WHATSAPP_APP_SECRET: whatsapp.appSecret,
    WHATSAPP_VERIFY_TOKEN: 'a-verify-token-of-the-test',
    WHATSAPP_API_ROOT: whatsapp.apiRoot,
  }
})

async function amissIn(
  given: Readonly<Record<string, string | undefined>> = env,
): Promise<readonly string[]> {
  const { amiss } = await clinic.examines(given)
  return amiss.filter((each) => each !== unseen)
}

describe('loket doctor, asking Slack', () => {
  it('finds nothing amiss where everything is set up, over Socket Mode as over HTTP', async () => {
    const { code, report } = await clinic.examines(env)
    expect(code).toBe(0)
    expect(report.findings.filter(({ subject }) => subject === 'slack').map((each) => each.what)).toEqual([
      'aplikasi terpasang di workspace ppid',
      'tersambung lewat Socket Mode',
      'aplikasi ada di 3 kanal jalur',
    ])
    const http = { ...env, SLACK_APP_TOKEN: undefined, SLACK_SIGNING_SECRET: slack.signingSecret }
    expect(await amissIn(http)).toEqual([])
    expect(await amissIn({ ...http, PUBLIC_URL: undefined })).toEqual([
      'public-url-none',
      'slack-no-url',
      'whatsapp-no-url',
    ])
  })

  it('shows none of the tokens', async () => {
    const { text } = await clinic.tells(env)
    for (const secret of [slack.botToken, slack.appToken, whatsapp.token, whatsapp.appSecret])
      expect(text).not.toContain(secret)
  })

  it('knows tokens that are not valid', async () => {
    expect(await amissIn({ ...env, SLACK_BOT_TOKEN: 'xoxb-revoked' })).toEqual(['slack-token'])
    expect(await amissIn({ ...env, SLACK_APP_TOKEN: 'xapp-revoked' })).toEqual(['slack-app-token'])
  })

  it('names the scopes that the installed app lacks', async () => {
    const scopes = manifest.oauth_config.scopes.bot.filter((scope) => scope !== 'files:write')
    const poor = await startSlackSimulator({ manifest, grants: { scopes } })
    try {
      await clinic.bind('telegram', ['1', '2', '3'])
      const { amiss, report } = await clinic.examines({ ...env, SLACK_API_URL: poor.apiUrl })
      expect(amiss).toContain('slack-scopes')
      expect(report.findings.find(({ code }) => code === 'slack-scopes')?.what).toContain('files:write')
    } finally {
      await poor.close()
    }
  })

  it('finds a channel that was archived, and one from which the app was removed', async () => {
    const ratna = slack.direct.addUser({ name: 'ratna' })
    slack.direct.archive(channels.bidang, ratna)
    slack.direct.removeApp(channels.ppid, ratna)
    expect(await amissIn()).toEqual(['slack-channel-archived', 'slack-channel-gone'])
  })

  it('finds channels in which others could read along', async () => {
    const open = slack.direct.addChannel({ name: 'terbuka' })
    const shared = slack.direct.addChannel({ name: 'dibagi', isPrivate: true, extShared: true })
    await clinic.bind('slack', [shared.id, open.id, channels.ppid.id])
    expect(await amissIn()).toEqual(['slack-channel-public', 'slack-channel-shared'])
  })

  it('tells a Slack that does not answer from one that refuses', async () => {
    slack.direct.disturb.fails('auth.test', { status: 500 })
    expect(await amissIn()).toEqual(['slack-refused'])
    slack.direct.disturb.goesDown()
    expect(await amissIn()).toEqual(['slack-unreachable'])
  })
})

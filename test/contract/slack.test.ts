import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import type { PlatformConnection } from '../../bots/connection.ts'
import { createIntake } from '../../bots/intake.ts'
import { startSlackSimulator, type RunningSlackSimulator } from '../../bots/simulator/slack/server.ts'
import { connectSlack } from '../../bots/slack/connect.ts'
import manifest from '../../bots/slack/manifest.json' with { type: 'json' }
import type { Incoming } from '../../src/chat/incoming.ts'
import { systemClock } from '../../src/clock.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { Secret } from '../../src/secret.ts'
import { startProgram, type TestProgram } from '../support/program.ts'
import type { Bench, Seen } from './bench.ts'
import { channelContract } from './channel-contract.ts'

// The requests come to the program's own server, so the connection runs in a program; what it heard ends here.

type Person = ReturnType<RunningSlackSimulator['direct']['addUser']>
type MessageView = ReturnType<Person['messages']>[number]

const incoming: Incoming[] = []
let handled: Handled = {}
let simulator: RunningSlackSimulator
let connection: PlatformConnection
let program: TestProgram

beforeAll(async () => {
  simulator = await startSlackSimulator({ flood: false, manifest })
  const { botToken, signingSecret, apiUrl } = simulator
  const log = pino({ level: 'silent' })
  const { channel, ...rest } = connectSlack(
    {
      botToken: new Secret(botToken),
      apiUrl,
      mode: 'http',
      signingSecret: new Secret(signingSecret),
    },
    systemClock,
    log,
  )
  const heard = createIntake({
    channel,
    log,
    isOutage: () => false,
    giveUp: () => Promise.resolve({}),
    handle(each) {
      incoming.push(each)
      return Promise.resolve(handled)
    },
  })
  connection = { ...rest, channel, mount: (http, _intake, openInbox) => rest.mount(http, heard, openInbox) }
  program = await startProgram({ connection })
  await simulator.direct.verifyRequestUrl(`${program.app.url}/slack/events`)
})

afterAll(async () => {
  await program.stop()
  await simulator.close()
})

channelContract('slack', async (): Promise<Bench> => {
  const { direct } = simulator
  const person = direct.addUser({ name: 'Sari' })
  const begin = incoming.length
  handled = {}
  const settled = () => direct.answered(direct.deliveries().length)
  const does = async (act: () => unknown) => {
    await act()
    await settled()
  }
  await does(() => person.writes('halo'))
  const seen = (message: MessageView): Seen => {
    const [file] = message.files
    return {
      text: message.text,
      taps: message.buttons.map(({ label }) => label),
      file: file === undefined ? undefined : { name: file.name, bytes: direct.file(file.id) },
    }
  }
  const own = (ephemeral: boolean) =>
    person.messages().filter((each) => each.userId === direct.appUserId && each.ephemeral === ephemeral)
  return {
    channel: connection.channel,
    chatId: person.id,
    get incoming() {
      return incoming.slice(begin)
    },
    answers: (given) => void (handled = given),
    writes: (text) => does(() => person.writes(text)),
    taps: (label) => does(() => person.presses(label)),
    sends: (name, bytes) => does(() => person.sends({ name, bytes })),
    sendsTooMuch: () =>
      does(() =>
        person.sends({ name: 'x.pdf', bytes: Buffer.alloc(connection.channel.capabilities.fetchMax + 1) }),
      ),
    async repeatsLast() {
      const last = direct.deliveries().at(-1)
      if (last !== undefined) await direct.disturb.sendsAgain(last)
    },
    shown: async () => own(false).map(seen),
    async told() {
      await person.sees({ ephemeral: true })
      return own(true).map(({ text }) => text)
    },
    async fails(how) {
      direct.disturb.fails('chat.postMessage', { status: how === 'busy' ? 429 : 502 })
    },
    async leaves() {
      direct.deactivate(person)
    },
    downloads: async () => direct.calls('files.download').length,
    close: () => Promise.resolve(),
  }
})

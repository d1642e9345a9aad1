import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { createIntake } from '../../bots/intake.ts'
import type { PlatformConnection } from '../../bots/connection.ts'
import { startWhatsappSimulator } from '../../bots/simulator/whatsapp/server.ts'
import { connectWhatsapp } from '../../bots/whatsapp/connect.ts'
import { renderSend } from '../../bots/whatsapp/render.ts'
import type { Channel } from '../../src/chat/channel.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Message } from '../../src/chat/message.ts'
import { readToken } from '../../src/chat/token.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { Secret } from '../../src/secret.ts'
import { startProgram, type TestProgram } from '../support/program.ts'
import type { Bench, Seen } from './bench.ts'
import { channelContract } from './channel-contract.ts'

// Who wrote is looked up in the database, so the connection runs in a program; what it heard ends here.

type Simulator = Awaited<ReturnType<typeof startWhatsappSimulator>>
type Bubble = ReturnType<Simulator['person']>['bubbles'][number]

const verifyToken = 'a-verify-token-of-the-test'
const incoming: Incoming[] = []
let handled: Handled = {}
let simulator: Simulator
let connection: PlatformConnection
let program: TestProgram

beforeAll(async () => {
  simulator = await startWhatsappSimulator({ rates: false })
  const { token, phoneNumberId, appSecret, apiRoot } = simulator
  const log = pino({ level: 'silent' })
  const config = { token, appSecret, verifyToken }
  const { channel, ...rest } = connectWhatsapp(
    {
      token: new Secret(config.token),
      appSecret: new Secret(config.appSecret),
      verifyToken: new Secret(config.verifyToken),
      phoneNumberId,
      apiRoot,
    },
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
  await simulator.direct.webhook.subscribe(`${program.app.url}/whatsapp`, verifyToken)
})

afterAll(async () => {
  await program.stop()
  await simulator.stop()
})

channelContract('whatsapp', async (): Promise<Bench> => {
  const { direct } = simulator
  /** As they were sent, for the pages behind the first. */
  const messages = new Map<string, Message>()
  const channel: Channel = {
    ...connection.channel,
    async send(chatId, message, file) {
      const sent = await connection.channel.send(chatId, message, file)
      if (sent.ok) messages.set(sent.messageId, message)
      return sent
    },
  }
  const person = simulator.person({ name: 'Sari' })
  const begin = incoming.length
  handled = {}
  const does = async (act: () => Promise<unknown>) => {
    await act()
    await direct.webhook.settled()
  }
  await does(() => person.writes('halo'))
  const seen = (bubble: Bubble): Seen => ({
    text: asRead([bubble.header, bubble.text].filter((part) => part !== undefined && part !== '').join('\n')),
    taps: onAllPages(bubble.taps, messages.get(bubble.id)),
    file: bubble.file === undefined ? undefined : { name: bubble.file.name, bytes: person.file(bubble) },
  })
  const own = () => person.bubbles.filter(({ by }) => by === 'business')
  return {
    channel,
    chatId: incoming.at(-1)?.chat.id ?? '',
    get incoming() {
      return incoming.slice(begin)
    },
    answers: (given) => void (handled = given),
    writes: (text) => does(() => person.writes(text)),
    taps: (label) => does(() => person.taps(label)),
    sends: (name, bytes) => does(() => person.sendsDocument(bytes, name)),
    sendsTooMuch: () =>
      does(() => person.sendsDocument({ sizeBytes: connection.channel.capabilities.fetchMax + 1 }, 'x.pdf')),
    repeatsLast: async () => {
      direct.webhook.duplicates = 1
      await does(() => person.writes('sekali'))
      direct.webhook.duplicates = 0
    },
    shown: async () => own().map(seen),
    told: async () => own().flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])),
    async fails(how) {
      direct.fails(
        how === 'busy' ? { kind: 'error', code: 130429, on: 'messages' } : { kind: 'http', status: 502 },
      )
    },
    async leaves() {
      direct.fails({ kind: 'error', code: 131026, on: 'messages' })
    },
    downloads: async () => direct.calls('download').length,
    close: () => Promise.resolve(),
  }
})

/** Labels of what can be tapped, with those that a row brings which stands for the rest. */
function onAllPages(taps: Bubble['taps'], message: Message | undefined): string[] {
  const labels = taps.map(({ label }) => label)
  const last = readToken(taps.at(-1)?.id ?? '')
  if (last?.kind !== 'page' || message === undefined) return labels
  const words = { open: '-', more: '-', byNumber: '-' }
  const rest = JSON.stringify(renderSend({ ...message, from: last.from }, undefined, words).payload(''))
  return [...labels.slice(0, -1), ...[...rest.matchAll(/"title":"([^"]+)"/g)].map(([, label = '']) => label)]
}

/** As the phone shows it: our own line in bold, and the spaces that keep typed characters from being markup unseen. */
function asRead(text: string): string {
  return text
    .replace(/^\*(.+)\*$/m, '$1')
    .replaceAll(/[\u200A\u200B]/g, '')
    .replaceAll('\u02CB', '`')
}

import { pino } from 'pino'
import { createIntake } from '../../bots/intake.ts'
import { startTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import { createTelegramApi, createTelegramChannel } from '../../bots/telegram/channel.ts'
import { createTelegramIntake } from '../../bots/telegram/intake.ts'
import { startPolling } from '../../bots/telegram/polling.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { Secret } from '../../src/secret.ts'
import { systemTimers } from '../../src/timers.ts'
import type { Bench, Seen } from './bench.ts'
import { channelContract } from './channel-contract.ts'

channelContract('telegram', async (): Promise<Bench> => {
  const simulator = await startTelegramSimulator({ flood: false })
  const { client, token, url } = simulator
  const api = createTelegramApi({ token: new Secret(token), apiRoot: url })
  const channel = createTelegramChannel(api)
  const log = pino({ level: 'silent' })
  const incoming: Incoming[] = []
  let handled: Handled = {}
  const intake = createIntake({
    channel,
    log,
    isOutage: () => false,
    giveUp: () => Promise.resolve({}),
    handle(each) {
      incoming.push(each)
      return Promise.resolve(handled)
    },
  })
  const polling = startPolling({
    api,
    intake: createTelegramIntake(intake, { username: undefined }, log),
    timers: systemTimers,
    log,
  })
  const { id } = await client.createUser({ firstName: 'Sari', languageCode: 'id' })
  /** The update is taken when the program fetches behind it. */
  const takenIn = async (count: number) => {
    while (incoming.length < count || (await client.queue()).updates.length > 0);
  }
  const does = async (act: () => Promise<unknown>) => {
    const count = incoming.length + 1
    await act()
    await takenIn(count)
  }
  await does(() => client.sendText({ userId: id, text: '/start' }))
  const seen = async (message: Shown): Promise<Seen> => ({
    text: message.text ?? '',
    taps: message.buttons.flat().map(({ text }) => text),
    file:
      message.document === undefined
        ? undefined
        : { name: message.document.name, bytes: await client.file({ fileId: message.document.fileId }) },
  })
  return {
    channel,
    chatId: String(id),
    incoming,
    answers: (given) => void (handled = given),
    writes: (text) => does(() => client.sendText({ userId: id, text })),
    taps: (label) => does(() => client.press({ userId: id, chatId: id, text: label })),
    sends: (name, bytes) =>
      does(() => client.sendDocument({ userId: id, name, bytes, mime: 'application/pdf' })),
    sendsTooMuch: () =>
      does(() =>
        client.sendDocument({ userId: id, name: 'x.pdf', sizeBytes: channel.capabilities.fetchMax + 1 }),
      ),
    repeatsLast: () => does(() => client.redeliver({ updateId: Number(incoming.at(-1)?.id) })),
    async shown() {
      const { messages } = await client.chat({ chatId: id })
      return Promise.all(messages.filter(({ byBot, deleted }) => byBot && !deleted).map(seen))
    },
    told: async () => (await client.answers()).flatMap(({ text }) => text ?? []),
    fails: async (how) => {
      await client.addFault({ method: 'sendMessage', kind: how === 'busy' ? '429' : '502' })
    },
    leaves: async () => {
      await client.setBlocked({ userId: id, blocked: true })
    },
    downloads: async () => (await client.calls({ method: 'getFile' })).length,
    async close() {
      await polling.stop()
      await simulator.close()
    },
  }
})

type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof startTelegramSimulator>>['client']['waitFor']>>

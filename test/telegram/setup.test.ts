import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createTelegramApi } from '../../bots/telegram/channel.ts'
import { identityOf, setUpTelegram, type CommandMenu } from '../../bots/telegram/setup.ts'
import { Secret } from '../../src/secret.ts'
import { virtualTime } from '../outbox/virtual-time.ts'
import { scene, start } from '../simulator/support.ts'
import { gate } from './updates.ts'

const menus: CommandMenu[] = [
  { scope: 'all_private_chats', commands: [{ command: 'permohonan', description: 'Ajukan permohonan' }] },
  {
    scope: 'all_private_chats',
    language: 'en',
    commands: [{ command: 'permohonan', description: 'File a request' }],
  },
  { scope: 'all_group_chats', commands: [{ command: 'antrean', description: 'Apa yang menunggu saya' }] },
]

function setUp(sim: { url: string; token: string }, webhook?: { url: string; secret: Secret }) {
  const api = createTelegramApi({ token: new Secret(sim.token), apiRoot: sim.url })
  const identity = identityOf(api)
  const time = virtualTime(new Date(0))
  const waits: number[] = []
  const waiting = gate()
  const timers = {
    after(milliseconds: number, run: () => void) {
      waits.push(milliseconds)
      waiting.open()
      return time.timers.after(milliseconds, run)
    },
  }
  let logged = ''
  const log = pino({}, { write: (line: string) => (logged += line) })
  const setup = setUpTelegram({
    api,
    identity,
    menus,
    timers,
    log,
    ...(webhook === undefined ? {} : { webhook }),
  })
  return { api, identity, setup, time, waits, waiting: waiting.opened, logged: () => logged }
}

it('learns who the bot is and shows its commands in both languages', async () => {
  const { sim, api, client } = await scene()
  await client.settings({ privacyMode: true })
  const made = setUp(sim)
  expect(made.identity).toEqual({ id: 7_000_000_001, username: undefined, readsAllGroupMessages: undefined })
  await made.setup.done
  expect(made.identity).toEqual({ id: 7_000_000_001, username: 'loket_bot', readsAllGroupMessages: false })
  const scope = { type: 'all_private_chats' } as const
  expect(await api.getMyCommands({ scope })).toEqual(menus[0]?.commands)
  expect(await api.getMyCommands({ scope, language_code: 'en' })).toEqual(menus[1]?.commands)
  expect(await api.getMyCommands({ scope: { type: 'all_group_chats' } })).toEqual(menus[2]?.commands)
})

it('sets the webhook with its secret, for the kinds of update that are read', async () => {
  const { sim, client } = await scene()
  const made = setUp(sim, { url: 'https://127.0.0.1:8443/telegram', secret: new Secret('rahasia-contoh') })
  await made.setup.done
  expect((await client.queue()).webhook).toBe('https://127.0.0.1:8443/telegram')
  const [call] = await client.calls({ method: 'setWebhook' })
  expect(call?.params).toMatchObject({ secret_token: 'rahasia-contoh' })
  expect(made.logged()).not.toMatch(/rahasia-contoh|AAloket/)
})

it('does not hold up the program while Telegram is away, and is done when it is back', async () => {
  const sim = await start()
  await sim.client.addFault({ method: 'getMe', kind: '502', times: 1 })
  const made = setUp(sim)
  await made.waiting
  expect(made.identity.username).toBeUndefined()
  expect(made.waits).toEqual([1_000])
  await made.time.advance(1_000)
  await made.setup.done
  expect(made.identity.username).toBe('loket_bot')
})

it('ends when it is told to, although Telegram is away', async () => {
  const sim = await start()
  await sim.close()
  const made = setUp(sim)
  await made.waiting
  made.setup.stop()
  await made.setup.done
  expect(made.logged()).toContain('trying again')
  expect(made.logged()).not.toContain(sim.token)
})

import { afterAll, expect, it } from 'vitest'
import { listBindings } from '../../../src/storage/lane-bindings.ts'
import { startTelegramSimulator } from '../../../bots/simulator/telegram/server.ts'
import { useSimulation } from '../../support/simulation.ts'

/** Stands for the real one: the program knows only its address and token. */
const telegram = startTelegramSimulator({ flood: false, botUsername: 'loket_sungguhan_bot' })

const simulation = useSimulation(async () => {
  const { url, token } = await telegram
  return { TELEGRAM_API_ROOT: url, TELEGRAM_BOT_TOKEN: token }
})

afterAll(async () => {
  await (await telegram).close()
})

it('plays only the platforms that are not set up, and sets nothing up on the real data', async () => {
  const state = await simulation().ask('/simulator/state')
  expect(state).toMatchObject({ ready: true, stories: [], clock: { movable: false } })
  expect(state).toMatchObject({
    devices: [
      { id: 'warga', platforms: ['whatsapp'] },
      { id: 'petugas', platforms: ['slack'], platform: 'slack' },
      { id: 'kepala', platforms: ['slack'] },
    ],
  })
  expect(await listBindings(simulation().app.desk.db)).toEqual([])
  expect(simulation().app.desk.admins, 'whoever plays is no admin of real data').toEqual([])
})

it('leaves the time, the lanes and the cases of real people alone', async () => {
  for (const act of [
    { do: 'clock', by: 'day' },
    { do: 'move-staff', platform: 'slack' },
    { do: 'play', story: 'permohonan', auto: true, citizen: 'whatsapp' },
  ]) {
    const answer = await simulation().act(act)
    expect([act.do, answer.status]).toEqual([act.do, 409])
  }
})

it('names the real bot on the front page, and no simulated one', async () => {
  const page = async () => (await fetch(`${simulation().app.url}/beranda`)).text()
  // The bot's name is asked for while the program already serves.
  await expect.poll(page, { timeout: 25_000, interval: 200 }).toContain('https://t.me/loket_sungguhan_bot')
  expect(await page()).not.toContain('wa.me')
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readAgency } from '../../../src/agency.ts'
import { movableClock } from '../../../src/clock.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { createLogger } from '../../../src/logger.ts'
import { packageRoot } from '../../../src/root.ts'
import { createHub, type SimulatorContext } from '../../../bots/simulator/browser/hub.ts'
import { openMemory } from '../../../bots/simulator/browser/memory.ts'
import { lookerFor, type Looker } from '../../../bots/simulator/browser/panes/looker.ts'
import type { Platform, SimulatorEvent } from '../../../bots/simulator/browser/protocol.ts'
import { createStories } from '../../../bots/simulator/browser/stories/stories.ts'
import {
  openTown,
  type SlackTown,
  type TelegramTown,
  type WhatsappTown,
} from '../../../bots/simulator/browser/town.ts'

/** The simulated platforms with the cast and without the program: the test itself is the bot. */
export interface BareTown {
  readonly context: SimulatorContext
  readonly telegram: TelegramTown
  readonly slack: SlackTown
  readonly whatsapp: WhatsappTown
  /** Whatever the pages were told. */
  readonly told: SimulatorEvent[]
  /** Somebody at the page, in Indonesian. */
  looker(person: string): Looker
  /** Calls a method of the Bot API. @returns its result */
  telegramBot<Result = unknown>(method: string, params: object): Promise<Result>
  /** Calls a method of Slack's Web API. @returns its answer */
  slackApp<Result = unknown>(method: string, params: object): Promise<Result>
  /** Posts to the Graph API's messages. */
  whatsappBusiness(payload: object): Promise<unknown>
}

/** One bare town for all tests of a file; to be asked for inside them. */
export function useBareTown(): () => BareTown {
  let bare: (BareTown & { close(): Promise<void> }) | undefined
  beforeAll(async () => {
    bare = await openBareTown()
  })
  afterAll(() => bare?.close())
  return () => {
    if (bare === undefined) throw new Error('the town is asked for before it was opened')
    return bare
  }
}

async function openBareTown(): Promise<BareTown & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-town-'))
  const clock = { ...movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: true }), movable: true }
  const log = createLogger({ level: 'silent', clock, sink: { write: () => undefined } })
  const agency = readAgency(join(packageRoot, 'agency.json'))
  const memory = await openMemory({ folder, log })
  const platforms: Platform[] = ['telegram', 'slack', 'whatsapp']
  const town = await openTown({ clock, platforms, agency, memory })
  const { telegram, slack, whatsapp } = town
  if (telegram === undefined || slack === undefined || whatsapp === undefined) throw new Error('no town')
  const hub = createHub()
  const told: SimulatorEvent[] = []
  hub.listen((event) => told.push(event))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the panes take no more than words and names from it
  const desk = { translator: createTranslator(), agency } as Desk
  const shared: Omit<SimulatorContext, 'stories'> = {
    town,
    desk,
    clock,
    hub,
    setUp: () => 1,
    staffPlatform: () => 'slack',
    moveStaff: () => Promise.resolve(),
  }
  const context: SimulatorContext = { ...shared, stories: createStories(shared) }
  const post = async <Result>(url: string, body: object, token?: string): Promise<Result> => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const headers = { 'content-type': 'application/json', ...authorization }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    const said: { ok?: boolean; error?: unknown; description?: string } & Result = await answer.json()
    if (said.ok === false || said.error !== undefined) throw new Error(JSON.stringify(said))
    return said
  }
  return {
    context,
    telegram,
    slack,
    whatsapp,
    told,
    looker: (person) => lookerFor(context, person, 'id'),
    async telegramBot<Result>(method: string, params: object) {
      const { url, token } = telegram.simulator
      return (await post<{ result: Result }>(`${url}/bot${token}/${method}`, params)).result
    },
    slackApp: (method, params) =>
      post(`${slack.simulator.apiUrl}${method}`, params, slack.simulator.botToken),
    whatsappBusiness: (payload) => {
      const { apiRoot, phoneNumberId, token } = whatsapp.simulator
      return post(
        `${apiRoot}/${phoneNumberId}/messages`,
        { messaging_product: 'whatsapp', ...payload },
        token,
      )
    },
    async close() {
      await memory.close()
      await town.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

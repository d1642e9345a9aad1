import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Agency } from '../../../src/agency.ts'
import type { Clock } from '../../../src/clock.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { invitationTexts } from '../../../src/outbox/invitation.ts'
import { packageRoot } from '../../../src/root.ts'
import { Secret } from '../../../src/secret.ts'
import type { Config } from '../../config.ts'
import type { Person as SlackPerson } from '../slack/people/person.ts'
import { startSlackSimulator, type RunningSlackSimulator } from '../slack/server.ts'
import type { SimChannel } from '../slack/types.ts'
import { startTelegramSimulator, type RunningTelegramSimulator } from '../telegram/server.ts'
import type { Person as WhatsappPerson } from '../whatsapp/people/person.ts'
import { startWhatsappSimulator, type RunningWhatsappSimulator } from '../whatsapp/server.ts'
import type { Memory } from '../memory.ts'
import { adminId, cast, groups, headId, type CastId, type GroupId } from './cast.ts'
import type { TownMemory } from './memory.ts'
import type { Platform } from './protocol.ts'

/** Telegram with its people and groups. */
export interface TelegramTown {
  readonly simulator: RunningTelegramSimulator
  /** User ids; also those of the private chats. */
  readonly people: Readonly<Record<CastId, number>>
  readonly groups: Readonly<Record<GroupId, number>>
}

/** Slack with its members and channels. */
export interface SlackTown {
  readonly simulator: RunningSlackSimulator
  readonly people: Readonly<Record<CastId, SlackPerson>>
  readonly groups: Readonly<Record<GroupId, SimChannel>>
}

/** WhatsApp with its people. */
export interface WhatsappTown {
  readonly simulator: RunningWhatsappSimulator
  readonly people: Readonly<Record<CastId, WhatsappPerson>>
}

/** The simulated platforms with the cast on them; undefined what is not simulated. */
export interface Town {
  readonly telegram: TelegramTown | undefined
  readonly slack: SlackTown | undefined
  readonly whatsapp: WhatsappTown | undefined
  /** Settings by which the program finds the platforms and its first administrators. */
  readonly settings: Partial<Pick<Config, 'telegram' | 'slack' | 'whatsapp'>> & Pick<Config, 'admins'>
  /** Points the platforms that bring their updates to an address at the program's. */
  serves(url: string): Promise<void>
  close(): Promise<void>
}

/** Not a secret: it belongs to a number that exists only here. */
const verifyToken = 'loket-simulator-verify-token'

/**
 * Starts the simulated platforms as they are remembered, with whoever of the cast is new, and with the message templates
 * of the agency approved on WhatsApp.
 */
export async function openTown(parts: {
  readonly clock: Clock
  readonly platforms: readonly Platform[]
  readonly agency: Agency
  readonly memory: TownMemory
}): Promise<Town> {
  const { clock, platforms, agency, memory } = parts
  const has = (platform: Platform) => platforms.includes(platform)
  const telegram = has('telegram')
    ? await memory.begin('telegram', (remembered) => openTelegram(clock, remembered))
    : undefined
  const slack = has('slack')
    ? await memory.begin('slack', (remembered) => openSlack(clock, remembered))
    : undefined
  const whatsapp = has('whatsapp')
    ? await memory.begin('whatsapp', (remembered) => openWhatsapp(clock, agency, remembered))
    : undefined
  return {
    telegram,
    slack,
    whatsapp,
    settings: {
      ...(telegram !== undefined && { telegram: telegramSettings(telegram) }),
      ...(slack !== undefined && { slack: slackSettings(slack) }),
      ...(whatsapp !== undefined && { whatsapp: whatsappSettings(whatsapp) }),
      admins: [adminId, headId].flatMap((who) => [
        ...(telegram === undefined
          ? []
          : [{ platform: 'telegram' as const, userId: String(telegram.people[who]) }]),
        ...(slack === undefined ? [] : [{ platform: 'slack' as const, userId: slack.people[who].id }]),
      ]),
    },
    async serves(url) {
      await whatsapp?.simulator.direct.webhook.subscribe(`${url}/whatsapp`, verifyToken)
    },
    async close() {
      await Promise.all([telegram?.simulator.close(), slack?.simulator.close(), whatsapp?.simulator.stop()])
    },
  }
}

async function openTelegram(clock: Clock, memory: Memory | undefined): Promise<TelegramTown> {
  // People of a story act a hundred times faster than people do: no flood control.
  const own = { flood: false, botUsername: 'loket_simulator_bot' }
  const simulator = await startTelegramSimulator({ clock, memory, ...own })
  const { direct } = simulator
  for (const { telegramId, name, language, phone } of cast) {
    if (simulator.knows(telegramId)) continue
    const [firstName = name, ...rest] = name.split(' ')
    await direct.createUser({
      id: telegramId,
      firstName,
      lastName: rest.join(' '),
      languageCode: language,
      phone,
    })
  }
  const idOf = (who: CastId) => cast.find(({ id }) => id === who)?.telegramId ?? 0
  const made = await Promise.all(
    groups.map(async ({ id, title, members }, index) => {
      const [first = adminId, ...others] = members
      const chat = { type: 'supergroup', title, id: -1_003_000_000_001 - index, bot: 'member' } as const
      if (!simulator.knows(chat.id)) {
        await direct.createChat({ ...chat, creatorId: idOf(first), memberIds: others.map(idOf) })
      }
      return [id, chat.id] as const
    }),
  )
  return { simulator, people: byCast(({ telegramId }) => telegramId), groups: fromEntries(made) }
}

async function openSlack(clock: Clock, memory: Memory | undefined): Promise<SlackTown> {
  const path = join(packageRoot, 'bots', 'slack', 'manifest.json')
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'))
  const simulator = await startSlackSimulator({ manifest, clock, flood: false, memory })
  const { direct } = simulator
  const present = direct.people()
  const people = byCast(
    ({ id, name, language }) =>
      present.find(({ user }) => user.name === id) ??
      direct.addUser({
        name: id,
        realName: name,
        locale: language === 'en' ? 'en-US' : 'id-ID',
        isAdmin: id === adminId,
      }),
  )
  const channels = groups.map(({ id, title, members }) => {
    const name = title.toLowerCase().replaceAll(' ', '-')
    const channel =
      direct.channels().find((one) => one.name === name) ??
      direct.addChannel({ name, isPrivate: true, members: members.map((who) => people[who]) })
    return [id, channel] as const
  })
  return { simulator, people, groups: fromEntries(channels) }
}

async function openWhatsapp(clock: Clock, agency: Agency, memory: Memory | undefined): Promise<WhatsappTown> {
  const simulator = await startWhatsappSimulator({ clock, rates: false, memory })
  const named = { case: agency.invitation.template, announcement: agency.invitation.announcementTemplate }
  for (const { about, locale, body, button } of invitationTexts(createTranslator(), agency)) {
    const name = named[about]
    if (name === undefined) continue
    const buttons = [{ type: 'QUICK_REPLY' as const, text: button }]
    simulator.direct.templates.add({ name, language: locale, body, buttons })
  }
  // The same user id also where nothing is remembered: the program knows people by it.
  const people = byCast(
    ({ name, phone }) =>
      simulator.personAt(phone) ?? simulator.person({ name, phone, userId: `ID.${phone}` }),
  )
  return { simulator, people }
}

function telegramSettings({ simulator }: TelegramTown): NonNullable<Config['telegram']> {
  const { token, url } = simulator
  return { mode: 'polling', token: new Secret(token), apiRoot: url, channel: undefined }
}

function slackSettings({ simulator }: SlackTown): NonNullable<Config['slack']> {
  const { botToken, appToken, apiUrl } = simulator
  return { mode: 'socket', botToken: new Secret(botToken), appToken: new Secret(appToken), apiUrl }
}

function whatsappSettings({ simulator }: WhatsappTown): NonNullable<Config['whatsapp']> {
  const { token, phoneNumberId, appSecret, apiRoot } = simulator
  return {
    token: new Secret(token),
    phoneNumberId,
    appSecret: new Secret(appSecret),
    verifyToken: new Secret(verifyToken),
    apiRoot,
  }
}

function byCast<T>(make: (member: (typeof cast)[number]) => T): Record<CastId, T> {
  return fromEntries(cast.map((member) => [member.id, make(member)] as const))
}

function fromEntries<Key extends string, T>(entries: readonly (readonly [Key, T])[]): Record<Key, T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is an entry for each key of the cast's data
  return Object.fromEntries(entries) as Record<Key, T>
}

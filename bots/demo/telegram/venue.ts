import { z } from 'zod'
import { TelegramSimulatorClient } from '../../simulator/telegram/client.ts'
import type { Place } from '../entries.ts'
import type { Onlooker } from '../onlooker.ts'
import type { Transcript } from '../transcript.ts'
import { partOf } from '../expectation.ts'
import {
  hueOf,
  type CitizenVenue,
  type Group,
  type Member,
  type NewMember,
  type Staff,
  type StaffVenue,
} from '../venue.ts'
import type { Words } from '../words.ts'
import { TelegramRecord } from './record.ts'
import { TelegramSeat, type TelegramChat } from './seat.ts'

/** The line by which a simulator that is ready makes itself known. */
export const simulatorLine = z.object({ url: z.url(), token: z.string() })

/** A simulated Telegram that runs in a process of its own. */
export type RunningTelegram = z.output<typeof simulatorLine>

/** A simulated Telegram that runs already. */
export function telegramVenue(parts: {
  readonly simulator: RunningTelegram
  readonly transcript: Transcript
  readonly t: Words
}): CitizenVenue & StaffVenue {
  const { simulator, transcript, t } = parts
  const client = new TelegramSimulatorClient(simulator.url)
  const record = new TelegramRecord({ client, transcript, t })
  transcript.listen(() => record.read())
  const chats: Chats = { client, transcript, record }
  return {
    platform: 'telegram',
    env: { TELEGRAM_API_ROOT: simulator.url, TELEGRAM_BOT_TOKEN: simulator.token },
    tellsLanguage: true,
    enlisting: 'invite',
    addCitizen: (given) => addMember(chats, given, t),
    addStaff: (given) => addMember(chats, given, t),
    addGroup: (title, members) => addGroup(chats, title, members, t),
    enlist,
    // It asks Telegram for updates; the simulator is a process, which the world ends.
    serves: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** What people act with and what is written down of it. */
interface Chats {
  readonly client: TelegramSimulatorClient
  readonly transcript: Transcript
  readonly record: TelegramRecord
}

/** Somebody in a chat; what is pressed there is known to the record, for the answer that comes. */
function seatOf(
  { client, transcript, record }: Chats,
  { id: userId, name }: { readonly id: number; readonly name: string },
  chat: TelegramChat,
  place: Place,
): TelegramSeat {
  const writing = transcript.onlooker(place, name)
  const onlooker: Onlooker = {
    ...writing,
    async after(deed, trace) {
      if (trace.queryId !== undefined) record.notePress(trace.queryId, place, name)
      await writing.after(deed, trace)
    },
  }
  return new TelegramSeat({ client, userId, chat, onlooker })
}

async function addMember(chats: Chats, given: NewMember, t: Words): Promise<Member<TelegramSeat>> {
  const { name, language, phone } = given
  const [firstName = name, ...rest] = name.split(' ')
  const { id } = await chats.client.createUser({
    firstName,
    lastName: rest.join(' '),
    languageCode: language,
    ...(phone !== undefined && { phone }),
  })
  const place: Place = {
    platform: 'telegram',
    kind: 'private',
    title: t('demo-chat-private', { name }),
    hue: hueOf(id),
  }
  chats.record.add(id, place)
  return { userId: String(id), name, alone: seatOf(chats, { id, name }, { id, since: 0 }, place) }
}

async function addGroup(chats: Chats, title: string, members: readonly Staff[], t: Words): Promise<Group> {
  const { client, transcript, record } = chats
  const [creatorId, ...memberIds] = members.map(({ userId }) => Number(userId))
  const creator = creatorId === undefined ? {} : { creatorId }
  const { id } = await client.createChat({ type: 'supergroup', title, memberIds, ...creator })
  const place: Place = { platform: 'telegram', kind: 'group', title, hue: hueOf(id) }
  record.add(id, place)
  const chat: TelegramChat = { id, since: 0 }
  return {
    seat: ({ userId, name }) => seatOf(chats, { id: Number(userId), name }, chat, place),
    async addBot({ userId, name }) {
      await transcript.catchUp()
      transcript.write({ type: 'event', place, text: t('demo-event-bot-added', { name }) })
      await client.setBot({ chatId: id, standing: 'member', byUserId: Number(userId) })
    },
  }
}

/** By a one-time link: who opens it presses Start there. */
async function enlist(admin: Staff, officer: Staff, lane: string): Promise<void> {
  await admin.alone.says(`/undang ${lane}`)
  const invitation = await admin.alone.sees('Undangan untuk jalur')
  const link = new URL(partOf(invitation.text, /(https:\/\/t\.me\/\S+)/))
  await officer.alone.says(`/start ${link.searchParams.get('start') ?? ''}`)
  await officer.alone.sees('Selamat bergabung')
  await admin.alone.sees('sudah bergabung')
}

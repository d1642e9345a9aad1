import { z } from 'zod'
import { TelegramSimulatorClient } from '../../simulator/telegram/client.ts'
import type { Place } from '../entries.ts'
import type { Transcript } from '../transcript.ts'
import { hueOf, type Group, type Member, type NewMember, type Venue } from '../venue.ts'
import type { Words } from '../words.ts'
import { TelegramRecord } from './record.ts'
import { TelegramSeat, type Chats } from './seat.ts'

/** The line by which a simulator that is ready makes itself known. */
export const simulatorLine = z.object({ url: z.url(), token: z.string() })

/** A simulated Telegram that runs already. */
export function telegramVenue(parts: {
  readonly simulator: z.output<typeof simulatorLine>
  readonly transcript: Transcript
  readonly t: Words
}): Venue {
  const { simulator, transcript, t } = parts
  const client = new TelegramSimulatorClient(simulator.url)
  const record = new TelegramRecord({ client, transcript, t })
  transcript.listen(() => record.read())
  const chats: Chats = { client, transcript, record }
  return {
    platform: 'telegram',
    env: { TELEGRAM_API_ROOT: simulator.url, TELEGRAM_BOT_TOKEN: simulator.token },
    addMember: (given) => addMember(chats, given, t),
    addGroup: (title, members) => addGroup(chats, title, members, t),
  }
}

async function addMember(chats: Chats, given: NewMember, t: Words): Promise<Member> {
  const { name, language, phone } = given
  const [firstName = name, ...rest] = name.split(' ')
  const { id } = await chats.client.createUser({
    firstName,
    lastName: rest.join(' '),
    languageCode: language,
    ...(phone !== undefined && { phone }),
  })
  const place: Place = { kind: 'private', title: t('demo-chat-private', { name }), hue: hueOf(id) }
  chats.record.add(id, place)
  return { userId: String(id), name, alone: new TelegramSeat(chats, { id, name }, { id, place }) }
}

async function addGroup(chats: Chats, title: string, members: readonly Member[], t: Words): Promise<Group> {
  const { client, transcript, record } = chats
  const [creatorId, ...memberIds] = members.map(({ userId }) => Number(userId))
  const creator = creatorId === undefined ? {} : { creatorId }
  const { id } = await client.createChat({ type: 'supergroup', title, memberIds, ...creator })
  const place: Place = { kind: 'group', title, hue: hueOf(id) }
  record.add(id, place)
  return {
    seat: ({ userId, name }) => new TelegramSeat(chats, { id: Number(userId), name }, { id, place }),
    async addBot({ userId, name }) {
      await transcript.catchUp()
      transcript.write({ type: 'event', place, text: t('demo-event-bot-added', { name }) })
      await client.setBot({ chatId: id, standing: 'member', byUserId: Number(userId) })
    },
  }
}

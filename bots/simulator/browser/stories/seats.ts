import type { Onlooker } from '../../../demo/onlooker.ts'
import type { CitizenSeat, StaffSeat } from '../../../demo/seat.ts'
import { SlackSeat, type SlackConversation } from '../../../demo/slack/seat.ts'
import type { CitizenRole, StaffRole } from '../../../demo/stage.ts'
import { TelegramSeat, type TelegramChat } from '../../../demo/telegram/seat.ts'
import { WhatsappSeat } from '../../../demo/whatsapp/seat.ts'
import { adminId, groups, type CastId, type GroupId } from '../cast.ts'
import type { Playing, StaffPlatform } from '../protocol.ts'
import type { SlackTown, TelegramTown, Town, WhatsappTown } from '../town.ts'

/** Where citizens write. */
export type CitizenPlatform = 'telegram' | 'whatsapp'

/** Somebody at a place of the page. */
export type At = NonNullable<Playing['at']>

/** Looks over somebody's shoulder. */
export type Watch = (who: CastId, at: At) => Onlooker

/** Where the cast sits in a story: what they wait for there is what comes from now on. */
export interface Seats {
  readonly citizenPlatform: CitizenPlatform
  readonly staffPlatform: StaffPlatform
  citizen(role: CitizenRole): CitizenSeat
  /** In the private chat with the bot, or in a group. */
  staff(role: StaffRole, group?: GroupId): StaffSeat
  /** The program's id of somebody, on the platform where they sit. */
  userId(who: CastId): string
  /** The group with this id. */
  groupOf(chatId: string): GroupId | undefined
  /** Closes the windows that stand open at somebody's screen. */
  closeWindows(): Promise<void>
}

/** Seats everybody on the platforms of a story. */
export async function takeSeats(
  town: Town,
  platforms: { readonly citizens: CitizenPlatform; readonly staff: StaffPlatform },
  watch: Watch,
): Promise<Seats> {
  const telegram = town.telegram === undefined ? undefined : await telegramSeats(town.telegram, watch)
  const slack = town.slack === undefined ? undefined : slackSeats(town.slack, watch)
  const whatsapp = town.whatsapp === undefined ? undefined : whatsappSeats(town.whatsapp, watch)
  const staff = present(platforms.staff === 'slack' ? slack : telegram)
  const citizens = present(platforms.citizens === 'whatsapp' ? whatsapp : telegram)
  return {
    citizenPlatform: platforms.citizens,
    staffPlatform: platforms.staff,
    citizen: (role) => citizens.seat(role),
    staff: (role, group) => staff.seat(role, group),
    userId: (who) => (isCitizen(who) ? citizens : staff).userId(who),
    closeWindows: () =>
      platforms.staff === 'slack' && slack !== undefined ? slack.closeWindows() : Promise.resolve(),
    groupOf: (chatId) => groups.map(({ id }) => id).find((id) => staff.chatId(id) === chatId),
  }
}

/** Whether somebody asks rather than serves. */
export function isCitizen(who: CastId): who is CitizenRole {
  return who === 'sari' || who === 'andreas'
}

async function telegramSeats({ simulator, people, groups: chats }: TelegramTown, watch: Watch) {
  const client = simulator.direct
  const known = new Map<number, TelegramChat>()
  for (const id of [...Object.values(people), ...Object.values(chats)])
    known.set(id, { id, since: (await client.chat({ chatId: id, limit: 1 })).revision })
  return {
    userId: (who: CastId) => String(people[who]),
    chatId: (group: GroupId) => String(chats[group]),
    seat(who: CastId, group?: GroupId) {
      const chat = present(known.get(group === undefined ? people[who] : chats[group]))
      const at: At = { person: who, platform: 'telegram', chat: String(chat.id) }
      return new TelegramSeat({ client, userId: people[who], chat, onlooker: watch(who, at) })
    },
  }
}

function slackSeats({ people, groups: channels }: SlackTown, watch: Watch) {
  const known = new Map<string, SlackConversation>()
  const since = people[adminId].sim.world.revision
  return {
    userId: (who: CastId) => people[who].id,
    chatId: (group: GroupId) => channels[group].id,
    seat(who: CastId, group?: GroupId) {
      const person = people[who]
      const { world } = person.sim
      const channel = group === undefined ? world.directChannel(person.user) : channels[group]
      const conversation = known.get(channel.id) ?? { channel, since }
      known.set(channel.id, conversation)
      const at: At = { person: who, platform: 'slack', chat: channel.id }
      return new SlackSeat({ person, conversation, onlooker: watch(who, at) })
    },
    async closeWindows() {
      for (const person of Object.values(people))
        if (person.modal() !== undefined) await person.closesModal({ all: true })
    },
  }
}

function whatsappSeats({ people }: WhatsappTown, watch: Watch) {
  const known = new Map<CastId, WhatsappSeat>()
  return {
    userId: (who: CastId) => people[who].userId ?? people[who].phone,
    seat(who: CastId) {
      const person = people[who]
      const at: At = { person: who, platform: 'whatsapp', chat: person.phone }
      const seat = known.get(who) ?? new WhatsappSeat({ person, types: false, onlooker: watch(who, at) })
      known.set(who, seat)
      return seat
    },
  }
}

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('nobody can sit on a platform that is not simulated')
  return found
}

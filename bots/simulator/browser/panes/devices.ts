import type { Sentence } from '../../../../src/conversation/result.ts'
import { wordsIn } from '../../../../src/desk/words.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { adminId, cast, groups, service, type CastGroup, type CastId, type CastMember } from '../cast.ts'
import type { SimulatorContext } from '../hub.ts'
import type { ChatLine, Device, DeviceId, Person, Platform } from '../protocol.ts'
import type { SlackTown, TelegramTown, WhatsappTown } from '../town.ts'
import { homeOf } from './slack/home.ts'
import { channelRevision, homeRevision } from './slack/place.ts'

/** Looks that a device can have, the usual one first. */
const looks: Readonly<Record<DeviceId, readonly Platform[]>> = {
  warga: ['telegram', 'whatsapp'],
  petugas: ['telegram', 'slack'],
  kepala: ['telegram', 'slack'],
}

/** The devices with the people who can hold them and their chats, on the platforms that are simulated. */
export function devicesOf(context: SimulatorContext, locale: Locale): Device[] {
  const t = wordsIn(context.desk, locale)
  return (['warga', 'petugas', 'kepala'] as const).flatMap((id): Device[] => {
    const platforms = looks[id].filter((platform) => context.town[platform] !== undefined)
    const [first] = platforms
    if (first === undefined) return []
    const staff = platforms.find((platform) => platform === context.staffPlatform())
    const people = cast.filter(({ device }) => device === id)
    return [
      {
        id,
        platforms,
        platform: id === 'warga' ? first : (staff ?? first),
        people: people.map((member) => personOf(context, member, platforms, t)),
      },
    ]
  })
}

function personOf(
  { town }: SimulatorContext,
  member: CastMember,
  platforms: readonly Platform[],
  t: Sentence,
): Person {
  const { telegram, slack, whatsapp } = town
  const has = (platform: Platform) => platforms.includes(platform)
  return {
    id: member.id,
    name: member.name,
    role: roleOf(member, t),
    chats: {
      ...(telegram !== undefined && has('telegram') && { telegram: telegramChats(telegram, member) }),
      ...(slack !== undefined && has('slack') && { slack: slackChats(slack, member, t) }),
      ...(whatsapp !== undefined && has('whatsapp') && { whatsapp: whatsappChats(whatsapp, member, t) }),
    },
  }
}

/** The lane in which somebody serves; of several the first. */
function roleOf({ id, device }: CastMember, t: Sentence): string {
  if (id === adminId) return t('lane-admin')
  const [lane] = service.find(([, who]) => who === id) ?? []
  if (lane !== undefined) return t(`lane-${lane.split(' ')[0] ?? ''}`)
  return t(device === 'warga' ? 'simulator-chat-citizen' : 'simulator-chat-member')
}

/** Groups in which somebody usually acts come first. */
function groupsOf({ id }: CastMember): CastGroup[] {
  const own = groups.filter(({ members }) => members.includes(id))
  return [...own.filter(({ usual }) => usual.includes(id)), ...own.filter(({ usual }) => !usual.includes(id))]
}

function telegramChats({ simulator, people, groups: chats }: TelegramTown, member: CastMember): ChatLine[] {
  const { world } = simulator.look
  const line = (id: number, kind: ChatLine['kind'], title: string, usual: readonly CastId[]) => ({
    id: String(id),
    title,
    kind,
    usual,
    revision: world.chat(id).revision,
  })
  return [
    ...groupsOf(member).map(({ id, title, usual }) => line(chats[id], 'group', title, usual)),
    line(people[member.id], 'private', world.bot.first_name, [member.id]),
  ]
}

function slackChats({ people, groups: channels }: SlackTown, member: CastMember, t: Sentence): ChatLine[] {
  const person = people[member.id]
  const { world } = person.sim
  const direct = world.directChannel(person.user)
  const alone = [member.id]
  return [
    ...groupsOf(member).map(({ id, usual }): ChatLine => {
      const channel = channels[id]
      return {
        id: channel.id,
        title: `#${channel.name}`,
        kind: 'group',
        usual,
        revision: channelRevision(channel),
      }
    }),
    {
      id: direct.id,
      title: world.app.realName,
      kind: 'private',
      usual: alone,
      revision: channelRevision(direct),
    },
    {
      id: homeOf(member.id),
      title: t('simulator-chat-home'),
      kind: 'home',
      usual: alone,
      revision: homeRevision(world, person.id),
    },
  ]
}

function whatsappChats({ people }: WhatsappTown, member: CastMember, t: Sentence): ChatLine[] {
  const { phone, revision } = people[member.id]
  return [{ id: phone, title: t('simulator-chat-whatsapp'), kind: 'private', usual: [member.id], revision }]
}

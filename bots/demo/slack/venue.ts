import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../../src/root.ts'
import type { Person } from '../../simulator/slack/people/person.ts'
import { startSlackSimulator } from '../../simulator/slack/server.ts'
import type { SimChannel } from '../../simulator/slack/types.ts'
import type { Place } from '../entries.ts'
import { DemoError } from '../expectation.ts'
import type { Transcript } from '../transcript.ts'
import { hueOf, type Staff, type StaffVenue } from '../venue.ts'
import type { Words } from '../words.ts'
import { SlackRecord } from './record.ts'
import { SlackSeat, type SlackConversation } from './seat.ts'

/** Somebody of the staff, at their screen. */
interface Employee {
  readonly person: Person
  readonly alone: SlackSeat
}

/** Starts a simulated Slack, with the app as its manifest describes it. */
export async function openSlack(parts: {
  readonly transcript: Transcript
  readonly t: Words
}): Promise<StaffVenue> {
  const { transcript, t } = parts
  const manifest: unknown = JSON.parse(
    await readFile(join(packageRoot, 'bots', 'slack', 'manifest.json'), 'utf8'),
  )
  // People of a demo act a hundred times faster than people do: no flood control.
  const simulator = await startSlackSimulator({ manifest, flood: false })
  const { direct } = simulator
  const record = new SlackRecord(transcript, t)
  transcript.listen(() => record.read())
  const employees = new Map<string, Employee>()
  const employee = ({ userId, name }: Staff) => {
    const found = employees.get(userId)
    if (found === undefined) throw new DemoError(`${name} is not in the workspace`)
    return found
  }
  let places = 0
  const placeOf = (person: Person, channel: SimChannel, kind: 'private' | 'group', title: string) => {
    places += 1
    const place: Place = { platform: 'slack', kind, title, hue: hueOf(places) }
    record.add(person.sim.world, channel, place)
    return place
  }
  return {
    platform: 'slack',
    env: {
      SLACK_BOT_TOKEN: simulator.botToken,
      SLACK_SIGNING_SECRET: simulator.signingSecret,
      SLACK_API_URL: simulator.apiUrl,
    },
    enlisting: 'add',
    async addStaff({ name, language }) {
      const [handle = name] = name.toLowerCase().split(' ')
      const person = direct.addUser({ name: handle, realName: name, locale: language })
      const channel = person.sim.world.directChannel(person.user)
      const place = placeOf(person, channel, 'private', t('demo-chat-private', { name }))
      const alone = new SlackSeat({
        person,
        conversation: { channel, since: 0 },
        onlooker: transcript.onlooker(place, name),
      })
      employees.set(person.id, { person, alone })
      return { userId: person.id, name, alone }
    },
    async addGroup(title, members) {
      const people = members.map((member) => employee(member).person)
      const name = title.toLowerCase().replaceAll(' ', '-')
      const channel = direct.addChannel({ name, members: people, isPrivate: true, app: false })
      const [first] = people
      if (first === undefined) throw new DemoError(`nobody is in ${title}`)
      const place = placeOf(first, channel, 'group', `#${name}`)
      const conversation: SlackConversation = { channel, since: 0 }
      return {
        seat: (member) =>
          new SlackSeat({
            person: employee(member).person,
            conversation,
            onlooker: transcript.onlooker(place, member.name),
          }),
        async addBot(by) {
          await transcript.catchUp()
          const text = t('demo-event-bot-added-channel', { name: by.name })
          transcript.write({ type: 'event', place, text })
          direct.inviteApp(channel, employee(by).person)
        },
      }
    },
    enlist: (admin, officer, lane) => enlist(employee(admin).alone, officer, lane),
    serves: (url) => direct.verifyRequestUrl(`${url}/slack/events`),
    close: () => simulator.close(),
  }
}

/** By a form that names a member of the workspace, who is told. */
async function enlist(admin: SlackSeat, officer: Staff, named: string): Promise<void> {
  const [lane = named, ...unit] = named.split(' ')
  await admin.fillsIn('/staf tambah', undefined, [
    ['Siapa yang ditambahkan', { member: officer.userId }],
    ['Di jalur mana', { picks: lane }],
    ...(unit.length === 0 ? [] : [['Di unit mana', unit.join(' ')] as const]),
  ])
  await officer.alone.sees('Selamat bergabung')
}

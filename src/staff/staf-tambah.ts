import { valueOf } from '../conversation/answer-values.ts'
import type { FormState, PickRow } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm, interruptForm } from '../desk/form-turn.ts'
import { localeFromTag } from '../desk/locale.ts'
import { answer, say, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { wordsFor, wordsIn } from '../desk/words.ts'
import type { Db } from '../storage/db.ts'
import { knowMember } from '../storage/members.ts'
import { grantLane, listStaff } from '../storage/staff.ts'
import { laneName, readLane, staffLanes } from './lanes.ts'
import { welcome } from './undang.ts'

/** What begins the form, behind the name of the command. */
export const addArgument = 'tambah'

/** Whether members of the workspace can be put on the staff here without an invitation. */
export function namesMembers(desk: Desk, { incoming }: Turn): boolean {
  return desk.channels.get(incoming.platform)?.capabilities.members === true
}

/** `/staf tambah`: begins the form, where members can be named; elsewhere people are invited. */
export async function beginAdding(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (!turn.person.isAdmin) return say(turn, { text: t('staff-only-admin') })
  if (!namesMembers(desk, turn)) return say(turn, { text: t('staf-add-by-invitation') })
  if (turn.form !== undefined) return interruptForm(desk, turn, turn.form, `staf ${addArgument}`)
  return beginForm(desk, turn, 'staf-tambah', { purpose: { kind: 'staf-tambah' } })
}

/** The filled form: the member is known from now on, holds the lane, and is told so in a message of their own. */
export async function submitMember(desk: Desk, turn: Turn, { answers }: FormState): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const named = readLane(desk, `${valueOf(answers, 'jalur') ?? ''} ${valueOf(answers, 'unit') ?? ''}`)
  if ('code' in named) {
    const lanes = staffLanes(desk).join(', ')
    return { ...say(turn, { text: t(`lane-refused-${named.code}`, { lanes }) }), form: 'none' }
  }
  const member = answers['anggota']
  if (member?.kind !== 'pick') throw new Error('a form without the member that it is about')
  const { value: userId, label: name } = member
  return { deliveries: [], form: 'none', work: (tx) => add(tx, desk, turn, { userId, name, ...named }) }
}

interface Added {
  readonly userId: string
  readonly name: string
  readonly lane: string
  readonly unit: string
}

async function add(tx: Db, desk: Desk, turn: Turn, { userId, name, lane, unit }: Added): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const { incoming, now, person } = turn
  const { platform } = incoming
  const known = await knowMember(tx, { platform, userId, locale: localeFromTag(undefined), now })
  const { personId } = known
  const held = (await listStaff(tx, desk.sealer)).find((each) => each.personId === personId)?.lanes ?? []
  const inWords = { name, lane: laneName(t, { lane, unit }) }
  if (held.some((each) => each.lane === lane && each.unit === unit))
    return { deliveries: [answer(turn, { text: t('staf-added-before', inWords) })] }
  await grantLane(tx, desk.sealer, { personId, name, lane, unit, grantedBy: person.personId, now })
  const theirs: Turn = {
    ...turn,
    incoming: {
      ...incoming,
      chat: { id: known.chatId, kind: 'private', isPublic: false },
      sender: { id: userId, name },
    },
    person: { ...person, personId, locale: localeFromTag(known.locale) },
  }
  const told = await welcome(tx, desk, theirs, { name, lane, unit })
  const deliveries = told.map((delivery) => ({ ...delivery, unasked: true }))
  return { deliveries: [answer(turn, { text: t('staf-added', inWords) }), ...deliveries] }
}

/** Rows of the form: the lanes that people can be put into. */
export function laneRows(desk: Desk, query: string): PickRow[] {
  const t = wordsIn(desk, 'id')
  const words = query.toLowerCase()
  return staffLanes(desk)
    .map((lane) => ({ id: lane, label: laneName(t, { lane }) }))
    .filter(({ id, label }) => `${id} ${label}`.toLowerCase().includes(words))
}

import type { Button } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import { listStaff, removeStaff, revokeLane, type StaffMember } from '../storage/staff.ts'
import { pagesThatFit, type LineGroup } from './fit-lines.ts'
import { adminLane, laneName, staffLanes } from './lanes.ts'
import { takeLeave } from './leaving.ts'
import { addArgument, beginAdding, namesMembers } from './staf-tambah.ts'
import { tellPerson } from './tell-person.ts'
import { textMaxOf } from './view-detail.ts'

/** `/staf` lists; `/staf tambah` begins a form; `/staf hapus NO [LANE]` removes, after a press. */
export async function staff(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (args.trim().toLowerCase() === addArgument) return beginAdding(desk, turn)
  const typed = /^hapus(?<sure>-ya)?[\s-]+(?<no>\d{1,9})(?:[\s-]+(?<lane>[a-z-]+))?$/i.exec(
    args.trim(),
  )?.groups
  if (typed === undefined) {
    return args.trim() === '' ? list(desk, turn, t) : say(turn, { text: t('staf-how') })
  }
  if (!turn.person.isAdmin) return say(turn, { text: t('staff-only-admin') })
  const member = (await listStaff(desk.db, desk.sealer)).find(
    ({ staffId }) => staffId === Number(typed['no']),
  )
  if (member === undefined) return say(turn, { text: t('staf-unknown', { no: Number(typed['no']) }) })
  const lane = typed['lane']?.toLowerCase()
  const held = lane === undefined ? undefined : member.lanes.find((each) => each.lane === lane)
  if (lane !== undefined && held === undefined) {
    return say(turn, { text: t('staf-lane-not-held', { name: member.name, lane }) })
  }
  return typed['sure'] === undefined
    ? askToRemove(turn, t, member, held)
    : remove(desk, turn, t, member, held)
}

type HeldLane = StaffMember['lanes'][number]

function askToRemove(turn: Turn, t: Sentence, { staffId, name, lanes }: StaffMember, held?: HeldLane): Reply {
  const all = lanes.map((each) => laneName(t, each)).join(', ')
  const text =
    held === undefined
      ? t('staf-remove-ask', { name, lanes: all })
      : t('staf-remove-lane-ask', { name, lane: laneName(t, held) })
  const argument = ['hapus-ya', staffId, ...(held === undefined ? [] : [held.lane])].join('-')
  const token = writeToken({ kind: 'command', name: 'staf', argument })
  return say(turn, { text, buttons: [[{ label: t('staf-button-remove'), token, tone: 'danger' }]] })
}

function remove(desk: Desk, turn: Turn, t: Sentence, member: StaffMember, held?: HeldLane): Reply {
  const { staffId, personId, name } = member
  return {
    deliveries: [],
    form: 'keep',
    async work(tx) {
      const done =
        held === undefined
          ? await removeStaff(tx, staffId, turn.now)
          : await revokeLane(tx, staffId, held, turn.now)
      if (!done) return { deliveries: [answer(turn, { text: t('staf-removed-before', { name }) })] }
      const told = await tellPerson(tx, desk, personId, (own) => ({
        text:
          held === undefined
            ? own('staf-removed-told')
            : own('staf-removed-lane-told', { lane: laneName(own, held) }),
      }))
      const text =
        held === undefined
          ? t('staf-removed', { name })
          : t('staf-removed-lane', { name, lane: laneName(t, held) })
      const lanes = held === undefined ? member.lanes : [held]
      const left = await takeLeave(tx, desk, { personId, lanes, now: turn.now })
      return { deliveries: [answer(turn, { text }), ...told, ...left] }
    },
  }
}

/**
 * By lane, in as many messages as that takes. Names are for private chats and chats of lanes; elsewhere only how many
 * there are.
 */
async function list(desk: Desk, turn: Turn, t: Sentence): Promise<Reply> {
  const members = await listStaff(desk.db, desk.sealer)
  const { platform, chat } = turn.incoming
  const named = chat.kind === 'private' || (await lanesOfChat(desk.db, platform, chat.id)).length > 0
  const lanes = [...staffLanes(desk), adminLane].flatMap((lane) => laneLines(t, members, lane, named))
  const hint = turn.person.isAdmin ? [{ lead: '', lines: [t('staf-how')] }] : []
  const pages = pagesThatFit([...lanes, ...hint], textMaxOf(desk, turn))
  const adds = turn.person.isAdmin && namesMembers(desk, turn)
  return say(
    turn,
    ...pages.map((text, index) => ({
      heading:
        pages.length === 1
          ? t('staf-heading')
          : t('staf-heading-page', { page: index + 1, pages: pages.length }),
      text: text.trim(),
      ...(adds && index === pages.length - 1 && { buttons: [[addButton(t)]] }),
    })),
  )
}

function addButton(t: Sentence): Button {
  const token = writeToken({ kind: 'command', name: 'staf', argument: addArgument })
  return { label: t('staf-button-add'), token, tone: 'primary' }
}

function laneLines(t: Sentence, members: readonly StaffMember[], lane: string, named: boolean): LineGroup[] {
  const rows = members.flatMap(({ staffId, name, lanes }) =>
    lanes.filter((each) => each.lane === lane).map(({ unit }) => ({ staffId, name, unit })),
  )
  const only = (lead: string): LineGroup[] => [{ lead, lines: [] }]
  if (rows.length === 0)
    return lane === adminLane ? [] : only(t('staf-lane-empty', { lane: laneName(t, { lane }) }))
  if (!named) return only(t('staf-lane-count', { lane: laneName(t, { lane }), count: rows.length }))
  const lines = rows.map(({ staffId, name, unit }) =>
    unit === '' ? t('staf-row', { no: staffId, name }) : t('staf-row-unit', { no: staffId, name, unit }),
  )
  return [{ lead: t('staf-lane', { lane: laneName(t, { lane }) }), lines }]
}

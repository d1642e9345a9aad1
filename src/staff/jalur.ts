import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import type { Sentence } from '../conversation/result.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { bindLane, findBinding, listBindings, type LaneBinding } from '../storage/lane-bindings.ts'
import { isDirectChat } from '../storage/people.ts'
import { resolveTask } from '../storage/tasks.ts'
import { laneLostTask, laneSubject, laneUnboundTask } from './cards.ts'
import { laneName, readLane, staffLanes, type NamedLane } from './lanes.ts'
import { waitingCards } from './waiting-cards.ts'

/** `/jalur LANE [UNIT]`: this chat is where the lane's cards stand. Without a lane: which lane stands where. */
export async function placeLane(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (args.trim() === '') return say(turn, await listOfLanes(desk, turn, t))
  const { chat } = turn.incoming
  if (chat.kind !== 'private' && chat.isPublic) return say(turn, { text: t('jalur-refused-public') })
  const named = readLane(desk, args)
  if ('code' in named) {
    const lanes = staffLanes(desk).join(', ')
    return say(turn, { text: t(`lane-refused-${named.code}`, { lanes }) })
  }
  return { deliveries: [], form: 'keep', work: (tx) => bind(tx, desk, turn, named) }
}

async function bind(tx: Db, desk: Desk, turn: Turn, { lane, unit }: NamedLane): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const { chat } = turn.incoming
  const before = await findBinding(tx, lane, unit)
  const { place, cards } = await bindHere(tx, desk, turn, { lane, unit })
  const moved = before !== undefined && !isSamePlace(before, place)
  const lines = [
    t(chat.kind === 'private' ? 'jalur-bound-private' : 'jalur-bound', { lane: laneName(t, { lane, unit }) }),
    ...(moved ? [t('jalur-was-elsewhere', { place: await placeWords(tx, t, before) })] : []),
    t('jalur-cards', { count: new Set(cards.map(({ caseId }) => caseId)).size }),
    t('jalur-next', { lane }),
  ]
  return { deliveries: [answer(turn, { text: lines.join('\n') }), ...cards] }
}

/** Binds a lane to the chat of a turn. @returns the cards that wait there, to be posted */
export async function bindHere(
  tx: Db,
  desk: Desk,
  turn: Turn,
  { lane, unit }: NamedLane,
): Promise<{ readonly place: LaneBinding; readonly cards: NewDelivery[] }> {
  const { platform, chat } = turn.incoming
  const place = { lane, unit, platform, chatId: chat.id, threadId: chat.threadId ?? null }
  await bindLane(tx, { ...place, boundBy: turn.person.personId, now: turn.now })
  await resolveTask(tx, laneUnboundTask, laneSubject(lane, unit), turn.now)
  await resolveTask(tx, laneLostTask, `lane:${lane}`, turn.now)
  return { place, cards: await waitingCards(tx, desk, lane, turn.now) }
}

async function listOfLanes(desk: Desk, turn: Turn, t: Sentence) {
  const bindings = await listBindings(desk.db)
  const lines: string[] = []
  for (const lane of staffLanes(desk)) {
    const own = bindings.filter((binding) => binding.lane === lane)
    if (own.length === 0) lines.push(t('jalur-row-none', { id: lane, lane: laneName(t, { lane }) }))
    for (const binding of own) {
      const place = isHere(binding, turn) ? t('jalur-place-here') : await placeWords(desk.db, t, binding)
      lines.push(t('jalur-row', { id: lane, lane: laneName(t, binding), place }))
    }
  }
  return { heading: t('jalur-heading'), text: [...lines, '', t('jalur-how')].join('\n') }
}

async function placeWords(db: Db, t: Sentence, { platform, chatId }: LaneBinding): Promise<string> {
  return t((await isDirectChat(db, platform, chatId)) ? 'jalur-place-private' : 'jalur-place-group')
}

function isHere({ platform, chatId }: LaneBinding, { incoming }: Turn): boolean {
  return platform === incoming.platform && chatId === incoming.chat.id
}

function isSamePlace(one: LaneBinding, other: LaneBinding): boolean {
  return one.platform === other.platform && one.chatId === other.chatId && one.threadId === other.threadId
}

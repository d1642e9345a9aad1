import { actorOf, holdersOf, lanesOf } from '../case/authority.ts'
import { filesIn } from '../case/filed-form.ts'
import { sopOf } from '../case/services.ts'
import { snapshotOf } from '../case/snapshot.ts'
import type { Message } from '../chat/message.ts'
import type { FormState } from '../conversation/definition.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { readForm } from '../desk/form-state.ts'
import { wordsIn } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { allowedActions } from '../sop/machine.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { discardFiles } from '../storage/files.ts'
import { lanesOfChat, unbindLane } from '../storage/lane-bindings.ts'
import { endForm, openFormsOf, type OpenForm } from '../storage/open-forms.ts'
import { directChats, type DirectChat } from '../storage/people.ts'
import { cardsInChat, removePostings } from '../storage/postings.ts'
import { openTask } from '../storage/tasks.ts'
import { tellAdmins } from './admins.ts'
import { laneLostTask } from './cards.ts'
import { adminLane, laneName, type NamedLane } from './lanes.ts'

/** Somebody who was just taken out of lanes, or off the staff. */
export interface Leaving {
  readonly personId: number
  /** The lanes taken away. */
  readonly lanes: readonly NamedLane[]
  readonly now: Date
}

/**
 * What goes with a right that was taken away: the person's private copies of cards lose their buttons, forms that
 * need the right end, and lanes bound to the private chat are let go. A lane that is left without a place or without
 * people is told to the admins. To be called when the rights are gone.
 */
export async function takeLeave(tx: Db, desk: Desk, leaving: Leaving): Promise<NewDelivery[]> {
  const homes = await directChats(tx, leaving.personId)
  const unplaced = await letLanesGo(tx, leaving, homes)
  return [
    ...(await closeCards(tx, desk, leaving, homes)),
    ...(await endForms(tx, desk, leaving)),
    ...(await tellOfLanes(tx, desk, leaving, unplaced)),
  ]
}

async function letLanesGo(
  tx: Db,
  { lanes, now }: Leaving,
  homes: readonly DirectChat[],
): Promise<NamedLane[]> {
  const gone: NamedLane[] = []
  for (const { platform, chatId } of homes) {
    for (const { lane, unit } of await lanesOfChat(tx, platform, chatId)) {
      if (!lanes.some((each) => each.lane === lane && each.unit === unit)) continue
      await unbindLane(tx, lane, unit)
      await openTask(tx, { kind: laneLostTask, subject: `lane:${lane}`, data: { lane }, now })
      gone.push({ lane, unit })
    }
  }
  return gone
}

/** Cards of SOPs in which the person holds no lane any more: without buttons, and never edited again. */
async function closeCards(
  tx: Db,
  desk: Desk,
  { personId, now }: Leaving,
  homes: readonly DirectChat[],
): Promise<NewDelivery[]> {
  const held = new Set((await lanesOf(tx, desk, personId, now)).map(({ lane }) => lane))
  const edits: NewDelivery[] = []
  for (const { platform, chatId } of homes) {
    const cards = (await cardsInChat(tx, platform, chatId)).filter(
      ({ row }) => !sopOf(desk, row).lanes.some(({ id }) => held.has(id)),
    )
    await removePostings(
      tx,
      cards.map(({ name }) => name),
    )
    const t = wordsIn(desk, 'id')
    for (const { messageId, row } of cards) {
      const message: Message = {
        heading: t(`card-heading-${row.sop}`, { nomor: row.nomor }),
        text: t('card-right-gone'),
      }
      edits.push({ platform, chatId, kind: 'edit', messageId, message, caseId: row.id, unasked: true })
    }
  }
  return edits
}

/** Forms of actions that the person may not do any more; a citizen's own forms stay. */
async function endForms(tx: Db, desk: Desk, { personId, now }: Leaving): Promise<NewDelivery[]> {
  const told: NewDelivery[] = []
  for (const form of await openFormsOf(tx, personId)) {
    const { platform, chatId, userId, sealedState } = form
    const state = readForm(desk, { platform, chat: { id: chatId }, sender: { id: userId } }, sealedState)
    if (state === 'outdated' || (await mayGoOn(tx, desk, state, personId, now))) continue
    await endForm(tx, form.conversationId, now)
    await discardFiles(tx, filesIn(state.answers), personId, now)
    told.push(formEnded(desk, form, state))
  }
  return told
}

async function mayGoOn(
  tx: Db,
  desk: Desk,
  { purpose }: FormState,
  personId: number,
  now: Date,
): Promise<boolean> {
  if (purpose['kind'] !== 'action') return true
  const row = await findCase(tx, Number(purpose['case']))
  if (row === undefined) return false
  const services = caseServices(desk, [])
  const actor = await actorOf(tx, services, personId, now)
  const snapshot = await snapshotOf(tx, services, row, now)
  return allowedActions(sopOf(services, row), snapshot, actor).some(
    ({ action }) => action.id === purpose['action'],
  )
}

function formEnded(desk: Desk, { platform, chatId, userId }: OpenForm, { group }: FormState): NewDelivery {
  const text = wordsIn(desk, 'id')('forms-right-gone')
  const message: Message =
    group === undefined
      ? { text, ask: { kind: 'none' } }
      : {
          text,
          to: { id: userId, name: group.name },
          ...(group.threadId !== undefined && { threadId: group.threadId }),
        }
  return { platform, chatId, kind: 'message', message, unasked: true }
}

async function tellOfLanes(
  tx: Db,
  desk: Desk,
  { lanes, now }: Leaving,
  unplaced: readonly NamedLane[],
): Promise<NewDelivery[]> {
  const told: NewDelivery[] = []
  const tell = async (key: string, lane: NamedLane) => {
    told.push(
      ...(await tellAdmins(tx, desk, (t) => ({ text: t(key, { lane: laneName(t, lane), id: lane.lane }) }))),
    )
  }
  for (const lane of unplaced) await tell('staf-lane-unplaced', lane)
  for (const lane of lanes) {
    if (lane.lane === adminLane || (await holdersOf(tx, desk, lane.lane, now)).length > 0) continue
    await tell('staf-lane-unmanned', lane)
  }
  return told
}

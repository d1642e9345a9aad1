import { appendEvent } from '../case/ledger.ts'
import type { Failure } from '../chat/channel.ts'
import type { Desk } from '../desk/desk.ts'
import type { Db } from '../storage/db.ts'
import { divert } from '../storage/divert.ts'
import { hold } from '../storage/held.ts'
import { letterOfFile } from '../storage/letters.ts'
import {
  failSent,
  keepStatuses,
  noteArrival,
  sendAgain,
  takeStatuses,
  type Said,
} from '../storage/statuses.ts'
import { openTask } from '../storage/tasks.ts'
import { defaultSenderSettings } from './settings.ts'
import { arrivalAfter, type DeliveryNote } from './statuses.ts'

type StatusDesk = Pick<Desk, 'db' | 'clock' | 'sealer' | 'channels'>

/** Notes taken in one transaction. */
const batch = 200

/**
 * Takes what a platform says became of our messages: kept first, then noted with them. The first arrival of what serves
 * a case on its applicant stands in the case's ledger, as proof of service; what failed is judged as a failed call is.
 * Said twice, out of order or too early (before the message is marked sent), it comes to the same.
 */
export async function noteStatuses(desk: StatusDesk, notes: readonly DeliveryNote[]): Promise<void> {
  if (notes.length === 0) return
  await keepStatuses(desk.db, notes, desk.clock.now())
  await applyStatuses(desk)
}

/** Notes what was said of messages that are marked sent by now. */
export async function applyStatuses(desk: StatusDesk): Promise<void> {
  for (;;) {
    const taken = await desk.db.$transaction(async (tx) => {
      const said = await takeStatuses(tx, batch)
      for (const rows of byDelivery(said)) await apply(tx, desk, rows)
      return said.length
    })
    if (taken < batch) return
  }
}

/** By case first, so that two who write into the same ledgers do so in one order. */
function byDelivery(said: readonly Said[]): [Said, ...Said[]][] {
  const groups = new Map<bigint, [Said, ...Said[]]>()
  for (const each of said) {
    const group = groups.get(each.id)
    if (group === undefined) groups.set(each.id, [each])
    else group.push(each)
  }
  return [...groups.values()].toSorted(([one], [other]) => (one.caseId ?? 0) - (other.caseId ?? 0))
}

async function apply(tx: Db, desk: StatusDesk, rows: readonly [Said, ...Said[]]): Promise<void> {
  const [message] = rows
  const notes = rows.map(({ status, at, failure }) => ({ status, at, ...(failure !== null && { failure }) }))
  const { failure, ...arrival } = arrivalAfter(message, notes)
  if (arrival.deliveredAt !== null) {
    await noteArrival(tx, message.id, arrival)
    if (message.deliveredAt === null) await proveService(tx, desk, message, arrival.deliveredAt)
  } else if (failure !== undefined && message.sent) await judge(tx, desk, message, failure)
}

/** What it was is named by its number where it has one: names of files may be personal. */
async function proveService(
  tx: Db,
  { sealer, clock }: StatusDesk,
  { caseId, serves, platform }: Said,
  arrivedAt: Date,
): Promise<void> {
  if (caseId === null || serves === null) return
  const fileId = /^file:(\d+)$/.exec(serves)?.[1]
  const letter = fileId === undefined ? undefined : await letterOfFile(tx, Number(fileId))
  const what = fileId === undefined ? 'message' : letter === undefined ? 'document' : 'letter'
  await appendEvent(tx, sealer, {
    caseId,
    type: 'delivered',
    at: clock.now(),
    data: { platform, what, arrivedAt: arrivedAt.toISOString(), ...(letter !== undefined && letter) },
  })
}

async function judge(tx: Db, desk: StatusDesk, message: Said, failure: Failure): Promise<void> {
  const isInvite = message.kind === 'invite'
  if (failure.kind === 'retry') return again(tx, desk, message, failure.code)
  if (isInvite || failure.kind === 'undeliverable' || failure.kind === 'blocked')
    return elsewhere(tx, desk, message, failure)
  if (failure.kind === 'outside-window') return holdBack(tx, desk, message, failure)
  return giveUp(tx, desk, message, failure.code)
}

async function holdBack(tx: Db, desk: StatusDesk, message: Said, failure: Failure): Promise<void> {
  const invites = desk.channels.get(message.platform)?.invite !== undefined
  const { id, settledAt: since } = message
  const held = await hold(tx, desk.sealer, {
    id,
    closed: { since },
    invites,
    owner: null,
    now: desk.clock.now(),
  })
  if (held.kind === 'heard') await again(tx, desk, message, failure.code)
  else if (held.kind === 'stranger') await giveUp(tx, desk, message, failure.code)
  else if (held.kind === 'gone' || !invites) await elsewhere(tx, desk, message, failure)
}

async function elsewhere(tx: Db, desk: StatusDesk, message: Said, { kind, code }: Failure): Promise<void> {
  const { id, platform, chatId } = message
  const unreachable = kind === 'undeliverable' || kind === 'blocked'
  const what =
    message.kind === 'invite' ? { ids: [], held: true, invite: id } : { ids: [id], held: unreachable }
  await divert(tx, desk.sealer, {
    platform,
    chatId,
    ...what,
    unreachable,
    code,
    platforms: [...desk.channels.keys()],
    owner: null,
    now: desk.clock.now(),
  })
}

async function again(tx: Db, desk: StatusDesk, message: Said, code: string): Promise<void> {
  const { attemptsMax, retryFirstMs, retryLongestMs } = defaultSenderSettings
  const waitMs = Math.min(retryLongestMs, retryFirstMs * 2 ** message.attempts)
  const notBefore = new Date(desk.clock.now().getTime() + waitMs)
  if (message.attempts + 1 < attemptsMax && (await sendAgain(tx, message.id, notBefore))) return
  await giveUp(tx, desk, message, code)
}

async function giveUp(tx: Db, desk: StatusDesk, message: Said, code: string): Promise<void> {
  const { id, platform, kind, caseId, broadcast } = message
  await failSent(tx, id, code)
  if (broadcast) return
  await openTask(tx, {
    kind: 'undeliverable',
    subject: `delivery:${id}`,
    ...(caseId !== null && { caseId }),
    data: { platform, kind, code },
    now: desk.clock.now(),
  })
}

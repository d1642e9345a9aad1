/**
 * Who wrote, on a platform that knows people by two ids: one that it made for us alone (scoped), which stays with the
 * person, and a phone number, which may be missing, may change, and may belong to somebody else next year.
 */
import type { Sealer } from '../crypto/seal.ts'
import type { Desk } from '../desk/desk.ts'
import type { Db } from '../storage/db.ts'
import {
  addPerson,
  changeIdentity,
  hearKnown,
  identitiesOf,
  lockIds,
  type IdentityRow,
  type KnownIds,
  type SenderAddress,
} from '../storage/identities.ts'
import { moveChat, moveUser } from '../storage/move-chat.ts'

type IdentityDesk = Pick<Desk, 'db' | 'sealer' | 'outbox'>

/** A chat whose id changed while it was found out who wrote. */
interface Move {
  readonly from: string
  readonly to: string
}

/**
 * Finds who wrote, by the scoped id first and the phone number second, and makes a person of who is new. One known by
 * the number alone gets the scoped id when it first shows, and keeps the chat. A number that comes with another scoped
 * id than before has changed hands: whoever has it now is a new person, and nothing for the earlier owner goes to it
 * any more. `at` is when the message was sent; it is noted as when the person was heard last, never backwards.
 *
 * @throws RangeError without any id
 */
export async function resolveSender(
  desk: IdentityDesk,
  sender: {
    readonly platform: string
    readonly userIds: { readonly scoped?: string; readonly phone?: string }
    readonly at: Date
  },
): Promise<SenderAddress> {
  const { platform, userIds, at } = sender
  const ids = knownIds(desk.sealer, platform, userIds)
  const known = await hearKnown(desk.db, ids, at)
  if (known !== undefined) return known
  const { address, moves } = await desk.db.$transaction(async (tx) => {
    await lockIds(tx, platform, given(ids))
    return meet(tx, desk.sealer, ids, at)
  })
  await forgetOldChats(desk, platform, moves)
  return address
}

/**
 * The platform says that a person has another number. Everything that is kept for the old one moves, waiting messages
 * too. Whoever had the new number before has it no more. @returns whether anybody was known by the old one
 */
export async function changedNumber(
  desk: IdentityDesk,
  change: { readonly platform: string; readonly from: string; readonly to: string; readonly at: Date },
): Promise<boolean> {
  const { platform, from, to, at } = change
  const { sealer } = desk
  const [oldHash, newHash] = [from, to].map((phone) => phoneHashOf(sealer, platform, phone))
  if (oldHash === undefined || newHash === undefined || from === to) return false
  const moves = await desk.db.$transaction(async (tx) => {
    await lockIds(tx, platform, [from, to])
    const known = await identitiesOf(tx, platform, [from], oldHash)
    const row = known.find((each) => hasHash(each, oldHash)) ?? known[0]
    if (row === undefined) return undefined
    const moved: Move[] = []
    for (const other of await identitiesOf(tx, platform, [to], newHash)) {
      if (other.id !== row.id)
        moved.push(...(await takeNumber(tx, sealer, { platform, phone: to, at }, other)))
    }
    const byNumber = row.userId === from
    if (byNumber) await moveUser(tx, sealer, platform, from, to)
    await changeIdentity(tx, row.id, byNumber ? { userId: to } : { alternateHash: newHash })
    return [...moved, ...(await moveTo(tx, sealer, platform, row, from, to))]
  })
  await forgetOldChats(desk, platform, moves ?? [])
  return moves !== undefined
}

/**
 * The platform says that a person has another scoped id from now on. The earlier one is known, or else the person's
 * number. @returns whether anybody was known so; somebody who was met under the new one already stays who that is
 */
export async function changedScopedId(
  desk: IdentityDesk,
  change: {
    readonly platform: string
    readonly from?: string | undefined
    readonly phone?: string | undefined
    readonly to: string
  },
): Promise<boolean> {
  const { platform, from, phone, to } = change
  const { sealer } = desk
  const phoneHash = phone === undefined ? null : phoneHashOf(sealer, platform, phone)
  const moves = await desk.db.$transaction(async (tx) => {
    const ids = [from, phone, to].filter((id) => id !== undefined)
    await lockIds(tx, platform, ids)
    const rows = await identitiesOf(tx, platform, ids, phoneHash)
    const row =
      rows.find(({ userId }) => userId === from) ??
      rows.find((each) => each.userId === phone || hasHash(each, phoneHash))
    if (row === undefined || rows.some(({ userId }) => userId === to)) return undefined
    await moveUser(tx, sealer, platform, row.userId, to)
    const alternateHash = row.userId === phone ? { alternateHash: phoneHash } : {}
    await changeIdentity(tx, row.id, { userId: to, ...alternateHash })
    return row.directChatId === row.userId && row.userId !== phone
      ? moveTo(tx, sealer, platform, row, row.userId, to)
      : []
  })
  await forgetOldChats(desk, platform, moves ?? [])
  return moves !== undefined
}

function knownIds(
  sealer: Sealer,
  platform: string,
  { scoped, phone }: { readonly scoped?: string; readonly phone?: string },
): KnownIds {
  if (scoped === undefined && phone === undefined) throw new RangeError('whoever writes has an id')
  return {
    platform,
    scoped,
    phone,
    phoneHash: phone === undefined ? null : phoneHashOf(sealer, platform, phone),
  }
}

function phoneHashOf(sealer: Sealer, platform: string, phone: string): Buffer<ArrayBuffer> {
  return sealer.lookupHash(phone, `phone:${platform}`)
}

function given({ scoped, phone }: KnownIds): string[] {
  return [scoped, phone].filter((id) => id !== undefined)
}

interface Met {
  readonly address: SenderAddress
  readonly moves: readonly Move[]
}

async function meet(tx: Db, sealer: Sealer, ids: KnownIds, at: Date): Promise<Met> {
  const { platform, scoped, phone, phoneHash } = ids
  // Somebody else may have met the same person while we waited.
  const known = await hearKnown(tx, ids, at)
  if (known !== undefined) return { address: known, moves: [] }
  const rows = await identitiesOf(tx, platform, given(ids), phoneHash)
  const own = rows.find(({ userId }) => userId === scoped)
  if (own !== undefined) return renumber(tx, sealer, ids, rows, own, at)
  const before = rows.filter((row) => hasHash(row, phoneHash))
  const byNumber = rows.find(({ userId }) => userId === phone)
  if (scoped !== undefined && before.length === 0 && byNumber !== undefined) {
    await moveUser(tx, sealer, platform, byNumber.userId, scoped)
    await changeIdentity(tx, byNumber.id, {
      userId: scoped,
      directChatId: byNumber.directChatId ?? byNumber.userId,
      alternateHash: phoneHash,
    })
    return heard(tx, ids, at, [])
  }
  const moves: Move[] = []
  const free = phone !== undefined && !rows.some(({ directChatId }) => directChatId === phone)
  if (scoped !== undefined && phone !== undefined) {
    for (const row of rows) moves.push(...(await takeNumber(tx, sealer, { platform, phone, at }, row)))
  }
  const userId = scoped ?? phone ?? ''
  const chatId = free ? phone : userId
  const alternateHash = scoped === undefined ? null : phoneHash
  await addPerson(tx, { platform, userId, chatId, alternateHash, at })
  return { address: { userId, chatId }, moves }
}

/** Somebody known by the scoped id has a number that we did not know of. */
async function renumber(
  tx: Db,
  sealer: Sealer,
  ids: KnownIds,
  rows: readonly IdentityRow[],
  own: IdentityRow,
  at: Date,
): Promise<Met> {
  const { platform, phone, phoneHash } = ids
  const moves: Move[] = []
  if (phone !== undefined) {
    for (const row of rows) {
      const others = row.id !== own.id && row.userId !== phone
      if (others) moves.push(...(await takeNumber(tx, sealer, { platform, phone, at }, row)))
    }
    await changeIdentity(tx, own.id, { alternateHash: phoneHash })
  }
  const chat = own.directChatId
  if (chat === null) await changeIdentity(tx, own.id, { directChatId: own.userId })
  // Written to by a number that is not theirs any more: by the id that stays theirs, from now on.
  else if (phone !== undefined && chat !== own.userId && chat !== phone)
    moves.push(...(await moveTo(tx, sealer, platform, own, chat, own.userId)))
  return heard(tx, ids, at, moves)
}

async function heard(tx: Db, ids: KnownIds, at: Date, moves: readonly Move[]): Promise<Met> {
  const address = await hearKnown(tx, ids, at)
  if (address === undefined) throw new Error('somebody who was just made known is not there')
  return { address, moves }
}

/**
 * Takes a number from an identity that has it no more. One that is known by nothing else cannot be reached: it keeps
 * its cases, under a name that no platform gives.
 */
async function takeNumber(
  tx: Db,
  sealer: Sealer,
  { platform, phone, at }: { readonly platform: string; readonly phone: string; readonly at: Date },
  row: IdentityRow,
): Promise<Move[]> {
  if (row.userId !== phone) {
    await changeIdentity(tx, row.id, { alternateHash: null })
    return moveTo(tx, sealer, platform, row, phone, row.userId)
  }
  const nobody = `retired:${row.id}`
  await moveUser(tx, sealer, platform, phone, nobody)
  await changeIdentity(tx, row.id, { userId: nobody, blockedAt: at })
  return moveTo(tx, sealer, platform, row, phone, nobody)
}

async function moveTo(
  tx: Db,
  sealer: Sealer,
  platform: string,
  row: IdentityRow,
  from: string,
  to: string,
): Promise<Move[]> {
  if (row.directChatId !== from) return []
  await moveChat(tx, sealer, platform, from, to)
  return [{ from, to }]
}

/** What waits in memory follows; in the database nothing is left of the old ids. */
async function forgetOldChats(desk: IdentityDesk, platform: string, moves: readonly Move[]): Promise<void> {
  for (const { from, to } of moves) await desk.outbox.moveChat(platform, from, to)
}

function hasHash({ alternateHash }: IdentityRow, hash: Uint8Array | null): boolean {
  return alternateHash !== null && hash !== null && Buffer.compare(alternateHash, hash) === 0
}

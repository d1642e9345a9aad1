import { z } from 'zod'
import { SealError, type Sealer } from '../crypto/seal.ts'
import { LEASE_MS, sealContext, type StoredDelivery } from '../outbox/delivery.ts'
import type { DivertRequest } from '../outbox/store.ts'
import { unreachableTask } from '../outbox/unreachable.ts'
import { readStored, storedColumns } from './delivery-rows.ts'
import type { Db } from './db.ts'
import { addJob } from './jobs.ts'
import { directAddresses, type Address } from './people.ts'
import { openTask } from './tasks.ts'

/** A message that does not arrive where it was sent. */
const lostRows = z.array(
  z.object({
    id: z.bigint(),
    sealed: z.instanceof(Uint8Array).nullable(),
    caseId: z.int().nullable(),
    tried: z.array(z.int()),
    kind: z.string(),
  }),
)

/**
 * Gives messages that cannot reach their person in a chat to another chat of the same person: the one heard last of
 * those that were not tried for them and have not blocked us. What has none is given up: people have to do it, if it
 * belongs to a case. @returns what goes elsewhere
 */
export async function divert(tx: Db, sealer: Sealer, request: DivertRequest): Promise<StoredDelivery[]> {
  const { platform, chatId, now } = request
  const identity = await tx.channelIdentity.findFirst({
    where: { platform, directChatId: chatId },
    orderBy: { lastHeardAt: { sort: 'desc', nulls: 'last' } },
    select: { id: true, personId: true },
  })
  if (identity !== null && request.unreachable) {
    await tx.channelIdentity.updateMany({
      where: { id: identity.id, blockedAt: null },
      data: { blockedAt: now },
    })
  }
  const takesHeld = await endInvitation(tx, request, identity?.id)
  const lost = await takeLost(tx, request, takesHeld)
  const addresses = identity === null ? [] : await directAddresses(tx, identity.personId)
  const open = addresses.filter(
    (each) => each.identityId !== identity?.id && request.platforms.includes(each.platform),
  )
  const diverted: StoredDelivery[] = []
  const givenUp: Lost[] = []
  for (const each of lost) {
    const target = open.find(({ identityId }) => !each.tried.includes(identityId))
    const sealed = target === undefined ? undefined : resealed(sealer, request, each, target)
    if (target === undefined || sealed === undefined) givenUp.push(each)
    else diverted.push(...(await readdress(tx, request, each, { target, sealed, from: identity?.id })))
  }
  await giveUp(tx, request, givenUp, identity?.personId)
  return diverted
}

type Lost = z.infer<typeof lostRows>[number]

/** Notes that an invitation did not get through, so that the next message tries again. @returns whether held ones go */
async function endInvitation(
  tx: Db,
  { invite, held, unreachable, code, now }: DivertRequest,
  identityId: number | undefined,
): Promise<boolean> {
  if (invite === undefined) return held
  const { broadcast } = await tx.delivery.update({
    where: { id: invite },
    data: { status: 'failed', failure: code, settledAt: now, leaseOwner: null, leaseUntil: null },
    select: { broadcast: true },
  })
  if (identityId !== undefined) {
    const data = broadcast ? { announcedAt: null } : { invitedAt: null }
    await tx.channelIdentity.update({ where: { id: identityId }, data, select: { id: true } })
  }
  return held && (!broadcast || unreachable)
}

async function takeLost(
  tx: Db,
  { platform, chatId, ids }: DivertRequest,
  takesHeld: boolean,
): Promise<Lost[]> {
  const rows = await tx.$queryRaw`
    SELECT id, CASE WHEN status = 'sent' THEN sealed_unconfirmed ELSE sealed END AS sealed, case_id AS "caseId", tried, kind FROM delivery
    WHERE platform = ${platform} AND chat_id = ${chatId} AND kind <> 'invite' AND (
      (id = ANY(${ids}::bigint[]) AND status IN ('pending', 'sent'))
      OR ((id = ANY(${ids}::bigint[]) OR ${takesHeld}) AND status = 'held' AND NOT broadcast))
    ORDER BY id FOR UPDATE`
  return lostRows.parse(rows)
}

/** The payload for another recipient; undefined when there is none any more. */
function resealed(
  sealer: Sealer,
  { platform, chatId }: DivertRequest,
  { sealed }: Lost,
  target: Address,
): Uint8Array<ArrayBuffer> | undefined {
  if (sealed === null) return undefined
  try {
    return sealer.seal(
      sealer.open(sealed, sealContext(platform, chatId)),
      sealContext(target.platform, target.chatId),
    )
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

async function readdress(
  tx: Db,
  { owner, now }: DivertRequest,
  { id }: Lost,
  to: {
    readonly target: Address
    readonly sealed: Uint8Array<ArrayBuffer>
    readonly from: number | undefined
  },
): Promise<StoredDelivery[]> {
  const until = owner === null ? null : new Date(now.getTime() + LEASE_MS)
  const rows = await tx.$queryRaw`
    UPDATE delivery d
    SET platform = ${to.target.platform}, chat_id = ${to.target.chatId}, sealed = ${to.sealed}, sealed_unconfirmed = NULL, kind = 'message',
        status = 'pending', tried = array_append(d.tried, ${to.from}::int), attempts = 0, posting = NULL,
        external_id = NULL, settled_at = NULL, not_before = NULL, lease_owner = ${owner}, lease_until = ${until}
    WHERE d.id = ${id}
    RETURNING ${storedColumns}`
  return readStored(rows)
}

/** An applicant who cannot be reached is served by people; what of a case does not reach others is a task too. */
async function giveUp(
  tx: Db,
  { platform, code, now }: DivertRequest,
  lost: readonly Lost[],
  personId: number | undefined,
): Promise<void> {
  if (lost.length === 0) return
  await tx.delivery.updateMany({
    where: { id: { in: lost.map(({ id }) => id) } },
    data: { status: 'failed', failure: code, settledAt: now, leaseOwner: null, leaseUntil: null },
  })
  const caseIds = [...new Set(lost.flatMap(({ caseId }) => caseId ?? []))]
  const own = await tx.case.findMany({
    where: { id: { in: caseIds }, applicantId: personId ?? -1 },
    select: { id: true },
  })
  for (const caseId of caseIds) {
    if (own.some(({ id }) => id === caseId)) {
      const job = { task: unreachableTask, payload: { caseId }, key: `${unreachableTask}:${caseId}` }
      await addJob(tx, { now: () => now }, job)
    } else {
      const first = lost.find((each) => each.caseId === caseId)
      const data = { platform, kind: first?.kind ?? 'message', code }
      await openTask(tx, { kind: 'undeliverable', subject: `delivery:${first?.id}`, caseId, data, now })
    }
  }
}

import { z } from 'zod'
import type { Database, Db } from './db.ts'
import { purgeFiles } from './files.ts'

const identityKinds = ['ktp', 'akta', 'surat-kuasa']

/** Identity papers of cases closed before an instant, still kept. */
export async function identityFilesOfClosedCases(
  db: Db,
  closedBefore: Date,
  limit: number,
): Promise<{ readonly id: number; readonly caseId: number }[]> {
  const rows = await db.file.findMany({
    where: { kind: { in: identityKinds }, purgedAt: null, case: { closedAt: { lt: closedBefore } } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, caseId: true },
  })
  return rows.flatMap(({ id, caseId }) => (caseId === null ? [] : [{ id, caseId }]))
}

const idRows = z.array(z.object({ id: z.int() }))

/**
 * Files that were sent during a form and never became part of a case. A form that still waits keeps its files,
 * however long ago they came: each answer lets it rest anew. @returns how many were destroyed
 */
export async function purgeUnusedFiles(
  db: Database,
  sentBefore: Date,
  now: Date,
  limit: number,
): Promise<number> {
  const rows = idRows.parse(
    await db.$queryRaw`
      SELECT f.id FROM file f
      WHERE f.case_id IS NULL AND f.purged_at IS NULL AND f.created_at < ${sentBefore}
        AND NOT EXISTS (SELECT 1 FROM dip_file d WHERE d.file_id = f.id)
        AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.file_id = f.id)
        AND NOT EXISTS (
          SELECT 1 FROM conversation c WHERE c.person_id = f.owner_id AND c.sealed_state IS NOT NULL)
      LIMIT ${limit}`,
  )
  await db.$transaction((tx) =>
    purgeFiles(
      tx,
      rows.map(({ id }) => id),
      now,
    ),
  )
  return rows.length
}

/** Cases closed before an instant whose personal data is still kept. */
export async function casesPastRetention(db: Db, closedBefore: Date, limit: number): Promise<number[]> {
  const rows = await db.case.findMany({
    where: { closedAt: { lt: closedBefore }, sealedForm: { not: null } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Destroys form, reasons and files of a case; digests stay, so its ledger still verifies. */
export async function destroyCaseContent(tx: Db, caseId: number, now: Date): Promise<void> {
  const files = await tx.file.findMany({ where: { caseId, purgedAt: null }, select: { id: true } })
  await purgeFiles(
    tx,
    files.map(({ id }) => id),
    now,
  )
  await tx.delivery.deleteMany({ where: { caseId, status: 'held' } })
  await tx.caseEvent.updateMany({ where: { caseId, sealed: { not: null } }, data: { sealed: null } })
  await tx.case.update({
    where: { id: caseId },
    data: { sealedForm: null, summary: '' },
    select: { id: true },
  })
}

/** Conversations without a form that have been quiet since an instant. */
export async function deleteQuietConversations(
  db: Database,
  quietSince: Date,
  limit: number,
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM conversation WHERE id IN (
      SELECT id FROM conversation WHERE sealed_state IS NULL AND updated_at < ${quietSince} LIMIT ${limit})`
}

/** Ids of updates that no platform will repeat any more. */
export async function deleteInboundIds(db: Database, receivedBefore: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM inbound WHERE (platform, id) IN (
      SELECT platform, id FROM inbound WHERE received_at < ${receivedBefore} LIMIT ${limit})`
}

/** Deliveries done with long ago. */
export async function deleteSettledDeliveries(
  db: Database,
  settledBefore: Date,
  limit: number,
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE settled_at < ${settledBefore} LIMIT ${limit})`
}

/**
 * Messages that waited for their person too long to be of use: announcements, and all others much later. And what
 * platforms said of messages that nobody here sent.
 */
export async function deleteStaleHeld(
  db: Database,
  before: { readonly announcements: Date; readonly others: Date; readonly statuses: Date },
  limit: number,
): Promise<number> {
  await db.deliveryStatus.deleteMany({ where: { receivedAt: { lt: before.statuses } } })
  return db.$executeRaw`
    DELETE FROM delivery WHERE id IN (
      SELECT id FROM delivery WHERE status = 'held'
        AND (created_at < ${before.others} OR (broadcast AND created_at < ${before.announcements}))
      LIMIT ${limit})`
}

/** Claims of what may happen once only, so old that nothing asks for them any more. */
export async function deleteOldClaims(db: Database, claimedBefore: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM once WHERE name IN (SELECT name FROM once WHERE at < ${claimedBefore} LIMIT ${limit})`
}

/** Tasks that were done long ago. Of a dead job it stays: without it the job that is left would be reported again. */
export async function deleteResolvedTasks(
  db: Database,
  resolvedBefore: Date,
  limit: number,
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM task WHERE id IN (
      SELECT id FROM task WHERE resolved_at < ${resolvedBefore} AND kind <> 'dead-job' LIMIT ${limit})`
}

/** Invitations used, or expired unused, before an instant; the roles they gave stay. */
export async function deleteSpentInvitations(
  db: Database,
  spentBefore: Date,
  limit: number,
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM invitation WHERE id IN (
      SELECT id FROM invitation WHERE used_at < ${spentBefore} OR expires_at < ${spentBefore} LIMIT ${limit})`
}

/** Identities kept for a next form of people who have had no case open or closed since an instant. */
export async function forgetQuietPeople(db: Database, quietSince: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    UPDATE person SET sealed_profile = NULL, nik_hash = NULL WHERE id IN (
      SELECT p.id FROM person p
      WHERE p.sealed_profile IS NOT NULL AND p.created_at < ${quietSince} AND NOT EXISTS (
        SELECT 1 FROM "case" c
        WHERE c.applicant_id = p.id AND (c.closed_at IS NULL OR c.closed_at >= ${quietSince}))
      LIMIT ${limit})`
}

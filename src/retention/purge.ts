import { appendEvent } from '../case/ledger.ts'
import { DateTime } from 'luxon'
import type { Desk } from '../desk/desk.ts'
import { purgeFiles } from '../storage/files.ts'
import { deleteSpentClaims } from '../storage/claims.ts'
import * as retention from '../storage/retention.ts'

/** Rows handled in one transaction, so that a purge never holds the desk up. */
const batch = 200

/**
 * Days after which a claim of what may happen once only is dropped. No setting: the longest that anything asks for
 * one is the retrying of a job, which ends within days.
 */
const claimDays = 180

/** Days that a done task and a spent invitation stay, to look up who was asked and let in. They hold no personal data. */
const spentDays = 90

/** Days that a platform's word of a message waits for a message that it fits: longer than any is on its way. */
const statusDays = 2

/** What a purge did. */
export interface Purged {
  readonly identityFiles: number
  readonly unusedFiles: number
  readonly conversations: number
  readonly inboundIds: number
  readonly deliveries: number
  /** Messages that waited in vain for their person to write. */
  readonly heldDeliveries: number
  readonly cases: number
  readonly people: number
  readonly claims: number
  readonly tasks: number
  readonly invitations: number
  readonly claimCodes: number
}

/** What a purge works on; the desk has all of it. */
export type PurgeParts = Pick<Desk, 'db' | 'sealer' | 'agency'>

/**
 * The nightly purge: personal data whose time is over is destroyed (UU 27/2022 Ps 43–44), each case's ledger says
 * so, and what only serves the machine is tidied. The periods are the agency's settings.
 */
export async function purge(desk: PurgeParts, now: Date): Promise<Purged> {
  const { ktpDays, formDays, conversationDays, inboundDays, deliveryDays, caseYears } = desk.agency.retention
  const ago = (duration: { days?: number; years?: number }) =>
    DateTime.fromJSDate(now).minus(duration).toJSDate()
  const identityFiles = await inBatches(async () => {
    const rows = await retention.identityFilesOfClosedCases(desk.db, ago({ days: ktpDays }), batch)
    await purgeFilesOfCases(desk, rows, now)
    return rows.length
  })
  const unusedFiles = await inBatches(() =>
    retention.purgeUnusedFiles(desk.db, ago({ days: formDays + 1 }), now, batch),
  )
  const cases = await inBatches(async () => {
    const ids = await retention.casesPastRetention(desk.db, ago({ years: caseYears }), batch)
    for (const id of ids) await purgeCase(desk, id, now)
    return ids.length
  })
  return {
    identityFiles,
    unusedFiles,
    cases,
    people: await inBatches(() => retention.forgetQuietPeople(desk.db, ago({ years: caseYears }), batch)),
    conversations: await inBatches(() =>
      retention.deleteQuietConversations(desk.db, ago({ days: conversationDays }), batch),
    ),
    inboundIds: await inBatches(() => retention.deleteInboundIds(desk.db, ago({ days: inboundDays }), batch)),
    deliveries: await inBatches(() =>
      retention.deleteSettledDeliveries(desk.db, ago({ days: deliveryDays }), batch),
    ),
    heldDeliveries: await inBatches(() =>
      retention.deleteStaleHeld(
        desk.db,
        {
          announcements: ago({ days: deliveryDays }),
          others: ago({ years: caseYears }),
          statuses: ago({ days: statusDays }),
        },
        batch,
      ),
    ),
    claims: await inBatches(() => retention.deleteOldClaims(desk.db, ago({ days: claimDays }), batch)),
    tasks: await inBatches(() => retention.deleteResolvedTasks(desk.db, ago({ days: spentDays }), batch)),
    invitations: await inBatches(() =>
      retention.deleteSpentInvitations(desk.db, ago({ days: spentDays }), batch),
    ),
    claimCodes: await inBatches(() => deleteSpentClaims(desk.db, ago({ days: spentDays }), batch)),
  }
}

async function inBatches(step: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const done = await step()
    total += done
    if (done < batch) return total
  }
}

async function purgeFilesOfCases(
  desk: PurgeParts,
  rows: readonly { readonly id: number; readonly caseId: number }[],
  now: Date,
): Promise<void> {
  for (const caseId of new Set(rows.map((row) => row.caseId))) {
    const files = rows.filter((row) => row.caseId === caseId)
    await desk.db.$transaction(async (tx) => {
      await purgeFiles(
        tx,
        files.map(({ id }) => id),
        now,
      )
      await appendEvent(tx, desk.sealer, {
        caseId,
        type: 'purged',
        at: now,
        data: { what: 'identity-files', count: files.length },
      })
    })
  }
}

/** The personal data of a case past its retention: form, reasons, files. Number, dates and outcome stay. */
async function purgeCase(desk: PurgeParts, caseId: number, now: Date): Promise<void> {
  await desk.db.$transaction(async (tx) => {
    await retention.destroyCaseContent(tx, caseId, now)
    await appendEvent(tx, desk.sealer, { caseId, type: 'purged', at: now, data: { what: 'case' } })
  })
}

import { ledgerDigest, verifyLedger } from '../case/verify-ledger.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { formatInstant } from '../i18n/dates.ts'
import { openTask } from '../storage/tasks.ts'
import { tellAdmins } from './admins.ts'

/** Decisions of the last minute may still be on their way to the database. */
const settledMs = 60_000

/**
 * The weekly announcement of the ledger: its digest, which binds whoever would rewrite it later, and whether it is
 * sound. Faults become a task.
 */
export async function announceLedger(desk: Desk, now: Date): Promise<void> {
  const asOf = new Date(now.getTime() - settledMs)
  const { faults } = await verifyLedger(desk.db, desk.sealer)
  const { digest, cases, events } = await ledgerDigest(desk.db, asOf)
  await transact(desk, async (tx) => {
    if (faults.length > 0) {
      await openTask(tx, { kind: 'ledger', subject: 'ledger', data: { count: faults.length }, now })
    }
    return tellAdmins(tx, desk, (t, locale) => ({
      heading: t('ledger-digest-heading'),
      text: [
        faults.length === 0
          ? t('ledger-digest-sound', { cases, events })
          : t('ledger-digest-broken', { count: faults.length }),
        t('ledger-digest-line', { digest, at: formatInstant(locale, asOf, desk.agency.zone) }),
      ].join('\n\n'),
    }))
  })
}

import { DateTime } from 'luxon'
import { dropExpiredForms, nudgeRestingForms } from '../citizen/resting-forms.ts'
import type { Desk } from '../desk/desk.ts'
import { watchExemptions } from '../dikecualikan/expiry.ts'
import { applyStatuses } from '../outbox/note-statuses.ts'
import { purge } from '../retention/purge.ts'
import { announceLedger } from '../staff/ledger-digest.ts'
import { sendBriefs } from '../staff/brief.ts'
import { deleteDuePostings } from '../staff/due-postings.ts'
import { sendDueReminders } from '../staff/reminders.ts'
import { freeJobsOfTheGone, reportDeadJobs } from '../storage/jobs.ts'
import { doOnce } from '../storage/once.ts'

/**
 * A process that is gone is known by its missing connection, which a living one may lose for a moment; a machine
 * that vanished, by jobs that run twice as long as any of ours does.
 */
const goneAfter = { lostAfterSeconds: 60, heldMinutesMax: 10 }

/** The hour of the night, in the agency's zone, after which the purge may run. */
const purgeHour = 2

/**
 * Everything that falls due by the clock, once a minute. Each part finds its own by index and takes it with a row
 * lock or a claim, so that two replicas sweeping at once do nothing twice. A part that fails does not stop the
 * others; it comes again a minute later.
 */
export async function sweep(desk: Desk): Promise<void> {
  const now = desk.clock.now()
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    reminders: () => sendDueReminders(desk, now),
    nudges: () => nudgeRestingForms(desk, now),
    expiredForms: () => dropExpiredForms(desk, now),
    statuses: () => applyStatuses(desk),
    postings: () => deleteDuePostings(desk, now),
    briefs: () => sendBriefs(desk, now),
    exemptions: () => watchExemptions(desk, now),
    purge: () => nightly(desk, now),
    ledger: () => weekly(desk, now),
    jobsOfTheGone: () => freeJobsOfTheGone(desk.db, goneAfter),
    deadJobs: () => reportDeadJobs(desk.db, now),
  }
  for (const [part, run] of Object.entries(parts)) {
    try {
      await run()
    } catch (error) {
      desk.log.error({ err: error, component: part }, 'a part of the sweep failed')
    }
  }
}

async function nightly(desk: Desk, now: Date): Promise<void> {
  if (DateTime.fromJSDate(now, { zone: desk.agency.zone }).hour < purgeHour) return
  await doOnce(desk.db, `purge:${desk.calendar().dateOf(now)}`, now, async () => {
    const purged = await purge(desk, now)
    const count = purged.cases + purged.identityFiles + purged.unusedFiles
    desk.log.info({ count }, 'the nightly purge is done')
  })
}

async function weekly(desk: Desk, now: Date): Promise<void> {
  const local = DateTime.fromJSDate(now, { zone: desk.agency.zone })
  if (!desk.calendar().isWorkingMoment(now)) return
  await doOnce(desk.db, `ledger:${local.toFormat("kkkk-'W'WW")}`, now, () => announceLedger(desk, now))
}

import { verifyLatest } from '../../../src/case/verify-ledger.ts'
import type { KeyRing } from '../../../src/crypto/key-ring.ts'
import { createSealer } from '../../../src/crypto/seal.ts'
import { longDate } from '../../../src/deadline/dates.ts'
import { calendarInForce } from '../../../src/desk/calendar.ts'
import type { Agency } from '../../../src/agency.ts'
import { chooseSops } from '../../../src/sop/choose.ts'
import { laneName } from '../../../src/staff/lanes.ts'
import { holidayFault, laneFaults, type LaneFault } from '../../../src/staff/set-up-faults.ts'
import type { Database } from '../../../src/storage/db.ts'
import { readFigures } from '../../../src/storage/figures.ts'
import { countWorking } from '../../../src/storage/jobs.ts'
import { catalogue } from '../../../flows/sop/catalogue.ts'
import { holdsUpdates } from '../../inbox/kept-updates.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'

/** How the office is set up in the database, and what waits in it. */
export async function checkOffice(patient: Patient, db: Database): Promise<Finding[]> {
  const { agency } = patient
  const running = (await countWorking(db)) > 0
  const { fine, notice } = about('program')
  return [
    running ? fine('program') : notice('program-stopped'),
    ...(agency === undefined
      ? []
      : [...(await checkLanes(patient, agency, db)), await checkHolidays(patient, agency, db)]),
    ...(await checkWork(patient, db, running)),
  ]
}

async function checkLanes({ config, t }: Patient, agency: Agency, db: Database): Promise<Finding[]> {
  const { fine, fault } = about('lanes')
  const { telegram, slack, whatsapp, simulator } = config
  const connected = Object.entries({ telegram, slack, whatsapp })
    .filter(([, platform]) => platform !== undefined || simulator === 'beside')
    .map(([name]) => name)
  // Without any platform there is nowhere to set lanes up.
  if (connected.length === 0) return []
  const faults = await laneFaults(db, chooseSops(catalogue, agency), new Set(connected))
  const kinds: readonly LaneFault['kind'][] = ['unbound', 'away', 'empty']
  const findings = kinds.flatMap((kind) => {
    const lanes = [...new Set(faults.filter((each) => each.kind === kind).map(({ lane }) => lane))]
    if (lanes.length === 0) return []
    const names = lanes.map((lane) => laneName(t, { lane })).join(', ')
    return [fault(`lanes-${kind}`, { count: lanes.length, names, ids: lanes.join(', '), id: lanes[0] ?? '' })]
  })
  return findings.length === 0 ? [fine('lanes')] : findings
}

async function checkHolidays({ machine, locale }: Patient, agency: Agency, db: Database): Promise<Finding> {
  const { fine, notice, fault } = about('holidays')
  const calendar = (await calendarInForce(db, agency)).current()
  const now = machine.clock.now()
  const found = holidayFault(calendar, now)
  if (found?.kind === 'unknown') return fault('holidays-unknown')
  if (found !== undefined) return notice('holidays-end', { date: longDate(found.on, locale) })
  const until = calendar.coveredUntil(calendar.dateOf(now))
  return fine('holidays', { date: until === null ? '–' : longDate(until, locale) })
}

/** What is due leaves within seconds; what is older than this hangs. */
const oldSeconds = 10 * 60

async function checkWork({ config, machine }: Patient, db: Database, running: boolean): Promise<Finding[]> {
  const { fine, notice, fault } = about('work')
  const figures = await readFigures(db, machine.clock.now())
  const { openTasks, deadJobs, deliveriesPending: count, oldestDeliverySeconds: seconds } = figures
  const findings = [
    ...(openTasks === 0 ? [] : [notice('work-tasks', { count: openTasks })]),
    ...(deadJobs === 0 ? [] : [fault('work-dead-jobs', { count: deadJobs })]),
    ...(seconds < oldSeconds ? [] : [fault('work-outbox', { count, minutes: Math.floor(seconds / 60) })]),
    ...(running || !(await holdsUpdates(config.dataDir)) ? [] : [fault('work-inbox')]),
  ]
  return findings.length === 0 ? [fine('work')] : findings
}

/** Cases whose ledger is looked at. */
const ledgerCases = 100

/** Looks at the ledgers of the latest cases; `loket audit verify` looks at all. */
export async function checkLedger(db: Database, ring: KeyRing): Promise<Finding> {
  const { fine, fault } = about('ledger')
  const { cases, faults } = await verifyLatest(db, createSealer(ring), ledgerCases)
  if (faults.length > 0) return fault('ledger-broken', { count: faults.length })
  return fine('ledger', { cases })
}

import { checkClocks, type MeasuredClock } from './clock.ts'
import { createAsker, type Asker } from './ask.ts'
import { checkDatabase, type DatabaseReport } from './database.ts'
import { about, type Finding } from './finding.ts'
import { guarded } from './guard.ts'
import { checkMachine } from './local.ts'
import type { Machine, Patient } from './patient.ts'
import { json, lines, worst } from './report.ts'
import { checkAgency, checkConfig, readSettings } from './settings.ts'
import { checkTelegram } from './telegram.ts'
import { checkWhatsapp } from './whatsapp.ts'
import type { Voice } from '../voice.ts'

/** What `loket doctor` was asked for. */
export interface DoctorOptions {
  /** The report as JSON. */
  readonly json?: boolean
  /** No call to a platform. */
  readonly offline?: boolean
  /** The ledgers of the latest cases too. */
  readonly ledger?: boolean
}

/** Where it is run. */
export interface DoctorParts extends Voice {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What is wrong with the file of settings itself. */
  readonly envFault?: string | undefined
  readonly machine: Machine
  /** Told what is being looked at, and undefined at the end. */
  readonly progress: (text: string | undefined) => void
}

/**
 * `loket doctor`: looks at everything that a service needs and says the next step for each thing that is not right.
 * Changes nothing. Works beside a running program, without one, and where settings are wrong.
 * @returns the exit code: 0 when nothing must be mended
 */
export async function doctor(parts: DoctorParts, options: DoctorOptions = {}): Promise<number> {
  const findings = await examine(parts, options)
  parts.progress(undefined)
  if (options.json === true) parts.print(json(findings, parts.t))
  else for (const line of lines(findings, parts.t)) parts.print(line)
  return worst(findings) === 'fault' ? 1 : 0
}

async function examine(parts: DoctorParts, options: DoctorOptions): Promise<Finding[]> {
  const { env, envFault: said, machine, t, locale, progress } = parts
  if (said !== undefined) return [about('settings').fault('settings-variable', { said })]
  const { config, leftOut, live, findings } = readSettings(env)
  if (config === undefined) return [...findings]
  const { agency, findings: ofAgency } = checkAgency(config.agencyPath, { live })
  const patient: Patient = { config, agency, machine, t, locale }
  progress(t('doctor-progress-local'))
  const local = await checkMachine(patient)
  progress(t('doctor-progress-database'))
  const stored = await checkStored(patient, leftOut, options)
  progress(t('doctor-progress-platforms'))
  const skipped = options.offline === true || leftOut.has('PUBLIC_URL')
  const asked = skipped ? [] : await Promise.all(checksOf(patient, stored).map((check) => check()))
  return [
    ...findings,
    ...(leftOut.size === 0 ? checkConfig(config) : []),
    ...ofAgency,
    ...local,
    ...stored.findings,
    ...asked.flatMap((each) => each.findings),
    ...checkClocks(
      [stored.clock, ...asked.map(({ clock }) => clock)].flatMap((clock) => clock ?? []),
      t,
    ),
  ]
}

async function checkStored(
  patient: Patient,
  leftOut: ReadonlySet<string>,
  { ledger = false }: DoctorOptions,
): Promise<DatabaseReport> {
  // Another database than the one meant is not to be started, and nothing is to be said of it.
  const astray = ['DATABASE_URL', 'LOKET_DATA_DIR', 'LOKET_KEY'].some((name) => leftOut.has(name))
  if (astray) return { findings: [], bindings: undefined }
  let report: DatabaseReport = { findings: [], bindings: undefined }
  const broken = await guarded('database', patient, async () => {
    report = await checkDatabase(patient, { ledger })
    return []
  })
  return { ...report, findings: [...report.findings, ...broken] }
}

/** What a platform tells. */
interface PlatformReport {
  readonly findings: readonly Finding[]
  readonly clock: MeasuredClock | undefined
}

/** One check for each platform that is set up. */
function checksOf(patient: Patient, { bindings }: DatabaseReport): (() => Promise<PlatformReport>)[] {
  const { telegram, slack, whatsapp } = patient.config
  const checks: (() => Promise<PlatformReport>)[] = []
  const add = (platform: 'telegram' | 'slack' | 'whatsapp', look: (asker: Asker) => Promise<Finding[]>) => {
    checks.push(async () => {
      const asker = createAsker(patient.machine.clock)
      const findings = await guarded(platform, patient, () => look(asker))
      const aheadMs = asker.aheadMs()
      const whose = patient.t(`platform-${platform}`)
      return { findings, clock: aheadMs === undefined ? undefined : { whose, aheadMs } }
    })
  }
  if (telegram !== undefined)
    add('telegram', (asker) => checkTelegram(telegram, bindings, { asker, patient }))
  if (slack !== undefined) {
    add('slack', async (asker) => {
      // Slack's library takes half a second to load: only where there is a Slack.
      const { checkSlack } = await import('./slack.ts')
      return checkSlack(slack, bindings, { asker, patient })
    })
  }
  if (whatsapp !== undefined) add('whatsapp', (asker) => checkWhatsapp(whatsapp, { asker, patient }))
  return checks
}

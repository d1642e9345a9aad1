import { formatDate } from '../../src/i18n/dates.ts'
import { startApp, type App } from '../app.ts'
import type { CliContext } from './context.ts'
import { platformLines } from './platform-lines.ts'
import type { Simulation } from '../simulator/browser/simulation.ts'

/** How long before the end of the known holidays it is said: the next SKB comes in September or October. */
const holidayNoticeMs = 90 * 24 * 60 * 60 * 1000

/** Longest time between a signal and the end. */
const stopMs = 10_000

/**
 * `loket serve`: serves until `stopping` aborts, then drains; a start that is still under way is called off, and what
 * it had opened is closed. @returns the exit code
 */
export async function serve(context: CliContext, stopping: AbortSignal): Promise<number> {
  const { t, print } = context
  const stopped = whenAborted(stopping, () => {
    print(t('cli-stopping'))
    // Whatever hangs must not keep the machine from restarting us.
    setTimeout(() => process.exit(1), stopMs).unref()
  })
  const simulation = await simulationFor(context)
  try {
    const app = await startApp({ ...context, ...simulation?.parts, stopping })
    report({ ...context, ...simulation?.parts }, app)
    if (simulation !== undefined) await Promise.race([simulation.serves(app), stopped])
    await stopped
    await app.stop()
  } catch (error) {
    if (!stopping.aborted) throw error
  } finally {
    await simulation?.stop()
  }
  print(t('cli-stopped'))
  return 0
}

/** The simulated platforms are loaded only where they are played with. */
async function simulationFor(context: CliContext): Promise<Simulation | undefined> {
  if (context.config.simulator === 'off') return undefined
  const { startSimulation } = await import('../simulator/browser/simulation.ts')
  return startSimulation(context)
}

function whenAborted(signal: AbortSignal, run: () => void): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      run()
      resolve()
    }
    if (signal.aborted) told()
    else signal.addEventListener('abort', told, { once: true })
  })
}

function report({ config, agency, clock, locale, t, print }: CliContext, app: App): void {
  print(t('cli-up', { url: app.url }))
  print(t('cli-agency', { name: agency.shortName, zone: agency.zoneName }))
  print(
    config.databaseUrl === undefined
      ? t('cli-database-own', { place: config.dataDir })
      : t('cli-database-url'),
  )
  if (config.simulator !== 'off') print(t(`cli-simulator-${config.simulator}`, { url: app.url }))
  if (config.simulator === 'alone') return
  for (const line of platformLines(config, t)) print(line)
  // Those of a platform that is not served can set nothing up.
  const able = config.admins.filter(
    ({ platform }) => app.desk.channels.size === 0 || app.desk.channels.has(platform),
  )
  print(able.length === 0 ? t('cli-admins-none') : t('cli-admins', { count: able.length }))
  const calendar = app.desk.calendar()
  const soon = calendar.dateOf(new Date(clock.now().getTime() + holidayNoticeMs))
  const end = calendar.coveredUntil(calendar.dateOf(clock.now()))
  if (end === null || end < soon)
    print(t('cli-holidays-end', { date: formatDate(locale, end ?? soon, agency.zone) }))
}

import { DataDirectoryInUseError } from '../../src/storage/embedded/lock.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { startApp, type App } from '../app.ts'
import type { CliContext } from './context.ts'

/** How long before the end of the known holidays it is said: the next SKB comes in September or October. */
const holidayNoticeMs = 90 * 24 * 60 * 60 * 1000

/** Longest time between a signal and the end. */
const stopMs = 10_000

/** `loket serve`: serves until SIGTERM or SIGINT, then drains. @returns the exit code */
export async function serve(context: CliContext): Promise<number> {
  const { t, print } = context
  let app: App
  try {
    app = await startApp(context)
  } catch (error) {
    const said = inUse(context, error)
    if (said === undefined) throw error
    print(said)
    return 1
  }
  report(context, app)
  await nextSignal()
  print(t('cli-stopping'))
  // Whatever hangs must not keep the machine from restarting us.
  const deadline = setTimeout(() => process.exit(1), stopMs)
  await app.stop()
  clearTimeout(deadline)
  print(t('cli-stopped'))
  return 0
}

/** What to say when something that the program needs for itself is taken; undefined: it was another fault. */
function inUse({ config, t }: CliContext, error: unknown): string | undefined {
  if (error instanceof DataDirectoryInUseError)
    return t('cli-in-use', { place: error.dataDir, pid: error.pid ?? '?' })
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return taken ? t('cli-port-in-use', { place: `${config.http.host}:${config.http.port}` }) : undefined
}

function report({ config, agency, clock, locale, t, print }: CliContext, app: App): void {
  print(t('cli-up', { url: app.url }))
  print(t('cli-agency', { name: agency.shortName, zone: agency.zoneName }))
  print(
    config.databaseUrl === undefined
      ? t('cli-database-own', { place: config.dataDir })
      : t('cli-database-url'),
  )
  const { telegram, admins } = config
  if (telegram === undefined) print(t('cli-telegram-off'))
  else if (telegram.mode === 'polling') print(t('cli-telegram-polling'))
  else print(t('cli-telegram-webhook', { url: telegram.url }))
  for (const [name, set] of Object.entries({ Slack: config.slack, WhatsApp: config.whatsapp })) {
    if (set !== undefined) print(t('cli-not-served-yet', { name }))
  }
  print(admins.length === 0 ? t('cli-admins-none') : t('cli-admins', { count: admins.length }))
  const calendar = app.desk.calendar()
  const soon = calendar.dateOf(new Date(clock.now().getTime() + holidayNoticeMs))
  const end = calendar.coveredUntil(calendar.dateOf(clock.now()))
  if (end === null || end < soon)
    print(t('cli-holidays-end', { date: formatDate(locale, end ?? soon, agency.zone) }))
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}

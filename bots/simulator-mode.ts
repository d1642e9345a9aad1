import { join } from 'node:path'
import type { Secret } from '../src/secret.ts'

/**
 * Simulated platforms with a page to play on: `off`; `alone`, where no platform is set up, with data of its own; or
 * `beside` real ones, for those that are not set up, on the real data.
 */
export type SimulatorMode = 'off' | 'alone' | 'beside'

/** What the simulator is and where its data are. */
interface Settings {
  readonly simulator: SimulatorMode
  /** Whether LOKET_SIMULATOR=1 asks for it. */
  readonly simulatorAsked: boolean
  readonly databaseUrl: Secret | undefined
  readonly dataDir: string
}

/** In the data folder: what is played never stands beside what is real. */
const folder = 'simulator'

/** The data folder of every command: the simulator's own where it runs alone and no database is named. */
export function dataFolder({ simulator, databaseUrl, dataDir }: Omit<Settings, 'simulatorAsked'>): string {
  return simulator === 'alone' && databaseUrl === undefined ? join(dataDir, folder) : dataDir
}

/**
 * Where the simulator keeps its data when it serves. A database that is named may be a real one: it is played on only
 * where that was asked for.
 */
export function simulatorPlace(settings: Settings): Pick<Settings, 'databaseUrl' | 'dataDir'> {
  const { simulator, simulatorAsked, databaseUrl, dataDir } = settings
  if (simulator !== 'alone' || simulatorAsked || databaseUrl === undefined) return { databaseUrl, dataDir }
  return { databaseUrl: undefined, dataDir: join(dataDir, folder) }
}

const loopback = /^(127\.0\.0\.1|localhost|\[::1\]|::1)$/

/** Whether only this machine reaches a server of this name. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

/**
 * How the simulator is to run. By itself it is on where nothing was connected and nobody from outside can come: no
 * platform, no public address, and an own machine's address to listen on. `connected`: tokens of the platforms.
 */
export function simulatorMode(given: {
  readonly asked: '0' | '1' | undefined
  readonly connected: readonly unknown[]
  readonly publicUrl: string | undefined
  readonly host: string
}): SimulatorMode {
  const { asked, publicUrl, host } = given
  const connected = given.connected.some((token) => token !== undefined)
  if (asked === '0') return 'off'
  if (asked === '1') return connected ? 'beside' : 'alone'
  return connected || publicUrl !== undefined || !isLoopback(host) ? 'off' : 'alone'
}

/** Whoever can reach the simulator can be anybody in it. @returns what is to be mended in the environment */
export function simulatorFaults(asked: string | undefined, host: string | undefined): string[] {
  if (asked !== '1' || host === undefined || isLoopback(host)) return []
  return [
    'HOST: must be 127.0.0.1 while LOKET_SIMULATOR=1, because whoever reaches the simulator can be anybody in it',
  ]
}

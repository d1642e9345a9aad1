import { once } from 'node:events'
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { packageRoot } from '../../src/root.ts'
import { databaseOutside } from '../../src/storage/embedded/place.ts'
import { takeOver } from '../../src/storage/embedded/takeover.ts'
import { Processes, ProcessError } from './processes.ts'
import { simulatorLine } from './telegram/venue.ts'
import type { Transcript } from './transcript.ts'
import type { Venue } from './venue.ts'
import { openVenues, type Platforms, type Venues } from './venues.ts'
import type { Words } from './words.ts'

/** The world of the demo: simulated chat platforms, and the program as a process of its own. */
export interface World extends Venues {
  /** Starts the program, as `npm start` would. @returns where it serves and what it told its operator */
  serve(admin: string): Promise<{ readonly url: string; readonly said: readonly string[] }>
  /** Runs a command line of the program beside it. Throws when it does not end well. */
  loket(...args: string[]): Promise<readonly string[]>
  /** The program's data folder, with its own PostgreSQL. */
  readonly dataDir: string
  /** All that the program and its commands wrote, line by line. */
  readonly log: readonly string[]
  /** Ends every process and removes what they left on the disk. */
  close(): Promise<void>
}

/** The first start makes a database; on a slow disk that takes a while. */
const readyMs = 120_000

/** What a citizen's case waits for before a decision goes out; five minutes in earnest. */
const undoSeconds = 2

/** The SOPs that the story has scenes for; each has lanes, which the set-up fills. */
const played = ['permohonan', 'keberatan']
const allSops = [...played, 'dikecualikan', 'pengumuman', 'pendokumentasian']

/** Settings of an installation, which must not reach the demo's program by way of the environment. */
const ownSettings = /^(LOKET_|TELEGRAM_|SLACK_|WHATSAPP_|DATABASE_URL$|PUBLIC_URL$|HOST$|PORT$|LOG_LEVEL$)/

/** What a world is made of. */
interface WorldParts {
  readonly t: Words
  readonly transcript: Transcript
  readonly all: boolean
  readonly platforms: Platforms
}

/** Starts the platforms. */
export async function createWorld(parts: WorldParts): Promise<World> {
  // The data folder lies directly in the temporary one: as root, the database's own user must get there.
  const dataDir = await mkdtemp(join(await realpath(tmpdir()), 'loket-demo-'))
  const processes = new Processes()
  const opened = new Set<Venue>()
  const close = async () => {
    await processes.stop()
    for (const venue of opened) await venue.close()
    await removeData(dataDir)
  }
  try {
    return { ...(await startPlatforms({ processes, dataDir, opened }, parts)), dataDir, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startPlatforms(
  { processes, dataDir, opened }: { processes: Processes; dataDir: string; opened: Set<Venue> },
  { t, transcript, all, platforms }: WorldParts,
): Promise<Omit<World, 'dataDir' | 'close'>> {
  const log: string[] = []
  // Not the working folder of the demo: a .env there would be read.
  const common = { cwd: dataDir, onLine: (line: string) => void log.push(line) }
  const plain = plainEnvironment()
  const startTelegram = () =>
    processes.start(
      // People of a demo act a hundred times faster than people do: no flood control.
      { ...common, args: [...script('simulator'), '--flood', 'off'], env: plain },
      (line) => simulatorLine.parse(JSON.parse(line)),
      readyMs,
    )
  const venues = await openVenues(platforms, { transcript, t, startTelegram }, opened)
  const env: Record<string, string> = {
    ...plain,
    ...venues.staff.env,
    ...venues.citizens.env,
    LOKET_DATA_DIR: dataDir,
    LOKET_AGENCY: await writeAgency(dataDir, all ? allSops : played),
    ...(await addressFor(platforms)),
  }
  return {
    ...venues,
    log,
    async serve(admin) {
      env['LOKET_ADMINS'] = admin
      const said: string[] = []
      const onLine = (line: string) => {
        log.push(line)
        if (!isLogged(line)) said.push(line)
      }
      const options = { ...common, args: [...script('main'), 'serve'], env, onLine }
      const url = await processes.start(options, () => addressIn(said, t), readyMs)
      for (const venue of opened) await venue.serves(url)
      return { url, said }
    },
    async loket(...args) {
      const { code, lines } = await processes.run({ ...common, args: [...script('main'), ...args], env })
      if (code !== 0) throw new ProcessError(['loket', ...args, `ended with ${code}`, ...lines].join('\n'))
      return lines.filter((line) => !isLogged(line))
    },
  }
}

/** WhatsApp brings messages to a public address, which is told before the start; else any free port will do. */
async function addressFor({ citizen }: Platforms): Promise<Record<string, string>> {
  if (citizen !== 'whatsapp') return { PORT: '0' }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  server.close()
  await once(server, 'close')
  return { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }
}

/** The environment without the settings of an installation, which the demo must not touch. */
function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || ownSettings.test(name) ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}

/** What starts the program or the simulator: built, or from the sources when the demo itself runs from them. */
function script(name: 'main' | 'simulator'): string[] {
  const path = fileURLToPath(new URL(name === 'main' ? '../main' : '../simulator/main', import.meta.url))
  return import.meta.url.endsWith('.ts')
    ? ['--import', import.meta.resolve('tsx'), `${path}.ts`]
    : [`${path}.js`]
}

/**
 * Removes the data folder, and the database where it could not stay inside. On a machine too busy for the program to
 * end in its time the database server may have outlived it.
 */
async function removeData(dataDir: string): Promise<void> {
  const dataPath = (await databaseOutside(dataDir)) ?? join(dataDir, 'postgres')
  await takeOver(dataPath)
  for (const folder of [dataPath, dataDir]) await rm(folder, { recursive: true, force: true })
}

/** The shipped agency with a street and an official of its own, and an undo window that a demo can wait for. */
async function writeAgency(folder: string, sops: readonly string[]): Promise<string> {
  const shipped: unknown = JSON.parse(await readFile(join(packageRoot, 'agency.json'), 'utf8'))
  const agency = z.looseObject({ officials: z.looseObject({ ppid: z.looseObject({}) }) }).parse(shipped)
  agency['address'] = 'Jalan Contoh Khatulistiwa Nomor 1, Pontianak 78121'
  agency['undoSeconds'] = undoSeconds
  agency['sops'] = sops
  agency.officials.ppid['name'] = 'Rina Marlina, S.Sos., M.Si.'
  const path = join(folder, 'agency.json')
  await writeFile(path, JSON.stringify(agency))
  return path
}

/** The program logs lines of JSON, and speaks to its operator in plain ones. */
function isLogged(line: string): boolean {
  return line.startsWith('{')
}

/** The program is up when it has told its address and, as the last of what is on, how many admins there are. */
function addressIn(said: readonly string[], t: Words): string | undefined {
  if (!said.includes(t('cli-admins', { count: 1 }))) return undefined
  return said.map((line) => /https?:\/\/\S+/.exec(line)?.[0]).find((found) => found !== undefined)
}

/** `npm run bench`: Loket beside its peers, as its archive grows, how it starts, or its public pages. See options.ts for what can be asked for. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sampleKtp } from '../../bots/simulator/sample-ktp.ts'
import { packageRoot } from '../../src/root.ts'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { startContender, type Contender } from './contenders.ts'
import { growthHelp, readGrowthOptions } from './growth/options.ts'
import { runGrowth } from './growth/run.ts'
import { measure, type Slot } from './measure.ts'
import { help, readOptions, type Options } from './options.ts'
import { runPages } from './pages.ts'
import { profileTables } from './profile.ts'
import { byStep, ratioTable, resultTable, summarise, table } from './report.ts'
import { runStart } from './start.ts'
import { usageOf } from './usage.ts'

const [first, ...rest] = process.argv.slice(2)
if (first === 'growth') {
  const growth = readGrowthOptions(rest)
  if (growth === undefined) console.log(growthHelp)
  else await runGrowth(growth)
} else if (first === 'start') {
  await runStart()
} else if (first === 'pages') {
  await runPages()
} else {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) console.log(help)
  else await run(options)
}

async function run(plan: Options): Promise<void> {
  const out = resolve(plan.out)
  const dataDir = join(out, 'database')
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  await promisify(execFile)(join(packageRoot, 'node_modules/.bin/tsc'), ['-p', 'test/bench/tsconfig.json'], {
    cwd: packageRoot,
  })
  const database = await startEmbeddedDatabase({ dataDir, log: console })
  const contenders: Contender[] = []
  try {
    const photo = await sampleKtp({ nik: '6171015708900001', name: 'Sari Contoh Wijaya', width: 600 })
    for (const name of plan.only) {
      const ground = { databaseUrl: database.url, out, photo, profile: plan.profile }
      contenders.push(await startContender(name, ground))
    }
    const { slots, failures } = await takeTurns(plan, contenders, postmasterOf(dataDir))
    const memory = contenders.map(({ name, pid }) => ({ name, peakMegabytes: usageOf(pid).peakMegabytes }))
    tell(out, { plan, slots, failures, memory })
  } finally {
    for (const contender of contenders) await contender.stop()
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  if (plan.profile) for (const name of plan.only) console.log(`\n${name}\n${profileTables(join(out, name))}`)
}

/**
 * Contenders take turns within each part, so that what else the machine does meets all of them. One that leaves
 * somebody without an answer is out of the race, and said to be.
 */
async function takeTurns(
  plan: Options,
  contenders: readonly Contender[],
  postmaster: number,
): Promise<{ slots: Slot[]; failures: string[] }> {
  const slots: Slot[] = []
  const failures: string[] = []
  const out = new Set<Contender>()
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const users of plan.users) {
      for (const contender of contenders) {
        if (out.has(contender)) continue
        const where = `round ${round}, ${users} users, ${contender.name}`
        try {
          const slot = await measure(contender, { ...plan, users, round }, postmaster)
          slots.push(slot)
          console.log(`${where}: ${(slot.updates / slot.seconds).toFixed(0)} updates/s`)
        } catch (error) {
          out.add(contender)
          failures.push(`${where}: out of the race: ${firstLine(error)}`)
          console.log(failures.at(-1))
        }
        // The database writes what it put off while nobody is measured.
        await delay(200)
      }
    }
  }
  return { slots, failures }
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? ''
}

/** The first line of PostgreSQL's postmaster.pid is its process id. */
function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

function tell(
  out: string,
  measured: {
    readonly plan: Options
    readonly slots: readonly Slot[]
    readonly failures: readonly string[]
    readonly memory: readonly { readonly name: string; readonly peakMegabytes: number | undefined }[]
  },
): void {
  const { plan, slots, failures, memory } = measured
  const summaries = summarise(slots)
  const peaks = memory.map(({ name, peakMegabytes }) => [name, peakMegabytes?.toFixed(0) ?? '–'])
  console.log(
    `\n${resultTable(summaries)}\n\n${ratioTable(summaries)}\n\n${table(['program', 'peak MB'], peaks)}`,
  )
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`)
  const machine = { node: process.version, cpus: cpus().map(({ model }) => model) }
  const rounds = slots.map((slot) => ({ ...slot, latencies: undefined }))
  const path = join(out, 'results.json')
  writeFileSync(
    path,
    JSON.stringify({ machine, plan, summaries, failures, memory, rounds, steps: byStep(slots) }, null, 2),
  )
  console.log(`\nResults, logs and profiles are in ${out}`)
}

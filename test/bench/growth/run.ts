import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import pino from 'pino'
import { prepareJobs } from '../../../src/jobs/worker.ts'
import { startEmbeddedDatabase } from '../../../src/storage/embedded/start.ts'
import { migrate } from '../../../src/storage/migrate.ts'
import { createDatabase } from '../../support/server.ts'
import { exportRegister, type Exported } from './export.ts'
import { fill } from './fill.ts'
import { lookupsOn, time } from './lookups.ts'
import { openGrowthOffice, type GrowthOffice } from './office.ts'
import type { GrowthOptions } from './options.ts'
import { exportTable, lookupTable, type Timed } from './report.ts'

/** An archive of a size, with the office that works on it. */
interface Archive {
  readonly size: number
  readonly url: string
  readonly key: string
  readonly office: GrowthOffice
}

/** Calls of each lookup before those that are counted: plans are made, and the program's own code gets warm. */
const warmUp = 100

/** Calls that are counted before the next size has its turn. */
const turn = 10

/** `npm run bench -- growth`: the same work on small and on large archives, on the program's own PostgreSQL. */
export async function runGrowth(plan: GrowthOptions): Promise<void> {
  const out = resolve(plan.out)
  const dataDir = join(out, 'growth-database')
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const database = await startEmbeddedDatabase({ dataDir, log: console })
  const archives: Archive[] = []
  try {
    for (const size of plan.sizes) archives.push(await openArchive(database.url, size, plan.slowMs))
    const timed = await timeLookups(archives, plan.samples)
    console.log(`\n${lookupTable(timed)}\n`)
    const exports: Exported[] = []
    for (const { url, key, office } of archives) {
      const rows = await office.desk.db.case.count()
      exports.push(await exportRegister({ url, key, rows }, out))
    }
    console.log(exportTable(exports))
    writeFileSync(join(out, 'growth.json'), JSON.stringify({ plan, timed, exports }))
  } finally {
    for (const { office } of archives) await office.desk.db.$disconnect()
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function openArchive(serverUrl: string, size: number, slowMs: number | undefined): Promise<Archive> {
  const from = performance.now()
  const url = await createDatabase(serverUrl, `growth_${size}`)
  await migrate(url)
  await prepareJobs(url, pino({ enabled: false }))
  const key = randomBytes(32).toString('base64')
  const office = await openGrowthOffice(url, key, slowMs)
  await fill(url, office.desk.sealer, size)
  console.log(
    `${size.toLocaleString('en')} cases, filled in ${((performance.now() - from) / 1000).toFixed(0)} s`,
  )
  return { size, url, key, office }
}

/** Sizes take turns within each lookup, so that what else the machine does meets all of them. */
async function timeLookups(archives: readonly Archive[], samples: number): Promise<Timed[]> {
  const timed = archives.map(({ size }): Timed => ({ size, latencies: {} }))
  const lookups = await Promise.all(archives.map(({ office }) => lookupsOn(office)))
  for (const [index, { name }] of (lookups[0] ?? []).entries()) {
    for (let round = -warmUp; round < samples; round += turn) {
      for (const [at, { latencies }] of timed.entries()) {
        const lookup = lookups[at]?.[index]
        if (lookup === undefined) throw new Error(`an archive is without ${name}`)
        const took = await time(lookup, round + warmUp, turn)
        if (round >= 0) latencies[name] = [...(latencies[name] ?? []), ...took]
      }
    }
  }
  return timed
}

import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Contender, ContenderName } from './contenders.ts'
import { familySeconds, usageOf, watchDriver, type DriverUsage } from './usage.ts'

/** One contender with so many people, once. */
export interface Slot {
  readonly contender: ContenderName
  readonly users: number
  readonly round: number
  readonly seconds: number
  readonly updates: number
  readonly intakes: number
  /** Milliseconds from update to answer, each; by the step's name. */
  readonly latencies: readonly { readonly step: string; readonly ms: number }[]
  /** Processor seconds of the contender's process and of the database server in the counted time. */
  readonly programSeconds: number | undefined
  readonly databaseSeconds: number | undefined
  readonly driver: DriverUsage
  /** Letters not written when the last receipt was there, and how long that took on. */
  readonly lettersLeft: number
  readonly lettersSeconds: number
}

/** What is left over after a turn may take this long before the run goes on without waiting. */
const DRAIN_MS = 120_000

/** Lets people in, warms up, counts for the time given, and waits until the contender has nothing left to do. */
export async function measure(
  contender: Contender,
  plan: { users: number; round: number; seconds: number; warmupSeconds: number },
  postmasterPid: number,
): Promise<Slot> {
  const { crowd, pid, name } = contender
  const { users, round, warmupSeconds } = plan
  crowd.enter(users, Math.min(1, warmupSeconds) * 1000)
  await delay(warmupSeconds * 1000)
  const program = usageOf(pid).cpuSeconds
  const database = familySeconds(postmasterPid)
  const driver = watchDriver()
  const from = performance.now()
  const sightings = crowd.startCounting()
  await delay(plan.seconds * 1000)
  crowd.stopCounting()
  const seconds = (performance.now() - from) / 1000
  const counted = {
    driver: driver(),
    programSeconds: minus(usageOf(pid).cpuSeconds, program),
    databaseSeconds: minus(familySeconds(postmasterPid), database),
  }
  await crowd.leave()
  const left = await drain(contender)
  const { latencies, intakes } = sightings
  return {
    contender: name,
    users,
    round,
    seconds,
    intakes,
    latencies,
    updates: latencies.length,
    ...counted,
    ...left,
  }
}

async function drain(contender: Contender): Promise<Pick<Slot, 'lettersLeft' | 'lettersSeconds'>> {
  const lettersLeft = await contender.waiting()
  const from = performance.now()
  while (performance.now() - from < DRAIN_MS && (await contender.waiting()) > 0) await delay(50)
  return { lettersLeft, lettersSeconds: (performance.now() - from) / 1000 }
}

function minus(later: number | undefined, earlier: number | undefined): number | undefined {
  return later === undefined || earlier === undefined ? undefined : later - earlier
}

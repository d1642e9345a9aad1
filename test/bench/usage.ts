import { readdirSync, readFileSync } from 'node:fs'
import { performance, type EventLoopUtilization } from 'node:perf_hooks'

/** What processes used up to now. */
export interface Usage {
  /** Processor time in seconds; undefined where the system does not tell (no /proc). */
  readonly cpuSeconds: number | undefined
  /** The most memory it ever held, in MB. */
  readonly peakMegabytes: number | undefined
}

/** Linux counts processor time in hundredths of a second, whatever the kernel (proc(5): sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100

/** What a process used since its start, with what its ended children used. */
export function usageOf(pid: number): Usage {
  const stat = readStat(pid)
  if (stat === undefined) return { cpuSeconds: undefined, peakMegabytes: undefined }
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/status`))?.[1]
  return {
    cpuSeconds: stat.ticks / TICKS_PER_SECOND,
    peakMegabytes: peak === undefined ? undefined : Number(peak) / 1024,
  }
}

/** Processor time of a process and of all its living children, in seconds: a PostgreSQL server with its backends. */
export function familySeconds(pid: number): number | undefined {
  const mine = readStat(pid)
  if (mine === undefined) return undefined
  let ticks = mine.ticks
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined
    if (stat?.parent === pid) ticks += stat.ticks
  }
  return ticks / TICKS_PER_SECOND
}

/** Fields of /proc/PID/stat behind the name, which may hold anything: state, ppid, …; utime is the 14th in all. */
function readStat(pid: number): { parent: number; ticks: number } | undefined {
  const text = readOr(`/proc/${pid}/stat`)
  if (text === '') return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (field: number) => Number(fields[field - 3] ?? 0)
  return { parent: at(4), ticks: at(14) + at(15) + at(16) + at(17) }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** How much this process, which holds the people and the simulated Telegram, has worked. */
export interface DriverUsage {
  /** Share of one processor. */
  readonly cpuShare: number
  /** Share of the time in which its event loop was busy; near 1 it would be what is measured. */
  readonly loopShare: number
}

/** Watches this process from now on. */
export function watchDriver(): () => DriverUsage {
  const cpu = process.cpuUsage()
  const loop: EventLoopUtilization = performance.eventLoopUtilization()
  const from = performance.now()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return {
      cpuShare: (user + system) / 1000 / (performance.now() - from),
      loopShare: performance.eventLoopUtilization(loop).utilization,
    }
  }
}

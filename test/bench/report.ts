import type { ContenderName } from './contenders.ts'
import type { Slot } from './measure.ts'

/** All rounds of one contender at one number of people, taken together. */
export interface Summary {
  readonly contender: ContenderName
  readonly users: number
  readonly updatesPerSecond: number
  readonly intakesPerSecond: number
  /** Milliseconds from update to answer. */
  readonly p50: number
  readonly p99: number
  /** Processor milliseconds for each update. */
  readonly programMs: number | undefined
  readonly databaseMs: number | undefined
  readonly driverCpuShare: number
  readonly driverLoopShare: number
  readonly lettersLeft: number
  readonly lettersSeconds: number
}

/** Puts the rounds together: counts are added, latencies are pooled. */
export function summarise(slots: readonly Slot[]): Summary[] {
  const groups = grouped(slots, ({ contender, users }) => `${users} ${contender}`)
  return groups.map((group) => {
    const [first] = group
    if (first === undefined) throw new Error('a group without a slot')
    const sum = (of: (slot: Slot) => number) => group.reduce((total, slot) => total + of(slot), 0)
    const seconds = sum((slot) => slot.seconds)
    const updates = sum((slot) => slot.updates)
    const sorted = group.flatMap(({ latencies }) => latencies.map(({ ms }) => ms)).toSorted((a, b) => a - b)
    const cost = (of: 'programSeconds' | 'databaseSeconds') =>
      group.some((slot) => slot[of] === undefined)
        ? undefined
        : (1000 * sum((slot) => slot[of] ?? 0)) / updates
    return {
      contender: first.contender,
      users: first.users,
      updatesPerSecond: updates / seconds,
      intakesPerSecond: sum((slot) => slot.intakes) / seconds,
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      programMs: cost('programSeconds'),
      databaseMs: cost('databaseSeconds'),
      driverCpuShare: sum((slot) => slot.driver.cpuShare) / group.length,
      driverLoopShare: sum((slot) => slot.driver.loopShare) / group.length,
      lettersLeft: sum((slot) => slot.lettersLeft) / group.length,
      lettersSeconds: sum((slot) => slot.lettersSeconds) / group.length,
    }
  })
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** The value that this share of the sorted values is below; not a number when there is none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** p50 and p99 of each step, for seeing which one is slow. Milliseconds. */
export function byStep(slots: readonly Slot[]) {
  const all = slots.flatMap(({ contender, users, latencies }) =>
    latencies.map((each) => ({ ...each, contender, users })),
  )
  const groups = grouped(all, ({ contender, users, step }) => `${users} ${contender} ${step}`)
  return groups.map((group) => {
    const sorted = group.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const { contender, users, step } = group[0] ?? { contender: '', users: 0, step: '' }
    return { contender, users, step, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }
  })
}

const columns: readonly (readonly [string, (row: Summary) => string])[] = [
  ['users', (row) => String(row.users)],
  ['contender', (row) => row.contender],
  ['intakes/s', (row) => row.intakesPerSecond.toFixed(1)],
  ['updates/s', (row) => row.updatesPerSecond.toFixed(0)],
  ['p50 ms', (row) => row.p50.toFixed(1)],
  ['p99 ms', (row) => row.p99.toFixed(1)],
  ['program ms/update', (row) => row.programMs?.toFixed(2) ?? '–'],
  ['database ms/update', (row) => row.databaseMs?.toFixed(2) ?? '–'],
  ['driver loop', (row) => `${(100 * row.driverLoopShare).toFixed(0)}%`],
  ['driver CPU', (row) => `${(100 * row.driverCpuShare).toFixed(0)}%`],
  ['letters left', (row) => (row.contender === 'loket' ? row.lettersLeft.toFixed(0) : '–')],
  ['letters s', (row) => (row.contender === 'loket' ? row.lettersSeconds.toFixed(1) : '–')],
]

/** The measured numbers as a Markdown table. */
export function resultTable(summaries: readonly Summary[]): string {
  return table(
    columns.map(([name]) => name),
    summaries.map((row) => columns.map(([, show]) => show(row))),
  )
}

/** Loket against each of the others; above 1 is better for throughput, below 1 for times. */
export function ratioTable(summaries: readonly Summary[]): string {
  const rows = summaries
    .filter(({ contender }) => contender !== 'loket')
    .flatMap((other) => {
      const loket = summaries.find((each) => each.contender === 'loket' && each.users === other.users)
      if (loket === undefined) return []
      const ratio = (of: (row: Summary) => number | undefined) => {
        const [mine, theirs] = [of(loket), of(other)]
        return mine === undefined || theirs === undefined ? '–' : `${(mine / theirs).toFixed(2)}×`
      }
      return [
        [
          String(other.users),
          `loket / ${other.contender}`,
          ratio((row) => row.intakesPerSecond),
          ratio((row) => row.p50),
          ratio((row) => row.p99),
          ratio((row) => row.programMs),
        ],
      ]
    })
  return table(['users', 'ratio', 'intakes/s', 'p50', 'p99', 'program ms/update'], rows)
}

/** A Markdown table, padded so that it reads as plain text too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => `${'-'.repeat(width + 1)}:`).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

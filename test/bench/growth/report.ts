import { quantile, table } from '../report.ts'
import type { Exported } from './export.ts'

/** The lookups on an archive of one size. */
export interface Timed {
  readonly size: number
  /** Milliseconds that each call took, by the name of the lookup. */
  readonly latencies: Record<string, readonly number[]>
}

/** Lookups by size, and the p95 of each size against that of the first. Markdown. */
export function lookupTable(timed: readonly Timed[]): string {
  const sizes = timed.map(({ size }) => size.toLocaleString('en'))
  const rows = Object.keys(timed[0]?.latencies ?? {}).map((name) => {
    const cells = timed.map(({ latencies }) => quantiles(latencies[name] ?? []))
    const first = cells[0]?.p95 ?? Number.NaN
    return [
      name,
      ...cells.map(({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`),
      ...cells.slice(1).map(({ p95 }) => `${(p95 / first).toFixed(2)}×`),
    ]
  })
  const against = sizes.slice(1).map((size) => `p95 ${size} : ${sizes[0] ?? ''}`)
  return table(['p50 / p95 ms', ...sizes, ...against], rows)
}

/** The registers, by the number of their rows. Markdown. */
export function exportTable(exports: readonly Exported[]): string {
  const rows = exports.map(({ rows: count, seconds, peakMegabytes, fileMegabytes }) => [
    count.toLocaleString('en'),
    seconds.toFixed(1),
    (count / seconds).toFixed(0),
    peakMegabytes?.toFixed(0) ?? '–',
    fileMegabytes.toFixed(1),
  ])
  return table(['rows exported', 'seconds', 'rows/s', 'peak MB', 'file MB'], rows)
}

function quantiles(latencies: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = latencies.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { table } from './report.ts'

/** What V8 writes with --cpu-prof, as far as it is read here. */
const shape = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})

const ROWS = 25

/** Where the main thread of a contender spent its time itself: by package or folder, and by function. */
export function profileTables(folder: string): string {
  // The main thread's profile is the largest: workers write theirs beside it.
  const names = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
  const [text] = texts.toSorted((a, b) => b.length - a.length)
  if (text === undefined) return 'no profile was written'
  const { nodes, samples, timeDeltas } = shape.parse(JSON.parse(text))
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const places = new Map<string, number>()
  const functions = new Map<string, number>()
  let busy = 0
  for (const [index, id] of samples.entries()) {
    const { functionName, url } = frames.get(id) ?? { functionName: '', url: '' }
    if (functionName === '(idle)' || functionName === '(root)') continue
    const micros = timeDeltas[index] ?? 0
    busy += micros
    add(places, placeOf(url, functionName), micros)
    add(functions, `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}`, micros)
  }
  const tops = [places, functions].map((totals) =>
    [...totals].toSorted(([, a], [, b]) => b - a).slice(0, ROWS),
  )
  return tops
    .map((rows) =>
      table(
        ['share', 'where'],
        rows.map(([where, micros]) => [`${((100 * micros) / busy).toFixed(1)}%`, where]),
      ),
    )
    .join('\n\n')
}

function add(totals: Map<string, number>, key: string, micros: number): void {
  totals.set(key, (totals.get(key) ?? 0) + micros)
}

function placeOf(url: string, functionName: string): string {
  if (url === '') return functionName
  const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1]
  if (packaged !== undefined) return packaged
  return /dist\/(\w+\/\w+)/.exec(url)?.[1] ?? url.split('/').slice(0, 2).join('/')
}

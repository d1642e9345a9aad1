import { parseArgs } from 'node:util'

/** What a run measures. */
export interface GrowthOptions {
  /** How many cases the archives hold, one each, rising. */
  readonly sizes: readonly number[]
  /** How often each lookup is counted at each size. */
  readonly samples: number
  /** Statements that take longer are printed; undefined: none. */
  readonly slowMs: number | undefined
  /** Folder for the database while it runs, and for the results. */
  readonly out: string
}

export const growthHelp = `Measures what gets slower as the archive grows: one archive of each size, side by side.

  npm run bench -- growth [flags]

  --sizes 1000,100000,1000000  cases in each archive, rising
  --samples 200                how often each lookup is counted on each; they take turns
  --slow 20                    prints statements that take longer than so many milliseconds
  --out bench-output           folder for the databases while it runs, and for results
  --help

What is done: a citizen's list and one case of it, an officer's queue, a search for a case and in the DIP, a filing, a
press, the sweep with five reminders due; then the register of all cases as a workbook, by the command line in a process
of its own. 4 of 100 cases are open, and for 100 cases the DIP has a row. A million cases take 10 GB of disk.`

/** Reads the command line; undefined when help was asked for. @throws Error on a flag that makes no sense */
export function readGrowthOptions(argv: readonly string[]): GrowthOptions | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '1000,100000,1000000' },
      samples: { type: 'string', default: '200' },
      slow: { type: 'string' },
      out: { type: 'string', default: 'bench-output' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const sizes = values.sizes.split(',').map((text) => whole('--sizes', text))
  if (sizes.some((size, index) => index > 0 && size <= (sizes[index - 1] ?? 0)))
    throw new Error('--sizes takes rising numbers: the first is what the others are held against')
  return {
    sizes,
    samples: whole('--samples', values.samples),
    slowMs: values.slow === undefined ? undefined : whole('--slow', values.slow),
    out: values.out,
  }
}

function whole(flag: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${flag} takes whole numbers, not "${text}"`)
  return number
}

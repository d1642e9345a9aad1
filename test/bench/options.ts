import { parseArgs } from 'node:util'
import { contenderNames, type ContenderName } from './contenders.ts'

/** What a run measures. */
export interface Options {
  readonly only: readonly ContenderName[]
  /** How many people at once, each a part of the run. */
  readonly users: readonly number[]
  readonly rounds: number
  /** How long each contender is counted in each part, and how long it runs uncounted before that. */
  readonly seconds: number
  readonly warmupSeconds: number
  /** Folder for results, logs and profiles. */
  readonly out: string
  readonly profile: boolean
}

export const help = `Measures the intake form of Loket beside two peers, on one machine and in one run.

  npm run bench -- [flags]
  npm run bench -- growth [flags]   the same work on an archive that grows; see growth --help
  npm run bench -- start            how long the program takes to serve, on new data and on existing ones
  npm run bench -- pages            the public pages under many readers at once

  --users 1,16,64     people at once, each waiting for an answer before the next input
  --rounds 3          how often everything is measured; contenders take turns (A B C A B C)
  --seconds 5         how long each is counted in each turn
  --warmup 2          how long each runs uncounted before that
  --only loket,floor  of ${contenderNames.join(', ')}
  --profile           writes a CPU profile of each contender and prints where its time went
  --out bench-output  folder for results, logs and profiles
  --help

Contenders
  loket   the program as it is served: node dist/bots/main.js serve, on a webhook
  grammy  the same form with grammY, @grammyjs/conversations and @grammyjs/storage-psql
  floor   one durable statement per update and one answer, nothing else

All work on the program's own PostgreSQL with its production settings (fsync on), each in a database of its own. The
database's files stand in the --out folder while it runs: on a disk kept in memory the numbers mean little.`

/** Reads the command line; undefined when help was asked for. @throws Error on a flag that makes no sense */
export function readOptions(argv: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      users: { type: 'string', default: '1,16,64' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      warmup: { type: 'string', default: '2' },
      only: { type: 'string', default: contenderNames.join(',') },
      profile: { type: 'boolean', default: false },
      out: { type: 'string', default: 'bench-output' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  return {
    only: values.only.split(',').map(contenderNamed),
    users: values.users.split(',').map((text) => positive('--users', text)),
    rounds: positive('--rounds', values.rounds),
    seconds: positive('--seconds', values.seconds),
    warmupSeconds: positive('--warmup', values.warmup),
    out: values.out,
    profile: values.profile,
  }
}

function contenderNamed(text: string): ContenderName {
  const found = contenderNames.find((name) => name === text.trim())
  if (found === undefined) throw new Error(`--only takes ${contenderNames.join(', ')}; there is no "${text}"`)
  return found
}

function positive(flag: string, text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`${flag} takes a number above 0, not "${text}"`)
  return number
}

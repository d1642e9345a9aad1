import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOwnProgram } from '../../bots/docs/own-program.ts'
import { quantile, table } from './report.ts'

/** What is asked for; `#` stands for words that nobody has looked for before. */
const asked = ['/healthz', '/beranda', '/dip', '/dip?q=koperasi', '/dip?q=#', '/pengumuman', '/statistik']

const users = 64
const rounds = 3
const turnMs = 2_000

/** Answers to one address: milliseconds each, over how many seconds in all. */
interface Answers {
  readonly ms: number[]
  seconds: number
}

/**
 * `npm run bench -- pages`: the public pages under many readers at once, who take turns from address to address,
 * beside the smallest answer that the program gives.
 */
export async function runPages(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-pages-'))
  // The database's own user goes through it.
  await chmod(folder, 0o755)
  const program = startOwnProgram(folder)
  try {
    const address = await program.address
    const answers = new Map(asked.map((path): [string, Answers] => [path, { ms: [], seconds: 0 }]))
    for (let round = 0; round < rounds; round += 1) {
      for (const [path, found] of answers) await crowd(`${address}${path}`, found)
    }
    const perSecond = ({ ms, seconds }: Answers) => ms.length / seconds
    const floor = answers.get('/healthz')
    console.log(
      table(
        [`page, ${users} readers at once`, 'a second', 'beside /healthz', 'p50 ms', 'p99 ms'],
        [...answers].map(([path, found]) => {
          const sorted = found.ms.toSorted((a, b) => a - b)
          return [
            path.replace('#', '… (words asked for once)'),
            perSecond(found).toFixed(0),
            (floor === undefined ? 1 : perSecond(found) / perSecond(floor)).toFixed(2),
            quantile(sorted, 0.5).toFixed(0),
            quantile(sorted, 0.99).toFixed(0),
          ]
        }),
      ),
    )
  } finally {
    await program.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Everybody asks again as soon as they are answered. */
async function crowd(url: string, answers: Answers): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: users })
  const began = performance.now()
  const reads = async () => {
    while (performance.now() - began < turnMs) {
      const asks = performance.now()
      await answered(url.replace('#', crypto.randomUUID()), agent)
      answers.ms.push(performance.now() - asks)
    }
  }
  await Promise.all(Array.from({ length: users }, reads))
  answers.seconds += (performance.now() - began) / 1000
  agent.destroy()
}

/** Reads an answer to its end. @throws Error when it is not a good one */
function answered(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.once('error', reject).once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} was answered with ${response.statusCode}`))
      })
      response.resume()
    }).once('error', reject)
  })
}

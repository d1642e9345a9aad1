import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { serverPid } from './embedded-program.ts'

// A program that starts the database of a directory, for the tests that kill it.
//
//   embedded-child.ts DATA_DIR hold    until SIGTERM; at SIGINT it says whether the database is still there
//   embedded-child.ts DATA_DIR exit    says the server's pid and ends at once, without stopping it
//   embedded-child.ts DATA_DIR stop    stops it in order
//
// Says `ready URL` on a line of its own when the database runs.

const [dataDir = '', mode] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)
const database = await startEmbeddedDatabase({ dataDir, log: { info: say, warn: say } })
if (mode === 'hold') keepRunning()
if (mode === 'exit') say(String(await serverPid(join(dataDir, 'postgres'))))
say(`ready ${database.url}`)
if (mode === 'exit') process.exit(1)
if (mode === 'stop') await database.stop()

function keepRunning(): void {
  const alive = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(alive)
    void database.stop().then(() => say('stopped'))
  })
  process.on('SIGINT', () => {
    const client = new Client({ connectionString: database.url })
    void client
      .connect()
      .then(() => client.query('SELECT 1'))
      .then(() => client.end())
      .then(
        () => say('still there'),
        () => say('gone'),
      )
  })
}

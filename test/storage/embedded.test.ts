import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { packageRoot } from '../../src/root.ts'
import { DataDirectoryInUseError } from '../../src/storage/embedded/lock.ts'
import { databaseOutside } from '../../src/storage/embedded/place.ts'
import { startEmbeddedDatabase, useEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { takeOver } from '../../src/storage/embedded/takeover.ts'
import { canReach } from '../../src/storage/embedded/user.ts'
import { isRunning, serverPid, sql, startProgram } from './embedded-program.ts'
import { soon } from '../support/soon.ts'

// The program's own PostgreSQL, with real processes and real kills. Run as root these tests show the hand-over to
// a system user, run as anyone else the ordinary case; an ordinary user's program is tried in both.

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
// Where even the program's files or Node are closed to everyone but root, that program can only be root's.
const isOpen = (await canReach(packageRoot, nobody)) && (await canReach(dirname(process.execPath), nobody))
const ordinaryUser: { uid?: number; gid?: number } = isRoot && isOpen ? nobody : {}

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function newDataDir(mode = 0o755): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'loket-embedded-')))
  await chmod(folder, mode)
  const dataDir = join(folder, 'data')
  cleanUps.push(async () => {
    await takeOver(join(dataDir, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  })
  return dataDir
}

/** A data directory that has been started before: most tests need no first start of their own. */
let used: string
beforeAll(async () => {
  used = await newDataDir()
  const removeUsed = cleanUps.splice(0)
  const first = await start(used)
  await first.stop()
  cleanUps.length = 0
  return async () => {
    for (const remove of removeUsed) await remove()
  }
})

async function startedProgram(...options: Parameters<typeof startProgram>) {
  const program = await startProgram(...options)
  cleanUps.push(() => program.kill('SIGKILL'))
  return program
}

async function start(dataDir: string) {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const database = await startEmbeddedDatabase({ dataDir, log: { info: say, warn: say } })
  cleanUps.push(() => database.stop())
  return { ...database, lines }
}

const keep = "DROP TABLE IF EXISTS kept; CREATE TABLE kept (note text); INSERT INTO kept VALUES ('before')"
const readKept = 'SELECT note FROM kept'

describe('a data directory of one program', () => {
  it('keeps data, port and password from start to start', async () => {
    const first = await start(used)
    await sql(first.url, keep)
    await first.stop()
    const second = await start(used)
    expect(second.url).toBe(first.url)
    expect(await sql(second.url, readKept)).toEqual([{ note: 'before' }])
  })

  it('is refused to a second program, which is told who has it, and free again after stop', async () => {
    const first = await start(used)
    const refused = start(used)
    await expect(refused).rejects.toThrow(DataDirectoryInUseError)
    await expect(refused).rejects.toMatchObject({
      code: 'data-directory-in-use',
      dataDir: used,
      pid: process.pid,
    })
    expect(await sql(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await first.stop()
    await expect(start(used)).resolves.toBeDefined()
  })

  it('can be used by a command beside the running program, which goes on after it', async () => {
    const program = await start(used)
    const command = await useEmbeddedDatabase({
      dataDir: used,
      log: { info: () => undefined, warn: () => undefined },
    })
    expect(await sql(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await command.stop()
    expect(await sql(program.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('survives an interrupted first start and a lost password', async () => {
    const dataDir = await newDataDir()
    await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true })
    const first = await start(dataDir)
    await sql(first.url, keep)
    await first.stop()
    await rm(join(dataDir, 'postgres.json'))
    const second = await start(dataDir)
    expect(new URL(second.url).password).not.toBe(new URL(first.url).password)
    expect(await sql(second.url, readKept)).toEqual([{ note: 'before' }])
  })
})

describe('what a killed program leaves', () => {
  it('is taken over: the orphaned server is stopped and the data are intact', async () => {
    const program = await startedProgram(used, 'hold')
    await sql(program.url, keep)
    const orphan = await serverPid(join(used, 'postgres'))
    await program.kill('SIGKILL')
    expect(await isRunning(orphan)).toBe(true)
    const next = await start(used)
    expect(await isRunning(orphan)).toBe(false)
    expect(next.lines).toEqual([expect.stringContaining('Took over')])
    expect(await sql(next.url, readKept)).toEqual([{ note: 'before' }])
  })

  it('is mended when its server was killed as well', async () => {
    const program = await startedProgram(used, 'hold')
    await sql(program.url, keep)
    const orphan = await serverPid(join(used, 'postgres'))
    await program.kill('SIGKILL')
    process.kill(orphan, 'SIGKILL')
    const next = await start(used)
    expect(await sql(next.url, readKept)).toEqual([{ note: 'before' }])
  })

  it('does not confuse: a stale postmaster.pid may name a living process that is something else', async () => {
    const first = await start(used)
    const dataPath = join(used, 'postgres')
    const pidFile = await readFile(join(dataPath, 'postmaster.pid'), 'utf8')
    await first.stop()
    await writeFile(join(dataPath, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)))
    const next = await start(used)
    expect(next.lines).toEqual([])
    expect(await sql(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('the running server', () => {
  it('is started again at the same place when it dies', async () => {
    const database = await start(used)
    await sql(database.url, keep)
    process.kill(await serverPid(join(used, 'postgres')), 'SIGKILL')
    await vi.waitFor(() => expect(database.lines).toContain('The database server is back.'), {
      timeout: 10_000,
    })
    expect(await sql(database.url, readKept)).toEqual([{ note: 'before' }])
  })

  it('does not notice Ctrl-C in the terminal of its program', async () => {
    const program = await startedProgram(used, 'hold')
    process.kill(-program.pid, 'SIGINT')
    await program.hears('still there')
    await program.kill('SIGTERM')
    await program.hears('stopped')
  })

  it('ends with a program that ends without stopping it', async () => {
    const program = await startedProgram(used, 'exit')
    const server = Number(program.said[0])
    expect(server).toBeGreaterThan(1)
    expect(await program.ended).toBe(1)
    await vi.waitFor(async () => expect(await isRunning(server)).toBe(false), 5_000)
  })

  it('stops within five seconds although a transaction is open', async () => {
    const database = await start(used)
    const open = sql(database.url, 'BEGIN; SELECT pg_sleep(60)')
    const cut = expect(open).rejects.toThrow(/terminat/)
    const began = performance.now()
    await soon(async () => {
      const [row] = await sql(
        database.url,
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
      )
      expect(row).toEqual({ n: 1 })
    })
    await database.stop()
    await cut
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('is set up for real data: on disk before it says so, in UTC, at home only on 127.0.0.1', async () => {
    const database = await start(used)
    const names = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'TimeZone',
      'server_encoding',
      'listen_addresses',
    ]
    const [row] = await sql(
      database.url,
      `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join()}`,
    )
    expect(row).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
    })
    const [role] = await sql(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
    expect(role).toEqual({ rolsuper: false })
    const wrongPassword = new URL(database.url)
    wrongPassword.password = 'guess'
    await expect(sql(wrongPassword.href, 'SELECT 1')).rejects.toThrow(/password/)
  })

  it('keeps values of people out of its log', async () => {
    const database = await start(used)
    await sql(database.url, 'DROP TABLE IF EXISTS person_nik; CREATE TABLE person_nik (nik text PRIMARY KEY)')
    await sql(database.url, "INSERT INTO person_nik VALUES ('6171014107900001')")
    await expect(sql(database.url, "INSERT INTO person_nik VALUES ('6171014107900001')")).rejects.toThrow(
      /duplicate/,
    )
    await database.stop()
    const folder = join(used, 'postgres', 'log')
    const texts = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(texts.join('')).toContain('duplicate key')
    expect(texts.join('')).not.toContain('6171014107900001')
  })
})

describe('who runs the server', () => {
  it('an ordinary user: everything is theirs, secrets readable by them alone', async () => {
    const dataDir = await newDataDir(0o777)
    const program = await startedProgram(dataDir, 'stop', ordinaryUser)
    expect(await program.ended).toBe(0)
    expect(program.said).toEqual([])
    const programUid = ordinaryUser.uid ?? process.getuid?.()
    const server = await stat(join(dataDir, 'postgres'))
    if (programUid === 0) expect(server.uid).not.toBe(0)
    else expect(server.uid).toBe(programUid)
    const secret = await stat(join(dataDir, 'postgres.json'))
    expect(secret.uid).toBe(programUid)
    expect(secret.mode & 0o777).toBe(0o600)
  })

  it('root: never root itself; below a closed home the data go where the system user reaches, said once and kept', async () => {
    const dataDir = await newDataDir(0o700)
    const first = await start(dataDir)
    const pointer = (await readFile(join(dataDir, 'postgres-directory'), 'utf8').catch(() => '')).trim()
    if (isRoot) cleanUps.push(() => rm(pointer, { recursive: true }))
    const dataPath = isRoot ? pointer : join(dataDir, 'postgres')
    expect(pointer === '').toBe(!isRoot)
    expect(first.lines).toEqual(
      isRoot ? [expect.stringContaining(`The database is kept in ${dataPath}`)] : [],
    )
    const owner = (await stat(dataPath)).uid
    expect(owner).not.toBe(0)
    await sql(first.url, keep)
    await first.stop()
    const second = await start(dataDir)
    expect(await sql(second.url, readKept)).toEqual([{ note: 'before' }])
  })

  it('a note of where the data went that a full disk left empty is none', async () => {
    const dataDir = await newDataDir()
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'postgres-directory'), '')
    expect(await databaseOutside(dataDir)).toBeUndefined()
    await writeFile(join(dataDir, 'postgres-directory'), '/var/lib/loket/data-1\n')
    expect(await databaseOutside(dataDir)).toBe('/var/lib/loket/data-1')
  })

  it.runIf(isRoot)(
    'a data directory made anew at the place of one that was removed begins anew, and says what was left outside',
    async () => {
      const dataDir = await newDataDir(0o700)
      const outside = async () => (await readFile(join(dataDir, 'postgres-directory'), 'utf8')).trim()
      const first = await start(dataDir)
      const old = await outside()
      cleanUps.push(() => rm(old, { recursive: true }))
      await sql(first.url, keep)
      await first.stop()
      await rm(dataDir, { recursive: true })

      const second = await start(dataDir)
      const fresh = await outside()
      cleanUps.push(() => rm(fresh, { recursive: true }))
      expect(fresh).not.toBe(old)
      expect(second.lines.join()).toContain(`a database is left in ${old}:`)
      await expect(sql(second.url, readKept)).rejects.toThrow('does not exist')
      await second.stop()
      const third = await start(dataDir)
      expect(third.lines.join()).not.toContain('is left')
    },
  )
})

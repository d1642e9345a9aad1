/** What `loket doctor` finds on the machine and in the database, without asking anybody. */
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { movableClock, systemClock } from '../../../src/clock.ts'
import { inboxFolder, openKeptUpdates } from '../../../bots/inbox/kept-updates.ts'
import { variableNames } from '../../../bots/config.ts'
import { addJob } from '../../../src/storage/jobs.ts'
import { unbindLane } from '../../../src/storage/lane-bindings.ts'
import { openTask } from '../../../src/storage/tasks.ts'
import { createEmptyDatabase } from '../../support/database.ts'
import { openClinic, type Clinic } from './clinic.ts'

let clinic: Clinic
let env: Readonly<Record<string, string>>
const offline = { options: { offline: true } }

beforeAll(async () => {
  clinic = await openClinic()
  env = {
    ...clinic.environment,
    TELEGRAM_BOT_TOKEN: '7000000001:AAnotAskedHere',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-test',
  }
})

afterAll(() => clinic.close())

beforeEach(async (context) => {
  context.onTestFinished(await clinic.serves())
  await clinic.bind('telegram', ['-1', '-2', '-3'])
})

async function examines(given: Readonly<Record<string, string | undefined>> = env) {
  return clinic.examines(given, offline)
}

/** How much later than the machine's the clock runs. */
function laterBy(milliseconds: number) {
  const clock = movableClock(new Date(systemClock.now().getTime() + milliseconds), { frozen: false })
  return { machine: { clock }, ...offline }
}

describe('loket doctor, of the settings', () => {
  it('finds nothing amiss in an office that is set up', async () => {
    expect(await examines()).toMatchObject({ code: 0, amiss: [], report: { result: 'fine' } })
  })

  it('names every wrong variable without its value, and looks at the rest', async () => {
    const { code, amiss, report } = await examines({
      ...env,
      PORT: 'many',
      TELEGRAM_BOT_TOKEN: 'not-a-token-secret',
    })
    expect(code).toBe(1)
    expect(amiss).toEqual(['settings-variable', 'settings-variable'])
    expect(JSON.stringify(report)).not.toContain('not-a-token-secret')
    expect(report.findings.map((each) => each.code)).toContain('database')
  })

  it('looks at the data of the agency, never at those of the simulator, when the only token is wrong', async () => {
    const dataDir = join(clinic.folder, 'agency')
    const { report } = await examines({
      ...env,
      DATABASE_URL: undefined,
      LOKET_DATA_DIR: dataDir,
      LOKET_AGENCY: undefined,
      TELEGRAM_BOT_TOKEN: 'not-a-token',
    })
    const said = JSON.stringify(report)
    expect(said).toContain(dataDir)
    expect(said).not.toContain(join(dataDir, 'simulator'))
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'agency-address', level: 'fault' }),
    )
  })

  it('never looks at another database than the one that was meant', async () => {
    const { amiss, report } = await examines({ ...env, DATABASE_URL: 'mysql://elsewhere' })
    expect(amiss).toEqual(['settings-variable'])
    expect(report.findings.map((each) => each.subject)).not.toContain('database')
  })

  it('says that a file of settings cannot be read, and guesses nothing', async () => {
    const { code, text } = await clinic.tells(env, { envFault: '.env: cannot be read by this user' })
    expect(code).toBe(1)
    expect(text.split('\n')[0]).toBe('✗ Setelan: .env: cannot be read by this user')
    expect(text).not.toContain('Database')
  })

  it('asks for an admin, and for a way by which citizens come', async () => {
    expect((await examines({ ...env, LOKET_ADMINS: undefined })).amiss).toEqual(['admins-none'])
    const slackAlone = {
      ...clinic.environment,
      LOKET_ADMINS: 'slack:U0ABC',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    }
    expect((await examines(slackAlone)).amiss).toEqual(['citizens-nowhere', 'lanes-away'])
  })

  it('tells whoever plays in the simulator the five steps to the real service', async () => {
    const nothing = Object.fromEntries(variableNames.map((name) => [name, undefined]))
    const place = { LOKET_DATA_DIR: join(clinic.folder, 'new'), LOKET_AGENCY: env['LOKET_AGENCY'] }
    const { code, report } = await examines({ ...nothing, ...place })
    expect(code).toBe(0)
    const next = report.findings.find((each) => each.code === 'simulator')?.next ?? ''
    expect(next.match(/^\d\./gm)).toHaveLength(5)
    expect((await examines({ ...nothing, ...place, LOKET_SIMULATOR: '0' })).amiss).toContain('platforms-none')
  })

  it('finds the example left in the agency file, and names what is wrong in a broken one', async () => {
    const { amiss } = await examines({ ...env, LOKET_AGENCY: undefined })
    expect(amiss.slice(0, 2)).toEqual(['agency-address', 'agency-officials'])
    const path = join(clinic.folder, 'broken.json')
    await writeFile(path, '{ "name": "Dinas" }')
    const { code, report } = await examines({ ...env, LOKET_AGENCY: path })
    expect(code).toBe(1)
    const faults = report.findings.filter((each) => each.code === 'agency-setting')
    expect(faults.map(({ what }) => what)).toContain(
      'zone: is missing; it must be one of Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura',
    )
  })
})

describe('loket doctor, of the machine', () => {
  it('makes nothing where nothing is yet', async () => {
    const folder = join(clinic.folder, 'not-there')
    const { code, amiss } = await examines({ ...env, LOKET_DATA_DIR: folder, DATABASE_URL: undefined })
    expect(code).toBe(0)
    expect(amiss).toEqual(['data-new', 'backup-none', 'keys-new', 'database-new'])
    await expect(stat(folder)).rejects.toThrow('ENOENT')
  })

  it('finds a data folder and a key file that others can read', async () => {
    await chmod(clinic.folder, 0o755)
    await chmod(join(clinic.folder, 'keys'), 0o644)
    const { code, amiss, report } = await examines()
    await chmod(clinic.folder, 0o700)
    await chmod(join(clinic.folder, 'keys'), 0o600)
    expect([code, amiss]).toEqual([1, ['data-readable', 'keys-file-open']])
    expect(report.findings.find((each) => each.code === 'keys-file-open')?.next).toContain('chmod 600')
  })

  it('goes on where the data folder is a file', async () => {
    const { code, amiss } = await examines({ ...env, LOKET_DATA_DIR: join(clinic.folder, 'agency.json') })
    expect(code).toBe(1)
    expect(amiss.slice(0, 4)).toEqual(['data-no-folder', 'blocked', 'blocked', 'keys-unreadable'])
  })

  it('finds keys that are not those of the database', async () => {
    const other = Buffer.alloc(32, 7).toString('base64')
    const { code, amiss, report } = await examines({ ...env, LOKET_KEY: other })
    expect([code, amiss]).toEqual([1, ['keys-other-keys']])
    expect(JSON.stringify(report)).not.toContain(other)
  })

  it('warns of a disk that fills up, and calls a full one a fault', async () => {
    const withFree = (megabytes: number) =>
      clinic.examines(env, {
        machine: { freeBytes: () => Promise.resolve(megabytes * 1024 ** 2) },
        ...offline,
      })
    expect(await withFree(900)).toMatchObject({ code: 0, amiss: ['disk-scarce'] })
    expect(await withFree(199)).toMatchObject({ code: 1, amiss: ['disk-full'] })
  })

  it('finds a clock that is off, and says which way', async () => {
    const { amiss, report } = await clinic.examines(env, laterBy(60_000))
    expect(amiss).toEqual(['clock-off'])
    expect(report.findings.at(-1)?.what).toMatch(/^jam mesin ini lebih cepat (59|60) detik dari database$/)
    expect((await clinic.examines(env, laterBy(-20_000))).amiss).toEqual([])
  })

  it('finds a Node.js that is too old', async () => {
    const given = { machine: { nodeVersion: '20.9.0' }, ...offline }
    expect((await clinic.examines(env, given)).amiss).toEqual(['node-old'])
  })

  it('takes a note of the last backup that was cut off for none', async () => {
    const note = join(clinic.folder, 'last-backup.json')
    const before = await readFile(note, 'utf8')
    await writeFile(note, '')
    const { amiss } = await clinic.examines(env, offline)
    await writeFile(note, before)
    expect(amiss).toContain('backup-unknown')
  })

  it('asks for a backup when the last one is old', async () => {
    const { amiss } = await clinic.examines(env, laterBy(9 * 24 * 60 * 60_000))
    expect(amiss).toContain('backup-old')
  })
})

describe('loket doctor, of the database', () => {
  it('goes on when the database is away, and says what to look at', async () => {
    const { code, amiss, report } = await examines({
      ...env,
      DATABASE_URL: 'postgres://loket:a-password@127.0.0.1:9/loket',
    })
    expect([code, amiss]).toEqual([1, ['database-closed']])
    expect(JSON.stringify(report)).toContain('DATABASE_URL')
    expect(JSON.stringify(report)).not.toContain('a-password')
  })

  it('changes nothing in a database without tables, and says how many migrations are to come', async () => {
    const empty = await createEmptyDatabase()
    const { code, amiss } = await examines({ ...env, DATABASE_URL: empty.url })
    const again = await examines({ ...env, DATABASE_URL: empty.url })
    await empty.drop()
    expect([code, amiss]).toEqual([0, ['database-migrations']])
    expect(again.amiss).toEqual(['database-migrations'])
  })

  it('finds a lane without a chat, one without staff, and one on a platform that is off', async () => {
    await unbindLane(clinic.db, 'petugas')
    await clinic.db.staff.updateMany({ data: { removedAt: systemClock.now() } })
    const { code, amiss, report } = await examines()
    await clinic.db.staff.updateMany({ data: { removedAt: null } })
    expect([code, amiss]).toEqual([1, ['lanes-unbound', 'lanes-empty']])
    const [unbound, empty] = report.findings.filter(({ subject }) => subject === 'lanes')
    expect(unbound?.next).toContain('/jalur petugas')
    expect(empty?.what).toContain('3 jalur')
    await clinic.bind('slack', ['C1', 'C2', 'C3'])
    expect((await examines()).amiss).toEqual(['lanes-away'])
  })

  it('finds a list of holidays that ends soon, or lacks the year', async () => {
    const untilTheEndOf = (year: number) => laterBy(Date.UTC(year, 11, 15) - systemClock.now().getTime())
    const { amiss } = await clinic.examines(env, untilTheEndOf(2027))
    expect(amiss).toContain('holidays-end')
    expect((await clinic.examines(env, untilTheEndOf(2031))).amiss).toContain('holidays-unknown')
  })

  it('says when no program serves, and what then waits on the disk', async () => {
    const quiet = await openClinic()
    try {
      const given = { ...env, ...quiet.environment }
      await quiet.bind('telegram', ['-1', '-2', '-3'])
      expect((await quiet.examines(given, offline)).amiss).toEqual(['program-stopped'])
      const place = join(quiet.folder, inboxFolder, 'slack')
      await openKeptUpdates(place, quiet.sealer, () => systemClock.now()).keep({ order: 'one', payload: {} })
      const { code, amiss } = await quiet.examines(given, offline)
      expect([code, amiss]).toEqual([1, ['program-stopped', 'work-inbox']])
    } finally {
      await quiet.close()
    }
  })

  it('counts the tasks that wait for people', async () => {
    await openTask(clinic.db, { kind: 'ledger', subject: 'ledger', now: systemClock.now() })
    const { code, amiss } = await examines()
    await clinic.db.task.deleteMany()
    expect([code, amiss]).toEqual([0, ['work-tasks']])
  })

  it('finds what hangs: messages that do not leave, and work that was given up', async () => {
    const { db } = clinic
    const hourAgo = new Date(systemClock.now().getTime() - 60 * 60_000)
    await db.delivery.create({
      data: { platform: 'telegram', chatId: '-1', kind: 'message', createdAt: hourAgo },
    })
    await addJob(db, systemClock, { task: 'letter', payload: {} })
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`
    const { code, amiss, report } = await examines()
    await db.delivery.deleteMany()
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    expect([code, amiss]).toEqual([1, ['work-dead-jobs', 'work-outbox']])
    expect(report.findings.find((each) => each.code === 'work-outbox')?.what).toContain('60 menit')
  })

  it('looks at the ledgers of the latest cases when it is asked to', async () => {
    const { report } = await clinic.examines(env, { options: { offline: true, ledger: true } })
    expect(report.findings.find(({ subject }) => subject === 'ledger')?.code).toBe('ledger')
    expect((await examines()).report.findings.map(({ subject }) => subject)).not.toContain('ledger')
  })
})

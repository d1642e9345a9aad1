import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createPrisma, verifyDatabaseReachable } from '../../src/storage/client.ts'
import { startEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { createTestDatabase } from '../support/database.ts'
import { serverPid } from './embedded-program.ts'
import { soon } from '../support/soon.ts'

const silent = { info: () => undefined, warn: () => undefined }

it('reports slow statements by their text, never by their values', async () => {
  const database = await createTestDatabase()
  const reported: string[] = []
  const report = (statement: string, durationMs: number) => {
    expect(durationMs).toBeGreaterThanOrEqual(0)
    reported.push(statement)
  }
  const prisma = createPrisma(database.url, { poolSize: 2, onSlow: { slowMs: 0, report } })
  await prisma.counter.create({ data: { name: 'Siti Aminah', value: 1 } })
  await soon(() => expect(reported.join()).toContain('INSERT INTO'))
  expect(reported.join()).not.toContain('Siti')
  await prisma.$disconnect()
  await database.drop()
})

it('finds the database out of reach while its server is away, and works again by itself after', async () => {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'loket-client-')))
  const database = await startEmbeddedDatabase({ dataDir, log: silent })
  await migrate(database.url)
  const prisma = createPrisma(database.url, { poolSize: 3 })
  expect(await verifyDatabaseReachable(prisma)).toBe(true)
  const dataPath = join(dataDir, 'postgres')
  const pid = await serverPid(dataPath)
  process.kill(pid, 'SIGKILL')
  await soon(async () => expect(await verifyDatabaseReachable(prisma)).toBe(false))
  await vi.waitFor(async () => expect(await verifyDatabaseReachable(prisma)).toBe(true), 10_000)
  expect(await serverPid(dataPath)).not.toBe(pid)
  expect(await prisma.counter.count()).toBe(0)
  await prisma.$disconnect()
  await database.stop()
  expect(await readFile(join(dataPath, 'postmaster.pid')).catch(() => 'gone')).toBe('gone')
  await rm(dataDir, { recursive: true })
})

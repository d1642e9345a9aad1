import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../src/root.ts'
import { startEmbeddedDatabase } from '../src/storage/embedded/start.ts'
import { migrate, migrationsDir } from '../src/storage/migrate.ts'
import { diffDatabaseToSchema, schemaPath } from './schema-engine.ts'

// Writes the next migration: what leads from the existing migrations to schema.prisma.
//
//   npm run migration -- NAME [--empty]
//
// --empty writes a migration even without a difference, for what schema.prisma cannot say (triggers, checks,
// partial indexes). Look through the file and edit it before committing; never after a release.

/** Tells Prisma's own tools which database the SQL is for. */
const LOCK_FILE = `# Written by Prisma's rules: the database that the migrations are for.\nprovider = "postgresql"\n`

const { positionals, values } = parseArgs({ allowPositionals: true, options: { empty: { type: 'boolean' } } })
const [name] = positionals
if (name === undefined || !/^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(name)) {
  console.error('Usage: npm run migration -- NAME [--empty]   (NAME in lower case, words joined by _)')
  process.exitCode = 2
} else {
  process.exitCode = await writeMigration(name, values.empty === true)
}

async function writeMigration(title: string, evenEmpty: boolean): Promise<number> {
  await mkdir(migrationsDir, { recursive: true })
  const script = await findDifference()
  if (script === '' && !evenEmpty) {
    console.log('schema.prisma and the migrations already agree; nothing was written.')
    return 0
  }
  const existing = (await readdir(migrationsDir, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  const last = Math.max(0, ...existing.map((entry) => Number.parseInt(entry.name, 10)))
  const folder = join(migrationsDir, `${String(last + 1).padStart(4, '0')}_${title}`)
  await mkdir(folder)
  await writeFile(join(folder, 'migration.sql'), script)
  await writeFile(join(migrationsDir, 'migration_lock.toml'), LOCK_FILE)
  console.log(
    `Wrote ${relative(packageRoot, join(folder, 'migration.sql'))}. Read it through before committing.`,
  )
  return 0
}

/** Applies the existing migrations to a throw-away database and compares that with schema.prisma. */
async function findDifference(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-migration-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const database = await startEmbeddedDatabase({ dataDir, log: console, settings })
  try {
    await migrate(database.url)
    return await diffDatabaseToSchema(database.url, await readFile(schemaPath, 'utf8'))
  } finally {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'
import { z } from 'zod'
import { writeWholeFile } from '../../whole-file.ts'
import { SUPERUSER } from './initialise.ts'
import { isErrno } from './lock.ts'

/** The program's role and database. The role is an ordinary one, as on a server of an agency's own. */
const ROLE = 'loket'
const ACCESS_FILE = 'postgres.json'

const accessSchema = z.object({ password: z.string().min(16), port: z.int().min(0).max(65_535) })

/** How to get into the own server; `port` is 0 until it has been started once. */
export type ServerAccess = z.infer<typeof accessSchema>

/** What the last start wrote; undefined when nothing did. */
export async function readAccess(dataDir: string): Promise<ServerAccess | undefined> {
  try {
    return accessSchema.parse(JSON.parse(await readFile(join(dataDir, ACCESS_FILE), 'utf8')))
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Keeps it for the next start, readable by the program's user only. */
export async function writeAccess(dataDir: string, access: ServerAccess): Promise<void> {
  await writeWholeFile(join(dataDir, ACCESS_FILE), `${JSON.stringify(access)}\n`)
}

/** Connection string of the program's database. */
export function programUrl(access: ServerAccess): string {
  return urlOf(ROLE, access, ROLE)
}

function urlOf(role: string, { password, port }: ServerAccess, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}

/**
 * Makes the program's role and database where they are missing: after the first start (`isNew`), one cut short, or
 * a lost password.
 */
export async function ensureDatabase(access: ServerAccess, isNew: boolean): Promise<void> {
  if (!isNew && (await canConnect(programUrl(access)))) return
  const client = new Client({ connectionString: urlOf(SUPERUSER, access, 'postgres') })
  await client.connect()
  try {
    const has = async (sql: string) => (await client.query(sql, [ROLE])).rowCount !== 0
    const verb = (await has('SELECT 1 FROM pg_roles WHERE rolname = $1')) ? 'ALTER' : 'CREATE'
    // CREATEDB for the throw-away databases of migrations and tests.
    await client.query(`${verb} ROLE ${ROLE} LOGIN CREATEDB PASSWORD '${access.password}'`)
    if (!(await has('SELECT 1 FROM pg_database WHERE datname = $1'))) {
      await client.query(`CREATE DATABASE ${ROLE} OWNER ${ROLE}`)
    }
  } finally {
    await client.end()
  }
}

/** Whether role, password and database are there; any other failure is thrown. */
async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    // 28P01 wrong password or no such role; 3D000 no such database.
    if (error instanceof DatabaseError && (error.code === '28P01' || error.code === '3D000')) return false
    throw error
  } finally {
    await client.end()
  }
}

import { useEmbeddedDatabase } from '../../src/storage/embedded/start.ts'
import type { StoredEvent } from '../../src/storage/case-events.ts'
import { createPrisma } from '../../src/storage/client.ts'
import type { Database } from '../../src/storage/db.ts'

/** What the demo leaves in the database. */
export interface DatabaseReport {
  /** Rows of each table that has some, by its name. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
  /** The ledger of one case, oldest first, refused presses among it. */
  readonly ledger: readonly LedgerLine[]
  readonly letters: readonly { readonly nomor: string; readonly kind: string; readonly kode: string }[]
  /** Tables in which one of the words that must be sealed can be read. */
  readonly leaks: readonly string[]
}

/** A row of the ledger. */
export interface LedgerLine {
  readonly event: StoredEvent
  /** Telegram's user id of who acted; undefined for the program itself. */
  readonly userId: string | undefined
  /** First digits of the hash that binds this row to all before it. */
  readonly hash: string
}

const hashDigits = 12

/**
 * Reads what the running program has written, through Prisma.
 * @param nomor the case whose ledger is read
 * @param secrets words of the applicants that may stand nowhere in plain text
 */
export async function readDatabase(
  dataDir: string,
  nomor: string,
  secrets: readonly string[],
): Promise<DatabaseReport> {
  const silent = { info: () => undefined, warn: () => undefined }
  const database = await useEmbeddedDatabase({ dataDir, log: silent })
  const db = createPrisma(database.url, { poolSize: 2 })
  try {
    return {
      tables: (await countRows(db)).filter(({ rows }) => rows > 0),
      ledger: await readLedger(db, nomor),
      letters: await db.letter.findMany({
        orderBy: { id: 'asc' },
        select: { nomor: true, kind: true, kode: true },
      }),
      leaks: await findPlain(db, secrets),
    }
  } finally {
    await db.$disconnect()
    await database.stop()
  }
}

async function countRows(db: Database): Promise<{ table: string; rows: number }[]> {
  const counts: Readonly<Record<string, Promise<number>>> = {
    person: db.person.count(),
    channel_identity: db.channelIdentity.count(),
    staff: db.staff.count(),
    staff_role: db.staffRole.count(),
    invitation: db.invitation.count(),
    lane_binding: db.laneBinding.count(),
    case: db.case.count(),
    case_event: db.caseEvent.count(),
    counter: db.counter.count(),
    deadline: db.deadline.count(),
    holiday: db.holiday.count(),
    dip_entry: db.dipEntry.count(),
    dik_entry: db.dikEntry.count(),
    file: db.file.count(),
    letter: db.letter.count(),
    conversation: db.conversation.count(),
    inbound: db.inbound.count(),
    delivery: db.delivery.count(),
    posting: db.posting.count(),
    task: db.task.count(),
    once: db.once.count(),
  }
  return Promise.all(Object.entries(counts).map(async ([table, rows]) => ({ table, rows: await rows })))
}

async function readLedger(db: Database, nomor: string): Promise<LedgerLine[]> {
  const events = await db.caseEvent.findMany({ where: { case: { nomor } }, orderBy: { seq: 'asc' } })
  const identities = await db.channelIdentity.findMany()
  const userIds = new Map(identities.map(({ personId, userId }) => [personId, userId]))
  return events.map((event) => ({
    event,
    userId: event.actorId === null ? undefined : userIds.get(event.actorId),
    hash: Buffer.from(event.hash).toString('hex').slice(0, hashDigits),
  }))
}

/** Looks for words in every table, as text and as the bytes of text. @returns names of the tables that have them */
async function findPlain(db: Database, secrets: readonly string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`
  const patterns = secrets.flatMap((word) => [word, Buffer.from(word).toString('hex')])
  const found: string[] = []
  for (const { schema, name } of tables) {
    // Names from the catalogue, quoted; the words go as parameters.
    const statement = `SELECT 1 FROM "${schema}"."${name}" AS row WHERE row::text ILIKE ANY ($1) LIMIT 1`
    const like = patterns.map((pattern) => `%${pattern.replaceAll(/[%_\\]/g, '\\$&')}%`)
    const rows = await db.$queryRawUnsafe<unknown[]>(statement, like)
    if (rows.length > 0) found.push(name)
  }
  return found
}

import { createHash } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'

/** What a database holds: of each table the number of its rows and a digest of them, whatever their order. */
export type DatabaseContents = Readonly<Record<string, { readonly rows: number; readonly digest: string }>>

/** Reads every row of every table of the program, the work that waits, and where the sequences stand. */
export async function contentsOf(url: string): Promise<DatabaseContents> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const read = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line)
  try {
    const tables = await read(
      `SELECT table_name AS line FROM information_schema.tables
       WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`,
    )
    const contents: Record<string, { rows: number; digest: string }> = {}
    const note = (name: string, lines: string[]) => {
      const digest = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
      contents[name] = { rows: lines.length, digest }
    }
    for (const name of tables) {
      note(name, await read(`SELECT t::text AS line FROM ${escapeIdentifier(name)} t`))
    }
    note(
      'sequences',
      await read(
        `SELECT sequencename || coalesce(last_value::text, '') AS line FROM pg_sequences WHERE schemaname = 'public'`,
      ),
    )
    note(
      'jobs',
      await read(
        `SELECT concat_ws(' ', k.identifier, j.payload::text, j.run_at, j.max_attempts, j.key, j.priority) AS line
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks k ON k.id = j.task_id
         WHERE k.identifier <> 'sweep'`,
      ),
    )
    return contents
  } finally {
    await client.end()
  }
}

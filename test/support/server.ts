import { Client, escapeIdentifier } from 'pg'

/** The PostgreSQL of a test run, as the test processes get it from the global set-up. */
export interface TestServer {
  /** Any database of the server, with a role that may create databases. */
  url: string
  /** The migrated, empty database that each test's database is cloned from. */
  template: string
  /** What the names of this run's test databases begin with. */
  prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Makes a database, empty or as a clone of a template, and returns its connection string. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template1',
): Promise<string> {
  await onServer(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`),
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Removes a database, and whoever is still in it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  )
}

/** The run's test databases that still exist. */
export async function listDatabases({ url, prefix }: TestServer): Promise<string[]> {
  const sql = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)'
  const { rows } = await onServer(url, (client) => client.query<{ datname: string }>(sql, [prefix]))
  return rows.map((row) => row.datname)
}

/** How many connections a database has. */
export async function countConnections(serverUrl: string, name: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1'
  const { rows } = await onServer(serverUrl, (client) => client.query<{ n: number }>(sql, [name]))
  return rows[0]?.n ?? 0
}

async function onServer<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

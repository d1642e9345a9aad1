import { Client } from 'pg'

/** Values are written and read as text in one way whatever the server is set to, and no work is cut off as too long. */
const settings = `
  SET LOCAL TIME ZONE 'UTC';
  SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0`

/** Does something in one transaction on a connection of its own: all of it or nothing. */
export async function inSession<T>(
  url: string,
  mode: 'READ COMMITTED' | 'REPEATABLE READ, READ ONLY',
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'loket backup' })
  // A connection that is lost is told to whatever waits on it, or asks next.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${mode}`)
    await client.query(settings)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } finally {
    // Without a COMMIT the end of the session rolls back.
    await client.end()
  }
}

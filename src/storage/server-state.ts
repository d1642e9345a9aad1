import { z } from 'zod'
import type { Db } from './db.ts'

/** What the database server says of itself. */
export interface ServerState {
  /** Its own clock. */
  readonly now: Date
  /** Size of our database on its disk. */
  readonly bytes: number
}

const stateRows = z.tuple([z.object({ now: z.date(), bytes: z.coerce.number() })])

/** Asks the server for its clock and for the size of our database. */
export async function readServerState(db: Db): Promise<ServerState> {
  const [state] = stateRows.parse(
    await db.$queryRaw`SELECT clock_timestamp() AS now, pg_database_size(current_database()) AS bytes`,
  )
  return state
}

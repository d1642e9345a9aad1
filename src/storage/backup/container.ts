import { z } from 'zod'

/*
 * A backup is one gzip file (RFC 1952) of UTF-8 lines, each a JSON value:
 *
 *   1. the header: what is in the file and what is needed to bring it back, see `headerShape`;
 *   2. for each table of the header, in its order, `rows` lines: an array of the values of its `columns`, as
 *      PostgreSQL writes them as text (dates ISO in UTC, bytea as \x and hex), or null;
 *   3. `jobs` lines: the later work that waited, see `jobShape`;
 *   4. `files` lines: the updates that waited in the inbox on the disk, see `keptFileShape`;
 *   5. the trailer: how many lines came before it and their SHA-256, each line with its newline.
 *
 * Personal data is sealed in it as it is in the database. No key is in it: only the tags and labels of those that are
 * needed to open it, and the fingerprint by which the right ones are known.
 */

/** The version of the format that is written, and the newest that is read. The first lacked `keys.lookup`. */
export const formatVersion = 2

/** What the first line of every backup of any format says of itself. */
export const anyHeaderShape = z.looseObject({ loketBackup: z.int().positive() })

/** The first line. */
export const headerShape = z.strictObject({
  loketBackup: z.literal([1, formatVersion]),
  /** The version of the program that wrote it. */
  program: z.string(),
  /** ISO, UTC: on the clock of the program that wrote it. */
  at: z.iso.datetime(),
  /** The agency's short name. */
  agency: z.string(),
  /** What was applied of prisma/migrations, in order, with the hex SHA-256 of each. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  keys: z.strictObject({
    /** Tells the keys of people's lookup hashes; null where nothing was sealed yet. */
    fingerprint: z.string().nullable(),
    /** Each key that may have sealed something in it: the tag in hex, and the label for people. */
    sealing: z.array(z.strictObject({ tag: z.string(), label: z.string() })),
    /** The label of the key of people's lookup hashes, for people; null where the keys were not at hand. */
    lookup: z.string().nullable().default(null),
  }),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().nonnegative(),
    }),
  ),
  /** Where each sequence stands; those that were never asked are left out. */
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().regex(/^\d{1,19}$/) })),
  jobs: z.int().nonnegative(),
  files: z.int().nonnegative(),
})
export type BackupHeader = z.infer<typeof headerShape>

/** A row: its values as text, in the order of the columns. */
export const rowShape = z.array(z.string().nullable())
export type BackupRow = z.infer<typeof rowShape>

/** Work that waited in graphile-worker's queue. `payload` is JSON, `runAt` an instant of the database's clock. */
export const jobShape = z.strictObject({
  task: z.string(),
  payload: z.string(),
  runAt: z.string(),
  maxAttempts: z.int().positive(),
  key: z.string().nullable(),
  queue: z.string().nullable(),
  priority: z.int(),
})
export type WaitingJob = z.infer<typeof jobShape>

/** A sealed update of the inbox: where it lay in the inbox's folder, and its bytes in base64. */
export const keptFileShape = z.strictObject({
  name: z.string().regex(/^[a-z]+\/\d{1,20}-\d{1,12}\.sealed$/),
  data: z.base64(),
})

/** The last line. */
export const trailerShape = z.strictObject({
  end: z.strictObject({ lines: z.int().positive(), sha256: z.string() }),
})

/** A sealed update of the inbox, as it lies on the disk. */
export interface KeptFile {
  /** `platform/name.sealed` */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a backup cannot be read or brought back. */
type BackupFault =
  /** The file is not there or may not be read; it is no backup; it is cut off or altered. */
  | 'unreadable'
  | 'no-backup'
  | 'damaged'
  /** It was written by a newer program, or by one whose migrations are others. */
  | 'newer-format'
  | 'newer-program'
  | 'other-migrations'
  /** What is wrong is said by the cause, and nothing was changed. */
  | 'undone'
  /** The database holds data, or tables of another program, or a program serves on it. */
  | 'not-empty'
  | 'foreign'
  | 'serving'

/** A backup that cannot be read or brought back; nothing was changed. `detail` is a version or a table's name. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupFault
  readonly detail: string | undefined

  constructor(code: BackupFault, detail?: string, cause?: unknown) {
    super(`the backup cannot be used: ${code}`, { cause })
    this.code = code
    this.detail = detail
  }
}

/** The labels of all keys that bringing it back asks for. */
export function keyLabelsOf({ keys }: Pick<BackupHeader, 'keys'>): string[] {
  const labels = keys.sealing.map(({ label }) => label)
  return [...new Set(keys.lookup === null ? labels : [...labels, keys.lookup])]
}

/** All rows of a backup's tables. */
export function rowsOf({ tables }: BackupHeader): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

/** A line as what it should be; undefined when it is something else. */
export function parseLine<Shape extends z.ZodType>(shape: Shape, line: string): z.infer<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(line)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

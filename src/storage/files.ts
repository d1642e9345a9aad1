import { z } from 'zod'
import type { Sealer } from '../crypto/seal.ts'
import type { Db } from './db.ts'

const fileKinds = ['ktp', 'akta', 'surat-kuasa', 'document', 'letter', 'announcement'] as const
export type FileKind = (typeof fileKinds)[number]

const idRows = z.array(z.object({ id: z.int() }))

/** A file to be kept: content and name are sealed, each bound to the row it stands in. */
export interface NewFile {
  readonly kind: FileKind
  readonly mime: string
  readonly bytes: Uint8Array
  readonly name: string
  /** Findings of the check, without personal data, e.g. `['buram']`. */
  readonly remarks?: readonly string[]
  readonly ownerId?: number
  readonly caseId?: number
}

/** Seals and keeps a file, its row and its content in one statement. @returns its id */
export async function storeFile(db: Db, sealer: Sealer, file: NewFile, now: Date): Promise<number> {
  const rows = await db.$queryRaw`SELECT nextval(pg_get_serial_sequence('file', 'id'))::int AS id`
  const [row] = idRows.parse(rows)
  if (row === undefined) throw new Error('the sequence of file ids gave no number')
  const { id } = row
  const name = sealer.seal(file.name, `file:${id}:name`)
  const content = sealer.seal(file.bytes, `file:${id}:content`)
  const remarks = JSON.stringify({ found: file.remarks ?? [] })
  await db.$executeRaw`
    WITH kept AS (
      INSERT INTO file (id, case_id, kind, mime, size, sealed_name, remarks, owner_id, created_at)
      VALUES (${id}, ${file.caseId ?? null}, ${file.kind}, ${file.mime}, ${file.bytes.length}, ${name},
              ${remarks}::jsonb, ${file.ownerId ?? null}, ${now})
    )
    INSERT INTO file_content (file_id, sealed) VALUES (${id}, ${content})`
  return id
}

/** A kept file, opened. */
export interface OpenedFile {
  readonly bytes: Buffer
  readonly name: string
  readonly mime: string
}

/** Opens a file; undefined when it is not there or was purged. @throws SealError */
export async function openFile(db: Db, sealer: Sealer, id: number): Promise<OpenedFile | undefined> {
  const row = await db.file.findUnique({ where: { id }, include: { content: true } })
  if (!row?.content) return undefined
  return {
    bytes: sealer.open(row.content.sealed, `file:${id}:content`),
    name: sealer.open(row.sealedName, `file:${id}:name`).toString(),
    mime: row.mime,
  }
}

/**
 * Keeps the content of a file once more under another owner or case, sealed anew. @returns its id, or undefined when
 * the file is not there or was purged. @throws SealError
 */
export async function copyFile(
  tx: Db,
  sealer: Sealer,
  id: number,
  to: { readonly ownerId?: number; readonly caseId?: number },
  now: Date,
): Promise<number | undefined> {
  const label = await tx.file.findUnique({ where: { id }, select: { kind: true, remarks: true } })
  const opened = label === null ? undefined : await openFile(tx, sealer, id)
  if (label === null || opened === undefined) return undefined
  const kind = fileKinds.find((each) => each === label.kind)
  if (kind === undefined) throw new Error(`a file of an unknown kind: ${label.kind}`)
  const { found: remarks } = remarksShape.parse(label.remarks)
  return storeFile(tx, sealer, { ...opened, kind, remarks, ...to }, now)
}

/** The newest paper of a kind that a person gave for a case and that is still kept. */
export async function findKeptFile(
  db: Db,
  ownerId: number,
  kind: FileKind,
): Promise<{ readonly id: number; readonly remarks: readonly string[] } | undefined> {
  const row = await db.file.findFirst({
    where: { ownerId, kind, purgedAt: null, caseId: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true, remarks: true },
  })
  return row === null ? undefined : { id: row.id, remarks: remarksShape.parse(row.remarks).found }
}

/** What is known of files without opening their contents. */
export interface FileLabel {
  readonly id: number
  readonly kind: string
  readonly mime: string
  readonly name: string
  readonly size: number
  readonly remarks: readonly string[]
}

const remarksShape = z.object({ found: z.array(z.string()).default([]) })

/** Names, kinds and sizes of the files of a case that are still kept, oldest first. */
export async function listFiles(db: Db, sealer: Sealer, caseId: number): Promise<FileLabel[]> {
  const rows = await db.file.findMany({ where: { caseId, purgedAt: null }, orderBy: { id: 'asc' } })
  return rows.map((row) => labelOf(sealer, row))
}

/** The same of files named by their ids; purged ones are left out. */
export async function listFilesById(db: Db, sealer: Sealer, ids: readonly number[]): Promise<FileLabel[]> {
  if (ids.length === 0) return []
  const rows = await db.file.findMany({
    where: { id: { in: [...ids] }, purgedAt: null },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => labelOf(sealer, row))
}

function labelOf(
  sealer: Sealer,
  row: { id: number; kind: string; mime: string; size: number; sealedName: Uint8Array; remarks: unknown },
): FileLabel {
  return {
    id: row.id,
    kind: row.kind,
    mime: row.mime,
    name: sealer.open(row.sealedName, `file:${row.id}:name`).toString(),
    size: row.size,
    remarks: remarksShape.parse(row.remarks).found,
  }
}

/** Ties files that were sent during a form to the case it became. Files of other people are left alone. */
export async function attachFiles(
  db: Db,
  caseId: number,
  ownerId: number,
  fileIds: readonly number[],
): Promise<void> {
  if (fileIds.length === 0) return
  await db.file.updateMany({ where: { id: { in: [...fileIds] }, ownerId, caseId: null }, data: { caseId } })
}

/** Destroys the contents of files; the rows stay as a record that they existed (UU 27/2022 Ps 43–44). */
export async function purgeFiles(tx: Db, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.fileContent.deleteMany({ where: { fileId: { in: [...ids] } } })
  await tx.file.updateMany({ where: { id: { in: [...ids] } }, data: { purgedAt: now } })
}

/** A person's identity papers that may go when they ask: of cases that are over, and those sent and never used. */
export async function removableIdentityFiles(
  db: Db,
  personId: number,
): Promise<{ readonly id: number; readonly caseId: number | null }[]> {
  return db.file.findMany({
    where: {
      ownerId: personId,
      purgedAt: null,
      kind: { in: ['ktp', 'akta', 'surat-kuasa'] },
      OR: [{ caseId: null }, { case: { closedAt: { not: null } } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, caseId: true },
  })
}

/** Destroys files that were sent for a form which came to nothing; what belongs to a case stays. */
export async function discardFiles(
  tx: Db,
  ids: readonly number[],
  ownerId: number,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.file.findMany({
    where: { id: { in: [...ids] }, ownerId, caseId: null },
    select: { id: true },
  })
  await purgeFiles(
    tx,
    rows.map(({ id }) => id),
    now,
  )
}

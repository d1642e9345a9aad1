import { z } from 'zod'
import { pasal17Letters } from '../law/pasal-17.ts'
import type { Db } from './db.ts'

/** One entry of the Daftar Informasi yang Dikecualikan, in its official columns. */
export const dikEntryShape = z.object({
  nomor: z.string().trim().min(1).max(80),
  informasi: z.string().trim().min(3).max(1000),
  /** Letters of UU 14/2008 Ps 17, a to j. */
  pasal17: z.enum(pasal17Letters),
  dasarHukumLain: z.string().trim().max(1000).default(''),
  konsekuensiBuka: z.string().trim().min(3).max(2000),
  konsekuensiTutup: z.string().trim().min(3).max(2000),
  jangkaWaktu: z.string().trim().min(1).max(300),
  /** Last day on which it is exempt, as a date; null: not limited in time. */
  expiresOn: z.iso.date().nullable().default(null),
  unit: z.string().trim().min(1).max(300),
  skNomor: z.string().trim().max(120).default(''),
  skTanggal: z.iso.date().nullable().default(null),
})

export type DikEntryInput = z.infer<typeof dikEntryShape>

/** An entry as it is picked and printed. */
export interface DikEntry {
  readonly id: number
  readonly nomor: string
  readonly informasi: string
  readonly pasal17: string
  readonly dasarHukumLain: string
  readonly konsekuensiBuka: string
  readonly jangkaWaktu: string
  /** UTC midnight of the last day on which it is exempt; null: not limited in time. */
  readonly expiresOn: Date | null
}

/** Entries in force on a day (`on`: UTC midnight of the agency's local date): neither revoked nor past their expiry (PP 61/2010 Ps 10). Newest first. */
export async function liveDik(
  db: Db,
  search: { readonly query: string; readonly on: Date; readonly limit: number },
): Promise<DikEntry[]> {
  const words = search.query.trim()
  return db.dikEntry.findMany({
    where: {
      AND: [
        inForce(search.on),
        words === ''
          ? {}
          : { OR: [contains('informasi', words), contains('nomor', words), contains('unit', words)] },
      ],
    },
    orderBy: { id: 'desc' },
    take: search.limit,
  })
}

/** Of these entries, the ids of those in force on a day. */
export async function liveDikIds(db: Db, ids: readonly number[], on: Date): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db.dikEntry.findMany({
    where: { id: { in: [...ids] }, ...inForce(on) },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** One entry, in force or not. */
export async function findDik(db: Db, id: number): Promise<DikEntry | undefined> {
  return (await db.dikEntry.findUnique({ where: { id } })) ?? undefined
}

/**
 * Adds an entry; `sourceCaseId`: the uji konsekuensi that it came of. @returns its id, or `taken` when the nomor is in
 * the register already
 */
export async function addDik(
  db: Db,
  entry: DikEntryInput,
  now: Date,
  sourceCaseId: number | null = null,
): Promise<number | 'taken'> {
  const taken = await db.dikEntry.findUnique({ where: { nomor: entry.nomor }, select: { id: true } })
  if (taken !== null) return 'taken'
  const { expiresOn, skTanggal, ...columns } = entry
  const row = await db.dikEntry.create({
    data: {
      ...columns,
      expiresOn: dateOf(expiresOn),
      skTanggal: dateOf(skTanggal),
      sourceCaseId,
      createdAt: now,
    },
  })
  return row.id
}

/** Notes the penetapan on the entries of a uji konsekuensi that do not name one yet. */
export async function nameDecree(
  tx: Db,
  sourceCaseId: number,
  decree: { readonly nomor: string; readonly on: string },
): Promise<void> {
  await tx.dikEntry.updateMany({
    where: { sourceCaseId, skNomor: '' },
    data: { skNomor: decree.nomor, skTanggal: new Date(decree.on) },
  })
}

/** Takes an entry out of force before its time. Twice is once. */
export async function revokeDik(tx: Db, id: number, now: Date): Promise<void> {
  await tx.dikEntry.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
}

/** An entry in all its columns. */
export interface DikInFull extends DikEntry {
  readonly konsekuensiTutup: string
  readonly unit: string
  readonly sourceCaseId: number | null
}

/** Entries in force whose last day is in these days, both included. Oldest first. */
export async function endingDik(
  db: Db,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<DikInFull[]> {
  return db.dikEntry.findMany({
    where: { revokedAt: null, expiresOn: { gte: from, lte: to } },
    orderBy: { id: 'asc' },
  })
}

/** Entries whose time was over before a day and that were not proposed for the DIP since. Oldest first. */
export async function endedDik(db: Db, before: Date): Promise<DikInFull[]> {
  const rows = await db.dikEntry.findMany({
    where: { revokedAt: null, expiresOn: { lt: before } },
    orderBy: { id: 'asc' },
  })
  const codes = rows.map(({ id }) => openInDip(id))
  const proposed = await db.dipEntry.findMany({ where: { code: { in: codes } }, select: { code: true } })
  const known = new Set(proposed.map(({ code }) => code))
  return rows.filter(({ id }) => !known.has(openInDip(id)))
}

/** The code of the DIP row by which what an entry kept closed becomes public. */
export function openInDip(dikEntryId: number): string {
  return `DIK-${dikEntryId}`
}

function inForce(on: Date) {
  return { revokedAt: null, OR: [{ expiresOn: null }, { expiresOn: { gte: on } }] }
}

function contains(column: 'informasi' | 'nomor' | 'unit', words: string) {
  return { [column]: { contains: words, mode: 'insensitive' as const } }
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso)
}

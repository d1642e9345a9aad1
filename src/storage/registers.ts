import { z } from 'zod'
import { asCase, caseColumns, type CaseRow } from './cases.ts'
import type { Db } from './db.ts'

/** A case as a register reads it: with what is sealed of it, and the letters it got. */
export interface RegisteredCase {
  readonly row: CaseRow
  /** Null when its personal data was purged. */
  readonly sealedForm: Uint8Array | null
  readonly letters: readonly { readonly kind: string; readonly nomor: string; readonly issuedOn: Date }[]
}

/**
 * The cases of an SOP that were numbered in a year, in the order of their numbers, a page at a time: a register of
 * any length is read with the memory of one page.
 */
export async function* registeredCases(
  db: Db,
  book: { readonly sop: string; readonly year: number; readonly pageSize: number },
): AsyncGenerator<RegisteredCase[], void, void> {
  const { sop, year, pageSize } = book
  let after = 0
  for (;;) {
    const rows = await db.case.findMany({
      where: { sop, year, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: pageSize,
      select: {
        ...caseColumns,
        sealedForm: true,
        letters: { select: { kind: true, nomor: true, issuedOn: true }, orderBy: { id: 'asc' } },
      },
    })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ sealedForm, letters, ...row }) => ({ row: asCase(row), sealedForm, letters }))
    if (rows.length < pageSize) return
    after = last.sequence
  }
}

/** How many cases of an SOP were numbered in a year. */
export async function countNumbered(
  db: Db,
  { sop, year }: { readonly sop: string; readonly year: number },
): Promise<number> {
  return db.case.count({ where: { sop, year } })
}

const sealedRows = z.array(
  z.object({
    caseId: z.int(),
    seq: z.int(),
    actorId: z.int().nullable(),
    sealed: z.instanceof(Uint8Array).nullable(),
  }),
)

/** What a decision said, still sealed, and who took it. */
export type SealedDecision = z.infer<typeof sealedRows>[number]

/** The events by which cases got a version, at most one for each pair. */
export async function decisionsOf(
  db: Db,
  wanted: readonly { readonly caseId: number; readonly version: number }[],
): Promise<SealedDecision[]> {
  if (wanted.length === 0) return []
  const rows = await db.$queryRaw`
    SELECT e.case_id AS "caseId", e.seq, e.actor_id AS "actorId", e.sealed
    FROM unnest(${wanted.map(({ caseId }) => caseId)}::int[], ${wanted.map(({ version }) => version)}::int[])
           AS wanted(case_id, version)
    JOIN case_event e ON e.case_id = wanted.case_id AND e.type IN ('filed', 'action')
                     AND (e.data->>'version')::int = wanted.version`
  return sealedRows.parse(rows)
}

/** The sealed forms of these cases, e.g. of the requests that objections are about. */
export async function sealedFormsOf(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await db.case.findMany({
    where: { id: { in: [...new Set(ids)] }, sealedForm: { not: null } },
    select: { id: true, sealedForm: true },
  })
  return new Map(rows.flatMap(({ id, sealedForm }) => (sealedForm === null ? [] : [[id, sealedForm]])))
}

/** A row of the Daftar Informasi Publik in all its columns. */
export interface DipRow {
  readonly id: number
  readonly code: string
  readonly class: string
  readonly judul: string
  readonly ringkasan: string
  readonly penguasa: string
  readonly penanggungJawab: string
  readonly waktuTempat: string
  readonly format: string
  readonly retensi: string
  readonly tautan: string | null
}

/** The published rows of the Daftar Informasi Publik in the order they came in, a page at a time. */
export async function* dipRows(db: Db, pageSize: number): AsyncGenerator<DipRow[], void, void> {
  let after = 0
  for (;;) {
    const rows = await db.dipEntry.findMany({
      where: { status: 'terbit', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}

/** How many rows of the Daftar Informasi Publik are published. */
export async function countDipRows(db: Db): Promise<number> {
  return db.dipEntry.count({ where: { status: 'terbit' } })
}

/** A row of the Daftar Informasi yang Dikecualikan in all its columns. */
export interface DikRow {
  readonly id: number
  readonly nomor: string
  readonly informasi: string
  readonly pasal17: string
  readonly dasarHukumLain: string
  readonly konsekuensiBuka: string
  readonly konsekuensiTutup: string
  readonly jangkaWaktu: string
  /** UTC midnight of the last day on which it is exempt; null: not limited in time. */
  readonly expiresOn: Date | null
  readonly unit: string
  readonly skNomor: string
  readonly skTanggal: Date | null
  readonly revokedAt: Date | null
}

/** All rows of the Daftar Informasi yang Dikecualikan, past ones too, a page at a time. */
export async function* dikRows(db: Db, pageSize: number): AsyncGenerator<DikRow[], void, void> {
  let after = 0
  for (;;) {
    const rows = await db.dikEntry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
    })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}

/** How many rows the Daftar Informasi yang Dikecualikan has, past ones too. */
export async function countDikRows(db: Db): Promise<number> {
  return db.dikEntry.count()
}

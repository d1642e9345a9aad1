import { isoDay } from './dates.ts'
import type { Db } from './db.ts'

/** What a letter's code proves in public: nothing of the case or of a person. */
export interface LetterProof {
  readonly nomor: string
  readonly kind: string
  /** ISO date. */
  readonly issuedOn: string
}

/** The letter with this verification code, in its canonical spelling. */
export async function findLetterByCode(db: Db, kode: string): Promise<LetterProof | undefined> {
  const row = await db.letter.findUnique({
    where: { kode },
    select: { nomor: true, kind: true, issuedOn: true },
  })
  if (row === null) return undefined
  return { nomor: row.nomor, kind: row.kind, issuedOn: isoDay(row.issuedOn) }
}

/** A letter that was issued for a case, with its file. */
export interface IssuedLetter {
  readonly kind: string
  readonly nomor: string
  readonly fileId: number
  readonly issuedAt: Date
}

/** Letters issued for a case, oldest first. */
export async function lettersOf(db: Db, caseId: number): Promise<IssuedLetter[]> {
  const rows = await db.letter.findMany({
    where: { caseId },
    orderBy: { id: 'asc' },
    select: { kind: true, nomor: true, fileId: true, file: { select: { createdAt: true } } },
  })
  return rows.map(({ file, ...letter }) => ({ ...letter, issuedAt: file.createdAt }))
}

/** What a file is as a letter; undefined for one that is none. */
export async function letterOfFile(
  db: Db,
  fileId: number,
): Promise<Pick<IssuedLetter, 'kind' | 'nomor'> | undefined> {
  const row = await db.letter.findUnique({ where: { fileId }, select: { kind: true, nomor: true } })
  return row ?? undefined
}

/** Records an issued letter. */
export async function recordLetter(
  db: Db,
  letter: {
    readonly caseId: number
    readonly kind: string
    readonly nomor: string
    readonly kode: string
    /** ISO date. */
    readonly issuedOn: string
    readonly fileId: number
  },
): Promise<void> {
  await db.letter.create({ data: { ...letter, issuedOn: new Date(letter.issuedOn) } })
}

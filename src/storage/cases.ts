import { z } from 'zod'
import { readFacts, type Facts } from '../sop/facts.ts'
import type { Db } from './db.ts'

/** A case as decisions look at it, without what is sealed. */
export interface CaseRow {
  readonly id: number
  readonly sop: string
  readonly sopVersion: number
  readonly nomor: string
  readonly year: number
  readonly sequence: number
  readonly step: string
  readonly version: number
  readonly outcome: string | null
  readonly applicantId: number | null
  readonly replyToId: number | null
  readonly locale: string
  readonly summary: string
  readonly facts: Facts
  readonly filedAt: Date
  readonly receivedAt: Date | null
  /** UTC midnight of the agency's local date. */
  readonly dueOn: Date | null
  readonly stepSince: Date
  readonly closedAt: Date | null
  readonly deadlines: readonly DeadlineRow[]
}

/** A deadline as stored for the sweep; src/case/deadlines.ts folds it from the events. */
export interface DeadlineRow {
  readonly kind: string
  readonly startsAt: Date
  readonly dueAt: Date
  readonly endedAt: Date | null
}

/** What a case is read with. */
export const caseColumns = {
  id: true,
  sop: true,
  sopVersion: true,
  nomor: true,
  year: true,
  sequence: true,
  step: true,
  version: true,
  outcome: true,
  applicantId: true,
  replyToId: true,
  locale: true,
  summary: true,
  facts: true,
  filedAt: true,
  receivedAt: true,
  dueOn: true,
  stepSince: true,
  closedAt: true,
  deadlines: { select: { kind: true, startsAt: true, dueAt: true, endedAt: true } },
} as const

type Selected = Omit<CaseRow, 'facts'> & { readonly facts: unknown }

/** A case as decisions look at it, of a row read with `caseColumns`. Throws on facts this program did not write. */
export function asCase(row: Selected): CaseRow {
  return { ...row, facts: readFacts(row.facts) }
}

/** A case by its id. */
export async function findCase(db: Db, id: number): Promise<CaseRow | undefined> {
  const row = await db.case.findUnique({ where: { id }, select: caseColumns })
  return row === null ? undefined : asCase(row)
}

/** Cases by their ids, those that there are, by id. */
export async function findCases(db: Db, ids: readonly number[]): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: caseColumns,
  })
  return rows.map(asCase)
}

/** Locks cases until the transaction ends, in the order of their ids. */
export async function lockCases(tx: Db, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "case" WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`
}

/** Cases of these SOPs by their nomor, as people type it; one per SOP at most. */
export async function findByNomor(db: Db, sops: readonly string[], nomor: string): Promise<CaseRow[]> {
  const typed = nomor.trim().replaceAll(/\s+/g, ' ')
  const rows = await db.case.findMany({
    where: {
      sop: { in: [...sops] },
      nomor: { in: [typed, typed.toUpperCase(), typed.replaceAll(' ', '').toUpperCase()] },
    },
    orderBy: { id: 'asc' },
    select: caseColumns,
  })
  return rows.map(asCase)
}

/** An applicant's own cases, newest first. */
export async function casesOf(
  db: Db,
  personId: number,
  options: {
    readonly openOnly: boolean
    readonly limit: number
    readonly offset?: number
    readonly sop?: string
  },
): Promise<CaseRow[]> {
  const { openOnly, sop, limit, offset = 0 } = options
  const rows = await db.case.findMany({
    where: {
      applicantId: personId,
      ...(openOnly && { closedAt: null }),
      ...(sop !== undefined && { sop }),
    },
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    skip: offset,
    select: caseColumns,
  })
  return rows.map(asCase)
}

/** Open cases of an SOP, the oldest first. */
export async function openCasesOf(db: Db, sop: string, limit: number): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { sop, closedAt: null },
    orderBy: { id: 'asc' },
    take: limit,
    select: caseColumns,
  })
  return rows.map(asCase)
}

/** Cases of every SOP, the last opened first. */
export async function newestCases(db: Db, limit: number): Promise<CaseRow[]> {
  const rows = await db.case.findMany({ orderBy: { id: 'desc' }, take: limit, select: caseColumns })
  return rows.map(asCase)
}

/** How many cases a person has filed. */
export async function countCasesOf(db: Db, personId: number): Promise<number> {
  return db.case.count({ where: { applicantId: personId } })
}

const idRows = z.array(z.object({ id: z.int() }))

/** The id of the next case, taken before it is written because what is sealed is bound to it. */
export async function takeCaseId(tx: Db): Promise<number> {
  const rows = await tx.$queryRaw`SELECT nextval(pg_get_serial_sequence('"case"', 'id'))::int AS id`
  const [row] = idRows.parse(rows)
  if (row === undefined) throw new Error('the sequence of case ids gave no number')
  return row.id
}

const plainJson = z.record(z.string(), z.json())

/** What a decision makes of a case. Absent members stay as they are. */
export interface CaseChange {
  readonly step: string
  readonly outcome: string | null
  readonly facts: Facts
  readonly stepSince?: Date
  readonly closedAt?: Date | null
  readonly summary?: string
  readonly sealedForm?: Uint8Array<ArrayBuffer>
}

/**
 * Moves a case on if it still stands at the step and version that the decision looked at, and raises its version.
 * False when somebody was faster: nothing is changed then. The case stays locked until the transaction ends.
 */
export async function advanceCase(
  tx: Db,
  from: Pick<CaseRow, 'id' | 'step' | 'version'>,
  { facts, ...change }: CaseChange,
): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: from.id, step: from.step, version: from.version },
    data: { ...change, facts: plainJson.parse(facts), version: { increment: 1 } },
  })
  return count === 1
}

/** Writes when a case counted as received complete and when it is due, as its deadlines' folds say. */
export async function setDue(
  tx: Db,
  caseId: number,
  due: { readonly receivedAt: Date | null; readonly dueOn: Date | null; readonly firstDueAt: Date | null },
): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: due, select: { id: true } })
}

/** The sealed form of a case; undefined when there is none or it was purged. */
export async function findSealedForm(db: Db, caseId: number): Promise<Uint8Array | undefined> {
  const row = await db.case.findUnique({ where: { id: caseId }, select: { sealedForm: true } })
  return row?.sealedForm ?? undefined
}

/** Ties two cases together, e.g. a keberatan to the permohonan it is about. Twice is once. */
export async function linkCases(
  tx: Db,
  link: { readonly fromId: number; readonly toId: number; readonly kind: string },
  now: Date,
): Promise<void> {
  await tx.caseLink.createMany({ data: [{ ...link, at: now }], skipDuplicates: true })
}

/** Cases that hang on a case by a kind of link, oldest first. */
export async function linkedCases(db: Db, toId: number, kind: string): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { linksFrom: { some: { toId, kind } } },
    orderBy: { id: 'asc' },
    select: caseColumns,
  })
  return rows.map(asCase)
}

/** Ids of the cases that were refused, or are to be, on an entry of the DIK. */
export async function casesRestingOn(db: Db, dikEntryId: number): Promise<number[]> {
  const rows = await db.case.findMany({
    where: {
      OR: [
        { facts: { path: ['proposal', 'dikEntryId'], equals: dikEntryId } },
        { facts: { path: ['uji', 'dikEntryId'], equals: dikEntryId } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Whether a case looks, or looked, at an entry of the DIK again. */
export async function isReviewed(db: Db, dikEntryId: number): Promise<boolean> {
  const where = { facts: { path: ['reviews', 'dikEntryId'], equals: dikEntryId } }
  return (await db.case.count({ where })) > 0
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sopIds } from '../agency.ts'
import { SealError, type Sealer } from '../crypto/seal.ts'
import type { Database, Db } from '../storage/db.ts'
import {
  ledgerHeads,
  latestCaseId,
  missingNumbers,
  readCasesToCheck,
  type CheckedCase,
  type CheckedEvent,
} from '../storage/ledger-check.ts'
import { formContext } from './filed-form.ts'
import { eventContext, eventHash, originHash, plainDigest } from './ledger.ts'

/** What does not agree, in a case's ledger or in the numbers. */
export interface LedgerFault {
  readonly kind:
    /** A row's hash does not fit the row, or its link does not fit the row before. */
    | 'row-changed'
    /** A row between others is gone. */
    | 'row-missing'
    /** The ledger is shorter than its case says, or ends in another row. */
    | 'tail-cut'
    /** The sealed text of a row or of the form is another than was written, or does not open. */
    | 'text-changed'
    /** The case stands elsewhere than its last event left it. */
    | 'case-changed'
    /** A number was given and no case bears it. */
    | 'number-missing'
  readonly caseId?: number
  readonly nomor?: string
  /** Row of the ledger, or the number within its series. */
  readonly seq?: number
  /** E.g. `permohonan:2026`. */
  readonly series?: string
}

/** What a verification looked at and found. */
export interface LedgerReport {
  readonly cases: number
  readonly events: number
  readonly faults: readonly LedgerFault[]
}

/** The ledgers as they were at an instant. */
export interface LedgerDigest {
  /** Hex SHA-256. */
  readonly digest: string
  /** What it is made over. */
  readonly cases: number
  readonly events: number
}

const batchSize = 100
/** After so many faults the rest says nothing new. */
const faultsMax = 1000

/**
 * Goes through the ledgers of all cases, in batches, and through the numbers. A cut tail shows because each case
 * repeats the end of its ledger, a dropped case because its number is missing. Who rewrites all of that at once is
 * found by the digest announced before (`ledgerDigest`). `onBatch` is told how many cases were looked at.
 */
export async function verifyLedger(
  db: Database,
  sealer: Sealer,
  onBatch: (cases: number) => void = () => undefined,
): Promise<LedgerReport> {
  const faults: LedgerFault[] = []
  let cases = 0
  let events = 0
  let afterId = 0
  for (;;) {
    const batch = await readCasesToCheck(db, afterId, batchSize)
    for (const each of batch) faults.push(...caseFaults(sealer, each))
    cases += batch.length
    events += batch.reduce((sum, each) => sum + each.events.length, 0)
    afterId = batch.at(-1)?.id ?? 0
    onBatch(cases)
    if (batch.length < batchSize || faults.length >= faultsMax) break
  }
  const missing = await missingNumbers(db, sopIds, faultsMax)
  faults.push(
    ...missing.map(({ series, sequence }) => ({ kind: 'number-missing' as const, series, seq: sequence })),
  )
  return { cases, events, faults: faults.slice(0, faultsMax) }
}

/** A look at the ledgers of the latest cases only, and at no numbers. */
export async function verifyLatest(db: Database, sealer: Sealer, count: number): Promise<LedgerReport> {
  const fromId = await latestCaseId(db, count)
  const batch = fromId === undefined ? [] : await readCasesToCheck(db, fromId - 1, count)
  return {
    cases: batch.length,
    events: batch.reduce((sum, each) => sum + each.events.length, 0),
    faults: batch.flatMap((each) => caseFaults(sealer, each)),
  }
}

/**
 * One digest over the ends of all ledgers as they were at an instant. Announced to people outside, it
 * binds: made again later for the same instant, it must be the same. Take an instant a minute past, so that no
 * decision of before is still being committed.
 */
export async function ledgerDigest(db: Db, asOf: Date): Promise<LedgerDigest> {
  let cases = 0
  let events = 0
  const digest = createHash('sha256')
  let afterId = 0
  for (;;) {
    const heads = await ledgerHeads(db, asOf, afterId, batchSize)
    for (const { caseId, seq, hash } of heads) {
      digest.update(`${caseId}:${seq}:${Buffer.from(hash).toString('hex')}\n`)
      cases += 1
      events += seq
    }
    afterId = heads.at(-1)?.caseId ?? 0
    if (heads.length < batchSize) return { digest: digest.digest('hex'), cases, events }
  }
}

function caseFaults(sealer: Sealer, checked: CheckedCase): LedgerFault[] {
  const { id: caseId, nomor, events } = checked
  const fault = (kind: LedgerFault['kind'], seq?: number): LedgerFault =>
    seq === undefined ? { kind, caseId, nomor } : { kind, caseId, nomor, seq }
  const faults: LedgerFault[] = []
  let previous: Uint8Array = originHash({ ...checked, caseId })
  let seq = 0
  for (const event of events) {
    if (event.seq !== seq + 1) faults.push(fault('row-missing', seq + 1))
    else if (!same(event.previousHash, previous) || !same(event.hash, eventHash(event))) {
      faults.push(fault('row-changed', event.seq))
    }
    if (!textHolds(sealer, event)) faults.push(fault('text-changed', event.seq))
    previous = event.hash
    seq = event.seq
  }
  if (seq !== checked.ledgerLength || !same(previous, checked.ledgerHead))
    faults.push(fault('tail-cut', seq + 1))
  if (!formHolds(sealer, checked)) faults.push(fault('text-changed'))
  if (faults.length === 0 && !standsAsLeft(checked)) faults.push(fault('case-changed'))
  return faults
}

function textHolds(sealer: Sealer, { caseId, seq, sealed, sealedDigest }: CheckedEvent): boolean {
  if (sealed === null) return true
  const plain = opened(sealer, sealed, eventContext(caseId, seq))
  return plain !== undefined && sealedDigest !== null && same(plainDigest(sealer, plain), sealedDigest)
}

const eventData = z.looseObject({
  version: z.int().optional(),
  outcome: z.string().optional(),
  form: z.string().optional(),
})

/** The form is the one last filed or completed. */
function formHolds(sealer: Sealer, { id, sealedForm, events }: CheckedCase): boolean {
  if (sealedForm === null) return true
  const plain = opened(sealer, sealedForm, formContext(id))
  const noted = events.map(({ data }) => eventData.parse(data).form).findLast((form) => form !== undefined)
  return plain !== undefined && noted === plainDigest(sealer, plain).toString('hex')
}

const moveTypes = ['filed', 'action', 'undone', 'settled']

/** The case's step, version and outcome are those of its last move. */
function standsAsLeft({ step, version, outcome, events }: CheckedCase): boolean {
  const last = events.findLast(({ type }) => moveTypes.includes(type))
  if (last?.toStep !== step) return false
  const left = eventData.parse(last.data)
  return left.version === version && (left.outcome ?? null) === outcome
}

function opened(sealer: Sealer, sealed: Uint8Array, context: string): string | undefined {
  try {
    return sealer.open(sealed, context).toString('utf8')
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

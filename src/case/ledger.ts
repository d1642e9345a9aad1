/**
 * The ledger of a case: append-only, each row's hash made over the row and the hash before it. The first hash is
 * made over the case's own number, so that neither a row nor the number can change unseen. Reasons and notes are
 * sealed; the hash covers a keyed digest of their plain text, so it holds when they are purged and when they are
 * sealed anew under another key.
 */
import { createHash } from 'node:crypto'
import type { Sealer } from '../crypto/seal.ts'
import { insertEvent, lockLedger, type Json, type LedgerRow } from '../storage/case-events.ts'
import type { Db } from '../storage/db.ts'

/** Kinds of ledger rows. `action` names which in its own column. */
export type LedgerEventType =
  | 'filed'
  | 'action'
  /** A decision taken back in its undo window, or gone out for good. */
  | 'undone'
  | 'settled'
  /** A press that changed nothing. */
  | 'refused'
  | 'holidays-revised'
  | 'reminded'
  | 'letter-issued'
  | 'delivered'
  /** Somebody looked at sealed files. */
  | 'files-viewed'
  | 'purged'
  /** The applicant goes on from another channel, or is found to be somebody known already. */
  | 'moved'
  /** The time of an exemption is over that the case made or rested on (PP 61/2010 Ps 10). */
  | 'exemption-ended'

/** What is to be written down. */
export interface NewEvent {
  readonly caseId: number
  readonly type: LedgerEventType
  readonly action?: string
  readonly fromStep?: string
  readonly toStep?: string
  readonly lane?: string
  /** Person id; absent for the program and for strangers. */
  readonly actorId?: number
  /** Staff id of the official stood in for. */
  readonly onBehalfOfId?: number
  readonly at: Date
  /** In the clear, so without personal data. */
  readonly data?: Json
  /** Reasons, answers, notes: sealed. */
  readonly sealed?: unknown
}

/** What a case's ledger starts from. */
export interface LedgerOrigin {
  readonly caseId: number
  readonly sop: string
  readonly nomor: string
  readonly year: number
  readonly sequence: number
}

/** The hash before the first event. */
export function originHash({ caseId, sop, nomor, year, sequence }: LedgerOrigin): Buffer<ArrayBuffer> {
  return sha256({ caseId, sop, nomor, year, sequence })
}

/** The hash of a row: over all its columns but the sealed bytes, which its digest stands for. */
export function eventHash(row: Omit<LedgerRow, 'sealed' | 'hash'>): Buffer<ArrayBuffer> {
  return sha256({
    caseId: row.caseId,
    seq: row.seq,
    type: row.type,
    action: row.action,
    fromStep: row.fromStep,
    toStep: row.toStep,
    lane: row.lane,
    actorId: row.actorId,
    onBehalfOfId: row.onBehalfOfId,
    at: row.at.toISOString(),
    data: row.data,
    sealedDigest: row.sealedDigest === null ? null : Buffer.from(row.sealedDigest).toString('hex'),
    previousHash: Buffer.from(row.previousHash).toString('hex'),
  })
}

/** Where the sealed part of an event stands, for the sealer. */
export function eventContext(caseId: number, seq: number): string {
  return `case:${caseId}:event:${seq}`
}

/** The keyed digest of an event's plain text, kept when the text itself is purged. */
export function plainDigest(sealer: Sealer, plain: string): Buffer<ArrayBuffer> {
  return sealer.lookupHash(plain, 'ledger')
}

/** Appends an event to a case's ledger, which stays locked until the transaction ends. @returns its seq */
export async function appendEvent(tx: Db, sealer: Sealer, event: NewEvent): Promise<number> {
  const row = ledgerRow(sealer, event, await lockLedger(tx, event.caseId))
  await insertEvent(tx, row)
  return row.seq
}

/** The ledger's next row: the event, chained to where the ledger ends. */
export function ledgerRow(
  sealer: Sealer,
  event: NewEvent,
  { head, length }: { readonly head: Uint8Array; readonly length: number },
): LedgerRow {
  const seq = length + 1
  const plain = event.sealed === undefined ? null : JSON.stringify(event.sealed)
  const row = {
    caseId: event.caseId,
    seq,
    type: event.type,
    action: event.action ?? null,
    fromStep: event.fromStep ?? null,
    toStep: event.toStep ?? null,
    lane: event.lane ?? null,
    actorId: event.actorId ?? null,
    onBehalfOfId: event.onBehalfOfId ?? null,
    at: event.at,
    data: event.data ?? {},
    sealedDigest: plain === null ? null : plainDigest(sealer, plain),
    previousHash: head,
  }
  const sealed = plain === null ? null : sealer.seal(plain, eventContext(event.caseId, seq))
  return { ...row, sealed, hash: eventHash(row) }
}

function sha256(value: Json): Buffer<ArrayBuffer> {
  return createHash('sha256').update(canonical(value)).digest()
}

/** JSON with the keys in order: the database keeps no order of its own. */
function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

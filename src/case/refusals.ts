import { z } from 'zod'
import type { RefusalCode } from '../sop/machine.ts'
import { countRefusals, listEvents, lockLedger } from '../storage/case-events.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { appendEvent } from './ledger.ts'
import type { CaseServices } from './services.ts'

/** Refused presses written down per case and version; more than these say nothing new. */
const refusalsMax = 100

/** A press that changed nothing. */
export interface RefusedPress {
  readonly action: string
  readonly code:
    | RefusalCode
    | 'decided'
    | 'nothing-to-undo'
    | 'not-yours'
    | 'too-late'
    /** Made in the name of a group, so by nobody who can be held to it. */
    | 'anonymous'
    /** A look from a chat where the case has no business. */
    | 'wrong-chat'
  /** Person id; null for somebody who is no person to us, who then has a sender. */
  readonly actorId: number | null
  /** The platform and its user id, e.g. `telegram:77`; written down as a keyed hash only. */
  readonly sender?: string
  readonly now: Date
}

/**
 * Writes a refused press into the ledger: once per person, action and state of the case, so that a stuck finger or a
 * mischievous client cannot flood it.
 */
export async function recordRefusal(
  tx: Db,
  { sops, sealer }: Pick<CaseServices, 'sops' | 'sealer'>,
  row: CaseRow,
  press: RefusedPress,
): Promise<void> {
  // An action that no SOP has is whatever a client made up: it is not written down in its words.
  const action = press.code === 'no-such-action' || !sops.has(row.sop) ? null : press.action
  const sender =
    press.actorId === null && press.sender !== undefined
      ? sealer.lookupHash(press.sender, 'ledger-sender').toString('hex').slice(0, 16)
      : null
  const { actorId, code } = press
  // Locked before counting, so that two taps at once are one line.
  await lockLedger(tx, row.id)
  const known = await countRefusals(tx, row.id, { version: row.version, actorId, sender, action, code })
  if (known.same > 0 || known.all >= refusalsMax) return
  await appendEvent(tx, sealer, {
    caseId: row.id,
    type: 'refused',
    ...(action !== null && { action }),
    fromStep: row.step,
    toStep: row.step,
    ...(actorId !== null && { actorId }),
    at: press.now,
    data: { version: row.version, code, ...(sender !== null && { sender }) },
  })
}

/** Something that happened to a case, as it is told to one who came too late. */
export interface Happened {
  readonly type: string
  readonly action: string | null
  readonly lane: string | null
  /** Person id; null for the program. */
  readonly actorId: number | null
  /** Staff id of the official stood in for. */
  readonly onBehalfOfId: number | null
  readonly toStep: string | null
  readonly at: Date
}

const eventVersion = z.looseObject({ version: z.int().optional() })

/** What happened to a case since it had a version, oldest first. */
export async function happenedSince(db: Db, caseId: number, version: number): Promise<Happened[]> {
  const events = await listEvents(db, caseId)
  return events
    .filter(({ data }) => (eventVersion.parse(data).version ?? 0) > version)
    .map(({ type, action, lane, actorId, onBehalfOfId, toStep, at }) => ({
      type,
      action,
      lane,
      actorId,
      onBehalfOfId,
      toStep,
      at,
    }))
}

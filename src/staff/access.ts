import { lanesOf } from '../case/authority.ts'
import { sopOf } from '../case/services.ts'
import type { Desk } from '../desk/desk.ts'
import { refuseLogged } from '../desk/refuse-logged.ts'
import { tell, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { applicantLane, type SopDefinition } from '../sop/definition.ts'
import type { LaneGrant } from '../sop/machine.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'

/** A case that somebody may look at, in the chat where it was asked for. */
export interface OpenedCase {
  readonly row: CaseRow
  readonly sop: SopDefinition
  /** The lane by which the one who asks belongs to the case. */
  readonly lane: string
}

/** The lanes in which the one who wrote may act now, standing in included. */
export async function lanesOfTurn(desk: Desk, turn: Turn): Promise<LaneGrant[]> {
  return lanesOf(desk.db, desk, turn.person.personId, turn.now)
}

/**
 * A case for one of its staff: who holds a lane of its SOP, in a private chat or in a chat where a lane of it
 * stands. Everybody else is told why not, and the try is entered into the ledger.
 */
export async function openForStaff(
  desk: Desk,
  turn: Turn,
  caseId: number,
  view: string,
): Promise<OpenedCase | { readonly refusal: Reply }> {
  const t = wordsFor(desk, turn)
  const row = await findCase(desk.db, caseId)
  if (row === undefined) return { refusal: tell(t('press-refused-unknown-case')) }
  const refuse = (code: 'anonymous' | 'no-role' | 'wrong-chat', key: string) => ({
    refusal: refuseLogged(desk, turn, row, { action: view, code, text: t(key) }),
  })
  if (turn.incoming.sender.anonymous === true) return refuse('anonymous', 'press-refused-anonymous')
  const sop = sopOf(desk, row)
  const held = await lanesOfTurn(desk, turn)
  const lane = held.find((grant) => hasLane(sop, grant.lane))?.lane
  if (lane === undefined) return refuse('no-role', 'view-not-allowed')
  return (await isPlaceFor(desk, turn, sop)) ? { row, sop, lane } : refuse('wrong-chat', 'view-wrong-chat')
}

/** A lane that moved away leaves its old chat without a view of its cases. */
async function isPlaceFor(desk: Desk, { incoming }: Turn, sop: SopDefinition): Promise<boolean> {
  const { platform, chat } = incoming
  if (chat.kind === 'private') return true
  const bound = await lanesOfChat(desk.db, platform, chat.id)
  return bound.some(({ lane }) => hasLane(sop, lane))
}

/** Whether a lane of the staff is one of an SOP's. */
export function hasLane(sop: SopDefinition, lane: string): boolean {
  return lane !== applicantLane && sop.lanes.some(({ id }) => id === lane)
}

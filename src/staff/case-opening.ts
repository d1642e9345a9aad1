import type { CaseServices } from '../case/services.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { LaneGrant } from '../sop/machine.ts'
import type { Db } from '../storage/db.ts'
import { lanesOfTurn } from './access.ts'
import { laneName } from './lanes.ts'

/** A case that the staff open by a command and its form. */
export interface CaseOpening {
  readonly sop: string
  /** Stands in the keys of its sentences: `opening-WORDS-not-run-here`, `-no-lane`, `-opened`. */
  readonly words: 'announcement' | 'documentation' | 'uji'
}

/** Who opens a case, as `fileCase` wants it. */
export interface OpenedBy {
  readonly personId: number
  readonly onBehalfOf?: number
}

/** Begins the form for those who hold the lane of the SOP's filing; others are told why not. */
export async function beginOpening(
  desk: Desk,
  turn: Turn,
  opening: CaseOpening,
  begin: (sop: SopDefinition) => Promise<Reply>,
): Promise<Reply> {
  const right = await rightToOpen(desk, turn, opening)
  return typeof right === 'string' ? refused(turn, right) : begin(right.sop)
}

/**
 * Opens the case when its form is filled; the right may be gone since the form was begun. `open` files it;
 * `count` goes into the sentence, where it counts something.
 */
export async function finishOpening(
  desk: Desk,
  turn: Turn,
  opening: CaseOpening,
  open: (
    tx: Db,
    services: CaseServices,
    by: OpenedBy,
  ) => Promise<{ readonly nomor: string; readonly count?: number }>,
): Promise<Reply> {
  const right = await rightToOpen(desk, turn, opening)
  if (typeof right === 'string') return refused(turn, right)
  const { onBehalfOf } = right.grant
  const by = { personId: turn.person.personId, ...(onBehalfOf !== undefined && { onBehalfOf }) }
  return {
    deliveries: [],
    form: 'none',
    async work(tx) {
      const out: NewDelivery[] = []
      const text = wordsFor(desk, turn)(
        `opening-${opening.words}-opened`,
        await open(tx, caseServices(desk, out), by),
      )
      return { deliveries: [answer(turn, { text }), ...out] }
    },
  }
}

function refused(turn: Turn, text: string): Reply {
  return { ...say(turn, { text }), form: 'none' }
}

/** The right by which one may open it, or why not. */
async function rightToOpen(
  desk: Desk,
  turn: Turn,
  { sop: id, words }: CaseOpening,
): Promise<{ readonly grant: LaneGrant; readonly sop: SopDefinition } | string> {
  const t = wordsFor(desk, turn)
  const sop = desk.sops.get(id)
  if (sop === undefined) return t(`opening-${words}-not-run-here`)
  const { by: lane } = sop.filing
  const grant = (await lanesOfTurn(desk, turn)).find((each) => each.lane === lane)
  return grant === undefined ? t(`opening-${words}-no-lane`, { lane: laneName(t, { lane }) }) : { grant, sop }
}

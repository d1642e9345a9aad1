import { recordRefusal, type RefusedPress } from '../case/refusals.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Desk } from './desk.ts'
import { tell, type Reply, type Turn } from './turn.ts'

/** A press on a case that changes nothing: the one who pressed is told `text`, and the ledger keeps the try. */
export function refuseLogged(
  desk: Desk,
  turn: Turn,
  row: CaseRow,
  press: Pick<RefusedPress, 'action' | 'code'> & { readonly text: string },
): Reply {
  const { platform, sender } = turn.incoming
  const who =
    sender.anonymous === true
      ? { actorId: null, sender: `${platform}:${sender.id}` }
      : { actorId: turn.person.personId }
  const { action, code, text } = press
  return {
    ...tell(text),
    work: async (tx) => {
      await recordRefusal(tx, desk, row, { action, code, ...who, now: turn.now })
      return { deliveries: [] }
    },
  }
}

import type { Desk } from '../desk/desk.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { grantLane } from '../storage/staff.ts'
import { adminLane } from './lanes.ts'

/** Longest name kept of a member of staff. */
const nameMax = 100

/** The name by which somebody is put on the staff: as the platform shows it. */
export function staffNameOf({ incoming }: Turn): string {
  const name = incoming.sender.name.replaceAll(/\s+/g, ' ').trim().slice(0, nameMax)
  return name === '' ? incoming.sender.id : name
}

/**
 * Admins are named in the environment and need no invitation: whoever of them uses a command is put on the staff
 * by it, so that the ledger can name them.
 */
export function asAdmin(
  run: (desk: Desk, turn: Turn, args: string) => Promise<Reply>,
): (desk: Desk, turn: Turn, args: string) => Promise<Reply> {
  return async (desk, turn, args) => {
    const reply = await run(desk, turn, args)
    const { personId, staffId, isAdmin } = turn.person
    if (staffId !== undefined || !isAdmin) return reply
    const grant = { personId, name: staffNameOf(turn), lane: adminLane, grantedBy: null, now: turn.now }
    return {
      ...reply,
      async work(tx) {
        await grantLane(tx, desk.sealer, grant)
        return reply.work === undefined ? { deliveries: [] } : reply.work(tx)
      },
    }
  }
}

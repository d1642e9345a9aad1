import type { Desk } from './desk.ts'
import type { Reply, Turn } from './turn.ts'

/** A word that people may send (`/status`) or press, and what it does. */
export interface Command {
  readonly name: string
  /** Where it is understood. */
  readonly where: 'private' | 'group' | 'anywhere'
  readonly who: 'anyone' | 'staff' | 'admin'
  /** A form that waits stays as it is; others ask before they drop it. */
  readonly keepsForm: boolean
  /** The SOP it belongs to: an agency without that SOP does not have the command. */
  readonly sop?: string
  run(desk: Desk, turn: Turn, args: string): Promise<Reply>
}

/** Whether an agency has a command. */
export function isRunHere({ sop }: Command, desk: Pick<Desk, 'sops'>): boolean {
  return sop === undefined || desk.sops.has(sop)
}

/** Something on a case that can be looked at by pressing a button; decides nothing. */
export interface View {
  readonly name: string
  run(desk: Desk, turn: Turn, caseId: number): Promise<Reply>
}

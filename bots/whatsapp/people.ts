import type { Desk } from '../../src/desk/desk.ts'
import { changedNumber, resolveSender } from '../../src/identity/sender.ts'
import { platform } from './channel.ts'
import type { Renumbered, SenderIds, Status } from './receive.ts'

/** Who people are to the program, and what it keeps of the messages to them. */
export interface People {
  /** Who wrote, under the ids that the program knows. */
  resolve(sender: SenderIds, at: Date): Promise<{ readonly userId: string; readonly chatId: string }>
  renumber(change: Renumbered): Promise<void>
  note(statuses: readonly Status[]): Promise<void>
}

/** The people of a running program. */
export function peopleOf(desk: Desk): People {
  return {
    resolve: (sender, at) => resolveSender(desk, { platform, userIds: sender, at }),
    async renumber({ from, to, at }) {
      if (from.phone === undefined || to.phone === undefined) return
      await changedNumber(desk, { platform, from: from.phone, to: to.phone, at })
    },
    note: () => Promise.resolve(),
  }
}

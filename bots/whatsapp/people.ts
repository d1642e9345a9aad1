import type { Desk } from '../../src/desk/desk.ts'
import { changedNumber, changedScopedId, resolveSender } from '../../src/identity/sender.ts'
import { noteStatuses } from '../../src/outbox/note-statuses.ts'
import type { DeliveryNote } from '../../src/outbox/statuses.ts'
import { platform } from './channel.ts'
import { judgeCode } from './failures.ts'
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
      if (from.phone !== undefined && to.phone !== undefined)
        await changedNumber(desk, { platform, from: from.phone, to: to.phone, at })
      // A new number makes a new scoped id as well (Cloud API: system messages).
      if (to.scoped !== undefined)
        await changedScopedId(desk, {
          platform,
          from: from.scoped,
          phone: to.phone ?? from.phone,
          to: to.scoped,
        })
    },
    note: (statuses) => noteStatuses(desk, statuses.map(noteOf)),
  }
}

function noteOf({ messageId: externalId, status, at, code }: Status): DeliveryNote {
  return { platform, externalId, status, at, ...(code !== undefined && { failure: judgeCode(code) }) }
}

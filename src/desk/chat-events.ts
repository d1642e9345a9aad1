import type { Content } from '../chat/incoming.ts'
import { openTask } from '../storage/tasks.ts'
import { lanesOfChat } from '../storage/lane-bindings.ts'
import { setBlocked } from '../storage/people.ts'
import { cardsOfChat } from '../staff/waiting-cards.ts'
import type { Desk } from './desk.ts'
import { say, type Reply, type Turn } from './turn.ts'
import { wordsFor } from './words.ts'

type ChatEvent = Extract<Content, { kind: 'blocked' | 'unblocked' | 'joined' | 'left' | 'moved' }>

/** What happens to a chat itself: blocked, joined, left, moved to another id. */
export async function chatEvent(desk: Desk, turn: Turn, content: ChatEvent): Promise<Reply> {
  const { platform, chat } = turn.incoming
  const quietly = (work: NonNullable<Reply['work']>): Reply => ({ deliveries: [], form: 'keep', work })
  switch (content.kind) {
    case 'blocked':
    case 'unblocked':
      return quietly(async (tx) => {
        await setBlocked(tx, turn.person.identityId, content.kind === 'blocked' ? turn.now : null)
        return { deliveries: [] }
      })
    case 'joined':
      return say(turn, { text: wordsFor(desk, turn)('staff-joined-group') })
    case 'left':
      return quietly(async (tx) => {
        for (const { lane } of await lanesOfChat(tx, platform, chat.id)) {
          await openTask(tx, { kind: 'lane-lost', subject: `lane:${lane}`, data: { lane }, now: turn.now })
        }
        return { deliveries: [] }
      })
    case 'moved':
      // In a transaction of its own: doing it again, should this turn fail, changes nothing more.
      await desk.outbox.moveChat(platform, chat.id, content.toChatId)
      return quietly(async (tx) => ({
        deliveries: await cardsOfChat(tx, desk, { platform, chatId: content.toChatId }, turn.now),
      }))
  }
}

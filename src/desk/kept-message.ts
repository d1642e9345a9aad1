import { z } from 'zod'
import type { Message } from '../chat/message.ts'
import { SealError } from '../crypto/seal.ts'
import { sealContext } from '../outbox/delivery.ts'
import { findKept } from '../storage/sent-messages.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'

const button = z.union([
  z.object({ label: z.string(), token: z.string(), tone: z.enum(['primary', 'danger']).exactOptional() }),
  z.object({ label: z.string(), url: z.string() }),
])

const message = z.object({
  heading: z.string().exactOptional(),
  text: z.string(),
  buttons: z.array(z.array(button)),
  from: z.int().exactOptional(),
})

/** A message without buttons: none that could be pressed stands on it. */
const nothing: Message = { text: '' }

/**
 * What is kept of a message of ours in the chat of this turn: the named one, else the last one with buttons. Of most
 * only what the buttons do, without words (`keptOf`). Undefined when there is none.
 */
export async function keptMessage(desk: Desk, turn: Turn, messageId?: string): Promise<Message | undefined> {
  const { platform, chat } = turn.incoming
  await desk.outbox.caughtUp(platform, chat.id)
  const place = { platform, chatId: chat.id, ...(messageId !== undefined && { messageId }) }
  const sealed = await findKept(desk.db, place)
  if (sealed === undefined) return undefined
  if (sealed === null) return nothing
  try {
    return message.parse(desk.sealer.openJson(sealed, sealContext(platform, chat.id)))
  } catch (error) {
    // Sealed for the id that the chat had when it was sent.
    if (error instanceof SealError) return nothing
    throw error
  }
}

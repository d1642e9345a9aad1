import { detectEntities } from '../entities.ts'
import { ControlError } from '../errors.ts'
import { faultFromText } from '../faults.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import { say, tell, type Sent, type Speaker } from './speak.ts'

/**
 * A person types a text. A sentinel (`#fault …`) stays in the chat as typed, arms the fault for that
 * chat and is not shown to the bot.
 */
export function sendText(sim: Simulator, given: Speaker & { text: string }): Sent {
  const { text, ...speaker } = given
  if (text.length > limits.textChars)
    throw new ControlError('Telegram apps send at most 4096 characters at once')
  const fault = faultFromText(text, speaker.chatId ?? speaker.userId)
  if (fault !== undefined) {
    const chat = sim.world.chat(speaker.chatId ?? speaker.userId)
    sim.faults.add(fault)
    const message = sim.world.post(chat, { from: sim.world.user(speaker.userId).wire, text })
    return { chatId: chat.wire.id, messageId: message.wire.message_id, revision: message.revision }
  }
  return say(sim, speaker, { text, entities: detectEntities(text) })
}

/** A person changes a text or caption they sent. */
export function editText(
  sim: Simulator,
  given: { userId: number; chatId?: number | undefined; messageId: number; text: string },
): Sent {
  const { world } = sim
  const chat = world.chat(given.chatId ?? given.userId)
  const message = world.message(chat, given.messageId)
  if (message.wire.from?.id !== given.userId) throw new ControlError('people edit only their own messages')
  const entities = detectEntities(given.text)
  const change =
    message.wire.text === undefined
      ? { caption: given.text, caption_entities: entities }
      : { text: given.text, entities }
  world.edit(chat, message, change)
  const updateId = tell(
    sim,
    chat,
    chat.wire.type === 'channel' ? 'edited_channel_post' : 'edited_message',
    message.wire,
  )
  return { chatId: chat.wire.id, messageId: given.messageId, updateId, revision: message.revision }
}

import { flatButtons, shownAtOnce } from '../chat/buttons.ts'
import type { Message } from '../chat/message.ts'

/**
 * What is kept of a message after it was sent, because people may answer it with the number of a button: what the
 * buttons do. Of one with more buttons than every platform shows at once the words too, to show it from another button
 * on. Undefined: nothing.
 */
export function keptOf(message: Message | undefined): Message | undefined {
  const buttons = message === undefined ? [] : flatButtons(message)
  if (message === undefined || buttons.length === 0) return undefined
  if (buttons.length > shownAtOnce) {
    const { heading, text, from } = message
    return {
      text,
      buttons: message.buttons ?? [],
      ...(heading !== undefined && { heading }),
      ...(from !== undefined && { from }),
    }
  }
  return { text: '', buttons: [buttons.map((button) => ({ ...button, label: '' }))] }
}

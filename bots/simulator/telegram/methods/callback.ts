import { badRequest } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Method } from './call.ts'

/** Bot API: answerCallbackQuery. A press is answered once, and soon. */
export const answerCallbackQuery: Method = (call) => {
  const { params, sim } = call
  const text = params.text('text')
  if (text !== undefined && text.length > limits.answerChars) throw badRequest('MESSAGE_TOO_LONG')
  const answer = sim.queries.answer(params.text('callback_query_id') ?? '', {
    text: text === '' ? undefined : text,
    showAlert: params.flag('show_alert'),
    url: params.text('url'),
  })
  call.chatId = answer.chatId
  call.messageId = answer.messageId
  sim.answers.push(answer)
  return true
}

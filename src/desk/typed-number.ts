import { flatButtons } from '../chat/buttons.ts'
import type { Notice } from '../chat/message.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Desk } from './desk.ts'
import { keptMessage } from './kept-message.ts'
import { answer, say, type Reply, type Turn } from './turn.ts'
import { wordsFor } from './words.ts'

/** Does what a button does. */
type Press = (desk: Desk, turn: Turn, token: string) => Promise<Reply>

/**
 * A bare number, typed outside a form, presses a button: of the message that it answers, else of our last one in the
 * chat. The press then goes the ordinary way, where right, step and version are looked at. Undefined when there is no
 * message that it could mean.
 */
export async function pressByNumber(
  desk: Desk,
  turn: Turn,
  number: number,
  press: Press,
): Promise<Reply | undefined> {
  const { content } = turn.incoming
  const replyTo = 'replyTo' in content ? content.replyTo : undefined
  const kept = await keptMessage(desk, turn, replyTo)
  if (kept === undefined) return undefined
  const t = wordsFor(desk, turn)
  const buttons = flatButtons(kept)
  if (buttons.length === 0) return say(turn, { text: t('desk-number-none') })
  const button = buttons[number - 1]
  if (button === undefined)
    return say(turn, { text: t('desk-number-wrong', { number, count: buttons.length }) })
  if ('url' in button) return say(turn, { text: t('desk-number-link', { url: button.url }) })
  const pressing: Turn = {
    ...turn,
    incoming: { ...turn.incoming, content: { kind: 'press', token: button.token, pressId: '' } },
  }
  return spoken(turn, await press(desk, pressing, button.token))
}

/** Who typed sees no notice as who tapped does: it is said in the chat instead, unless the chat is told already. */
function spoken(turn: Turn, { notice, work, ...reply }: Reply): Reply {
  const said = (deliveries: readonly NewDelivery[], shown: Notice | undefined): NewDelivery[] => {
    const begun = typeof reply.form === 'object'
    const told = deliveries.some((each) => each.kind === 'message' && each.message.text === shown?.text)
    return shown === undefined || told || (begun && !shown.alert) ? [] : [answer(turn, { text: shown.text })]
  }
  const { deliveries } = reply
  if (work === undefined) return { ...reply, deliveries: [...said(deliveries, notice), ...deliveries] }
  return {
    ...reply,
    work: async (tx) => {
      const { notice: late = notice, ...worked } = await work(tx)
      const done = [...deliveries, ...worked.deliveries]
      return { ...worked, deliveries: [...said(done, late), ...worked.deliveries] }
    },
  }
}

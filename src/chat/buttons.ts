import type { Button, Message } from './message.ts'

/** Most buttons that every platform shows at once: one with more is shown by parts (WhatsApp: ten rows in a list). */
export const shownAtOnce = 10

/** A message's buttons in the order in which they are numbered: left to right, top to bottom. The first is number 1. */
export function flatButtons({ buttons = [] }: Pick<Message, 'buttons'>): Button[] {
  return buttons.flat()
}

/** The rows of buttons that a message shows: those from `from` on. */
export function shownButtons({ buttons = [], from = 0 }: Pick<Message, 'buttons' | 'from'>): Button[][] {
  let before = from
  const rows = buttons.map((row) => {
    const shown = row.slice(before)
    before = Math.max(0, before - row.length)
    return shown
  })
  return rows.filter((row) => row.length > 0)
}

/**
 * The button from which on a message is shown next, where more are left of those that do something than are shown at
 * once; one place goes to the row that shows the rest. Undefined when what is left fits.
 */
export function restFrom(message: Pick<Message, 'buttons' | 'from'>): number | undefined {
  const { from = 0 } = message
  const left = flatButtons(message).flatMap((button, index) =>
    index >= from && 'token' in button ? [index] : [],
  )
  return left.length <= shownAtOnce ? undefined : left[shownAtOnce - 1]
}

/** @import { MessageView } from '../protocol.ts' */

/**
 * A line between days, or a message; it `follows` when the same person said the one before, on the same day.
 * @typedef {{ day: string } | { message: MessageView, follows: boolean }} Row
 */

/**
 * The messages of a chat with the days between them. A message without a time (a block of the App Home) has no day.
 * @param {readonly MessageView[]} messages
 * @param {(at: number) => string} dayOf
 * @returns {Row[]}
 */
export function rowsOf(messages, dayOf) {
  /** @type {Row[]} */
  const rows = []
  let day = ''
  /** @type {MessageView | undefined} */
  let before
  for (const message of messages) {
    const today = message.at === 0 ? day : dayOf(message.at)
    if (today !== day) rows.push({ day: today })
    const follows = today === day && before?.service === false && before.sender.name === message.sender.name
    rows.push({ message, follows })
    day = today
    before = message
  }
  return rows
}

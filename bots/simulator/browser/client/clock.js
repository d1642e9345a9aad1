import { postAct } from './api.js'
import { button, fill, h, say } from './element.js'
import { t } from './words.js'

/** @import { ClockState } from '../protocol.ts' */

const steps = /** @type {const} */ (['minutes', 'hour', 'day', 'working-day', 'week'])

/**
 * The program's clock, and the buttons that move it forward: reminders and deadlines come at once.
 * @param {HTMLElement} element
 * @param {(fault: string) => void} failed
 */
export function createClock(element, failed) {
  const words = h('p', { class: 'clock-words' })
  const buttons = h('div', { class: 'clock-buttons', role: 'group', 'aria-label': t('move-clock') })
  fill(
    buttons,
    h('span', { class: 'clock-label', 'aria-hidden': 'true' }, t('forward')),
    ...steps.map((by) =>
      button(
        {},
        async () => {
          const answer = await postAct({ do: 'clock', by })
          if (!answer.ok) failed(answer.error ?? t('failed'))
        },
        t(`clock-${by}`),
      ),
    ),
  )
  fill(element, words, buttons)
  return {
    /** @param {ClockState} clock */
    draw(clock) {
      say(words, clock.words)
      buttons.hidden = !clock.movable
    },
  }
}

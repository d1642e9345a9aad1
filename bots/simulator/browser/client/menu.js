import { button, fill, h } from './element.js'

/** @import { Child } from './element.js' */

/** @typedef {{ label: string, description?: string, icon?: Node, choose: () => unknown }} Choice */

/**
 * A button that opens a short list above itself; Escape, or the focus going elsewhere, closes it.
 * @param {string} look class
 * @param {string} label
 * @param {readonly Child[]} face
 */
export function createMenu(look, label, ...face) {
  const list = h('ul', { class: 'menu-list', hidden: true })
  const opener = button(
    { class: 'icon-button', 'aria-label': label, title: label, 'aria-expanded': 'false' },
    () => toggle(list.hidden === true),
    ...face,
  )
  const element = h('div', { class: `menu ${look}` }, opener, list)
  let drawn = ''

  /** @param {boolean} open */
  function toggle(open) {
    list.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
    if (open) list.querySelector('button')?.focus()
  }
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return
    event.stopPropagation()
    toggle(false)
    opener.focus()
  })
  element.addEventListener('focusout', (event) => {
    const { relatedTarget } = event
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) toggle(false)
  })
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) toggle(false)
  })

  return {
    element,
    /** @param {readonly Choice[]} choices */
    draw(choices) {
      element.hidden = choices.length === 0
      const key = JSON.stringify(choices.map((choice) => [choice.label, choice.description]))
      if (key === drawn) return
      drawn = key
      fill(
        list,
        ...choices.map((choice) =>
          h(
            'li',
            {},
            button(
              {},
              () => {
                toggle(false)
                opener.focus()
                return choice.choose()
              },
              choice.icon,
              h('b', {}, choice.label),
              choice.description !== undefined && h('small', {}, choice.description),
            ),
          ),
        ),
      )
    },
  }
}

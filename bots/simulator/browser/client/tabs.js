import { button, fill, h } from './element.js'
import { t } from './words.js'

const names = /** @type {const} */ (['warga', 'petugas', 'kepala', 'cases'])

/** @typedef {(typeof names)[number]} TabName */

/**
 * On a narrow screen one thing at a time: which of the devices, or the cases. On a wide one everything is there and
 * the style sheet hides these buttons.
 * @param {HTMLElement} element
 */
export function createTabs(element) {
  const dots = new Map(
    names.map((name) => [
      name,
      h('span', { class: 'dot', hidden: true }, h('span', { class: 'hidden' }, t('unread'))),
    ]),
  )
  const buttons = new Map(
    names.map((name) => [name, button({}, () => show(name), t(`tab-${name}`), dots.get(name))]),
  )
  fill(element, ...buttons.values())

  /** @param {TabName} name */
  function show(name) {
    document.body.dataset['tab'] = name
    for (const [each, node] of buttons) node.setAttribute('aria-pressed', String(each === name))
    const dot = dots.get(name)
    if (dot !== undefined) dot.hidden = true
  }
  show('warga')

  return {
    show,
    /**
     * Something happened there that is not on the screen.
     * @param {TabName} name
     */
    mark(name) {
      const dot = dots.get(name)
      if (dot !== undefined && document.body.dataset['tab'] !== name) dot.hidden = false
    },
  }
}

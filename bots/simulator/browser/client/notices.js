import { button, fill, h } from './element.js'
import { t } from './words.js'

/** How long a passing word stays, in milliseconds: long enough to read a sentence. */
const shownMs = 6000

/** Passing words on a device, and alerts that must be closed. */
export function createNotices() {
  const toasts = h('div', { class: 'toasts', role: 'status' })
  const alert = h('div', { class: 'alert', hidden: true, role: 'alertdialog', 'aria-label': t('alert') })
  /** @type {() => void} */
  let closed = () => undefined
  /** @type {Element | null} */
  let before = null

  /**
   * @param {string} text
   * @param {string} look class
   */
  function show(text, look) {
    const toast = h('p', { class: look }, text)
    toasts.append(toast)
    setTimeout(() => toast.remove(), shownMs)
    while (toasts.childElementCount > 3) toasts.firstElementChild?.remove()
  }
  function close() {
    if (alert.hidden) return
    alert.hidden = true
    const hadFocus = alert.contains(document.activeElement)
    fill(alert)
    closed()
    if (hadFocus && before instanceof HTMLElement) before.focus()
  }
  alert.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })

  return {
    elements: [toasts, alert],
    isAlerting: () => !alert.hidden,
    /** @param {() => void} listener */
    onClose(listener) {
      closed = listener
    },
    clear: close,
    /** @param {string} text */
    toast: (text) => show(text, 'toast'),
    /** @param {string} text */
    fault: (text) => show(text, 'toast fault'),
    /** @param {string} text */
    alert(text) {
      const ok = button({ class: 'main-button' }, close, t('ok'))
      fill(alert, h('div', { class: 'alert-box' }, h('p', {}, text), ok))
      alert.hidden = false
      before = document.activeElement
      // Whoever is elsewhere on the page (playing a story) is left there.
      if (before === document.body || alert.parentElement?.contains(before) === true) ok.focus()
    },
  }
}

import { button, fill, h } from './element.js'
import { icon } from './icons.js'
import { t } from './words.js'

/** @import { Child } from './element.js' */
/** @import { ListView } from '../protocol.ts' */

let count = 0

/**
 * A dialog above the whole page. The browser keeps the focus in it, closes it with Escape and gives the focus back.
 * @param {string} title
 * @param {string} look class
 * @param {(close: () => void) => readonly Child[]} content
 */
export function openDialog(title, look, content) {
  count += 1
  const id = `dialog-title-${count}`
  const dialog = h('dialog', { class: look, 'aria-labelledby': id })
  const close = () => dialog.close()
  fill(
    dialog,
    h(
      'header',
      {},
      h('h2', { id }, title),
      button({ class: 'icon-button', 'aria-label': t('close') }, close, icon('close')),
    ),
    ...content(close),
  )
  dialog.addEventListener('close', () => dialog.remove())
  // A click beside the dialog closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close()
  })
  document.body.append(dialog)
  dialog.showModal()
  return close
}

/**
 * WhatsApp's list: rows under headings; pressing one sends it.
 * @param {ListView} list
 * @param {(press: string) => void} choose
 */
export function openList(list, choose) {
  openDialog(list.label, 'sheet', (close) =>
    list.sections.map((section) =>
      h(
        'section',
        {},
        section.title !== '' && h('h3', {}, section.title),
        h(
          'ul',
          {},
          ...section.rows.map((row) =>
            h(
              'li',
              {},
              button(
                { class: 'row' },
                () => {
                  close()
                  choose(row.press)
                },
                h('b', {}, row.label),
                row.description !== '' && h('small', {}, row.description),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

/**
 * Asks before something is pressed.
 * @param {string} question
 * @param {() => void} then
 */
export function confirmFirst(question, then) {
  openDialog(t('confirm-title'), 'ask', (close) => [
    h('p', {}, question),
    h(
      'footer',
      {},
      button({ class: 'plain-button' }, close, t('no')),
      button(
        { class: 'main-button', autofocus: true },
        () => {
          close()
          then()
        },
        t('yes'),
      ),
    ),
  ])
}

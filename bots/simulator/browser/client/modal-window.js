import { postFile } from './api.js'
import { buttonNode } from './message.js'
import { button, fill, h } from './element.js'
import { createField } from './field.js'
import { confirmFirst } from './dialogs.js'
import { icon } from './icons.js'
import { spanNodes } from './spans.js'
import { t } from './words.js'

/** @import { ChatView, FieldView, ModalView } from '../protocol.ts' */
/** @import { DeviceContext } from './device.js' */
/** @import { Field } from './field.js' */

/**
 * Slack's modal, over the chat of its device: the rest of the page stays in reach, for a story may be filling it in.
 * A new version of the same modal keeps what was typed and the focus.
 * @param {DeviceContext} context
 */
export function createModalWindow({ id, model, act, report }) {
  const element = h('div', { class: 'modal-cover', hidden: true })
  /** @type {Map<string, Field>} */
  let fields = new Map()
  /** @type {ModalView | null} */
  let drawn = null
  /** @type {Element | null} */
  let before = null

  const person = () => model.shown(id)?.place.person ?? ''

  /** @param {ModalView} modal */
  async function submit(modal) {
    /** @type {Record<string, string | string[]>} */
    const values = {}
    for (const [key, field] of fields) {
      const value = field.value()
      if (value !== null) values[key] = value
    }
    await act({ do: 'submit', person: person(), modal: modal.id, values })
  }

  /**
   * @param {ModalView} modal
   * @param {FieldView} field
   * @param {File} file
   */
  async function upload(modal, field, file) {
    const place = model.shown(id)?.place
    if (place === undefined) return
    await report(
      postFile({ ...place, name: file.name, as: 'document', modal: modal.id, field: field.key }, file),
    )
  }

  /** @param {ModalView} modal */
  function close(modal) {
    void act({ do: 'close', person: person(), modal: modal.id })
  }
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawn !== null) close(drawn)
  })

  /** @param {ModalView} modal */
  function windowOf(modal) {
    const form = h(
      'form',
      { novalidate: true },
      h(
        'header',
        {},
        h('h3', { id: `${id}-modal-title` }, modal.title),
        button({ class: 'icon-button', 'aria-label': t('close') }, () => close(modal), icon('close')),
      ),
      h(
        'div',
        { class: 'modal-content', tabindex: -1 },
        modal.text.length > 0 && h('p', { class: 'text' }, ...spanNodes(modal.text)),
        ...[...fields.values()].map((field) => field.element),
        modal.buttons.length > 0 &&
          h(
            'div',
            { class: 'buttons' },
            ...modal.buttons.map((each) =>
              buttonNode(each, () => {
                const press = () =>
                  void act({ do: 'modal-press', person: person(), modal: modal.id, press: each.press })
                if (each.confirm === null) press()
                else confirmFirst(each.confirm, press)
              }),
            ),
          ),
      ),
      h(
        'footer',
        {},
        button({ class: 'plain-button' }, () => close(modal), modal.close ?? t('close')),
        modal.submit !== null && h('button', { type: 'submit', class: 'main-button' }, modal.submit),
      ),
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void submit(modal)
    })
    return h('div', { class: 'modal', role: 'dialog', 'aria-labelledby': `${id}-modal-title` }, form)
  }

  return {
    element,
    isOpen: () => drawn !== null,
    /** @param {ChatView | null} view */
    draw(view) {
      const modal = view?.modal ?? null
      if (modal?.id === drawn?.id && modal?.revision === drawn?.revision) return
      const isNew = drawn === null
      const wasHere = element.contains(document.activeElement)
      const focused = document.activeElement?.id
      const kept = modal?.id === drawn?.id ? fields : new Map()
      if (isNew) before = document.activeElement
      drawn = modal
      element.hidden = modal === null
      if (modal === null) {
        fields = new Map()
        fill(element)
        if (wasHere && before instanceof HTMLElement) before.focus()
        return
      }
      fields = new Map(
        modal.fields.map((field) => [
          field.key,
          createField(field, `${id}-field`, kept.get(field.key), (file) => void upload(modal, field, file)),
        ]),
      )
      fill(element, windowOf(modal))
      placeFocus({ mine: wasHere || isOn(before, element), focused })
    },
  }

  /** @param {{ mine: boolean, focused: string | undefined }} where */
  function placeFocus({ mine, focused }) {
    // Whoever is elsewhere on the page (playing a story) is left there.
    if (!mine) return
    const wrong = element.querySelector('[aria-invalid="true"]')
    const same = focused === undefined || focused === '' ? null : document.getElementById(focused)
    const first = element.querySelector(
      '.modal-content input, .modal-content textarea, .modal-content select',
    )
    const target =
      wrong ??
      (same !== null && element.contains(same) ? same : null) ??
      first ??
      element.querySelector('footer button')
    if (target instanceof HTMLElement) target.focus()
  }
}

/**
 * Whether something lies on the same device.
 * @param {Element | null} node
 * @param {HTMLElement} cover
 */
function isOn(node, cover) {
  return node !== null && cover.parentElement?.contains(node) === true
}

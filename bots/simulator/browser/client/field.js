import { fill, h } from './element.js'
import { t } from './words.js'

/** @import { FieldView } from '../protocol.ts' */

/**
 * @typedef {object} Field
 * @property {FieldView} view
 * @property {HTMLElement} element
 * @property {() => string | string[] | null} value null: nothing to send, as for files, which are handed in at once
 */

/**
 * A question of a modal with its label, hint and error, tied together for screen readers.
 * @param {FieldView} view
 * @param {string} prefix of ids
 * @param {Field | undefined} before the same question as it stood: what was typed stays, unless the program changed it
 * @param {(file: File) => void} upload
 * @returns {Field}
 */
export function createField(view, prefix, before, upload) {
  const id = `${prefix}-${view.key.replaceAll(/[^\w-]/g, '-')}`
  const changed = JSON.stringify(before?.view.value) !== JSON.stringify(view.value)
  const value = before === undefined || changed ? view.value : before.value()
  const { control, read } = controlOf(view, id, value, upload)
  const notes = [
    ...(view.hint === null ? [] : [h('p', { class: 'hint', id: `${id}-hint` }, view.hint)]),
    ...(view.error === null ? [] : [h('p', { class: 'error', id: `${id}-error` }, view.error)]),
  ]
  if (notes.length > 0) control.setAttribute('aria-describedby', notes.map((note) => note.id).join(' '))
  if (view.error !== null) control.setAttribute('aria-invalid', 'true')
  const words = [view.label, view.optional && h('span', { class: 'optional' }, ` (${t('optional')})`)]
  const element =
    control instanceof HTMLFieldSetElement
      ? control
      : h('div', { class: 'field' }, h('label', { for: id }, ...words), control)
  if (control instanceof HTMLFieldSetElement) control.prepend(h('legend', {}, ...words))
  element.append(...notes)
  if (view.kind === 'files') element.insertBefore(filesOf(view), control)
  return { view, element, value: read }
}

/**
 * @param {FieldView} view
 * @param {string} id
 * @param {FieldView['value']} value
 * @param {(file: File) => void} upload
 * @returns {{ control: HTMLElement, read: () => string | string[] | null }}
 */
function controlOf(view, id, value, upload) {
  const text = typeof value === 'string' ? value : (value?.[0] ?? '')
  switch (view.kind) {
    case 'lines': {
      const control = h('textarea', { id, rows: 4 })
      control.value = text
      return { control, read: () => control.value }
    }
    case 'text':
    case 'number':
    case 'date': {
      const type = view.kind === 'date' ? 'date' : 'text'
      const control = h('input', { id, type, inputmode: view.kind === 'number' ? 'numeric' : null })
      control.value = text
      return { control, read: () => control.value }
    }
    case 'choice':
    case 'member': {
      const control = h(
        'select',
        { id },
        h('option', { value: '' }, t('choose')),
        ...view.options.map((option) => h('option', { value: option.value }, option.label)),
      )
      control.value = text
      return { control, read: () => control.value }
    }
    case 'choices':
      return checkboxes(view, id, Array.isArray(value) ? value : [])
    case 'files': {
      const control = h('input', { id, type: 'file', multiple: true })
      control.addEventListener('change', () => {
        for (const file of control.files ?? []) upload(file)
        control.value = ''
      })
      return { control, read: () => null }
    }
  }
}

/**
 * @param {FieldView} view
 * @param {string} id
 * @param {readonly string[]} chosen
 */
function checkboxes(view, id, chosen) {
  const boxes = view.options.map((option, index) => {
    const box = h('input', { type: 'checkbox', id: `${id}-${index}`, value: option.value })
    box.checked = chosen.includes(option.value)
    return { box, row: h('label', { class: 'choice' }, box, option.label) }
  })
  const control = h('fieldset', { class: 'field', id }, ...boxes.map(({ row }) => row))
  return { control, read: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value) }
}

/**
 * What has been handed in so far.
 * @param {FieldView} view
 */
function filesOf({ value, options }) {
  const list = h('ul', { class: 'handed-in' })
  const names = typeof value === 'string' ? [value] : (value ?? [])
  fill(
    list,
    ...names.map((name) => h('li', {}, options.find((option) => option.value === name)?.label ?? name)),
  )
  return list
}

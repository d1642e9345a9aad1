/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Attributes that are null, undefined or false are left out; true is an empty attribute.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | number | boolean | null | undefined>>} attributes
 * @param {readonly Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...present(children))
  return element
}

/**
 * A button that does something.
 * @param {Readonly<Record<string, string | number | boolean | null | undefined>>} attributes
 * @param {() => unknown} press
 * @param {readonly Child[]} children
 */
export function button(attributes, press, ...children) {
  const element = h('button', { type: 'button', ...attributes }, ...children)
  element.addEventListener('click', () => void press())
  return element
}

/**
 * Puts other children in place of all there are.
 * @param {Element} parent
 * @param {readonly Child[]} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children))
}

/**
 * Sets the text only when it differs, so that a screen reader is told of changes alone.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/**
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.flatMap((child) =>
    child === null || child === undefined || child === false || child === '' ? [] : [child],
  )
}

/**
 * Brings the children of an element to a list of items, and touches only those that changed: what stays keeps its
 * focus, its selection and its place. Focus in a child that is made again goes to the same place in the new one.
 * @template Item
 * @param {HTMLElement} parent
 * @param {readonly Item[]} items
 * @param {{ key: (item: Item) => string, revision: (item: Item) => string | number, make: (item: Item) => HTMLElement }} how
 */
export function keep(parent, items, { key, revision, make }) {
  /** @type {Map<string, HTMLElement>} */
  const old = new Map()
  for (const child of parent.children) {
    if (child instanceof HTMLElement && child.dataset['key'] !== undefined)
      old.set(child.dataset['key'], child)
  }
  const nodes = items.map((item) => {
    const name = key(item)
    const version = String(revision(item))
    const before = old.get(name)
    old.delete(name)
    if (before?.dataset['revision'] === version) return before
    const made = make(item)
    made.dataset['key'] = name
    made.dataset['revision'] = version
    if (before !== undefined) {
      const focused = focusPath(before)
      before.replaceWith(made)
      if (focused !== null) refocus(made, focused)
    }
    return made
  })
  for (const gone of old.values()) gone.remove()
  for (const [index, node] of nodes.entries()) {
    const there = parent.children[index]
    if (there !== node) parent.insertBefore(node, there ?? null)
  }
}

const focusable = 'button, a[href], input, textarea, select'

/**
 * The how-manieth thing that can have the focus has it.
 * @param {HTMLElement} node
 * @returns {number | null}
 */
function focusPath(node) {
  const active = document.activeElement
  if (active === null || !node.contains(active)) return null
  return [...node.querySelectorAll(focusable)].indexOf(active)
}

/**
 * @param {HTMLElement} node
 * @param {number} index
 */
function refocus(node, index) {
  const all = [...node.querySelectorAll(focusable)]
  const target = all[index] ?? all.at(-1) ?? node
  if (!(target instanceof HTMLElement)) return
  if (target === node) node.tabIndex = -1
  target.focus({ preventScroll: true })
}

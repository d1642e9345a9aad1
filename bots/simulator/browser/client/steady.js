/**
 * Draws, but never while something in the element is being pressed: a button that was made again between the down and
 * the up of a finger would not be clicked. What was held back is drawn once, after the click.
 * @param {HTMLElement} element
 * @param {() => void} draw
 * @returns {() => void} draws now, or as soon as nothing is pressed
 */
export function steady(element, draw) {
  let pressed = false
  let owed = false

  element.addEventListener('pointerdown', ({ button, target }) => {
    // What opens a menu of the browser's own (a list, the right button) may never be told to have been let go.
    const canBeClicked = target instanceof Element && target.closest('button, a[href], summary') !== null
    if (button === 0 && canBeClicked) pressed = true
  })

  function release() {
    if (!pressed) return
    // The click comes after the finger is up, before anything else.
    setTimeout(() => {
      pressed = false
      if (!owed) return
      owed = false
      draw()
    })
  }
  for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'blur']) addEventListener(end, release)

  return () => {
    if (pressed) owed = true
    else draw()
  }
}

import { button, h } from './element.js'
import { icon } from './icons.js'
import { keep } from './keyed.js'
import { messageNode } from './message.js'
import { rowsOf } from './rows.js'
import { dayOf, t } from './words.js'

/** @import { ChatView } from '../protocol.ts' */
/** @import { MessageActs } from './message.js' */

/** Nearer than this to the end counts as being there, in pixels. */
const nearEnd = 80

/** What is to be seen of a message that a story is about, at least, and the room below it; in pixels. */
const leastSeen = 120
const margin = 12

/**
 * The messages of a chat. Whoever is at the end stays there; whoever reads further up stays where they are and is
 * told that there is more.
 * @param {MessageActs} acts
 */
export function createLog(acts) {
  const list = h('div', { class: 'messages' })
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'log', 'aria-label': t('messages') },
    list,
  )
  const more = button({ class: 'more', hidden: true }, toEnd, t('more'), icon('down'))
  const element = h('div', { class: 'log' }, scroller, more)
  let drawn = ''
  let last = ''
  /** @type {string | null} */
  let aimed = null
  let following = false

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight
    more.hidden = true
  }
  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd
  scroller.addEventListener('scroll', () => {
    if (isAtEnd()) more.hidden = true
  })

  /** Marks the message that a story is about, and shows its end, where its buttons are. */
  function goToAimed() {
    let node = null
    for (const child of list.children) {
      const isAimed = child instanceof HTMLElement && child.dataset['key'] === aimed
      child.classList.toggle('aimed', isAimed)
      if (isAimed) node = child
    }
    if (!following || node === null) return
    const place = scroller.getBoundingClientRect()
    const { bottom } = node.getBoundingClientRect()
    if (bottom > place.bottom || bottom < place.top + leastSeen)
      scroller.scrollTop += bottom - place.bottom + margin
    atEnd = isAtEnd()
  }
  // A picture that comes late makes the list longer, keys that appear below leave it less room: neither is somebody
  // who scrolls.
  let atEnd = true
  let height = 0
  scroller.addEventListener('scroll', () => {
    if (scroller.clientHeight === height) atEnd = isAtEnd()
  })
  function stay() {
    if (atEnd) toEnd()
    goToAimed()
  }
  list.addEventListener('load', stay, { capture: true })
  new ResizeObserver(() => {
    height = scroller.clientHeight
    stay()
  }).observe(scroller)
  // Whoever looks around is not brought back.
  for (const moves of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    scroller.addEventListener(moves, () => void (following = false), { passive: true })

  return {
    element,
    /** @param {ChatView | null} view */
    draw(view) {
      const chat = view === null ? '' : `${view.platform} ${view.chat} ${view.person}`
      const other = chat !== drawn
      drawn = chat
      const stays = other || atEnd
      // A chat that was just opened is not read out from its beginning.
      scroller.setAttribute('aria-live', other ? 'off' : 'polite')
      if (other) list.replaceChildren()
      const isHome = view?.writable === false
      list.classList.toggle('home', isHome)
      const rows = view === null ? [] : rowsOf(view.messages, isHome ? () => '' : dayOf)
      keep(list, rows, {
        key: (row) => ('day' in row ? `day ${row.day}` : row.message.id),
        revision: (row) => ('day' in row ? row.day : `${row.message.revision} ${row.follows}`),
        make: (row) => {
          if ('day' in row) return h('div', { class: 'day' }, h('span', {}, row.day))
          const node = view === null ? h('div') : messageNode(row.message, view, acts)
          node.classList.toggle('follows', row.follows)
          node.classList.toggle('arrives', !other && !isHome)
          return node
        },
      })
      const newest = view?.messages.at(-1)?.id ?? ''
      if (isHome) {
        if (other) scroller.scrollTop = 0
      } else if (stays) toEnd()
      else if (newest !== last) more.hidden = false
      height = scroller.clientHeight
      atEnd = stays && !isHome
      last = newest
      goToAimed()
    },
    toEnd,
    /**
     * Shows what a story is about next: a message, or (null) the end of the chat; undefined when it is nothing here.
     * @param {string | null | undefined} message
     */
    aim(message) {
      const leaves = message === undefined && aimed !== null
      aimed = message ?? null
      following = aimed !== null
      goToAimed()
      if (message === null || leaves) {
        toEnd()
        atEnd = true
      }
    },
    /** What the story is about is being done: what comes of it is shown as always. */
    release() {
      following = false
    },
  }
}

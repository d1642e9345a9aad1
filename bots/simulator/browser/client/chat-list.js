import { button, h } from './element.js'
import { icon } from './icons.js'
import { keep } from './keyed.js'
import { initials } from './message.js'
import { chatsOf, groupsOf } from './places.js'
import { t } from './words.js'

/** @import { ChatLine } from '../protocol.ts' */
/** @import { DeviceContext } from './device.js' */
/** @import { Shown } from './model.js' */

/**
 * The chats of a device: the groups of all who can hold it, then what belongs to the one who holds it. Hidden where
 * there is one chat only.
 * @param {DeviceContext} context
 */
export function createChatList({ id, model, act }) {
  const items = h('ul', {})
  let drawnChat = ''
  const element = h('nav', { class: 'chat-list', 'aria-label': `${t('chats')}: ${t(`device-${id}`)}` }, items)

  /**
   * @param {Shown} shown
   * @param {ChatLine} line
   */
  function open({ place, device }, line) {
    const stays = line.kind !== 'group' || line.usual.includes(place.person)
    model.show(id, { platform: place.platform, chat: line.id, ...(stays ? { person: place.person } : {}) })
    const person = model.shown(id)?.place.person
    if (line.kind === 'home' && person !== undefined && device.platforms.includes('slack'))
      void act({ do: 'home', person })
  }

  /** The chat that is open, where the list is longer than its place; the page itself stays where it is. */
  function bringIntoView() {
    const line = items.querySelector('[aria-current]')?.parentElement
    if (line === null || line === undefined) return
    element.scrollTo({
      left: line.offsetLeft - (element.clientWidth - line.offsetWidth) / 2,
      top: line.offsetTop - (element.clientHeight - line.offsetHeight) / 2,
    })
  }

  return {
    element,
    /** @param {Shown} shown */
    draw(shown) {
      const { device, place } = shown
      const person = device.people.find((each) => each.id === place.person)
      const own =
        person === undefined ? [] : chatsOf(person, place.platform).filter(({ kind }) => kind !== 'group')
      const lines = [...groupsOf(device, place.platform), ...own]
      element.hidden = lines.length < 2
      if (element.hidden) return
      const versionOf = (/** @type {ChatLine} */ line) =>
        `${line.title} ${line.id === place.chat} ${isUnread(shown, line, model)} ${place.person}`
      keep(items, lines, {
        key: ({ id: chat }) => `${place.platform} ${chat}`,
        revision: versionOf,
        make: (line) =>
          lineNode(line, shown, isUnread(shown, line, model), () => {
            const now = model.shown(id)
            if (now !== null) open(now, line)
          }),
      })
      if (place.chat !== drawnChat) bringIntoView()
      drawnChat = place.chat
    },
  }
}

/**
 * @param {Shown} shown
 * @param {ChatLine} line
 * @param {import('./model.js').Model} model
 */
function isUnread({ place }, line, model) {
  return line.id !== place.chat && model.unread.isUnread(place.platform, line.id)
}

/**
 * @param {ChatLine} line
 * @param {Shown} shown
 * @param {boolean} unread
 * @param {() => void} press
 */
function lineNode(line, { place }, unread, press) {
  const current = line.id === place.chat
  return h(
    'li',
    { class: line.kind },
    button(
      { 'aria-current': current ? 'true' : null, class: unread ? 'unread' : null },
      press,
      line.kind === 'home'
        ? icon('home')
        : h(
            'span',
            { class: `avatar hue-${hueOf(line.title)}`, 'aria-hidden': 'true' },
            initials(line.title),
          ),
      h('span', { class: 'line-title' }, line.title),
      unread && h('span', { class: 'dot' }, h('span', { class: 'hidden' }, t('unread'))),
    ),
  )
}

/**
 * A colour that stays with a title, 1 to 6.
 * @param {string} title
 */
function hueOf(title) {
  let sum = 0
  for (const character of title) sum += character.codePointAt(0) ?? 0
  return (sum % 6) + 1
}

import { button, h } from './element.js'
import { fileNodes } from './files.js'
import { icon } from './icons.js'
import { spanNodes } from './spans.js'
import { t, timeOf } from './words.js'

/** @import { ButtonView, ChatView, ListView, MessageView } from '../protocol.ts' */

/**
 * What can be done with a message.
 * @typedef {object} MessageActs
 * @property {(message: MessageView, press: string, confirm: string | null) => void} press
 * @property {(message: MessageView) => void} reply
 * @property {(command: string) => void} command
 * @property {(message: MessageView, list: ListView) => void} list
 */

/**
 * A message as its platform shows it; the style sheets make the difference between the looks.
 * @param {MessageView} message
 * @param {ChatView} view
 * @param {MessageActs} acts
 */
export function messageNode(message, view, acts) {
  if (message.service) {
    return h('div', { class: 'service' }, h('span', {}, ...spanNodes(message.text)))
  }
  const { sender, mine, onlyForYou } = message
  const kind = ['message', mine ? 'mine' : 'theirs', onlyForYou ? 'only-for-you' : '']
  const onCommand = view.platform === 'telegram' && !mine ? acts.command : null
  return h(
    'div',
    { class: kind.join(' ').trim() },
    h('span', { class: `avatar hue-${sender.hue}`, 'aria-hidden': 'true' }, initials(sender.name)),
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'bubble' },
        onlyForYou && h('p', { class: 'only' }, icon('eye'), t('only-for-you')),
        h(
          'p',
          { class: `sender hue-${sender.hue}` },
          h('b', {}, sender.name),
          sender.bot && h('span', { class: 'badge' }, view.platform === 'slack' ? 'APP' : 'bot'),
          h('time', { class: 'sender-time' }, timeOf(message.at)),
        ),
        message.replyTo !== null &&
          h('blockquote', {}, h('b', {}, message.replyTo.name), h('span', {}, message.replyTo.excerpt)),
        message.header.length > 0 && h('h4', {}, ...spanNodes(message.header)),
        ...fileNodes(message.files),
        message.text.length > 0 && h('div', { class: 'text' }, ...spanNodes(message.text, onCommand)),
        message.footer.length > 0 && h('p', { class: 'footer' }, ...spanNodes(message.footer)),
        stamp(message),
      ),
      message.list !== null && listButton(message, message.list, acts),
      message.buttons.length > 0 &&
        h('div', { class: 'rows' }, ...message.buttons.map((row) => buttonRow(message, row, acts))),
    ),
    view.writable &&
      button(
        { class: 'reply', 'aria-label': t('reply-to', { name: sender.name }), title: t('reply') },
        () => acts.reply(message),
        icon('reply'),
      ),
  )
}

/** @param {MessageView} message */
function stamp(message) {
  return h(
    'p',
    { class: 'stamp' },
    message.edited && h('span', { class: 'edited' }, t('edited')),
    h('time', {}, timeOf(message.at)),
    message.ticks !== null &&
      h(
        'span',
        { class: `ticks ${message.ticks}` },
        h('span', { 'aria-hidden': 'true' }, ticksOf(message.ticks)),
        h('span', { class: 'hidden' }, t(`ticks-${message.ticks}`)),
      ),
  )
}

/** @param {NonNullable<MessageView['ticks']>} ticks */
function ticksOf(ticks) {
  if (ticks === 'failed') return '!'
  return ticks === 'sent' ? '✓' : '✓✓'
}

/**
 * @param {MessageView} message
 * @param {readonly ButtonView[]} row
 * @param {MessageActs} acts
 */
function buttonRow(message, row, acts) {
  return h(
    'div',
    { class: 'buttons' },
    ...row.map((each) => buttonNode(each, () => acts.press(message, each.press, each.confirm))),
  )
}

/**
 * @param {ButtonView} view
 * @param {() => void} press
 */
export function buttonNode(view, press) {
  const look = `inline-button ${view.tone}`
  if (view.href !== null) {
    const href = /^https?:/.test(view.href) ? view.href : null
    return h(
      'a',
      { class: look, href, target: '_blank', rel: 'noopener noreferrer' },
      view.label,
      icon('link'),
    )
  }
  return button({ class: look }, press, view.label)
}

/**
 * @param {MessageView} message
 * @param {ListView} list
 * @param {MessageActs} acts
 */
function listButton(message, list, acts) {
  return h(
    'div',
    { class: 'buttons' },
    button(
      { class: 'inline-button plain', 'aria-haspopup': 'dialog' },
      () => acts.list(message, list),
      icon('list'),
      list.label,
    ),
  )
}

/**
 * The first letters of the first two words.
 * @param {string} name
 */
export function initials(name) {
  return name
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}

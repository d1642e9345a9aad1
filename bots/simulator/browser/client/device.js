import { createChatList } from './chat-list.js'
import { createComposer } from './composer.js'
import { confirmFirst, openList } from './dialogs.js'
import { button, fill, h, say } from './element.js'
import { createHolder } from './holder.js'
import { createLog } from './log.js'
import { initials } from './message.js'
import { createModalWindow } from './modal-window.js'
import { createNotices } from './notices.js'
import { lineOf } from './places.js'
import { steady } from './steady.js'
import { t } from './words.js'

/** @import { Act, ChatView, DeviceId } from '../protocol.ts' */
/** @import { Model, Shown } from './model.js' */
/** @import { Answer } from './api.js' */

/**
 * What the parts of a device need.
 * @typedef {object} DeviceContext
 * @property {DeviceId} id
 * @property {Model} model
 * @property {(act: Act) => Promise<boolean>} act does it; a refusal is shown on this device
 * @property {(answer: Promise<Answer>) => Promise<boolean>} report the same for what is done already
 */

/**
 * One of the devices that stand side by side: who holds it and its look above, the screen below.
 * @param {DeviceId} id
 * @param {Model} model
 * @param {(act: Act) => Promise<Answer>} post
 */
export function createDevice(id, model, post) {
  const notices = createNotices()
  /** @type {DeviceContext} */
  const context = {
    id,
    model,
    act: (act) => context.report(post(act)),
    async report(answering) {
      const answer = await answering
      if (!answer.ok) notices.fault(answer.error ?? t('failed'))
      return answer.ok
    },
  }
  const holder = createHolder(context)
  const list = createChatList(context)
  const composer = createComposer(context)
  const log = createLog(messageActs(context, composer))
  const modal = createModalWindow(context)
  const title = h('h3', { class: 'chat-title' })
  const subtitle = h('p', { class: 'chat-subtitle' })
  const avatar = h('span', { class: 'avatar hue-2', 'aria-hidden': 'true' })
  const chat = h(
    'div',
    { class: 'chat' },
    h('header', { class: 'chat-bar' }, avatar, h('div', {}, title, subtitle)),
    holder.offer,
    // Past many messages with many buttons.
    button({ class: 'to-input' }, () => composer.focus(), t('to-input')),
    log.element,
    composer.element,
  )
  const app = h('div', { class: 'app' }, list.element, chat)
  const screen = h('div', { class: 'screen' }, app, modal.element, ...notices.elements)
  const heading = h('h2', { id: `${id}-heading` }, t(`device-${id}`))
  const acting = h('p', { class: 'acting-name' })
  const element = h(
    'section',
    { id: `device-${id}`, class: `device ${id}`, 'aria-labelledby': `${id}-heading` },
    h('header', { class: 'device-bar' }, heading, holder.looks, holder.label),
    acting,
    screen,
  )

  /** @param {ChatView | null} view */
  function drawView(view) {
    say(title, view?.title ?? lineShown(model.shown(id))?.title ?? t('loading'))
    say(subtitle, view === null ? '' : view.typing ? t('typing') : view.subtitle)
    subtitle.classList.toggle('typing', view?.typing === true)
    fill(avatar, initials(title.textContent ?? ''))
    composer.draw(view, lineShown(model.shown(id))?.kind)
    log.draw(view)
    // What lies below an open form or alert can neither be pressed nor read; what closes gives the focus back to it.
    if (view?.modal === null) app.inert = notices.isAlerting()
    modal.draw(view)
    app.inert = modal.isOpen() || notices.isAlerting()
  }
  notices.onClose(() => drawView(model.shown(id)?.view ?? null))

  function draw() {
    const shown = model.shown(id)
    if (shown === null) return
    const { platform } = shown.place
    for (const each of shown.device.platforms) element.classList.toggle(each, each === platform)
    holder.draw(shown)
    list.draw(shown)
    drawView(shown.view)
  }

  return {
    element,
    draw: steady(element, draw),
    /**
     * Marks the device on which a story's person acts.
     * @param {string | null} name
     * @param {string | null} message what they press or answer
     */
    markActing(name, message) {
      element.classList.toggle('acting', name !== null)
      say(acting, name === null ? '' : t('acting', { name }))
      log.aim(name === null ? undefined : message)
      notices.clear()
    },
    releaseAim: () => log.release(),
    /**
     * @param {string} text
     * @param {boolean} alert
     */
    notice(text, alert) {
      if (!alert) notices.toast(text)
      else {
        notices.alert(text)
        app.inert = true
      }
    },
  }
}

/** @param {Shown | null} shown */
function lineShown(shown) {
  const person = shown?.device.people.find(({ id }) => id === shown.place.person)
  return person === undefined || shown === null
    ? undefined
    : lineOf(person, shown.place.platform, shown.place.chat)
}

/**
 * @param {DeviceContext} context
 * @param {ReturnType<typeof createComposer>} composer
 * @returns {import('./message.js').MessageActs}
 */
function messageActs({ id, model, act }, composer) {
  /**
   * @param {string} message
   * @param {string} value
   */
  const press = (message, value) => {
    const place = model.shown(id)?.place
    if (place !== undefined) void act({ do: 'press', ...place, message, press: value })
  }
  return {
    press(message, value, confirm) {
      if (confirm === null) press(message.id, value)
      else confirmFirst(confirm, () => press(message.id, value))
    },
    reply: (message) => composer.replyTo(message),
    command: (command) => void composer.send(command),
    list: (message, list) => openList(list, (value) => press(message.id, value)),
  }
}

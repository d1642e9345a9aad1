import { createAttach } from './attach.js'
import { createMenu } from './menu.js'
import { button, fill, h, say } from './element.js'
import { icon } from './icons.js'
import { t } from './words.js'

/** @import { ChatLine, ChatView, MessageView } from '../protocol.ts' */
/** @import { DeviceContext } from './device.js' */

/**
 * Where one types: commands, own files, what is answered, the text, and the keys in place of a keyboard. What was
 * typed in a chat is still there when one comes back to it.
 * @param {DeviceContext} context
 */
export function createComposer(context) {
  const { id, model, act } = context
  /** @type {Map<string, string>} */
  const drafts = new Map()
  /** @type {MessageView | null} */
  let answered = null
  let drawn = ''
  let drawnKeys = ''
  let greeting = '/start'

  const input = h('textarea', {
    rows: 1,
    id: `${id}-input`,
    'aria-label': t('type-here'),
    autocomplete: 'off',
  })
  const sendButton = button(
    { class: 'send', 'aria-label': t('send'), title: t('send') },
    submit,
    icon('send'),
  )
  const answering = h('div', { class: 'answering', hidden: true })
  const commands = createMenu('commands', t('commands'), icon('menu'))
  const attach = createAttach(context, () => answered?.id, settled)
  const start = button({ class: 'start', hidden: true }, () => send(greeting), t('start'))
  const form = h('form', { class: 'composer' }, commands.element, attach.element, input, sendButton)
  const keys = h('div', { class: 'keys', role: 'group', 'aria-label': t('keys') })
  const element = h('div', { class: 'foot' }, answering, form, keys, start)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      void submit()
    }
    if (event.key === 'Escape' && answered !== null) replyTo(null)
  })
  input.addEventListener('input', grow)

  function grow() {
    input.style.setProperty('height', 'auto')
    input.style.setProperty('height', `${Math.min(input.scrollHeight, 120)}px`)
    form.classList.toggle('filled', input.value.trim() !== '')
  }
  async function submit() {
    const text = input.value.trim()
    if (text === '') return input.focus()
    input.value = ''
    grow()
    // What was refused can be mended and sent again.
    if (!(await send(text)) && input.value === '') {
      input.value = text
      grow()
    }
  }

  /** @param {string} text */
  async function send(text) {
    const place = model.shown(id)?.place
    if (place === undefined) return false
    const said = await act({
      do: 'say',
      ...place,
      text,
      ...(answered === null ? {} : { replyTo: answered.id }),
    })
    if (said) settled()
    return said
  }
  function settled() {
    replyTo(null)
  }

  /** @param {MessageView | null} message */
  function replyTo(message) {
    const had = answered
    answered = message
    answering.hidden = message === null
    fill(
      answering,
      message !== null &&
        h(
          'p',
          {},
          h('b', {}, t('reply-to', { name: message.sender.name })),
          h('span', {}, excerptOf(message)),
        ),
      message !== null &&
        button({ class: 'icon-button', 'aria-label': t('no-reply') }, () => replyTo(null), icon('close')),
    )
    if (message !== null || had !== null) input.focus()
  }

  /** Whether a keyboard's focus is on something here that can be seen; keys and buttons go when they were pressed. */
  function isHeld() {
    const active = document.activeElement
    return element.contains(active) && active?.matches(':focus-visible') === true && active.checkVisibility()
  }

  /** @param {ChatView} view */
  function drawKeys(view) {
    const key = JSON.stringify(view.keys)
    if (key === drawnKeys) return
    drawnKeys = key
    keys.hidden = view.keys.length === 0
    fill(
      keys,
      ...view.keys.map((row) =>
        h(
          'div',
          {},
          ...row.map((label) =>
            button(
              {},
              () => {
                const place = model.shown(id)?.place
                if (place !== undefined) void act({ do: 'key', ...place, label })
              },
              label,
            ),
          ),
        ),
      ),
    )
  }

  return {
    element,
    send,
    replyTo,
    focus: () => (form.hidden ? start : input).focus(),
    /**
     * @param {ChatView | null} view
     * @param {ChatLine['kind'] | undefined} kind
     */
    draw(view, kind) {
      const place = view === null ? '' : `${view.platform} ${view.chat} ${view.person}`
      if (place !== drawn) {
        drafts.set(drawn, input.value)
        drawn = place
        input.value = drafts.get(place) ?? ''
        grow()
        answered = null
        answering.hidden = true
      }
      const held = isHeld()
      form.hidden = view?.writable === false
      if (view === null) return
      input.placeholder = view.placeholder ?? t(`placeholder-${view.platform}`)
      commands.draw(
        view.commands.map(({ command, description }) => ({
          label: command,
          description,
          choose: () => send(command),
        })),
      )
      attach.draw(view)
      drawKeys(view)
      const untouched = isUntouched(view, kind)
      start.hidden = !untouched
      form.hidden ||= untouched && view.platform === 'telegram'
      if (held && !isHeld() && !form.hidden) input.focus()
      greeting = view.platform === 'telegram' ? '/start' : t('hello')
      say(start, view.platform === 'telegram' ? t('start') : t('start-hello', { word: greeting }))
    },
  }
}

/**
 * Nobody has said anything in a private chat yet: then there is one button that begins.
 * @param {ChatView} view
 * @param {ChatLine['kind'] | undefined} kind
 */
function isUntouched({ platform, messages, keys, writable }, kind) {
  const said = messages.some(({ mine, buttons }) => mine || buttons.length > 0)
  return writable && platform !== 'slack' && kind === 'private' && keys.length === 0 && !said
}

/** @param {MessageView} message */
function excerptOf({ header, text, files }) {
  const words = [...header, ...text].map((span) => span.text).join('')
  return (words === '' ? (files[0]?.name ?? '') : words).slice(0, 80)
}

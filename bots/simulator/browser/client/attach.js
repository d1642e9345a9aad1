import { postFile } from './api.js'
import { createMenu } from './menu.js'
import { h } from './element.js'
import { icon } from './icons.js'
import { t } from './words.js'

/** @import { ChatView } from '../protocol.ts' */
/** @import { DeviceContext } from './device.js' */

/**
 * The paper clip: a sample KTP made by the program, or a file of one's own as a picture or as it is.
 * @param {DeviceContext} context
 * @param {() => string | undefined} answered the message that the file answers
 * @param {() => void} sent
 */
export function createAttach({ id, model, act, report }, answered, sent) {
  const menu = createMenu('attach', t('attach'), icon('attach'))
  const photo = h('input', { type: 'file', accept: 'image/*', hidden: true, 'aria-label': t('attach-photo') })
  const file = h('input', { type: 'file', hidden: true, 'aria-label': t('attach-file') })
  menu.element.append(photo, file)
  photo.addEventListener('change', () => void send(photo, 'photo'))
  file.addEventListener('change', () => void send(file, 'document'))

  /**
   * @param {HTMLInputElement} input
   * @param {'photo' | 'document'} as
   */
  async function send(input, as) {
    const place = model.shown(id)?.place
    const [chosen] = input.files ?? []
    if (place === undefined || chosen === undefined) return
    const replyTo = answered()
    const done = await report(
      postFile({ ...place, name: chosen.name, as, ...(replyTo === undefined ? {} : { replyTo }) }, chosen),
    )
    input.value = ''
    if (done) sent()
  }
  async function sendSample() {
    const place = model.shown(id)?.place
    if (place === undefined) return
    const replyTo = answered()
    if (await act({ do: 'sample-ktp', ...place, ...(replyTo === undefined ? {} : { replyTo }) })) sent()
  }

  return {
    element: menu.element,
    /** @param {ChatView} view */
    draw(view) {
      const sample = {
        label: t('sample-ktp'),
        description: t('sample-ktp-why'),
        icon: icon('card'),
        choose: sendSample,
      }
      const own = [
        { label: t('attach-photo'), icon: icon('picture'), choose: () => photo.click() },
        { label: t('attach-file'), icon: icon('file'), choose: () => file.click() },
      ]
      menu.draw(view.platform === 'slack' ? own : [sample, ...own])
    },
  }
}

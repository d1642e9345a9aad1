import { openDialog } from './dialogs.js'
import { h } from './element.js'
import { t } from './words.js'

/**
 * Shows a picture as large as the window.
 * @param {string} url
 * @param {string} name
 */
export function openPicture(url, name) {
  openDialog(name, 'picture', () => [
    h('img', { src: url, alt: t('picture', { name }) }),
    h('p', {}, h('a', { href: url, target: '_blank', rel: 'noopener' }, t('open-alone'))),
  ])
}

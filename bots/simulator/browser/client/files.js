import { openPicture } from './picture.js'
import { button, h } from './element.js'
import { icon } from './icons.js'
import { t } from './words.js'

/** @import { FileView } from '../protocol.ts' */

/**
 * The files of a message: pictures can be enlarged, everything else opens in a tab of its own.
 * @param {readonly FileView[]} files
 * @returns {HTMLElement[]}
 */
export function fileNodes(files) {
  return files.map((file) => (file.picture ? pictureNode(file) : documentNode(file)))
}

/** @param {FileView} file */
function pictureNode(file) {
  const image = h('img', {
    src: file.url,
    alt: t('picture', { name: file.name }),
    width: file.width,
    height: file.height,
  })
  return button({ class: 'photo', title: t('enlarge') }, () => openPicture(file.url, file.name), image)
}

/** @param {FileView} file */
function documentNode(file) {
  return h(
    'a',
    { class: 'document', href: file.url, target: '_blank', rel: 'noopener' },
    h('span', { class: 'document-kind', 'aria-hidden': 'true' }, kindOf(file) ?? icon('file')),
    h(
      'span',
      { class: 'document-name' },
      h('b', {}, file.name),
      h('small', {}, `${sizeOf(file.size)} · ${t('opens-in-tab')}`),
    ),
  )
}

/** @param {FileView} file */
function kindOf({ name, mime }) {
  if (mime === 'application/pdf') return 'PDF'
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]
  return ending?.toUpperCase()
}

/** @param {number} bytes */
function sizeOf(bytes) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

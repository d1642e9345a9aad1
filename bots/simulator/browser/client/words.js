/** @import { PageWord, PageData } from '../page-words.ts' */

const block = document.querySelector('#page-data')

/** @type {PageData} */
const data = JSON.parse(block?.textContent ?? '{}')

/** Language of the page: `id` or `en`. */
export const locale = data.locale

/** IANA zone of the agency. */
const timeZone = data.zone

/**
 * A sentence of the page; `{name}` in it is filled from the second argument.
 * @param {PageWord} key without its prefix
 * @param {Readonly<Record<string, string | number>>} [args]
 */
export function t(key, args = {}) {
  return data.words[key].replaceAll(/\{([a-z]+)\}/g, (whole, /** @type {string} */ name) =>
    String(args[name] ?? whole),
  )
}

const time = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

/**
 * `09.05` in the agency's zone.
 * @param {number} at milliseconds since the epoch
 */
export function timeOf(at) {
  return time.format(at)
}

/**
 * `Senin, 23 November` in the agency's zone.
 * @param {number} at milliseconds since the epoch
 */
export function dayOf(at) {
  return day.format(at)
}

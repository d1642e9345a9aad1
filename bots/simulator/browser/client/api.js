import { locale } from './words.js'

/** @import { Act, CaseLine, CaseView, ChatView, FileAct, SimulatorEvent, SimulatorState } from '../protocol.ts' */

/** @typedef {{ ok: true } | { ok: false, error: string | null }} Answer */

/**
 * The address of something of the simulator, in the language of the page.
 * @param {string} path
 * @param {Readonly<Record<string, string | number | undefined>>} [query]
 */
export function address(path, query = {}) {
  const params = new URLSearchParams({ lang: locale })
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) params.set(name, String(value))
  }
  return `/simulator/${path}?${params.toString()}`
}

/**
 * What is there, or null when the program does not answer (it may be starting again).
 * @template T
 * @param {string} path
 * @param {Readonly<Record<string, string | number | undefined>>} [query]
 * @returns {Promise<T | null>}
 */
async function get(path, query) {
  try {
    const response = await fetch(address(path, query))
    if (!response.ok) return null
    /** @type {T} */
    const body = await response.json()
    return body
  } catch {
    return null
  }
}

/** @returns {Promise<SimulatorState | null>} */
export function fetchState() {
  return get('state')
}

/**
 * @param {{ person: string, platform: string, chat: string }} where
 * @returns {Promise<ChatView | null>}
 */
export function fetchView({ person, platform, chat }) {
  return get('view', { person, platform, chat })
}

/** @returns {Promise<readonly CaseLine[] | null>} */
export function fetchCases() {
  return get('cases')
}

/**
 * @param {number} id
 * @returns {Promise<CaseView | null>}
 */
export function fetchCase(id) {
  return get(`cases/${id}`)
}

/**
 * @param {Act} act
 * @returns {Promise<Answer>}
 */
export function postAct(act) {
  return post(address('act'), JSON.stringify(act), 'application/json')
}

/**
 * @param {FileAct} act
 * @param {Blob} bytes
 * @returns {Promise<Answer>}
 */
export function postFile(act, bytes) {
  return post(address('file', act), bytes, 'application/octet-stream')
}

/**
 * @param {string} url
 * @param {string | Blob} body
 * @param {string} type
 * @returns {Promise<Answer>}
 */
async function post(url, body, type) {
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })
    if (response.ok) return { ok: true }
    /** @type {{ error?: string }} */
    const { error } = await response.json()
    return { ok: false, error: response.status === 409 && error !== undefined ? error : null }
  } catch {
    return { ok: false, error: null }
  }
}

/**
 * Listens to the stream while the page can be seen: a browser holds few connections to one address, and pages in the
 * background would keep them from the one in front. A lost connection is taken up again by itself.
 * @param {(event: SimulatorEvent) => void} listener
 * @param {(open: boolean) => void} connection told when the stream opens (again) and when it is lost
 */
export function listen(listener, connection) {
  /** @type {EventSource | null} */
  let source = null

  function open() {
    const opened = new EventSource(address('events'))
    source = opened
    opened.addEventListener('open', () => connection(true))
    opened.addEventListener('message', ({ data }) => {
      /** @type {SimulatorEvent} */
      const event = JSON.parse(data)
      listener(event)
    })
    opened.addEventListener('error', () => {
      connection(false)
      // A stream that the program refused is not tried again by the browser.
      if (opened.readyState === EventSource.CLOSED) setTimeout(reopen, 1000)
    })
  }
  function reopen() {
    source?.close()
    source = null
    if (!document.hidden) open()
  }
  document.addEventListener('visibilitychange', reopen)
  reopen()
}

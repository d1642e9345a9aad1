import { fetchState, fetchView } from './api.js'
import { inLook, settle } from './places.js'
import { createUnread } from './unread.js'

/** @import { ChatView, Device, DeviceId, SimulatorEvent, SimulatorState } from '../protocol.ts' */
/** @import { Place } from './places.js' */

/** @typedef {{ device: Device, place: Place, view: ChatView | null }} Shown */
/** @typedef {ReturnType<typeof createModel>} Model */

/**
 * What the page knows: the state, what each device shows, and what is unread. It fetches what the stream says has
 * changed and tells its listener to draw.
 * @param {{ drawState: () => void, drawDevice: (id: DeviceId) => void }} listener
 */
export function createModel(listener) {
  /** @type {SimulatorState | null} */
  let state = null
  /** @type {Map<DeviceId, Place>} */
  const places = new Map()
  /** @type {Map<DeviceId, ChatView>} */
  const views = new Map()
  /** @type {Map<DeviceId, 'idle' | 'busy' | 'again'>} */
  const loading = new Map()
  const unread = createUnread()
  /** Once the office is set up: what comes from then on may be unread. */
  let begun = false
  let loadedMs = 0

  /** @param {DeviceId} id */
  function deviceOf(id) {
    return state?.devices.find((device) => device.id === id)
  }

  /** @param {DeviceId} id */
  async function loadView(id) {
    const place = places.get(id)
    if (place === undefined || place.chat === '') return
    // One request at a time for a device; what changes meanwhile is asked for once more.
    if (loading.get(id) === 'busy' || loading.get(id) === 'again') {
      loading.set(id, 'again')
      return
    }
    loading.set(id, 'busy')
    const view = await fetchView(place)
    const again = loading.get(id) === 'again'
    loading.set(id, 'idle')
    if (view !== null && isSame(place, places.get(id))) {
      views.set(id, view)
      unread.saw(place, view.revision)
      listener.drawDevice(id)
    }
    if (again) await loadView(id)
  }

  /**
   * @param {DeviceId} id
   * @param {Partial<Place>} wanted
   */
  function show(id, wanted) {
    const device = deviceOf(id)
    if (device === undefined) return
    const place = settle(device, wanted)
    if (isSame(place, places.get(id))) return
    places.set(id, place)
    remember(places)
    views.delete(id)
    loading.set(id, 'idle')
    listener.drawDevice(id)
    void loadView(id)
  }

  async function loadState() {
    const fresh = await fetchState()
    if (fresh === null) return
    const before = state
    state = fresh
    loadedMs = performance.now()
    for (const device of fresh.devices) {
      if (begun) unread.heardOf(device)
      else unread.begin(device)
      const kept = places.get(device.id)
      const moved = hasMoved(device, before)
      const place =
        kept !== undefined && moved && kept.platform !== device.platform
          ? inLook(device, kept, device.platform)
          : settle(device, kept ?? remembered(device.id))
      if (isSame(place, kept)) continue
      places.set(device.id, place)
      views.delete(device.id)
      void loadView(device.id)
    }
    begun ||= fresh.ready
    listener.drawState()
  }

  /** @param {SimulatorEvent} event */
  function hear(event) {
    if (event.type === 'state') void loadState()
    if (event.type === 'modal') {
      for (const [id, place] of places) if (place.person === event.person) void loadView(id)
    }
    if (event.type !== 'chats') return
    for (const { platform, id, revision } of event.chats) unread.changed(platform, id, revision)
    // What is said carries the program's time: the clock is not to stand behind it.
    if (performance.now() - loadedMs > clockLagMs) void loadState()
    for (const [id, place] of places) {
      const mine = event.chats.some((chat) => chat.platform === place.platform && chat.id === place.chat)
      if (mine) void loadView(id)
      else listener.drawDevice(id)
    }
  }

  return {
    unread,
    show,
    hear,
    loadState,
    /** Asks for everything again: after the stream was lost. */
    reload() {
      void loadState()
      for (const id of places.keys()) void loadView(id)
    },
    state: () => state,
    /**
     * @param {DeviceId} id
     * @returns {Shown | null} null until the first state has come
     */
    shown(id) {
      const device = deviceOf(id)
      const place = places.get(id)
      return device === undefined || place === undefined
        ? null
        : { device, place, view: views.get(id) ?? null }
    },
    /**
     * The device that somebody holds.
     * @param {string} person
     */
    deviceOfPerson(person) {
      return state?.devices.find(({ people }) => people.some(({ id }) => id === person))?.id
    },
  }
}

/**
 * Whether the program's cards come to the device on another platform than before.
 * @param {Device} device
 * @param {SimulatorState | null} before
 */
function hasMoved({ id, platform }, before) {
  const known = before?.devices.find((each) => each.id === id)
  return known !== undefined && known.platform !== platform
}

/**
 * @param {Place} place
 * @param {Place | undefined} other
 */
function isSame(place, other) {
  return place.person === other?.person && place.platform === other.platform && place.chat === other.chat
}

/** So old the clock may be when somebody speaks. */
const clockLagMs = 5000

const storageKey = 'loket-places'

/** @param {ReadonlyMap<DeviceId, Place>} places */
function remember(places) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(places)))
  } catch {
    // A browser that keeps nothing begins with the first chats again.
  }
}

/**
 * @param {DeviceId} id
 * @returns {Partial<Place>}
 */
function remembered(id) {
  try {
    /** @type {Partial<Record<DeviceId, Place>>} */
    const places = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    return places[id] ?? {}
  } catch {
    return {}
  }
}

import { listen, postAct } from './api.js'
import { createCases } from './cases.js'
import { createClock } from './clock.js'
import { createDevice } from './device.js'
import { openConnect } from './connect.js'
import { say } from './element.js'
import { createModel } from './model.js'
import { createNotices } from './notices.js'
import { lineOf } from './places.js'
import { createStories } from './stories.js'
import { createTabs } from './tabs.js'
import { t } from './words.js'

/** @import { Device, DeviceId, Playing, SimulatorEvent, SimulatorState } from '../protocol.ts' */

/** @param {string} selector */
function element(selector) {
  const found = document.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`${selector} is not on the page`)
  return found
}

const deviceIds = /** @type {const} */ (['warga', 'petugas', 'kepala'])
const notices = createNotices()
document.body.append(...notices.elements)
const stories = createStories(element('#stories'), () => model.shown('warga')?.place.platform)
const clock = createClock(element('#clock'), notices.fault)
const cases = createCases(element('#cases'))
const tabs = createTabs(element('#tabs'))
const model = createModel({ drawState, drawDevice })
const devices = new Map(deviceIds.map((id) => [id, createDevice(id, model, postAct)]))
const setUp = element('#set-up')
element('#devices').prepend(...[...devices.values()].map((device) => device.element))
element('#connect').addEventListener('click', openConnect)
let followed = ''

/** @param {DeviceId} id */
function drawDevice(id) {
  devices.get(id)?.draw()
}

function drawState() {
  const state = model.state()
  if (state === null) return
  document.body.classList.toggle('ready', state.ready)
  setUp.hidden = state.ready
  element('#devices').inert = !state.ready
  drawSetUp(state)
  stories.draw(state)
  clock.draw(state.clock)
  follow(state.playing, state)
  for (const [id, { element: device }] of devices) {
    // Of platforms that the program uses for real there is nothing here.
    device.hidden = !state.devices.some((each) => each.id === id)
    drawDevice(id)
  }
}

/** @param {SimulatorState} state */
function drawSetUp({ ready, setUp: done }) {
  if (ready) return
  const bar = setUp.querySelector('progress')
  const words = setUp.querySelector('p')
  if (bar !== null) bar.value = done
  if (words !== null) say(words, t('set-up', { percent: Math.round(done * 100) }))
}

/**
 * Shows where the story is: the chat in which somebody acts next, once for each step.
 * @param {Playing | null} playing
 * @param {SimulatorState} state
 */
function follow(playing, { devices: all }) {
  const at = playing === null || playing.state === 'ended' || playing.state === 'broken' ? null : playing.at
  const target = at === null ? undefined : model.deviceOfPerson(at.person)
  const name = all.flatMap(({ people }) => people).find(({ id }) => id === at?.person)?.name ?? ''
  const key =
    at === null
      ? ''
      : `${playing?.story} ${playing?.step} ${at.person} ${at.platform} ${at.chat} ${at.message}`
  if (playing?.state === 'acting') releaseAim()
  if (key === followed) return
  followed = key
  if (at !== null && target !== undefined) model.show(target, at)
  for (const [id, device] of devices) device.markActing(id === target ? name : null, at?.message ?? null)
  if (target === undefined) return
  tabs.show(target)
  devices.get(target)?.element.scrollIntoView({ block: 'nearest' })
}

/**
 * Whether one of these chats can be seen on the device.
 * @param {Device} device
 * @param {Extract<SimulatorEvent, { type: 'chats' }>['chats']} chats
 */
function concerns({ people }, chats) {
  return chats.some(({ platform, id }) => people.some((person) => lineOf(person, platform, id) !== undefined))
}

function releaseAim() {
  for (const device of devices.values()) device.releaseAim()
}

function reload() {
  model.reload()
  void cases.load()
}

/** @param {SimulatorEvent} event */
function hear(event) {
  // Before what comes of it does.
  if (event.type === 'state' && event.acting === true) releaseAim()
  model.hear(event)
  if (event.type === 'cases') {
    tabs.mark('cases')
    void cases.load()
  }
  if (event.type === 'chats') {
    const told = model.state()?.devices.filter((device) => concerns(device, event.chats)) ?? []
    for (const { id } of told) tabs.mark(id)
  }
  if (event.type !== 'toast') return
  const target = model.deviceOfPerson(event.person)
  if (target === undefined) return
  // Somebody else may be played in another window; a story plays everybody.
  const isHeld = model.shown(target)?.place.person === event.person
  if (isHeld || followed !== '') devices.get(target)?.notice(event.text, event.alert)
}

listen(hear, (open) => {
  document.body.classList.toggle('offline', !open)
  element('#offline').hidden = open
  // What was told while nobody listened is asked for: at first all there is.
  if (open) reload()
})
// The clock goes on by itself.
setInterval(() => void model.loadState(), 30_000)

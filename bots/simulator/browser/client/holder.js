import { button, fill, h, say } from './element.js'
import { inLook, lineOf, membersOf } from './places.js'
import { t } from './words.js'

/** @import { Person } from '../protocol.ts' */
/** @import { DeviceContext } from './device.js' */
/** @import { Shown } from './model.js' */

const names = { telegram: 'Telegram', slack: 'Slack', whatsapp: 'WhatsApp' }

/**
 * Who holds a device and with which look; and, where the look is not the one to which the program's cards come, the
 * offer to move the staff there.
 * @param {DeviceContext} context
 */
export function createHolder({ id, model, act }) {
  const select = h('select', { id: `${id}-person` })
  const label = h('label', { class: 'holder', for: `${id}-person` }, h('span', {}, t('me')), select)
  const looks = h('div', { class: 'looks', role: 'group', 'aria-label': t('look') })
  const offer = h('div', { class: 'offer', role: 'status' })
  let drawnPeople = ''
  let drawnLooks = ''
  let drawnOffer = ''

  select.addEventListener('change', () => {
    const shown = model.shown(id)
    if (shown === null) return
    const person = shown.device.people.find((each) => each.id === select.value)
    const stays = person !== undefined && lineOf(person, shown.place.platform, shown.place.chat) !== undefined
    model.show(id, {
      platform: shown.place.platform,
      person: select.value,
      ...(stays ? { chat: shown.place.chat } : {}),
    })
  })

  /** @param {Shown} shown */
  function drawPeople({ device, place }) {
    const members = membersOf(device, place.platform, place.chat)
    const others = device.people.filter((person) => !members.includes(person))
    const key = JSON.stringify(
      [members, others].map((people) => people.map((person) => [person.id, person.role])),
    )
    if (key !== drawnPeople) {
      drawnPeople = key
      fill(
        select,
        ...(members.length < 2
          ? device.people.map(optionOf)
          : [
              h('optgroup', { label: t('in-this-chat') }, ...members.map(optionOf)),
              h('optgroup', { label: t('elsewhere') }, ...others.map(optionOf)),
            ]),
      )
    }
    select.value = place.person
    label.classList.toggle('alone', device.people.length < 2)
    select.disabled = device.people.length < 2
  }

  /** @param {Shown} shown */
  function drawLooks({ device, place }) {
    looks.hidden = device.platforms.length < 2
    const key = `${device.platforms.join(' ')} ${place.platform}`
    if (key === drawnLooks) return
    drawnLooks = key
    const focused = looks.contains(document.activeElement)
    fill(
      looks,
      ...device.platforms.map((platform) =>
        button(
          { class: platform, 'aria-pressed': String(platform === place.platform) },
          () => {
            const shown = model.shown(id)
            if (shown !== null) model.show(id, inLook(shown.device, shown.place, platform))
          },
          names[platform],
        ),
      ),
    )
    if (focused) looks.querySelectorAll('button')[device.platforms.indexOf(place.platform)]?.focus()
  }

  /** @param {Shown} shown */
  function drawOffer({ device, place }) {
    const target = place.platform
    const elsewhere = device.id !== 'warga' && target !== device.platform && target !== 'whatsapp'
    offer.hidden = !elsewhere
    const key = elsewhere ? `${device.platform} ${target}` : ''
    if (key === drawnOffer) return
    drawnOffer = key
    if (!elsewhere) return fill(offer)
    const mover = button(
      { class: 'main-button' },
      async () => {
        mover.disabled = true
        say(mover, t('moving'))
        await act({ do: 'move-staff', platform: target })
        mover.disabled = false
        say(mover, t('move-staff', { platform: names[target] }))
      },
      t('move-staff', { platform: names[target] }),
    )
    fill(offer, h('p', {}, t('staff-elsewhere', { platform: names[device.platform] })), mover)
  }

  return {
    label,
    looks,
    offer,
    /** @param {Shown} shown */
    draw(shown) {
      drawPeople(shown)
      drawLooks(shown)
      drawOffer(shown)
    },
  }
}

/** @param {Person} person */
function optionOf(person) {
  return h(
    'option',
    { value: person.id },
    person.role === '' ? person.name : `${person.name} — ${person.role}`,
  )
}

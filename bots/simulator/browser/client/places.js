/** @import { ChatLine, Device, Person, Platform } from '../protocol.ts' */

/**
 * What a device shows: who holds it, with which look, and which chat.
 * @typedef {{ platform: Platform, person: string, chat: string }} Place
 */

/**
 * @param {Person} person
 * @param {Platform} platform
 * @returns {readonly ChatLine[]}
 */
export function chatsOf(person, platform) {
  return person.chats[platform] ?? []
}

/**
 * The groups of all who can hold the device, each once, in the order of their lists.
 * @param {Device} device
 * @param {Platform} platform
 * @returns {ChatLine[]}
 */
export function groupsOf(device, platform) {
  /** @type {Map<string, ChatLine>} */
  const groups = new Map()
  for (const line of device.people.flatMap((person) => chatsOf(person, platform))) {
    if (line.kind === 'group' && !groups.has(line.id)) groups.set(line.id, line)
  }
  return [...groups.values()]
}

/**
 * Who can speak in a chat: first those who usually do.
 * @param {Device} device
 * @param {Platform} platform
 * @param {string} chat
 * @returns {Person[]}
 */
export function membersOf(device, platform, chat) {
  const members = device.people.filter((person) => lineOf(person, platform, chat) !== undefined)
  const usual = members.flatMap((person) => lineOf(person, platform, chat)?.usual ?? [])
  const first = members.filter(({ id }) => usual.includes(id))
  return [...first, ...members.filter(({ id }) => !usual.includes(id))]
}

/**
 * @param {Person} person
 * @param {Platform} platform
 * @param {string} chat
 * @returns {ChatLine | undefined}
 */
export function lineOf(person, platform, chat) {
  return chatsOf(person, platform).find(({ id }) => id === chat)
}

/**
 * The place nearest to what is wanted: a look that the device has, a chat that is there, somebody who is in it.
 * @param {Device} device
 * @param {Partial<Place>} wanted
 * @returns {Place}
 */
export function settle(device, wanted) {
  const platform =
    wanted.platform !== undefined && device.platforms.includes(wanted.platform)
      ? wanted.platform
      : device.platform
  const members = wanted.chat === undefined ? [] : membersOf(device, platform, wanted.chat)
  const person = device.people.find(({ id }) => id === wanted.person)
  if (wanted.chat !== undefined && members.length > 0) {
    const holder = members.find(({ id }) => id === wanted.person) ?? members[0]
    return { platform, person: holder?.id ?? '', chat: wanted.chat }
  }
  if (person !== undefined) return { platform, person: person.id, chat: firstChat(person, platform) }
  const [group] = groupsOf(device, platform)
  if (group !== undefined) return settle(device, { platform, chat: group.id })
  const [first] = device.people
  return {
    platform,
    person: first?.id ?? '',
    chat: first === undefined ? '' : firstChat(first, platform),
  }
}

/**
 * The chat where a person usually speaks: a group where it is their custom, else the first of their list.
 * @param {Person} person
 * @param {Platform} platform
 */
function firstChat(person, platform) {
  const lines = chatsOf(person, platform)
  const group = lines.find(({ kind, usual }) => kind === 'group' && usual.includes(person.id))
  return (group ?? lines[0])?.id ?? ''
}

/**
 * The same place with another look: the same person, and the group that stands at the same place of the list.
 * @param {Device} device
 * @param {Place} place
 * @param {Platform} platform
 * @returns {Place}
 */
export function inLook(device, place, platform) {
  const at = groupsOf(device, place.platform).findIndex(({ id }) => id === place.chat)
  const group = at === -1 ? undefined : groupsOf(device, platform)[at]
  if (group !== undefined) return settle(device, { platform, person: place.person, chat: group.id })
  const person = device.people.find(({ id }) => id === place.person)
  const mine =
    person === undefined ? undefined : chatsOf(person, platform).find(({ kind }) => kind === 'private')
  return settle(device, { platform, person: place.person, ...(mine === undefined ? {} : { chat: mine.id }) })
}

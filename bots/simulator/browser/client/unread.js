import { chatsOf } from './places.js'

/** @import { Device, Platform } from '../protocol.ts' */

/** Which chats hold something that was not seen yet: a chat's revision is newer than the last one shown. */
export function createUnread() {
  /** @type {Map<string, number>} */
  const seen = new Map()
  /** @type {Map<string, number>} */
  const newest = new Map()

  /**
   * @param {Platform} platform
   * @param {string} chat
   */
  const keyOf = (platform, chat) => `${platform} ${chat}`

  /**
   * @param {Platform} platform
   * @param {string} chat
   * @param {number} revision
   */
  function changed(platform, chat, revision) {
    const key = keyOf(platform, chat)
    newest.set(key, Math.max(revision, newest.get(key) ?? 0))
  }

  /**
   * @param {Device} device
   * @param {(platform: Platform, chat: string, revision: number) => void} each
   */
  function forEachChat(device, each) {
    for (const platform of device.platforms) {
      for (const line of device.people.flatMap((person) => chatsOf(person, platform))) {
        each(platform, line.id, line.revision)
      }
    }
  }

  return {
    changed,
    /**
     * What is there when the page opens counts as seen.
     * @param {Device} device
     */
    begin(device) {
      forEachChat(device, (platform, chat, revision) => {
        changed(platform, chat, revision)
        seen.set(keyOf(platform, chat), revision)
      })
    },
    /**
     * Takes the revisions of a fresh state.
     * @param {Device} device
     */
    heardOf(device) {
      forEachChat(device, changed)
    },
    /**
     * @param {{ platform: Platform, chat: string }} place
     * @param {number} revision
     */
    saw({ platform, chat }, revision) {
      changed(platform, chat, revision)
      seen.set(keyOf(platform, chat), revision)
    },
    /**
     * @param {Platform} platform
     * @param {string} chat
     */
    isUnread(platform, chat) {
      const key = keyOf(platform, chat)
      return (newest.get(key) ?? 0) > (seen.get(key) ?? 0)
    },
  }
}

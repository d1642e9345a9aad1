import { expect, it } from 'vitest'
import { createUnread } from '../../../../bots/simulator/browser/client/unread.js'
import type { Device } from '../../../../bots/simulator/browser/protocol.ts'

function deviceAt(revision: number): Device {
  const chats = { telegram: [{ id: 'g', title: 'g', kind: 'group', usual: [], revision }] } as const
  return {
    id: 'petugas',
    platforms: ['telegram'],
    platform: 'telegram',
    people: [{ id: 'budi', name: 'Budi', role: '', chats }],
  }
}

it('counts what is there when the page opens as seen, and what comes later not, until it is shown', () => {
  const unread = createUnread()
  unread.begin(deviceAt(7))
  expect(unread.isUnread('telegram', 'g')).toBe(false)
  unread.changed('telegram', 'g', 8)
  expect(unread.isUnread('telegram', 'g')).toBe(true)
  unread.saw({ platform: 'telegram', chat: 'g' }, 8)
  expect(unread.isUnread('telegram', 'g')).toBe(false)
})

it('hears of changes from a fresh state too, and is not misled by an older one', () => {
  const unread = createUnread()
  unread.begin(deviceAt(7))
  unread.heardOf(deviceAt(9))
  unread.heardOf(deviceAt(8))
  unread.saw({ platform: 'telegram', chat: 'g' }, 8)
  expect(unread.isUnread('telegram', 'g')).toBe(true)
})

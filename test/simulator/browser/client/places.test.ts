import { describe, expect, it } from 'vitest'
import { groupsOf, inLook, membersOf, settle } from '../../../../bots/simulator/browser/client/places.js'
import type { ChatLine, Device, Person } from '../../../../bots/simulator/browser/protocol.ts'

function line(id: string, kind: ChatLine['kind'], usual: readonly string[] = []): ChatLine {
  return { id, title: id, kind, usual, revision: 1 }
}

function staff(
  id: string,
  groups: readonly string[],
  usual: Readonly<Record<string, readonly string[]>>,
): Person {
  const chats = (platform: string) => [
    ...groups.map((group) => line(`${platform}-${group}`, 'group', usual[group])),
    line(`${platform}-${id}`, 'private', [id]),
  ]
  return { id, name: id, role: '', chats: { telegram: chats('telegram'), slack: chats('slack') } }
}

const usual = { petugas: ['budi', 'tia'], bidang: ['hendra'] }
const device: Device = {
  id: 'petugas',
  platforms: ['telegram', 'slack'],
  platform: 'telegram',
  people: [
    staff('lestari', ['petugas', 'bidang'], usual),
    staff('budi', ['petugas'], usual),
    staff('tia', ['petugas'], usual),
    staff('hendra', ['bidang'], usual),
  ],
}

describe('what a device shows', () => {
  it('lists each group once, in the order of the lists', () => {
    expect(groupsOf(device, 'slack').map(({ id }) => id)).toEqual(['slack-petugas', 'slack-bidang'])
  })

  it('names those first who usually speak in a chat', () => {
    const members = membersOf(device, 'telegram', 'telegram-petugas')
    expect(members.map(({ id }) => id)).toEqual(['budi', 'tia', 'lestari'])
  })

  it('begins in the first group, held by the one who usually speaks there', () => {
    expect(settle(device, {})).toEqual({ platform: 'telegram', person: 'budi', chat: 'telegram-petugas' })
  })

  it('keeps who holds it in a group where they are, and gives it to the usual one elsewhere', () => {
    const wanted = { platform: 'telegram', chat: 'telegram-bidang' } as const
    expect(settle(device, { ...wanted, person: 'lestari' }).person).toBe('lestari')
    expect(settle(device, { ...wanted, person: 'budi' }).person).toBe('hendra')
  })

  it('goes to the group of a person who is chosen without a chat', () => {
    expect(settle(device, { platform: 'telegram', person: 'hendra' }).chat).toBe('telegram-bidang')
  })

  it('finds another place when a look, a chat or a person is not there any more', () => {
    const gone = { platform: 'whatsapp', person: 'nobody', chat: 'nowhere' } as const
    expect(settle(device, gone)).toEqual({ platform: 'telegram', person: 'budi', chat: 'telegram-petugas' })
  })

  it('stays with person and group when the look changes, and in private in private', () => {
    const group = { platform: 'telegram', person: 'lestari', chat: 'telegram-bidang' } as const
    expect(inLook(device, group, 'slack')).toEqual({
      platform: 'slack',
      person: 'lestari',
      chat: 'slack-bidang',
    })
    const own = { platform: 'telegram', person: 'tia', chat: 'telegram-tia' } as const
    expect(inLook(device, own, 'slack')).toEqual({ platform: 'slack', person: 'tia', chat: 'slack-tia' })
  })
})

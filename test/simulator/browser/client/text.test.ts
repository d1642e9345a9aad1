import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../../bots/simulator/browser/client/rows.js'
import { cutAtCommands } from '../../../../bots/simulator/browser/client/spans.js'
import type { MessageView } from '../../../../bots/simulator/browser/protocol.ts'

function commandsIn(text: string): string[] {
  const pieces = cutAtCommands(text)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  return pieces.filter(({ command }) => command).map((piece) => piece.text)
}

describe('commands in a text', () => {
  it('are found where Telegram makes them a link', () => {
    expect(commandsIn('/start')).toEqual(['/start'])
    expect(commandsIn('Kirim /permohonan, atau lihat /status.')).toEqual(['/permohonan', '/status'])
    expect(commandsIn('Ubah pilihan (/pengumuman)\n/batal')).toEqual(['/pengumuman', '/batal'])
  })

  it('are not seen in numbers, dates, units of an address and web addresses', () => {
    for (const text of ['001/PPID/XI/2026', 'RT 03/RW 05', '7/12/2026', 'https://a.example/dip', '/dip/12'])
      expect(commandsIn(text), text).toEqual([])
  })
})

function message(at: number, name: string, service = false): MessageView {
  return {
    id: `${at} ${name}`,
    revision: 1,
    at,
    mine: false,
    sender: { name, bot: false, hue: 1 },
    service,
    header: [],
    text: [],
    footer: [],
    buttons: [],
    list: null,
    files: [],
    edited: false,
    onlyForYou: false,
    replyTo: null,
    ticks: null,
  }
}

describe('the rows of a chat', () => {
  const dayOf = (at: number) => `day ${Math.floor(at / 10)}`
  const shown = (messages: readonly MessageView[]) =>
    rowsOf(messages, dayOf).map((row) => ('day' in row ? row.day : row.follows))

  it('have a line before each new day', () => {
    expect(shown([message(11, 'a'), message(21, 'a')])).toEqual(['day 1', false, 'day 2', false])
  })

  it('name the sender once for what they say in a row', () => {
    const messages = [
      message(11, 'a'),
      message(12, 'a'),
      message(13, 'b'),
      message(14, 'b', true),
      message(15, 'b'),
    ]
    expect(shown(messages)).toEqual(['day 1', false, true, false, true, false])
  })

  it('have no day where messages have no time', () => {
    expect(shown([message(0, 'a'), message(0, 'a')])).toEqual([false, true])
  })
})

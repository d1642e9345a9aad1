import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { linked, marked, span, textIn } from '../../../bots/simulator/browser/panes/spans.ts'
import { telegramSpans } from '../../../bots/simulator/browser/panes/telegram/spans.ts'

const types = ['bold', 'italic', 'code', 'pre', 'strikethrough', 'mention', 'text_mention', 'url']

it('neither loses nor adds a character when a text is cut by any entities', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const entity = fc.record({ type: fc.constantFrom(...types), offset: fc.nat(80), length: fc.nat(80) })
  fc.assert(
    fc.property(text, fc.array(entity, { maxLength: 8 }), (words, entities) => {
      expect(textIn(telegramSpans(words, entities))).toBe(words)
    }),
  )
})

it('loses nothing but marks when a text is formatted by its characters', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    ' ',
    '\n',
    'a',
    'kata',
    'https://x.example/a_b_c',
    '1',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const bare = (words: string) => words.replaceAll(/[*_~`\n]/g, '')
      expect(bare(textIn(linked(marked(text))))).toBe(bare(text))
    }),
  )
})

it('formats by characters only around words', () => {
  expect(marked('*Nomor* _baru_ ~lama~ `kode` 2*3*4 nama_saya_lagi * x *')).toEqual([
    span('Nomor', 'bold'),
    span(' '),
    span('baru', 'italic'),
    span(' '),
    span('lama', 'strike'),
    span(' '),
    span('kode', 'code'),
    span(' 2*3*4 nama_saya_lagi * x *'),
  ])
  expect(marked('*tebal _miring_*')).toEqual([span('tebal ', 'bold'), span('miring', 'bold')])
})

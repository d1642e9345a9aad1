import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeholder, printable } from '../../src/letters/printable.ts'
import { printableCodePoints } from '../../src/letters/roboto-coverage.ts'

/** What one of the letters' font files can draw, as fontkit reads it. */
function glyphsOf(file: string): ReadonlySet<number> {
  const pdfmake = createRequire(import.meta.url).resolve('pdfmake/package.json')
  const fontkit: { openSync(path: string): { characterSet: number[] } } = createRequire(
    createRequire(pdfmake).resolve('pdfkit'),
  )('fontkit')
  return new Set(fontkit.openSync(join(dirname(pdfmake), 'fonts', 'Roboto', file)).characterSet)
}

describe('the list of what the font can print', () => {
  it.each(['Regular', 'Medium', 'Italic', 'MediumItalic'])('names nothing that Roboto %s lacks', (style) => {
    const glyphs = glyphsOf(`Roboto-${style}.ttf`)
    expect([...printableCodePoints].filter((codePoint) => !glyphs.has(codePoint))).toEqual([])
  })

  it('names all that Roboto has, but for controls, private use and misleading marks', () => {
    const left = [...glyphsOf('Roboto-Regular.ttf')].filter(
      (codePoint) => !printableCodePoints.has(codePoint),
    )
    expect(left.map((codePoint) => codePoint.toString(16)).toSorted()).toEqual(
      ['0', '2', 'd', 'ee01', 'ee02', 'f6c3', 'feff', 'fffc', 'ffff'].toSorted(),
    )
  })
})

describe('text made printable', () => {
  it.each([
    ['accents, dashes and quotes stay', 'Ünïcödé – “kutip” … • Rp5.000 ½', 'Ünïcödé – “kutip” … • Rp5.000 ½'],
    ['decomposed accents are joined', 'Jose\u{301}', 'José'],
    ['an emoji of many parts is one placeholder', 'Halo 👨‍👩‍👧!', `Halo ${placeholder}!`],
    ['scripts without glyphs show how many characters there were', '中文', placeholder.repeat(2)],
    ['letters of mathematics become plain', '𝗡𝗮𝗺𝗮 ５', 'Nama 5'],
    ['a letter keeps standing when its mark cannot be drawn', 'x\u{304}', `x${placeholder}`],
    ['marks that turn the reading direction are dropped', 'a\u{202E}bc\u{2068}d', 'abcd'],
    ['controls and soft hyphens are dropped', 'a\u{0}b\u{AD}c\u{7}', 'abc'],
    ['line ends of any kind stay line ends', 'a\r\nb\rc\u{2028}d', 'a\nb\nc\nd'],
    ['tabs become spaces', 'a\tb', 'a b'],
    ['half of a surrogate pair is a placeholder', '\u{D800}x', `${placeholder}x`],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('holds nothing but line ends and what the font can draw, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const strange = Array.from(printable(text), (character) => character.codePointAt(0) ?? -1).filter(
          (codePoint) => codePoint !== 10 && !printableCodePoints.has(codePoint),
        )
        expect(strange).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newVerificationCode, parseVerificationCode } from '../../src/letters/verification-code.ts'

describe('a verification code', () => {
  it('is three groups of four characters without I, L, O and U', () => {
    for (let round = 0; round < 200; round++) {
      expect(newVerificationCode(randomBytes)).toMatch(
        /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
      )
    }
  })

  it('takes five bits of each of twelve random bytes', () => {
    const bytes = Uint8Array.from([0, 1, 9, 10, 17, 18, 31, 32, 255, 128, 64, 33])
    expect(newVerificationCode(() => bytes)).toBe('019A-HJZ0-Z001')
  })

  it('is not made from too little randomness', () => {
    expect(() => newVerificationCode(() => new Uint8Array(11))).toThrow('too few bytes')
  })

  it.each([
    ['as printed', '7K3M-Q9VX-2D8R'],
    ['in small letters', '7k3m-q9vx-2d8r'],
    ['without dashes', '7K3MQ9VX2D8R'],
    ['with spaces anywhere', ' 7K3M Q9VX  2D8R\n'],
    ['with the dashes of a word processor', '7K3M–Q9VX—2D8R'],
  ])('is read %s', (_, typed) => {
    expect(parseVerificationCode(typed)).toBe('7K3M-Q9VX-2D8R')
  })

  it('is read with the letters that look like digits', () => {
    expect(parseVerificationCode('OIL0-0000-0000')).toBe('0110-0000-0000')
  })

  it.each(['', '7K3M-Q9VX-2D8', '7K3M-Q9VX-2D8RR', '7K3M-Q9VX-2D8U', "7K3M-Q9VX-2D8'", '../../etc/pass'])(
    'is not seen in %j',
    (typed) => {
      expect(parseVerificationCode(typed)).toBeUndefined()
    },
  )

  it('reads back what it wrote, and any other text without fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.string(), (bytes, text) => {
        const code = newVerificationCode(() => bytes)
        expect(parseVerificationCode(code)).toBe(code)
        expect(parseVerificationCode(text) ?? code).toHaveLength(14)
      }),
    )
  })
})

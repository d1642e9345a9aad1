import { describe, expect, it } from 'vitest'
import { checkDecreeNumber } from '../../src/identity/legal-entity.ts'

describe('the number of a decree of recognition', () => {
  it.each([
    ['AHU-0012345.AH.01.04.Tahun 2015', 'AHU-0012345.AH.01.04.Tahun 2015'],
    ['  C-123   HT.01.01-TH.1998 ', 'C-123 HT.01.01-TH.1998'],
    ['Nomor: 12/BH/XVII.4/2009', 'Nomor: 12/BH/XVII.4/2009'],
  ])('%s is taken', (text, number) => {
    expect(checkDecreeNumber(text)).toEqual({ ok: true, number })
  })

  it.each([
    ['6171 0117 0890 0001', 'looks-like-nik'],
    ['12', 'too-short'],
    ['A1'.repeat(50), 'too-long'],
    ['belum ada', 'not-a-number'],
    ['AHU-1 <b>', 'not-a-number'],
  ])('%s is not: %s', (text, code) => {
    expect(checkDecreeNumber(text)).toEqual({ ok: false, code })
  })
})

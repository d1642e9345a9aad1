import { describe, expect, it } from 'vitest'
import { perpanjangan } from '../../src/letters/perpanjangan.ts'
import { printLetter } from '../../src/letters/printer.ts'
import { renderLetter } from '../../src/letters/render.ts'
import { tandaBuktiPermohonan } from '../../src/letters/tanda-bukti-permohonan.ts'
import { perpanjanganInput, tandaBuktiInput } from './samples.ts'
import { letterWords } from './words.ts'

const id = letterWords('id')
const extension = () => perpanjangan(perpanjanganInput(), id)

describe('printing on a thread of its own', () => {
  it('gives the very bytes that rendering gives, for letters of several pages too', async () => {
    for (const definition of [extension(), tandaBuktiPermohonan(tandaBuktiInput(), id)])
      expect((await printLetter(definition)).equals(await renderLetter(definition))).toBe(true)
  })

  it('gives each of many letters at once its own bytes', async () => {
    const reasons = ['belum-diputuskan', 'belum-dikuasai'] as const
    const definitions = [...reasons, ...reasons].map((reason) =>
      perpanjangan(perpanjanganInput({ reason }), id),
    )
    const [first, second, third, fourth] = await Promise.all(definitions.map(printLetter))
    expect(first).toEqual(third)
    expect(second).toEqual(fourth)
    expect(first).not.toEqual(second)
  })

  it('tells what is wrong with a letter, and prints the next', async () => {
    const outside = { ...extension(), images: { far: 'http://127.0.0.1:9/x.png' } }
    const broken = { ...outside, content: [{ image: 'far' }] }
    await expect(printLetter(broken)).rejects.toThrow('denied')
    expect((await printLetter(extension())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('leaves the thread of the answers free meanwhile', async () => {
    await printLetter(extension())
    let turns = 0
    let printing = true
    const count = () => {
      turns += 1
      if (printing) setImmediate(count)
    }
    setImmediate(count)
    await printLetter(tandaBuktiPermohonan(tandaBuktiInput(), id))
    printing = false
    // Rendered here, it would be a handful: pdfmake yields only between its few stages.
    expect(turns).toBeGreaterThan(100)
  })
})

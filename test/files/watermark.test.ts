import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sampleKtp } from '../../bots/simulator/sample-ktp.ts'
import { sharp } from '../../src/files/sharp.ts'
import { watermark } from '../../src/files/watermark.ts'
import { packageRoot } from '../../src/root.ts'

const mark = {
  name: 'Sari Dewi',
  time: 'Jumat, 27 November 2026, 14.30 WIB',
  purpose: 'Pemeriksaan 007/PPID/XI/2026',
}

function greyPixels(picture: Buffer) {
  return sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
}

/** How far two pictures of one size differ on average, of 255, in each cell of a grid of 5 × 4. */
async function differences(one: Buffer, other: Buffer): Promise<number[]> {
  const [first, second] = await Promise.all([greyPixels(one), greyPixels(other)])
  expect(second.info).toMatchObject({ width: first.info.width, height: first.info.height })
  const { width, height } = first.info
  const sums = Array.from({ length: 20 }, () => 0)
  for (const [index, value] of first.data.entries()) {
    const cell =
      Math.floor(((index % width) * 5) / width) + 5 * Math.floor((Math.floor(index / width) * 4) / height)
    sums[cell] = (sums[cell] ?? 0) + Math.abs(value - (second.data[index] ?? 0))
  }
  return sums.map((sum) => (sum * 20) / (width * height))
}

function plain(color: string, width = 1280, height = 800): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer()
}

describe('a watermark', () => {
  it.each([
    ['a card', () => sampleKtp({ nik: '6171011708900001', name: 'Budi Santoso' })],
    ['a dark picture', () => plain('#101010')],
    ['a bright picture', () => plain('#ffffff')],
    ['a red picture', () => plain('#c00000')],
  ])('shows in every part of %s, also when only that part is cut out', async (_what, make) => {
    const picture = await make()
    const marked = await watermark(picture, mark)
    expect(await sharp(marked).metadata()).toMatchObject({ format: 'jpeg', width: 1280 })
    for (const difference of await differences(picture, marked)) expect(difference).toBeGreaterThan(1.5)
  })

  it('leaves the card readable', async () => {
    const picture = await sampleKtp({ nik: '6171011708900001', name: 'Budi Santoso' })
    for (const difference of await differences(picture, await watermark(picture, mark))) {
      expect(difference).toBeLessThan(30)
    }
  })

  it('says who, when and what for: another name, time or purpose looks otherwise', async () => {
    const picture = await plain('#ffffff')
    const marked = await watermark(picture, mark)
    for (const other of [
      { name: 'Rina Wati' },
      { time: 'Senin, 30 November 2026, 08.00 WIB' },
      { purpose: 'Keberatan 1' },
    ]) {
      const changed = await watermark(picture, { ...mark, ...other })
      expect(Math.max(...(await differences(marked, changed)))).toBeGreaterThan(1)
    }
    expect(Math.max(...(await differences(marked, await watermark(picture, mark))))).toBe(0)
  })

  it.each([
    ['marks of XML', '</span><b>&amp;"\''],
    ['control characters and halves of characters', 'Sari\u{0}\u{1B}[31m\u{D800} Dewi'],
    ['nothing', '  \n '],
    ['very much', 'Sari '.repeat(100)],
    ['emoji and foreign letters', 'ساري 😀 ꦱꦫꦶ'],
  ])('can be made of a name with %s', async (_what, name) => {
    const picture = await plain('#ffffff', 800, 600)
    expect(
      Math.max(...(await differences(picture, await watermark(picture, { ...mark, name })))),
    ).toBeGreaterThan(1)
  })

  it.each([
    [2000, 60],
    [60, 2000],
    [600, 600],
  ])('fits a picture of %i × %i', async (width, height) => {
    const picture = await plain('#ffffff', width, height)
    expect(Math.max(...(await differences(picture, await watermark(picture, mark))))).toBeGreaterThan(1)
  })

  it('is written in letters on a machine that has no fonts at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loket-no-fonts-'))
    try {
      const config = join(folder, 'fonts.conf')
      writeFileSync(config, `<?xml version="1.0"?><fontconfig><cachedir>${folder}</cachedir></fontconfig>`)
      const program = `
        import { drawnText } from ${JSON.stringify(join(packageRoot, 'src/files/drawn-text.ts'))}
        import { sharp } from ${JSON.stringify(join(packageRoot, 'src/files/sharp.ts'))}
        const widths = await Promise.all(['iiiiiiii', 'WWWWWWWW'].map(async (text) =>
          (await sharp(await drawnText(text, { size: 40, color: '#000000' })).metadata()).width))
        console.log(JSON.stringify(widths))`
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', program],
        { cwd: packageRoot, env: { ...process.env, FONTCONFIG_FILE: config } },
      )
      const [narrow, wide] = z.tuple([z.number(), z.number()]).parse(JSON.parse(stdout))
      // The boxes that stand for missing letters are all of one width.
      expect(wide / narrow).toBeGreaterThan(2.5)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

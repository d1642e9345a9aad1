import { drawnText } from './drawn-text.ts'
import { sharp } from './sharp.ts'

/** Who looks, when and what for, in words that are printed over the picture. */
export interface Watermark {
  readonly name: string
  readonly time: string
  readonly purpose: string
}

/** Characters of a line that are printed; a longer one would leave no repeat in the picture. */
const LINE_MAX = 60
/** Font size as a share of the picture's long side. */
const FONT_SHARE = 1 / 44
/** Degrees; uphill, against the lines of the card. */
const ANGLE = -28

/** Fully transparent. */
const CLEAR = '#00000000'

/**
 * The picture with the viewer's name, the time and the purpose repeated aslant across all of it, so that a copy
 * that gets about says from whose screen it came, also when only a part of it is cut out. Red with a white edge
 * shows on dark and on light; the card stays readable below.
 */
export async function watermark(jpeg: Buffer, mark: Watermark): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata()
  const block = await markBlock(mark, Math.max(12, Math.round(Math.max(width, height) * FONT_SHARE)))
  const layer = await slantedLayer(block, width, height)
  return sharp(jpeg).composite([layer]).jpeg({ quality: 82 }).toBuffer()
}

/** The three lines once, with the room around them that keeps repeats apart. */
async function markBlock(mark: Watermark, size: number): Promise<Buffer> {
  const text = [mark.name, mark.time, mark.purpose].map(oneLine).join('\n')
  const [red, edge] = await Promise.all([
    drawnText(text, { size, color: '#c00000', opacity: 0.45 }),
    drawnText(text, { size, color: '#ffffff', opacity: 0.35 }),
  ])
  const { width, height } = await sharp(red).metadata()
  const shift = Math.max(1, Math.round(size / 16))
  return sharp({
    create: { width: width + 2 * size, height: height + 2 * size, channels: 4, background: CLEAR },
  })
    .composite([
      { input: edge, left: size + shift, top: size + shift },
      { input: red, left: size, top: size },
    ])
    .png()
    .toBuffer()
}

/** A transparent layer of the given size, covered with the block at an angle; raw, for it is soon laid on. */
async function slantedLayer(block: Buffer, width: number, height: number) {
  // Whatever the angle, a square as wide as the diagonal covers the picture; and it must hold one block whole.
  const size = await sharp(block).metadata()
  const side = Math.max(Math.ceil(Math.hypot(width, height)), size.width, size.height)
  const straight = await sharp({ create: { width: side, height: side, channels: 4, background: CLEAR } })
    .composite([{ input: block, tile: true }])
    .raw()
    .toBuffer({ resolveWithObject: true })
  const slanted = await sharp(straight.data, { raw: straight.info })
    .rotate(ANGLE, { background: CLEAR })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.floor((slanted.info.width - width) / 2)
  const top = Math.floor((slanted.info.height - height) / 2)
  const layer = await sharp(slanted.data, { raw: slanted.info })
    .extract({ left, top, width, height })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { input: layer.data, raw: layer.info }
}

/** One line of a length that fits, and never blank, which could not be drawn. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return '–'
  const characters = Array.from(line)
  return characters.length > LINE_MAX ? `${characters.slice(0, LINE_MAX - 1).join('')}…` : line
}

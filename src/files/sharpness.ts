import { sharp } from './sharp.ts'

/*
 * How sharp the sharpest parts of a picture are: the variance of the Laplacian, taken in tiles, over the contrast
 * of the whole. Each step has its reason:
 * - a fixed working size, so that the measure means "can the print be read" whatever the camera;
 * - a slight blur first, because the grain of a dark photo looks like fine detail to a Laplacian;
 * - the sharpest twentieth of the tiles, because a card may fill half the frame on a plain table;
 * - over the contrast, because a dim photo has small differences everywhere.
 */
const WORKING_SIZE = 600
const GRAIN_BLUR = 1.2
const TILE = 50
const SHARPEST_SHARE = 0.05

/**
 * Below this the small print of a card cannot be read. From made-up cards at 640 to 3000 pixels, filling the frame
 * or 60 % of it, bright and dim with grain: blurred by 0.3 % of the card's width (well readable) they measure
 * 0.021 and more, by 0.6 % (only the NIK can be guessed) 0.017 and less.
 */
const READABLE_FROM = 0.019

/** Whether the print on the pictured card is too blurred to read. */
export async function isBlurred(picture: Buffer): Promise<boolean> {
  const { data, info } = await sharp(picture)
    .resize({ width: WORKING_SIZE, height: WORKING_SIZE, fit: 'inside' })
    .greyscale()
    .blur(GRAIN_BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharpness(data, info.width, info.height) < READABLE_FROM
}

/** Of a picture of one byte per pixel. */
function sharpness(pixels: Buffer, width: number, height: number): number {
  const contrast = contrastOf(pixels)
  if (contrast === 0) return 0
  const tiles = tileVariances(pixels, width, height).toSorted((one, other) => other - one)
  return (tiles[Math.floor(tiles.length * SHARPEST_SHARE)] ?? 0) / contrast
}

// These run over every pixel on the main thread: plain loops over numbers, which cost a fifth of calls.

/** The variance of all pixels. */
function contrastOf(pixels: Buffer): number {
  let sum = 0
  let squares = 0
  for (const pixel of pixels) {
    sum += pixel
    squares += pixel * pixel
  }
  const count = Math.max(1, pixels.length)
  return squares / count - (sum / count) ** 2
}

/** The variance of the Laplacian in each whole tile; a strip at the right and lower edge is left out. */
function tileVariances(pixels: Buffer, width: number, height: number): number[] {
  const variances: number[] = []
  for (let top = 1; top + TILE < height; top += TILE) {
    for (let left = 1; left + TILE < width; left += TILE)
      variances.push(tileVariance(pixels, width, top * width + left))
  }
  return variances
}

/** Of the tile whose first pixel is at `from`; it has a pixel around it on every side. */
function tileVariance(pixels: Buffer, width: number, from: number): number {
  let sum = 0
  let squares = 0
  for (let row = from; row < from + TILE * width; row += width) {
    for (let at = row; at < row + TILE; at += 1) {
      const around =
        (pixels[at - 1] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at - width] ?? 0) + (pixels[at + width] ?? 0)
      const laplacian = around - 4 * (pixels[at] ?? 0)
      sum += laplacian
      squares += laplacian * laplacian
    }
  }
  const count = TILE * TILE
  return squares / count - (sum / count) ** 2
}

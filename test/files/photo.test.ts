import { describe, expect, it } from 'vitest'
import { sampleKtp } from '../../bots/simulator/sample-ktp.ts'
import { checkPhoto, photoBytesMax, type PhotoCheck } from '../../src/files/photo.ts'
import { sharp } from '../../src/files/sharp.ts'

const card = { nik: '6171011708900001', name: 'Budi Santoso' }

async function image(bytes: Uint8Array): Promise<Extract<PhotoCheck, { kind: 'image' }>> {
  const result = await checkPhoto(bytes)
  if (!result.ok || result.kind !== 'image') throw new Error(JSON.stringify(result))
  return result
}

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#88aacc' } })
}

/** A card on a table, `share` of the frame wide, out of focus by `blur` of the card's width, dim and grainy or not. */
async function photographed(options: {
  width: number
  share: number
  blur: number
  dim: boolean
}): Promise<Buffer> {
  const cardWidth = Math.round(options.width * options.share)
  const pictured = await sharp(await sampleKtp({ ...card, width: cardWidth }))
    .png()
    .toBuffer()
  const table = {
    width: options.width,
    height: Math.round(options.width * 0.75),
    channels: 3,
    background: '#6b4a2f',
  } as const
  const scene = await sharp({ create: table })
    .composite([{ input: pictured }])
    .png()
    .toBuffer()
  const focused =
    options.blur === 0
      ? sharp(scene)
      : sharp(
          await sharp(scene)
            .blur(options.blur * cardWidth)
            .png()
            .toBuffer(),
        )
  const lit = options.dim ? focused.linear(0.4, 20) : focused
  const { data, info } = await lit.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let state = 1
  for (const [index, value] of data.entries()) {
    // A fixed sequence of grain, so that the picture is the same each time.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    data[index] = Math.min(255, Math.max(0, value + (state / 2 ** 32 - 0.5) * (options.dim ? 12 : 6)))
  }
  return sharp(data, { raw: info }).jpeg({ quality: 85 }).toBuffer()
}

describe('a photo of a card', () => {
  it('is made anew without the place, the camera or anything else a phone adds', async () => {
    const sent = await sampleKtp(card)
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Kamera Contoh')
    const { jpeg } = await image(sent)
    const kept = await sharp(jpeg).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 1280, height: 808 })
    expect([kept.exif, kept.xmp, kept.iptc]).toEqual([undefined, undefined, undefined])
    expect(jpeg.includes('Contoh')).toBe(false)
  })

  it('is turned upright as its orientation says', async () => {
    const lying = await sharp(await sampleKtp(card))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { jpeg, width, height } = await image(lying)
    expect([width, height]).toEqual([808, 1280])
    expect((await sharp(jpeg).metadata()).orientation).toBeUndefined()
  })

  it('is kept at 2000 pixels at most and never made larger', async () => {
    expect(await image(await sampleKtp({ ...card, width: 3000 }))).toMatchObject({ width: 2000 })
    expect(await image(await plain(450, 600).jpeg().toBuffer())).toMatchObject({ width: 450, height: 600 })
  })

  it.each([
    [
      'PNG with see-through parts',
      () => sharp({ create: { width: 700, height: 500, channels: 4, background: '#00000000' } }).png(),
    ],
    ['WebP', () => plain(700, 500).webp()],
    ['AVIF', () => plain(700, 500).avif({ effort: 0 })],
    ['a scan of a printing house in CMYK', () => plain(700, 500).toColourspace('cmyk').jpeg()],
  ])('may also be %s and is kept as an ordinary JPEG', async (_format, make) => {
    const { jpeg } = await image(await make().toBuffer())
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 })
  })

  it('loses what was hidden behind its end', async () => {
    const { jpeg } = await image(
      Buffer.concat([await sampleKtp(card), Buffer.from('<script>alert(1)</script>')]),
    )
    expect(jpeg.includes('script')).toBe(false)
  })

  it('may be a PDF, which is kept as it came', async () => {
    const pdf = Buffer.from('%PDF-1.7\n…')
    expect(await checkPhoto(pdf)).toEqual({ ok: true, kind: 'pdf', pdf })
  })
})

describe('no photo of a card is', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Ini KTP saya, 6171011708900001')],
    [
      'an SVG, which is a program of sorts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'),
    ],
    ['an animation', Buffer.from('GIF89a\x84\x03\x84\x03')],
    ['a file that only calls itself a picture', Buffer.from('ktp.jpg')],
  ])('%s', async (_what, bytes) => {
    expect(await checkPhoto(bytes)).toEqual({ ok: false, code: 'not-an-image' })
  })

  it('a picture cut off in the middle, or damaged', async () => {
    const jpeg = await sampleKtp(card)
    expect(await checkPhoto(jpeg.subarray(0, jpeg.length / 2))).toEqual({ ok: false, code: 'unreadable' })
    expect(await checkPhoto(Buffer.from('\u{FF}\u{D8}\u{FF}\u{E0}then nothing of a JPEG', 'latin1'))).toEqual(
      {
        ok: false,
        code: 'unreadable',
      },
    )
  })

  it('an HEIC picture, which phones can send in another form', async () => {
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\u{18}ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(100),
    ])
    expect(await checkPhoto(heic)).toEqual({ ok: false, code: 'unsupported-format' })
  })

  it('a picture whose long side has less than 600 pixels', async () => {
    expect(await checkPhoto(await plain(599, 599).png().toBuffer())).toEqual({ ok: false, code: 'too-small' })
    expect(await checkPhoto(await plain(600, 300).png().toBuffer())).toMatchObject({ ok: true })
  })

  it('a file of more than 10 MB, picture or PDF', async () => {
    const jpeg = await sampleKtp(card)
    const padded = (size: number) => Buffer.concat([jpeg, Buffer.alloc(size - jpeg.length)])
    expect(await checkPhoto(padded(photoBytesMax + 1))).toEqual({ ok: false, code: 'too-big' })
    expect(await checkPhoto(padded(photoBytesMax))).toMatchObject({ ok: true })
    expect(await checkPhoto(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(photoBytesMax)]))).toEqual({
      ok: false,
      code: 'too-big',
    })
  })

  it('a small file that unfolds to a huge picture, and it is not unfolded to find out', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#000000' } })
      .toColourspace('b-w')
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(100_000)
    expect(await checkPhoto(bomb)).toEqual({ ok: false, code: 'too-many-pixels' })
  })
})

describe('blur', () => {
  const scenes = [
    { width: 640, share: 1, dim: false },
    { width: 1280, share: 0.6, dim: false },
    { width: 1280, share: 1, dim: true },
    { width: 2400, share: 0.85, dim: false },
    { width: 640, share: 1, dim: true },
  ]

  it.each(scenes)('is not found where the print can be read: %o', async (scene) => {
    for (const blur of [0, 0.002]) {
      expect((await image(await photographed({ ...scene, blur }))).blurred, `blur ${blur}`).toBe(false)
    }
  })

  it.each(scenes)('is found where it cannot: %o', async (scene) => {
    for (const blur of [0.007, 0.012]) {
      expect((await image(await photographed({ ...scene, blur }))).blurred, `blur ${blur}`).toBe(true)
    }
  })

  it('is found in a photo of nothing', async () => {
    expect(await image(await plain(800, 600).jpeg().toBuffer())).toMatchObject({ blurred: true })
  })

  it('is found in the sample that is meant to show it, at any width', async () => {
    for (const width of [640, 1280, 2000]) {
      expect(await image(await sampleKtp({ ...card, width, blurred: true }))).toMatchObject({ blurred: true })
      expect(await image(await sampleKtp({ ...card, width }))).toMatchObject({ blurred: false })
    }
  })
})

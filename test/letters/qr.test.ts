import QRCode from 'qrcode'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { qrSvg } from '../../src/letters/qr.ts'

describe('the drawn QR code', () => {
  it.each(['7K3M-Q9VX-2D8R', 'https://ppid.contoh.example/verifikasi/7K3M-Q9VX-2D8R'])(
    'shows every module of %s, dark and light',
    async (text) => {
      const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
      const scale = 8
      const { data, info } = await sharp(Buffer.from(qrSvg(text)))
        .resize(modules.size * scale)
        .flatten({ background: 'white' })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const drawn = Array.from({ length: modules.size ** 2 }, (_, index) => {
        const row = Math.floor(index / modules.size) * scale + scale / 2
        const column = (index % modules.size) * scale + scale / 2
        return (data[(row * info.width + column) * info.channels] ?? 255) < 128 ? 1 : 0
      })
      expect(drawn).toEqual(Array.from(modules.data, Number))
    },
  )
})

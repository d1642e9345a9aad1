import { describe, expect, it } from 'vitest'
import { sampleKtp } from '../../bots/simulator/sample-ktp.ts'
import { sharp } from '../../src/files/sharp.ts'

describe('the sample card', () => {
  it('is a JPEG of the width asked for, with a camera and a place in its EXIF', async () => {
    const { format, width, exif } = await sharp(
      await sampleKtp({ nik: '6171011708900001', name: 'Budi', width: 900 }),
    ).metadata()
    expect([format, width]).toEqual(['jpeg', 900])
    // Tag 0x8825 of the first directory points to the GPS directory (Exif 2.3, 4.6.3).
    expect(exif?.includes(Buffer.from([0x25, 0x88])) || exif?.includes(Buffer.from([0x88, 0x25]))).toBe(true)
    expect(exif?.toString('latin1')).toContain('Kamera Contoh')
  })

  it('is the same each time for the same person and another for another', async () => {
    const [one, again, other] = await Promise.all([
      sampleKtp({ nik: '6171011708900001', name: 'Budi' }),
      sampleKtp({ nik: '6171011708900001', name: 'Budi' }),
      sampleKtp({ nik: '6171015708900002', name: 'Sari <Dewi>' }),
    ])
    expect(one.equals(again)).toBe(true)
    expect(one.equals(other)).toBe(false)
  })
})

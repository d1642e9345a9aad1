import { drawnText } from '../../src/files/drawn-text.ts'
import { sharp } from '../../src/files/sharp.ts'

/** What the made-up card shows, and how it was photographed. */
export interface SampleKtp {
  readonly nik: string
  readonly name: string
  /** Out of focus, so that nothing on it can be read. */
  readonly blurred?: boolean
  /** Pixels; a card is 85.6 × 54 mm. Default 1280, as Telegram sends photos. */
  readonly width?: number
}

/** Pixels of the drawing that is then scaled. */
const DRAWN = { width: 1280, height: 808 }

/** Blur of an unreadable picture, as a share of its width: about half the height of the small print. */
const UNREADABLE_BLUR = 0.009

/**
 * A JPEG of a made-up identity card for the demo and for tests, marked CONTOH across its face. It carries what a
 * phone adds to a photo, a place among it, so that the stripping can be seen.
 */
export async function sampleKtp({ nik, name, blurred = false, width = 1280 }: SampleKtp): Promise<Buffer> {
  const card = await sharp(Buffer.from(cardBackground()))
    .composite(await cardTexts(nik, name))
    .removeAlpha()
    .png()
    .toBuffer()
  const scaled = sharp(card).resize({ width })
  return (blurred ? scaled.blur(width * UNREADABLE_BLUR) : scaled)
    .jpeg({ quality: 87 })
    .withExif({
      IFD0: { Make: 'Contoh', Model: 'Kamera Contoh', Software: 'Loket simulator' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '0/1 1/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '109/1 20/1 31/1',
      },
    })
    .toBuffer()
}

function cardBackground(): string {
  const { width, height } = DRAWN
  const waves = Array.from(
    { length: 14 },
    (_, index) =>
      `<path d="M0 ${index * 60} q ${width / 4} 50 ${width / 2} 0 t ${width / 2} 0" stroke="#a7cfe6" stroke-width="3" fill="none"/>`,
  ).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="#c3e0f0"/>${waves}` +
    '<rect x="960" y="190" width="260" height="340" fill="#d9534f"/>' +
    '<circle cx="1090" cy="310" r="72" fill="#e8c39e"/>' +
    '<path d="M980 530 q 0 -130 110 -130 t 110 130 z" fill="#3b4a5a"/></svg>'
  )
}

async function cardTexts(nik: string, name: string) {
  const black = '#1b1b1b'
  const birth = birthIn(nik)
  const rows = [
    ['Nama', name.toUpperCase()],
    ['Tempat/Tgl Lahir', `KOTA CONTOH, ${birth.date}`],
    ['Jenis Kelamin', `${birth.sex}        Gol. Darah: O`],
    ['Alamat', 'JL. CONTOH NO. 1'],
    ['      RT/RW', '001/002'],
    ['      Kel/Desa', 'CONTOH'],
    ['      Kecamatan', 'CONTOH KOTA'],
    ['Agama', 'CONTOH'],
    ['Status Perkawinan', 'BELUM KAWIN'],
    ['Pekerjaan', 'KARYAWAN SWASTA'],
    ['Kewarganegaraan', 'WNI'],
    ['Berlaku Hingga', 'SEUMUR HIDUP'],
  ]
  const at = async (text: string, left: number, top: number, size: number, color = black, opacity = 1) => ({
    input: await drawnText(text, { size, color, opacity }),
    left,
    top,
  })
  return Promise.all([
    at('PROVINSI CONTOH', 450, 24, 42),
    at('KOTA CONTOH – BUKAN KTP', 385, 76, 42),
    at('NIK', 40, 140, 44),
    at(`: ${nik}`, 260, 140, 48),
    ...rows.flatMap(([label = '', value = ''], index) => [
      at(label.trim(), label.startsWith(' ') ? 90 : 40, 206 + index * 46, 28),
      at(`: ${value}`, 330, 206 + index * 46, 28),
    ]),
    at('CONTOH', 240, 330, 190, '#b00020', 0.28),
  ])
}

/** What the NIK says of its owner: day (a woman's plus 40), month and year of birth. Nothing is checked. */
function birthIn(nik: string): { readonly date: string; readonly sex: string } {
  const day = Number(nik.slice(6, 8))
  const isWoman = day > 40
  const date = [String(isWoman ? day - 40 : day).padStart(2, '0'), nik.slice(8, 10), `19${nik.slice(10, 12)}`]
  return { date: date.join('-'), sex: isWoman ? 'PEREMPUAN' : 'LAKI-LAKI' }
}

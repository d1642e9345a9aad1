import QRCode from 'qrcode'

/**
 * The QR code of a text as an SVG drawing, one unit per module, black on nothing.
 * Drawn rather than embedded as a picture, so that it prints sharp at any size. Readers need 4 light modules
 * around it (ISO/IEC 18004): whoever places it leaves them free.
 */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  const runs: string[] = []
  for (let row = 0; row < modules.size; row++) {
    let column = 0
    while (column < modules.size) {
      const start = column
      while (column < modules.size && modules.get(row, column) === 1) column++
      const width = column - start
      if (width > 0) runs.push(`M${start} ${row}h${width}v1h-${width}z`)
      else column++
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${runs.join('')}"/></svg>`
}

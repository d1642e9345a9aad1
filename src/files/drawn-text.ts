import { createRequire } from 'node:module'
import { sharp } from './sharp.ts'

/** A font of our own: a server may have none at all, and then text in an SVG comes out as boxes. */
const fontFile = createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto/Roboto-Medium.ttf')

/** How a text is drawn. */
export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number
  /** `#rrggbb` */
  readonly color: string
  /** 0 is invisible, 1 covers. Default 1. */
  readonly opacity?: number
}

/** A transparent PNG that holds just the text; several lines are centred. The text must not be blank. */
export async function drawnText(text: string, style: TextStyle): Promise<Buffer> {
  const alpha = Math.max(1, Math.round((style.opacity ?? 1) * 100))
  return sharp({
    text: {
      text: `<span foreground="${style.color}" alpha="${alpha}%">${escapedMarkup(text)}</span>`,
      font: `Roboto Medium ${style.size}`,
      fontfile: fontFile,
      // At 72 dots to the inch a point is a pixel.
      dpi: 72,
      rgba: true,
      align: 'centre',
    },
  })
    .png()
    .toBuffer()
}

/** Pango reads its text as XML, which knows neither control characters nor halves of surrogate pairs. */
function escapedMarkup(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cn}]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

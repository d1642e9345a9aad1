import { sharp } from '../../files/sharp.ts'
import { chatPage, screenPage, type SheetRequest } from './sheet.ts'
import { chatStyle, paperStyle } from './style.ts'
import { pageSvg } from './svg.ts'

/** Pixels to a point: 144 to the inch, which an office printer still prints well. */
const pixelsPerPoint = 2

/** Widest that a picture in a chat needs to be: more is taken away by the platforms. */
const chatWidth = 1280

/** The sheet as an SVG that holds its text as text. */
export function sheetSvg(request: SheetRequest): string {
  return pageSvg(screenPage(request), paperStyle, { mode: 'words' })
}

/** The sheet as a PNG, 144 dots to the inch. It needs no fonts on the machine. */
export async function sheetPng(request: SheetRequest): Promise<Buffer> {
  return toPng(pageSvg(screenPage(request), paperStyle, { mode: 'outlines', scale: pixelsPerPoint }))
}

/** The small sheet for a chat as a PNG of at most 1280 pixels' width. It needs no fonts on the machine. */
export async function chatPng(request: SheetRequest): Promise<Buffer> {
  const page = chatPage(request)
  const scale = Math.min(1, chatWidth / page.width)
  return toPng(pageSvg(page, chatStyle, { mode: 'outlines', scale }))
}

async function toPng(svg: string): Promise<Buffer> {
  // Few colours and large even faces: a palette is a third of the size.
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png({ palette: true }).toBuffer()
}

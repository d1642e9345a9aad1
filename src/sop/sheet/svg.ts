/** A laid-out page as SVG. */
import type { Arrow, Cell, Connector, Point, SheetPage, SheetSymbol, Tag, TextLine } from './shapes.ts'
import { glyphsOf, unitsPerEm } from '../../files/roboto.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { capsuleRadius } from './symbol.ts'

/**
 * How text is written. `words`: as text that can be searched, for readers that have fonts (each line keeps its
 * measured length whatever font stands in for Roboto). `outlines`: as drawn shapes, right without any font.
 */
export type TextMode = 'words' | 'outlines'

/** How a page is drawn. */
export interface SvgOptions {
  readonly mode: TextMode
  /** Pixels to a unit, for the size that the picture asks to be shown at. Default 1. */
  readonly scale?: number
  /** Names of fonts, the best first. */
  readonly family?: string
}

/** Draws a page. */
export function pageSvg(
  page: SheetPage,
  style: SheetStyle,
  { mode, scale = 1, family = 'Roboto, sans-serif' }: SvgOptions,
): string {
  const { width, height } = page
  const write = mode === 'words' ? writtenLine : outlinedLine
  const parts = [
    `<rect width="${num(width)}" height="${num(height)}" fill="${sheetColours.paper}"/>`,
    ...page.cells.map((each) => frame(each, style)),
    ...page.cells.flatMap(({ lines }) => lines.map(write)),
    // A way that was taken is drawn over those that were not.
    ...[...page.arrows]
      .toSorted((a, b) => Number(a.edge.taken) - Number(b.edge.taken))
      .map((arrow) => arrowSvg(arrow, page, style)),
    ...page.connectors.map((each) => connectorSvg(each, style) + write(each.text)),
    ...page.symbols.map((each) => symbolSvg(each, style) + write(each.text)),
    ...page.tags.map((each) => tagSvg(each) + write(each.text)),
    ...page.notes.map(write),
  ]
  const size = `width="${num(width * scale)}" height="${num(height * scale)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${num(width)} ${num(height)}" font-family="${family}">`,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

function frame({ box, fill }: Cell, { line }: SheetStyle): string {
  const stroke = `stroke="${sheetColours.rule}" stroke-width="${num(line.width * 0.7)}"`
  return `<rect ${place(box)} fill="${fill ?? 'none'}" ${stroke}/>`
}

function arrowSvg({ edge, points, pointed }: Arrow, page: SheetPage, { line }: SheetStyle): string {
  const marked = page.symbols.some(({ node }) => node.state !== 'open')
  const color = edge.taken ? sheetColours.doneInk : marked ? sheetColours.untaken : sheetColours.ink
  const width = edge.taken ? line.takenWidth : line.width
  const dash = edge.tambahan ? ` stroke-dasharray="${num(line.head * 0.9)} ${num(line.head * 0.6)}"` : ''
  const shaft = pointed ? shortened(points, line.head) : points
  const d = shaft.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('')
  const path = `<path d="${d}" fill="none" stroke="${color}" stroke-width="${num(width)}"${dash}/>`
  return pointed ? path + headSvg(points, line.head, color) : path
}

/** Ends where the arrowhead begins, so that a thick line does not stick out of its point. */
function shortened(points: readonly Point[], by: number): Point[] {
  const [last, before] = [points.at(-1), points.at(-2)]
  if (last === undefined || before === undefined) return [...points]
  const length = Math.hypot(last.x - before.x, last.y - before.y)
  const part = length === 0 ? 0 : Math.min(1, (by * 0.8) / length)
  const end = { x: last.x + (before.x - last.x) * part, y: last.y + (before.y - last.y) * part }
  return [...points.slice(0, -1), end]
}

function headSvg(points: readonly Point[], size: number, color: string): string {
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (tip === undefined || before === undefined) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const back = { x: tip.x - dx * size, y: tip.y - dy * size }
  const wide = size * 0.45
  const corners = [
    tip,
    { x: back.x - dy * wide, y: back.y + dx * wide },
    { x: back.x + dy * wide, y: back.y - dx * wide },
  ]
  return `<polygon points="${cornersOf(corners)}" fill="${color}"/>`
}

function symbolSvg({ box, node }: SheetSymbol, { line }: SheetStyle): string {
  const { fill, stroke } = {
    open: { fill: sheetColours.paper, stroke: sheetColours.ink },
    done: { fill: sheetColours.done, stroke: sheetColours.doneInk },
    here: { fill: sheetColours.here, stroke: sheetColours.hereInk },
  }[node.state]
  const width = node.state === 'here' ? line.takenWidth * 1.2 : line.width * 1.3
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="${num(width)}"`
  const { x, y, width: w, height: h } = box
  switch (node.shape) {
    case 'decision': {
      const corners = [
        { x: x + w / 2, y },
        { x: x + w, y: y + h / 2 },
        { x: x + w / 2, y: y + h },
        { x, y: y + h / 2 },
      ]
      return `<polygon points="${cornersOf(corners)}" ${paint}/>`
    }
    case 'terminator':
      return `<rect ${place(box)} rx="${num(capsuleRadius(w, h))}" ${paint}/>`
    case 'process':
      return `<rect ${place(box)} ${paint}/>`
  }
}

/** Segi lima: flat above, its point below. */
function connectorSvg({ box }: Connector, { line }: SheetStyle): string {
  const { x, y, width, height } = box
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height * 0.7 },
    { x: x + width / 2, y: y + height },
    { x, y: y + height * 0.7 },
  ]
  const stroke = `stroke="${sheetColours.ink}" stroke-width="${num(line.width)}"`
  return `<polygon points="${cornersOf(corners)}" fill="${sheetColours.paper}" ${stroke}/>`
}

function tagSvg({ box }: Tag): string {
  return `<rect ${place(box)} fill="${sheetColours.paper}"/>`
}

function writtenLine({ x, y, text, width, size, weight, color }: TextLine): string {
  const bold = weight === 'bold' ? ' font-weight="bold"' : ''
  const length = `textLength="${num(width)}" lengthAdjust="spacingAndGlyphs"`
  return `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}"${bold} fill="${color}" ${length}>${escaped(text)}</text>`
}

function outlinedLine({ x, y, text, size, weight, color }: TextLine): string {
  const scale = size / unitsPerEm(weight)
  let at = x
  const glyphs = glyphsOf(text, weight).map(({ advance, outline }) => {
    const from = at
    at += advance * size
    if (outline === '') return ''
    return `<path transform="translate(${num(from)} ${num(y)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${outline}"/>`
  })
  return `<g fill="${color}">${glyphs.join('')}</g>`
}

function place({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`
}

function cornersOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${num(x)},${num(y)}`).join(' ')
}

/** Hundredths are finer than any print. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

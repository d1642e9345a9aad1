/** The widths of a sheet's columns: lanes as wide as their symbols and arrows ask for, the rest is for text. */
import type { Course } from './courses.ts'
import { endsOf, roomOf, sideEnds } from './ends.ts'
import type { SheetEdge, SheetGraph } from './graph.ts'
import { widthOf } from '../../files/roboto.ts'
import type { SheetStyle } from './style.ts'
import { symbolSize } from './symbol.ts'

/** A column of text beside the lanes. */
export interface TextColumn {
  /** Part of the room for text. */
  readonly share: number
}

/** A column as it lies on the page. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** All columns of a sheet, from the left. */
export interface Grid {
  /** Margins included. */
  readonly width: number
  readonly no: Column
  readonly before: readonly Column[]
  readonly lanes: readonly (Column & { readonly centre: number })[]
  readonly after: readonly Column[]
  /** Where an arrow of a course of kind `strip` runs upright. */
  trackX(course: Course): number
}

/** What the lanes have to make room for. */
export interface LaneContents {
  readonly graph: SheetGraph
  readonly courses: readonly Course[]
  /** Arrows that are cut by the end of a page. */
  readonly cut: ReadonlySet<SheetEdge>
  readonly laneCount: number
  readonly symbolText: (row: number) => string
  readonly tagText: (edge: SheetEdge) => string
  readonly connectorText: (edge: SheetEdge) => string
}

/** Lays out the columns. */
export function makeGrid(
  contents: LaneContents,
  before: readonly TextColumn[],
  after: readonly TextColumn[],
  style: SheetStyle,
): Grid {
  const { laneCount } = contents
  const strips = Array.from({ length: laneCount * 2 }, (_, strip) => stripWidth(contents, strip, style))
  const halves = Array.from({ length: laneCount * 2 }, (_, strip) => halfLane(contents, strip, style))
  const least = Array.from({ length: laneCount }, (_, lane) =>
    [lane * 2, lane * 2 + 1].reduce((sum, strip) => sum + (strips[strip] ?? 0) + (halves[strip] ?? 0), 0),
  )
  const lanesWidth = least.reduce((sum, width) => sum + width, 0)
  const inner = Math.max(style.width - 2 * style.margin, style.noWidth + lanesWidth + style.textWidth)
  const forText = inner - style.noWidth - lanesWidth
  const shares = [...before, ...after].reduce((sum, { share }) => sum + share, 0)

  let x = style.margin
  const take = (width: number): Column => {
    const column = { x, width }
    x += width
    return column
  }
  const no = take(style.noWidth)
  const left = before.map(({ share }) => take((forText * share) / shares))
  const lanes = least.map((width, lane) => {
    const column = take(width)
    return { ...column, centre: column.x + (strips[lane * 2] ?? 0) + (halves[lane * 2] ?? 0) }
  })
  const right = after.map(({ share }) => take((forText * share) / shares))
  return {
    width: inner + 2 * style.margin,
    no,
    before: left,
    lanes,
    after: right,
    trackX({ strip, track }) {
      const out = (halves[strip] ?? 0) + style.line.trackGap * (track + 0.5)
      const centre = lanes[Math.floor(strip / 2)]?.centre ?? 0
      return strip % 2 === 0 ? centre - out : centre + out
    },
  }
}

function stripWidth({ courses }: LaneContents, strip: number, { line }: SheetStyle): number {
  const tracks = courses.filter((each) => each.kind === 'strip' && each.strip === strip)
  const most = tracks.reduce((count, { track }) => Math.max(count, track + 1), 0)
  return Math.max(line.strip, (most + 0.5) * line.trackGap)
}

/** From the middle of a lane's symbols to where a strip of it begins: half a symbol and what stands beside it. */
function halfLane(contents: LaneContents, strip: number, style: SheetStyle): number {
  const { graph, courses, cut } = contents
  const lane = Math.floor(strip / 2)
  const side = strip % 2 === 0 ? 'left' : 'right'
  const room = {
    cut,
    tag: (edge: SheetEdge) => tagSize(contents.tagText(edge), style).width,
    connector: (edge: SheetEdge) => connectorSize(contents.connectorText(edge), style).width,
    gap: style.line.zone / 3,
    head: style.line.head,
  }
  const wanted = graph.nodes.flatMap((node, row) => {
    if (node.lane !== lane) return []
    const ends = endsOf(courses)
    const half = symbolSize(node, contents.symbolText(row), sideEnds(ends, row), style).width / 2
    const beside = ends.filter((end) => end.row === row && end.side === side).map((end) => roomOf(end, room))
    return [half + Math.max(style.line.zone, ...beside)]
  })
  return Math.max(style.symbol.width / 2 + style.line.zone, ...wanted)
}

/** Size of the mark on an arrow. */
export function tagSize(
  text: string,
  { size }: SheetStyle,
): { readonly width: number; readonly height: number } {
  return { width: widthOf(text, size.tag, 'bold') + size.tag * 0.5, height: size.tag * 1.15 }
}

/** Size of an off-page connector. */
export function connectorSize(
  text: string,
  { connector, size }: SheetStyle,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(connector.width, widthOf(text, size.tag, 'bold') + size.tag * 0.8),
    height: connector.height,
  }
}

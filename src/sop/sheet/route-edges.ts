/** The arrows of one page: their corners, the marks on them, and the connectors where a page cuts them. */
import type { Course } from './courses.ts'
import { roomOf } from './ends.ts'
import type { SheetEdge } from './graph.ts'
import { connectorSize, tagSize, type Grid } from './grid.ts'
import type { Ports } from './ports.ts'
import type { Arrow, Box, Connector, Point, SheetSymbol, Tag } from './shapes.ts'
import { centreOf } from './shapes.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { halfWidthAt } from './symbol.ts'
import { centred } from './text.ts'

/** The symbols of a page and what is known of the arrows. */
export interface PageArrows {
  /** Symbols on this page by row. */
  readonly symbols: ReadonlyMap<number, SheetSymbol>
  readonly courses: readonly Course[]
  readonly ports: ReadonlyMap<Course, Ports>
  readonly grid: Grid
  readonly style: SheetStyle
  readonly tagText: (edge: SheetEdge) => string
  /** What a connector names: the row at the other end. */
  readonly connectorText: (edge: SheetEdge, row: number) => string
}

/** What is drawn of the arrows on a page. */
export interface RoutedArrows {
  readonly arrows: readonly Arrow[]
  readonly tags: readonly Tag[]
  readonly connectors: readonly Connector[]
}

/** Draws all arrows that begin or end on a page. */
export function routeEdges(page: PageArrows): RoutedArrows {
  const parts = page.courses.map((course) => routeOne(page, course))
  return {
    arrows: parts.flatMap(({ arrows }) => arrows),
    tags: parts.flatMap(({ tags }) => tags),
    connectors: parts.flatMap(({ connectors }) => connectors),
  }
}

const nothing: RoutedArrows = { arrows: [], tags: [], connectors: [] }

function routeOne(page: PageArrows, course: Course): RoutedArrows {
  const { edge } = course
  const from = page.symbols.get(edge.from)
  const to = page.symbols.get(edge.to)
  if (from === undefined && to === undefined) return nothing
  const tags = from === undefined ? [] : tagOf(page, course, from)
  if (from === undefined || to === undefined) {
    const { arrow, connector } =
      from === undefined ? into(page, course, to) : outOf(page, course, from, tags[0])
    return { arrows: [arrow], tags, connectors: [connector] }
  }
  const points = pointsOf(page, course, from, to)
  return { arrows: [{ edge, points, pointed: true }], tags, connectors: [] }
}

function pointsOf(page: PageArrows, course: Course, from: SheetSymbol, to: SheetSymbol): Point[] {
  const start = touch(page, course, 'from', from)
  const end = touch(page, course, 'to', to)
  switch (course.kind) {
    case 'down':
      return [start, end]
    case 'across':
      return [start, { x: end.x, y: start.y }, end]
    case 'loop': {
      const x = centreOf(from.box).x + outwards(course) * (from.box.width / 2 + page.style.line.zone * 0.8)
      return [start, { x, y: start.y }, { x, y: end.y }, end]
    }
    case 'strip': {
      const x = page.grid.trackX(course)
      return [start, { x, y: start.y }, { x, y: end.y }, end]
    }
  }
}

/** The point where an arrow touches a symbol. */
function touch(
  { ports }: PageArrows,
  course: Course,
  which: 'from' | 'to',
  { box, node }: SheetSymbol,
): Point {
  const side = which === 'from' ? course.fromSide : course.toSide
  const middle = centreOf(box)
  if (side === 'top') return { x: middle.x, y: box.y }
  if (side === 'bottom') return { x: middle.x, y: box.y + box.height }
  const dy = ports.get(course)?.[which] ?? 0
  const half = halfWidthAt(node.shape, box, dy)
  return { x: middle.x + (side === 'left' ? -half : half), y: middle.y + dy }
}

function outwards({ fromSide }: Pick<Course, 'fromSide'>): 1 | -1 {
  return fromSide === 'left' ? -1 : 1
}

function gapOf({ style }: PageArrows): number {
  return style.line.zone / 3
}

function tagOf(page: PageArrows, course: Course, from: SheetSymbol): Tag[] {
  const { edge, fromSide } = course
  if (edge.tag === undefined) return []
  const text = page.tagText(edge)
  const { width, height } = tagSize(text, page.style)
  const start = touch(page, course, 'from', from)
  // Beside the symbol's widest part, so that the marks of one side stand below each other.
  const out = centreOf(from.box).x + outwards(course) * (from.box.width / 2 + gapOf(page) + width / 2)
  const box: Box =
    fromSide === 'bottom'
      ? { x: start.x - width / 2, y: start.y + gapOf(page) / 2, width, height }
      : { x: out - width / 2, y: start.y - height / 2, width, height }
  const color = edge.taken ? sheetColours.doneInk : sheetColours.ink
  return [{ edge, box, text: centred(text, box, { size: page.style.size.tag, weight: 'bold', color }) }]
}

/** The half of a cut arrow that leaves its symbol for another page. */
function outOf(page: PageArrows, course: Course, from: SheetSymbol, tag: Tag | undefined) {
  const { edge, fromSide } = course
  const gap = gapOf(page)
  const text = page.connectorText(edge, edge.to)
  const { width, height } = connectorSize(text, page.style)
  const start = touch(page, course, 'from', from)
  if (fromSide === 'bottom') {
    const y = (tag === undefined ? start.y : tag.box.y + tag.box.height) + gap
    const box = { x: start.x - width / 2, y, width, height }
    return halfOf(page, edge, box, text, [start, { x: start.x, y: box.y }], false)
  }
  const sign = outwards(course)
  const edgeOfSymbol = centreOf(from.box).x + (sign * from.box.width) / 2
  const near = edgeOfSymbol + sign * (gap + (tag === undefined ? 0 : tag.box.width + gap))
  const box = { x: sign === 1 ? near : near - width, y: start.y - height / 2, width, height }
  return halfOf(page, edge, box, text, [start, { x: near, y: start.y }], false)
}

/** The half of a cut arrow that comes from another page into its symbol. */
function into(page: PageArrows, course: Course, to: SheetSymbol | undefined) {
  if (to === undefined) throw new Error('an arrow that ends nowhere')
  const { edge, toSide } = course
  const { line } = page.style
  const text = page.connectorText(edge, edge.from)
  const { width, height } = connectorSize(text, page.style)
  const end = touch(page, course, 'to', to)
  const away = line.head + gapOf(page)
  if (toSide === 'top') {
    const box = { x: end.x - width / 2, y: end.y - away - height, width, height }
    return halfOf(page, edge, box, text, [{ x: end.x, y: end.y - away }, end], true)
  }
  const sign = toSide === 'left' ? -1 : 1
  const near = centreOf(to.box).x + sign * (to.box.width / 2 + away)
  const box = { x: sign === 1 ? near : near - width, y: end.y - height / 2, width, height }
  return halfOf(page, edge, box, text, [{ x: near, y: end.y }, end], true)
}

function halfOf(
  page: PageArrows,
  edge: SheetEdge,
  box: Box,
  text: string,
  points: readonly Point[],
  pointed: boolean,
): { arrow: Arrow; connector: Connector } {
  const label = centred(text, box, { size: page.style.size.tag, weight: 'bold' })
  return { arrow: { edge, points, pointed }, connector: { edge, box, text: label } }
}

/** Room that a row wants above and below its symbol for what stands there on the way to another page. */
export function clearanceOf(
  courses: readonly Course[],
  row: number,
  cut: ReadonlySet<SheetEdge>,
  style: SheetStyle,
): number {
  const room = {
    cut,
    tag: () => style.size.tag * 1.15,
    connector: () => style.connector.height,
    gap: style.line.zone / 3,
    head: style.line.head,
  }
  const wanted = courses.flatMap((course) => [
    ...(course.edge.from === row && course.fromSide === 'bottom'
      ? [roomOf({ course, which: 'from', row, side: 'bottom' }, room)]
      : []),
    ...(course.edge.to === row && course.toSide === 'top'
      ? [roomOf({ course, which: 'to', row, side: 'top' }, room)]
      : []),
  ])
  return Math.max(style.symbol.clear, ...wanted)
}

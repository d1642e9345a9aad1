/** The sheet of an SOP laid out: a table with a symbol in each row and arrows between them, on one page or several. */
import type { TableColumns } from './columns.ts'
import { chooseCourses, type Course } from './courses.ts'
import { endsOf, sideEnds } from './ends.ts'
import type { SheetEdge, SheetGraph } from './graph.ts'
import { makeGrid, type Grid } from './grid.ts'
import { placePorts } from './ports.ts'
import { clearanceOf, routeEdges } from './route-edges.ts'
import { sheetPage, type Cell, type SheetPage, type SheetSymbol } from './shapes.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { symbolSize } from './symbol.ts'
import { rowCells, rowTextHeight, tableHead } from './table.ts'
import { centred } from './text.ts'
import { symbolText, tagText, type SheetSpeech } from './words.ts'

/** What is to be laid out, and how. */
export interface SheetPlan {
  readonly speech: SheetSpeech
  readonly graph: SheetGraph
  readonly style: SheetStyle
  readonly columns: TableColumns
  /** Height over width of a page; undefined: one page as high as it needs to be. */
  readonly ratio?: number
  /** Cells above the table on its first page, and where they end. `grid` tells how wide it is. */
  readonly above?: (grid: Grid) => { readonly cells: readonly Cell[]; readonly bottom: number }
}

/** The table on its pages. Where a page cuts an arrow, connectors name the rows that it joins. */
export function layoutSheet(plan: SheetPlan): SheetPage[] {
  const courses = chooseCourses(plan.graph, plan.speech.sop.lanes.length)
  const cut = new Set<SheetEdge>()
  // Connectors need room, and room may push a row to another page and cut more arrows: at most once for each.
  for (;;) {
    const set = setRows(plan, courses, cut)
    const more = plan.graph.edges.filter(
      (edge) => !cut.has(edge) && set.pageOf(edge.from) !== set.pageOf(edge.to),
    )
    if (more.length === 0) return draw(plan, courses, cut, set)
    for (const edge of more) cut.add(edge)
  }
}

/** The rows with their heights, dealt out to pages. */
interface SetRows {
  readonly grid: Grid
  readonly heights: readonly number[]
  readonly pages: readonly (readonly number[])[]
  readonly pageHeight: number | undefined
  readonly pageOf: (row: number) => number
}

function setRows(plan: SheetPlan, courses: readonly Course[], cut: ReadonlySet<SheetEdge>): SetRows {
  const { speech, graph, style, columns, ratio } = plan
  const grid = makeGrid(
    {
      graph,
      courses,
      cut,
      laneCount: speech.sop.lanes.length,
      symbolText: (row) => textIn(plan, row),
      tagText: (edge) => tagText(speech.t, edge.tag) ?? '',
      connectorText: (edge) => longest([textIn(plan, edge.from), textIn(plan, edge.to)]),
    },
    columns.before,
    columns.after,
    style,
  )
  const heights = graph.nodes.map((_, row) => {
    const symbol = sizeOf(plan, courses, row).height + 2 * clearanceOf(courses, row, cut, style)
    return Math.max(symbol, rowTextHeight(columns, grid, style, row))
  })
  const head = tableHead(speech, columns, grid, style, 0).height
  // A row is never parted: a page is at least as high as the tallest.
  const least = 2 * style.margin + head + Math.max(...heights)
  const pageHeight = ratio === undefined ? undefined : Math.max(grid.width * ratio, least)
  const room = pageHeight === undefined ? Infinity : pageHeight - 2 * style.margin - head
  const pages = dealOut(heights, room)
  return { grid, heights, pages, pageHeight, pageOf: (row) => pages.findIndex((rows) => rows.includes(row)) }
}

function dealOut(heights: readonly number[], room: number): number[][] {
  const pages: number[][] = [[]]
  let used = 0
  for (const [row, height] of heights.entries()) {
    if (used + height > room + 1e-6 && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(row)
    used += height
  }
  return pages
}

function draw(
  plan: SheetPlan,
  courses: readonly Course[],
  cut: ReadonlySet<SheetEdge>,
  { grid, heights, pages, pageHeight }: SetRows,
): SheetPage[] {
  const { speech, graph, style, columns } = plan
  const ports = placePorts(graph, courses, grid, cut, style)
  return pages.map((rows, page) => {
    const above =
      page === 0 && plan.above !== undefined ? plan.above(grid) : { cells: [], bottom: style.margin }
    const head = tableHead(speech, columns, grid, style, above.bottom)
    let y = above.bottom + head.height
    const cells = [...above.cells, ...head.cells]
    const symbols = new Map<number, SheetSymbol>()
    for (const index of rows) {
      const node = graph.nodes[index]
      const height = heights[index]
      if (node === undefined || height === undefined) continue
      cells.push(...rowCells(columns, grid, style, { index, node, y, height }))
      symbols.set(index, symbolAt(plan, courses, grid, index, y + height / 2))
      y += height
    }
    const routed = routeEdges({
      symbols,
      courses,
      ports,
      grid,
      style,
      tagText: (edge) => tagText(speech.t, edge.tag) ?? '',
      connectorText: (_, row) => textIn(plan, row),
    })
    const size = { width: grid.width, height: pageHeight ?? y + style.margin }
    return sheetPage({ ...size, cells, symbols: [...symbols.values()], ...routed })
  })
}

function symbolAt(
  plan: SheetPlan,
  courses: readonly Course[],
  grid: Grid,
  row: number,
  middle: number,
): SheetSymbol {
  const node = plan.graph.nodes[row]
  const lane = grid.lanes[node?.lane ?? 0]
  if (node === undefined || lane === undefined) throw new Error('a row without a lane')
  const { width, height } = sizeOf(plan, courses, row)
  const box = { x: lane.centre - width / 2, y: middle - height / 2, width, height }
  const color = { done: sheetColours.doneInk, here: sheetColours.hereInk, open: sheetColours.ink }[node.state]
  const text = centred(textIn(plan, row), box, { size: plan.style.size.symbol, weight: 'bold', color })
  return { row, node, box, text }
}

function sizeOf(plan: SheetPlan, courses: readonly Course[], row: number) {
  const node = plan.graph.nodes[row]
  if (node === undefined) throw new Error('a row without a symbol')
  return symbolSize(node, textIn(plan, row), sideEnds(endsOf(courses), row), plan.style)
}

function textIn({ speech, graph }: SheetPlan, row: number): string {
  const node = graph.nodes[row]
  return node === undefined ? '' : symbolText(speech, node)
}

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length ? b : a))
}

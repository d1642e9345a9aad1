/**
 * Where the arrows touch the sides of a symbol. Those that go up stand above those that go down, and of those that go
 * the same way the one that turns first stands outermost, so that arrows of one side do not cross each other.
 */
import type { Course, Side } from './courses.ts'
import { endsOf, type End } from './ends.ts'
import type { SheetEdge, SheetGraph } from './graph.ts'
import type { Grid } from './grid.ts'
import type { SheetStyle } from './style.ts'

/** How far below the middle of its symbol (above: negative) each end of an arrow is. */
export interface Ports {
  readonly from: number
  readonly to: number
}

/** The ports of all courses. */
export function placePorts(
  graph: SheetGraph,
  courses: readonly Course[],
  grid: Grid,
  cut: ReadonlySet<SheetEdge>,
  { line }: SheetStyle,
): ReadonlyMap<Course, Ports> {
  const ports = new Map(courses.map((course) => [course, { from: 0, to: 0 }]))
  const ends = endsOf(courses)
  const sides: Side[] = ['left', 'right']
  for (const [row] of graph.nodes.entries()) {
    for (const side of sides) {
      const here = ends.filter((end) => end.row === row && end.side === side)
      const ordered = here.toSorted((a, b) => rank(a, graph, grid, cut) - rank(b, graph, grid, cut))
      for (const [place, { course, which }] of ordered.entries()) {
        const known = ports.get(course)
        if (known !== undefined) known[which] = (place - (ordered.length - 1) / 2) * line.portGap
      }
    }
  }
  return ports
}

/** Ascending from the top of a side: upwards and near, upwards and far, level, downwards and far, downwards and near. */
function rank(
  { course, which }: End,
  { nodes }: SheetGraph,
  grid: Grid,
  cut: ReadonlySet<SheetEdge>,
): number {
  const { edge, kind } = course
  if (kind === 'loop') return which === 'from' ? -0.1 : 0.1
  const [here, there] = which === 'from' ? [edge.from, edge.to] : [edge.to, edge.from]
  const centre = (row: number) => grid.lanes[nodes[row]?.lane ?? 0]?.centre ?? 0
  const turn = kind === 'across' ? centre(edge.to) : grid.trackX(course)
  const distance = cut.has(edge) ? 1 : Math.abs(turn - centre(here)) + 1
  return there < here ? -1e6 + distance : 1e6 - distance
}

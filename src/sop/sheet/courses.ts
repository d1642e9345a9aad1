/**
 * Which way each arrow runs, before anything has a size. An arrow to the next row runs straight down, or across and
 * down into the top of its symbol. Every other one leaves and enters by the sides and runs upright in a strip at the
 * edge of a lane, where no symbol ever stands. In a row stands one symbol, so nothing is in the way of what runs
 * level there.
 */
import type { SheetEdge, SheetGraph } from './graph.ts'

/** A side of a symbol. */
export type Side = 'left' | 'right' | 'top' | 'bottom'

/** How an arrow runs. */
export interface Course {
  readonly edge: SheetEdge
  readonly kind: 'down' | 'across' | 'strip' | 'loop'
  readonly fromSide: Side
  readonly toSide: Side
  /** For `strip`: lane × 2 for the left edge of a lane, + 1 for its right edge. */
  readonly strip: number
  /** For `strip`: its place in the strip, counted outwards from the lane's middle. */
  readonly track: number
}

/** What an arrow more in the same strip or at the same side costs, in widths of a lane. */
const stripCost = 0.3
const sideCost = 0.2

/** The courses of all arrows, in the order of the graph's edges. */
export function chooseCourses({ nodes, edges }: SheetGraph, laneCount: number): Course[] {
  const laneAt = (row: number) => nodes[row]?.lane ?? 0
  const chosen = new Map<SheetEdge, Course>()
  const put = (course: Course) => chosen.set(course.edge, course)
  for (const edge of edges) {
    if (edge.to !== edge.from + 1) continue
    put(toNextRow(edge, laneAt))
  }
  const far = edges.filter(({ from, to }) => from !== to && to !== from + 1)
  // Short ones first: they get the places near the symbols, and long ones go around them.
  for (const edge of far.toSorted((a, b) => span(a) - span(b)))
    put(alongStrip(edge, laneAt, laneCount, [...chosen.values()]))
  for (const edge of edges) {
    if (edge.from !== edge.to) continue
    const isCrowded = (side: Side) => endsAt([...chosen.values()], edge.from, side)
    const side = isCrowded('right') <= isCrowded('left') ? 'right' : 'left'
    put({ edge, kind: 'loop', fromSide: side, toSide: side, strip: 0, track: 0 })
  }
  return edges.flatMap((edge) => chosen.get(edge) ?? [])
}

function toNextRow(edge: SheetEdge, laneAt: (row: number) => number): Course {
  const [from, to] = [laneAt(edge.from), laneAt(edge.to)]
  const base = { edge, toSide: 'top', strip: 0, track: 0 } as const
  if (from === to) return { ...base, kind: 'down', fromSide: 'bottom' }
  return { ...base, kind: 'across', fromSide: to > from ? 'right' : 'left' }
}

function alongStrip(
  edge: SheetEdge,
  laneAt: (row: number) => number,
  laneCount: number,
  courses: readonly Course[],
): Course {
  const [from, to] = [laneAt(edge.from), laneAt(edge.to)]
  const candidates = Array.from({ length: laneCount * 2 }, (_, strip) => {
    const [fromSide, toSide] = [sideOf(from, strip), sideOf(to, strip)]
    const inStrip = courses.filter((each) => each.kind === 'strip' && each.strip === strip)
    const beside = inStrip.filter((each) => overlap(each.edge, edge))
    const crowd = endsAt(courses, edge.from, fromSide) + endsAt(courses, edge.to, toSide)
    const reach = Math.abs(middleOf(from) - placeOf(strip)) + Math.abs(middleOf(to) - placeOf(strip))
    const cost = reach + stripCost * beside.length + sideCost * crowd
    return {
      course: { edge, kind: 'strip', fromSide, toSide, strip, track: freeTrack(beside) } as const,
      cost,
    }
  })
  const best = candidates.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a))
  return best.course
}

function freeTrack(beside: readonly Course[]): number {
  const used = new Set(beside.map(({ track }) => track))
  let track = 0
  while (used.has(track)) track += 1
  return track
}

function middleOf(lane: number): number {
  return lane + 0.5
}

function placeOf(strip: number): number {
  return Math.floor(strip / 2) + (strip % 2 === 0 ? 0.1 : 0.9)
}

function sideOf(lane: number, strip: number): 'left' | 'right' {
  return placeOf(strip) < middleOf(lane) ? 'left' : 'right'
}

/** How many arrows begin or end at a side of a row's symbol. */
function endsAt(courses: readonly Course[], row: number, side: Side): number {
  return courses.filter(
    ({ edge, fromSide, toSide }) =>
      (edge.from === row && fromSide === side) || (edge.to === row && toSide === side),
  ).length
}

function span({ from, to }: SheetEdge): number {
  return Math.abs(from - to)
}

function overlap(a: SheetEdge, b: SheetEdge): boolean {
  return (
    Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to)) <=
    Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to))
  )
}

import type { Arrow, Box, Point, SheetPage } from '../../../src/sop/sheet/shapes.ts'

/** Hundredths of a unit are no overlap: the drawing itself is rounded to them. */
const touch = 0.01

/** A straight part of an arrow, from its upper left end. */
export interface Segment {
  readonly arrow: Arrow
  readonly a: Point
  readonly b: Point
}

export function segmentsOf(arrow: Arrow): Segment[] {
  return arrow.points.slice(1).map((to, index) => {
    const from = arrow.points[index] ?? to
    const [a, b] = from.x + from.y <= to.x + to.y ? [from, to] : [to, from]
    return { arrow, a, b }
  })
}

export function isStraight({ a, b }: Segment): boolean {
  return Math.abs(a.x - b.x) < touch || Math.abs(a.y - b.y) < touch
}

export function boxesOverlap(one: Box, other: Box): boolean {
  return (
    one.x + touch < other.x + other.width &&
    other.x + touch < one.x + one.width &&
    one.y + touch < other.y + other.height &&
    other.y + touch < one.y + one.height
  )
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - touch &&
    inner.y >= outer.y - touch &&
    inner.x + inner.width <= outer.x + outer.width + touch &&
    inner.y + inner.height <= outer.y + outer.height + touch
  )
}

/** The segment as a box of no breadth. */
export function boxOf({ a, b }: Segment): Box {
  return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }
}

/** Runs through the inside of a box, not only along its edge. */
export function runsThrough(segment: Segment, box: Box): boolean {
  const { x, y, width, height } = boxOf(segment)
  return (
    x + width > box.x + touch &&
    x < box.x + box.width - touch &&
    y + height > box.y + touch &&
    y < box.y + box.height - touch
  )
}

/** Two segments that lie on each other for some length: one could not tell which arrow goes where. */
export function coincide(one: Segment, other: Segment): boolean {
  const level = (each: Segment) => Math.abs(each.a.y - each.b.y) < touch
  if (level(one) !== level(other)) return false
  if (level(one)) {
    if (Math.abs(one.a.y - other.a.y) > touch) return false
    return Math.min(one.b.x, other.b.x) - Math.max(one.a.x, other.a.x) > touch
  }
  if (Math.abs(one.a.x - other.a.x) > touch) return false
  return Math.min(one.b.y, other.b.y) - Math.max(one.a.y, other.a.y) > touch
}

/** All pairs of a list. */
export function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]))
}

/** The page itself as a box. */
export function pageBox({ width, height }: SheetPage): Box {
  return { x: 0, y: 0, width, height }
}

import type { Course, Side } from './courses.ts'
import type { SheetEdge } from './graph.ts'

/** One end of an arrow at a symbol. */
export interface End {
  readonly course: Course
  readonly which: 'from' | 'to'
  readonly row: number
  readonly side: Side
}

/** Both ends of all arrows. */
export function endsOf(courses: readonly Course[]): End[] {
  return courses.flatMap((course) => [
    { course, which: 'from', row: course.edge.from, side: course.fromSide } as const,
    { course, which: 'to', row: course.edge.to, side: course.toSide } as const,
  ])
}

/** Most ends at the left or the right of a row's symbol. */
export function sideEnds(ends: readonly End[], row: number): number {
  const count = (side: Side) => ends.filter((end) => end.row === row && end.side === side).length
  return Math.max(count('left'), count('right'))
}

/** Room that an end wants beside its symbol, or below and above it. */
export function roomOf(
  { course, which }: End,
  room: {
    readonly cut: ReadonlySet<SheetEdge>
    readonly tag: (edge: SheetEdge) => number
    readonly connector: (edge: SheetEdge) => number
    readonly gap: number
    readonly head: number
  },
): number {
  const { edge } = course
  const tag = which === 'from' && edge.tag !== undefined ? room.tag(edge) + room.gap : 0
  const connector = room.cut.has(edge) ? room.connector(edge) + room.gap : 0
  const head = which === 'to' ? room.head : 0
  return tag + connector + head + room.gap
}

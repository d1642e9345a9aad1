/**
 * An SOP as the boxes and arrows of its sheet: which symbol stands in which row and lane, and which ways lead from
 * one to the other. Symbols are those of PermenPANRB 35/2012 (Lampiran, simbol flowchart): a capsule where the work
 * begins or ends, a box for an activity, a diamond where it can go on in more than one way.
 */
import type { ActionDefinition, SopDefinition, StepDefinition } from '../definition.ts'
import { placesOf } from '../machine.ts'
import type { SheetPath } from './path.ts'

/** A row of the sheet with the one symbol that stands in it. */
export interface SheetNode {
  /** Undefined for the capsules that stand for the beginning or the end alone. */
  readonly step: StepDefinition | undefined
  readonly kind: 'start' | 'step' | 'end'
  /** Index of its lane. */
  readonly lane: number
  readonly shape: 'terminator' | 'process' | 'decision'
  /** What ends the case in this very symbol, without an arrow. */
  readonly closing: readonly SheetWay[]
  /** Where the case stands and has been; `open` on a sheet of no case. */
  readonly state: 'done' | 'here' | 'open'
}

/** One thing that people do which takes a case along an arrow. */
export interface SheetWay {
  /** Undefined: the filing of the form that opens the case. */
  readonly action: ActionDefinition | undefined
  /** Who does it when it is not the lane of the symbol. */
  readonly by: string | undefined
  /** Not in the agency's document. */
  readonly tambahan: boolean
}

/** An arrow between two rows, or from a symbol back to itself. */
export interface SheetEdge {
  readonly from: number
  readonly to: number
  /** Empty for the arrow from a capsule that only says where the work begins. */
  readonly ways: readonly SheetWay[]
  /** Written on the arrow where several leave a symbol: `yes`, `no`, or a letter. */
  readonly tag: string | undefined
  readonly tambahan: boolean
  /** The case went along it. */
  readonly taken: boolean
}

/** The rows of a sheet from the top, and the arrows between them. */
export interface SheetGraph {
  readonly nodes: readonly SheetNode[]
  readonly edges: readonly SheetEdge[]
}

/** Where a step's ways lead: a step's id, `end`, or its own id for what leaves the case where it is. */
type Ways = ReadonlyMap<string, readonly SheetWay[]>

/** The boxes and arrows of an SOP; with a path, marked with where a case has been. */
export function sheetGraph(sop: SopDefinition, path?: SheetPath): SheetGraph {
  const waysOf = new Map(sop.steps.map((step) => [step.id, waysFrom(sop, step, path)]))
  const ways = (step: StepDefinition): Ways => waysOf.get(step.id) ?? new Map<string, SheetWay[]>()
  const laneOf = (id: string) =>
    Math.max(
      0,
      sop.lanes.findIndex((lane) => lane.id === id),
    )
  const shapes = new Map(
    sop.steps.map((step) => [step.id, shapeOf(sop, step, waysFrom(sop, step, undefined))]),
  )
  const initial = sop.steps.find(({ id }) => id === sop.initial) ?? sop.steps[0]
  if (initial === undefined) throw new Error(`${sop.id} has no steps`)
  const opens = shapes.get(initial.id) === 'decision'
  const ending = sop.steps.findLast((step) => ways(step).has('end') && !endsHere(step, ways(step)))

  const nodes: SheetNode[] = [
    ...(opens ? [capsule('start', laneOf(initial.lane), path)] : []),
    ...sop.steps.map((step): SheetNode => ({
      step,
      kind: 'step',
      lane: laneOf(step.lane),
      shape: shapes.get(step.id) ?? 'process',
      closing: endsHere(step, ways(step)) ? (ways(step).get('end') ?? []) : [],
      state: stateOf(sop, step, path),
    })),
    ...(ending === undefined ? [] : [capsule('end', laneOf(ending.lane), path)]),
  ]
  const rowOf = (id: string) =>
    nodes.findIndex(({ step, kind }) => (step === undefined ? kind : step.id) === id)
  const opening: SheetEdge = {
    from: 0,
    to: rowOf(initial.id),
    ways: [],
    tag: undefined,
    tambahan: false,
    taken: path !== undefined,
  }
  const edges = sop.steps.flatMap((step) => edgesFrom(step, ways(step), rowOf, path))
  return { nodes, edges: opens ? [opening, ...edges] : edges }
}

function waysFrom(sop: SopDefinition, step: StepDefinition, path: SheetPath | undefined): Ways {
  const ways = new Map<string, SheetWay[]>()
  const add = (to: string, action: ActionDefinition | undefined, lane: string) => {
    const way = {
      action,
      by: lane === step.lane ? undefined : lane,
      tambahan: action?.tambahan ?? false,
    }
    ways.set(to, [...(ways.get(to) ?? []), way])
  }
  if (step.id === sop.initial) add(sop.filing.to, undefined, sop.filing.by)
  for (const action of step.actions)
    add(action.to === 'stay' ? step.id : action.to, action, action.by ?? step.lane)
  // What leaves the case where it is comes last.
  const stays = ways.get(step.id)
  if (stays !== undefined && ways.delete(step.id)) ways.set(step.id, stays)
  // What may happen at any step has no arrow of its own, unless this case went that way.
  for (const { step: at, lane, action } of placesOf(sop).filter((place) =>
    sop.anytime.includes(place.action),
  ))
    if (at === step.id && path?.taken.some((each) => each.from === at && each.action === action.id) === true)
      add(action.to, action, lane)
  return ways
}

function shapeOf(sop: SopDefinition, step: StepDefinition, ways: Ways): SheetNode['shape'] {
  if (endsHere(step, ways)) return 'terminator'
  const own = [...ways].filter(([to, each]) => to !== step.id && each.some(({ by }) => by === undefined))
  if (own.length > 1) return 'decision'
  return step.id === sop.initial ? 'terminator' : 'process'
}

/** Its symbol is itself the end: there is no other way on. */
function endsHere(step: StepDefinition, ways: Ways): boolean {
  const targets = [...ways.keys()].filter((to) => to !== step.id)
  return targets.length === 1 && targets[0] === 'end'
}

function stateOf(sop: SopDefinition, step: StepDefinition, path: SheetPath | undefined): SheetNode['state'] {
  if (path === undefined) return 'open'
  const order = sop.steps.map(({ id }) => id)
  if (path.at === step.id) return 'here'
  const passed = path.at === 'end' || order.indexOf(step.id) < order.indexOf(path.at)
  return passed && path.left.includes(step.id) ? 'done' : 'open'
}

function capsule(kind: 'start' | 'end', lane: number, path: SheetPath | undefined): SheetNode {
  const reached = path !== undefined && (kind === 'start' || path.at === 'end')
  return { step: undefined, kind, lane, shape: 'terminator', closing: [], state: reached ? 'done' : 'open' }
}

function edgesFrom(
  step: StepDefinition,
  ways: Ways,
  rowOf: (id: string) => number,
  path: SheetPath | undefined,
): SheetEdge[] {
  const from = rowOf(step.id)
  const drawn = [...ways].filter(([to]) => to !== 'end' || !endsHere(step, ways))
  const leaving = drawn.filter(([to]) => to !== step.id)
  const isAnswered = answersYesOrNo(leaving.map(([to, each]) => [rowOf(to) - from, each] as const))
  return drawn.map(([id, each]): SheetEdge => {
    const to = rowOf(id)
    const place = leaving.findIndex(([target]) => target === id)
    return {
      from,
      to,
      ways: each,
      tag: tagOf(place, leaving.length, isAnswered, to > from),
      tambahan: each.every(({ tambahan }) => tambahan),
      taken: path?.taken.some((way) => way.from === step.id && way.to === id) ?? false,
    }
  })
}

/** One way on and one way back, a single button each, is a question of yes or no; anything else is a choice. */
function answersYesOrNo(leaving: readonly (readonly [number, readonly SheetWay[]])[]): boolean {
  const [first, second, ...more] = leaving
  if (first === undefined || second === undefined || more.length > 0) return false
  const single = leaving.every(([, ways]) => ways.length === 1 && ways[0]?.by === undefined)
  return single && first[0] > 0 !== second[0] > 0
}

function tagOf(place: number, count: number, isAnswered: boolean, onward: boolean): string | undefined {
  if (place === -1 || count < 2) return undefined
  if (isAnswered) return onward ? 'yes' : 'no'
  return String.fromCodePoint('a'.codePointAt(0)! + place)
}

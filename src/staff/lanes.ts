import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { applicantLane, type SopDefinition } from '../sop/definition.ts'

/** Heads, who are told of what is late and get the morning brief, whether or not an SOP has a step for them. */
export const headLanes: readonly string[] = ['atasan', 'kadis', 'sekretaris']

/** The lane of the superior of a PPID. */
export const superiorLane = 'atasan'

/** Told when something is late in a lane below: the Atasan PPID, in an SOP without one the Kepala Dinas. */
export function superiorOf({ lanes }: SopDefinition): string {
  const has = (lane: string) => lanes.some(({ id }) => id === lane)
  return !has(superiorLane) && has('kadis') ? 'kadis' : superiorLane
}

/** The lane of set-up itself; held by those whom the environment names. */
export const adminLane = 'admin'

/** Lanes that several units share, each with a chat of its own. */
const sharedLanes: readonly string[] = ['bidang-uptd']

/** The lanes that people can be put into, in the order of the SOPs' sheets, then the heads. */
export function staffLanes({ sops }: Pick<Desk, 'sops'>): string[] {
  const named = [...sops.values()].flatMap((sop) => sop.lanes.map(({ id }) => id))
  return [...new Set([...named, ...headLanes])].filter((lane) => lane !== applicantLane)
}

/** A lane and, in a shared one, its unit. */
export interface NamedLane {
  readonly lane: string
  readonly unit: string
}

/** Longest name of a unit. */
const unitMax = 60

/** Reads `LANE [UNIT]` as typed; a code says what is wrong with it. */
export function readLane(
  desk: Pick<Desk, 'sops'>,
  typed: string,
): NamedLane | { readonly code: 'unknown' | 'no-units' | 'unit-missing' | 'unit-too-long' } {
  const [first = '', ...rest] = typed.trim().split(/\s+/)
  const lane = staffLanes(desk).find((each) => each === first.toLowerCase())
  const unit = rest.join(' ')
  if (lane === undefined) return { code: 'unknown' }
  if (!sharedLanes.includes(lane)) return unit === '' ? { lane, unit } : { code: 'no-units' }
  if (unit === '') return { code: 'unit-missing' }
  return unit.length > unitMax ? { code: 'unit-too-long' } : { lane, unit }
}

/** `PPID Pembantu`, or `Bidang/UPTD (Bidang Koperasi)`. */
export function laneName(
  t: Sentence,
  { lane, unit }: { readonly lane: string; readonly unit?: string },
): string {
  const name = t(`lane-${lane}`)
  return unit === undefined || unit === '' ? name : `${name} (${unit})`
}

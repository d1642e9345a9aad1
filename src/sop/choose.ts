import { applicantLane, type ActionDefinition, type SopDefinition } from './definition.ts'

/** What an agency file says of its SOPs. */
export interface SopChoice {
  /** Ids of SOPs; `id@variant` for one that differs from the common one. */
  readonly sops: readonly string[]
  /** Lanes that the agency does not have, and the lane that does their work. */
  readonly lanes: Readonly<Record<string, string>>
}

/** The SOPs an agency runs, by id. */
export type SopSet = ReadonlyMap<string, SopDefinition>

/** How a definition is named in an agency file. */
export function nameOf({ id, variant }: Pick<SopDefinition, 'id' | 'variant'>): string {
  return variant === undefined ? id : `${id}@${variant}`
}

/** What is wrong with a choice, a sentence each for who wrote the agency file; empty when nothing is. */
export function choiceFaults(catalogue: readonly SopDefinition[], { sops, lanes }: SopChoice): string[] {
  const names = catalogue.map(nameOf)
  const known = new Set(catalogue.flatMap((sop) => sop.lanes.map(({ id }) => id)))
  const shared = new Set(
    catalogue.flatMap(({ steps }) => steps.filter(({ perUnit }) => perUnit === true).map(({ lane }) => lane)),
  )
  const ids = sops.map((name) => name.split('@')[0])
  return [
    ...sops
      .filter((name) => !names.includes(name))
      .map((name) => `sops: there is no SOP ${name}; there are ${names.join(', ')}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `sops: the SOP ${id} is named twice`),
    ...Object.entries(lanes).flatMap(([from, to]) => [
      ...[from, to]
        .filter((lane) => !known.has(lane) || lane === applicantLane)
        .map((lane) => `lanes: there is no lane ${lane} of the staff`),
      ...[from, to]
        .filter((lane) => shared.has(lane))
        .map((lane) => `lanes: ${lane} is shared by units and can neither be replaced nor replace another`),
      ...(lanes[to] === undefined
        ? []
        : [`lanes: ${from} is done by ${to}, which is done by another itself`]),
    ]),
  ]
}

/**
 * The SOPs that an agency runs: its variants of the catalogue, with the lanes that it does not have merged into those
 * that do their work. Throws on a choice with faults.
 */
export function chooseSops(catalogue: readonly SopDefinition[], choice: SopChoice): SopSet {
  const [fault] = choiceFaults(catalogue, choice)
  if (fault !== undefined) throw new Error(fault)
  const chosen = catalogue.filter((sop) => choice.sops.includes(nameOf(sop)))
  const names = new Map(catalogue.flatMap((sop) => sop.lanes.map(({ id, nama }) => [id, nama])))
  return new Map(chosen.map((sop) => [sop.id, withLanes(sop, choice.lanes, names)]))
}

function withLanes(
  sop: SopDefinition,
  lanes: SopChoice['lanes'],
  names: ReadonlyMap<string, string>,
): SopDefinition {
  const own = (lane: string) => lanes[lane] ?? lane
  const ownAction = (action: ActionDefinition): ActionDefinition =>
    action.by === undefined ? action : { ...action, by: own(action.by) }
  const ids = [...new Set(sop.lanes.map(({ id }) => own(id)))]
  return {
    ...sop,
    lanes: ids.map((id) => ({ id, nama: names.get(id) ?? id })),
    filing: { ...sop.filing, by: own(sop.filing.by) },
    steps: sop.steps.map((step) => ({
      ...step,
      lane: own(step.lane),
      actions: step.actions.map(ownAction),
    })),
    anytime: sop.anytime.map(ownAction),
  }
}

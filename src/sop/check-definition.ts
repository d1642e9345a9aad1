import { stepRule } from '../deadline/rules.ts'
import { applicantLane, type SopDefinition } from './definition.ts'
import { placesOf, type Place } from './machine.ts'

/** Names that a definition may use, kept where each is made. */
export interface KnownNames {
  readonly forms: readonly string[]
  readonly effects: readonly string[]
  readonly guards: readonly string[]
  readonly records: readonly string[]
  /** Terms of src/deadline/rules.ts. */
  readonly clocks: readonly string[]
}

/** What is wrong with an SOP's definition, a sentence each; empty when it is whole. Every SOP's test asks for none. */
export function checkDefinition(sop: SopDefinition, known: KnownNames): string[] {
  return [
    ...checkIds(sop),
    ...checkTargets(sop),
    ...checkPaths(sop),
    ...checkLanes(sop),
    ...checkNames(sop, known),
    ...checkTerms(sop),
  ]
}

function checkIds(sop: SopDefinition): string[] {
  const places = placesOf(sop).map(({ step, lane, action }) => `${step}/${action.id}/${lane}`)
  const malformed = [sop.id, ...placesOf(sop).flatMap(({ step, action }) => [step, action.id])]
    .filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))
    .map((id) => `the id ${id} has other characters than a-z, 0-9 and "-"`)
  return [
    ...repeated(sop.steps.map(({ id }) => id)).map((id) => `the step ${id} stands twice`),
    ...repeated(sop.steps.map(({ no }) => no)).map((no) => `the number ${no} is given to two steps`),
    ...repeated(sop.lanes.map(({ id }) => id)).map((id) => `the lane ${id} stands twice`),
    ...repeated(places).map((place) => `the action ${place} stands twice`),
    ...(sop.steps.some(({ id }) => id === 'end' || id === 'stay') ? ['a step is named end or stay'] : []),
    ...new Set(malformed),
  ]
}

function checkTargets(sop: SopDefinition): string[] {
  const steps = new Set(sop.steps.map(({ id }) => id))
  const missing = (id: string) => !steps.has(id)
  return [
    ...(missing(sop.initial) ? [`the initial step ${sop.initial} is missing`] : []),
    ...(missing(sop.filing.to) ? [`filing leads to ${sop.filing.to}, which is missing`] : []),
    ...placesOf(sop).flatMap(({ step, action }) => targetFaults(sop, step, action, missing)),
    ...sop.anytime
      .filter(({ at, by }) => by === undefined || at === undefined || at.length === 0)
      .map(({ id }) => `the action ${id} outside the steps does not say at which steps and by whom`),
  ]
}

function targetFaults(
  sop: SopDefinition,
  step: string,
  { id, to, outcome }: Place['action'],
  missing: (id: string) => boolean,
): string[] {
  const where = `${step}/${id}`
  if (step !== 'end' && missing(step)) return [`${where} stands at a step that is missing`]
  if (step === 'end' && to !== 'stay') return [`${where} takes a case on after its end`]
  if (to === 'end') {
    const known = outcome === 'proposal' || (outcome !== undefined && sop.outcomes.includes(outcome))
    return known ? [] : [`${where} ends the case without one of the outcomes`]
  }
  if (to !== 'stay' && missing(to)) return [`${where} leads to ${to}, which is missing`]
  return outcome === undefined ? [] : [`${where} names an outcome but does not end the case`]
}

function checkPaths(sop: SopDefinition): string[] {
  const moves = placesOf(sop).filter(({ action }) => action.to !== 'stay')
  const reached = new Set<string>([sop.initial, sop.filing.to])
  for (const step of reached) {
    for (const move of moves) if (move.step === step) reached.add(move.action.to)
  }
  const ending = new Set<string>(['end'])
  for (const step of ending) {
    for (const move of moves) if (move.action.to === step) ending.add(move.step)
  }
  return sop.steps.flatMap(({ id }) => [
    ...(reached.has(id) ? [] : [`the step ${id} cannot be reached`]),
    ...(ending.has(id) || isDoneByFiling(sop, id) ? [] : [`no way leads from ${id} to the end`]),
    ...(isDoneByFiling(sop, id) || moves.some((move) => move.step === id && isStaff(move.lane))
      ? []
      : [`no member of staff can take a case on from ${id}`]),
  ])
}

/** The first step of a case that staff open is over when the case is there. */
function isDoneByFiling({ initial, filing }: SopDefinition, step: string): boolean {
  return step === initial && step !== filing.to && isStaff(filing.by)
}

function checkTerms(sop: SopDefinition): string[] {
  if (sop.timedSteps !== true) return []
  return sop.steps.filter(({ waktu }) => !isTerm(waktu)).map(({ id }) => `the waktu of ${id} is no term`)
}

function isTerm(waktu: string): boolean {
  try {
    stepRule(waktu, '')
    return true
  } catch {
    return false
  }
}

function checkLanes(sop: SopDefinition): string[] {
  const named = sop.lanes.map(({ id }) => id)
  const used = new Set<string>([
    sop.filing.by,
    ...sop.steps.map(({ lane }) => lane),
    ...placesOf(sop).map(({ lane }) => lane),
  ])
  return [
    ...[...used]
      .filter((lane) => lane !== 'system' && !named.includes(lane))
      .map((lane) => `the lane ${lane} is used but not named`),
    ...named.filter((lane) => !used.has(lane)).map((lane) => `the lane ${lane} has nothing to do`),
  ]
}

function checkNames(sop: SopDefinition, known: KnownNames): string[] {
  const actions = placesOf(sop).map(({ action }) => action)
  const form = actions.flatMap((action) => (action.form === undefined ? [] : [action.form]))
  return [
    ...unknown('form', [sop.filing.form, ...form], known.forms),
    ...unknown(
      'effect',
      [...(sop.filing.effects ?? []), ...actions.flatMap(({ effects = [] }) => effects)],
      known.effects,
    ),
    ...unknown(
      'guard',
      actions.flatMap(({ guards = [] }) => guards),
      known.guards,
    ),
    ...unknown(
      'record',
      actions.flatMap(({ records = [] }) => records),
      known.records,
    ),
    ...unknown('clock', sop.clock === null ? [] : [sop.clock], known.clocks),
  ]
}

function isStaff(lane: string): boolean {
  return lane !== 'system' && lane !== applicantLane
}

function unknown(what: string, names: readonly string[], list: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !list.includes(name)).map((name) => `unknown ${what}: ${name}`)
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

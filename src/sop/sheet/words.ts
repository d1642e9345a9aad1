/** The sentences of a sheet that are made from the definition: what each button does, and where it leads. */
import type { Sentence } from '../../conversation/result.ts'
import type { ActionDefinition, SopDefinition } from '../definition.ts'
import { placesOf, type Place } from '../machine.ts'
import type { SheetEdge, SheetGraph, SheetNode, SheetWay } from './graph.ts'

/** What the words of a sheet depend on. */
export interface SheetSpeech {
  readonly sop: SopDefinition
  readonly t: Sentence
  /** A lane's name, long on paper and short in a chat. */
  readonly laneName: (id: string) => string
}

/** The names of the lanes as the agency's own sheet prints them. */
export function printedLane(sop: SopDefinition, t: Sentence): (id: string) => string {
  return (id) => sop.lanes.find((lane) => lane.id === id)?.nama ?? t('sop-sheet-system')
}

/** The names of the lanes as everybody in the chats knows them, with a capital as headings have it. */
export function spokenLane(t: Sentence): (id: string) => string {
  return (id) => {
    const name = id === 'system' ? t('sop-sheet-system') : t(`lane-${id}`)
    return name.slice(0, 1).toUpperCase() + name.slice(1)
  }
}

/** What stands in a symbol. */
export function symbolText({ t }: SheetSpeech, { step, kind }: SheetNode): string {
  return step?.no ?? t(kind === 'start' ? 'sop-sheet-start' : 'sop-sheet-end')
}

/** What stands on an arrow, if anything. */
export function tagText(t: Sentence, tag: string | undefined): string | undefined {
  if (tag === 'yes') return t('sop-sheet-yes')
  return tag === 'no' ? t('sop-sheet-no-answer') : tag
}

/** What an action is called. */
export function actionLabel({ sop, t }: SheetSpeech, action: ActionDefinition | undefined): string {
  return action === undefined ? t(`sop-${sop.id}-filed`) : t(`sop-${sop.id}-action-${action.id}`)
}

/** A line for each way out of a row's symbol: the mark on its arrow, the buttons that take it, and where it leads. */
export function wayLines(speech: SheetSpeech, graph: SheetGraph, row: number): string[] {
  const node = graph.nodes[row]
  if (node?.step === undefined) return []
  const drawn = graph.edges.filter(({ from }) => from === row).map((edge) => wayLine(speech, graph, edge))
  if (node.closing.length === 0) return drawn
  const actions = node.closing.map((way) => wayLabel(speech, way)).join(' / ')
  return [...drawn, speech.t('sop-sheet-way-end', { actions })]
}

function wayLine(speech: SheetSpeech, { nodes }: SheetGraph, { from, to, ways, tag }: SheetEdge): string {
  const { t } = speech
  const actions = ways.map((way) => wayLabel(speech, way)).join(' / ')
  const target = nodes[to]?.step
  const way =
    from === to
      ? t('sop-sheet-way-stay', { actions })
      : target === undefined
        ? t('sop-sheet-way-end', { actions })
        : t('sop-sheet-way-step', { actions, no: target.no })
  const mark = tagText(t, tag)
  return mark === undefined ? way : t('sop-sheet-tagged', { tag: mark, way })
}

function wayLabel(speech: SheetSpeech, { action, by, tambahan }: SheetWay): string {
  const { t, laneName } = speech
  const label = actionLabel(speech, action)
  const whole = by === undefined ? label : t('sop-sheet-by', { action: label, lane: laneName(by) })
  return tambahan ? t('sop-sheet-added', { text: whole }) : whole
}

/** A line for each thing that may happen at several steps, or after the end; it has no arrow of its own. */
export function anytimeLines(speech: SheetSpeech): string[] {
  const places = placesOf(speech.sop).filter(({ action }) => speech.sop.anytime.includes(action))
  const ids = [...new Set(places.map(({ action }) => action.id))]
  return ids.map((id) =>
    anytimeLine(
      speech,
      places.filter(({ action }) => action.id === id),
    ),
  )
}

function anytimeLine(speech: SheetSpeech, places: readonly Place[]): string {
  const { sop, t, laneName } = speech
  const [{ action } = {}] = places
  const label = actionLabel(speech, action)
  const lane = [...new Set(places.map((place) => laneName(place.lane)))].join(', ')
  const steps = sop.steps.filter(({ id }) => places.some(({ step }) => step === id)).map(({ no }) => no)
  const line =
    steps.length === 0
      ? t('sop-sheet-anytime-end', { action: label, lane })
      : t('sop-sheet-anytime-steps', { action: label, lane, steps: steps.join(', ') })
  const whole = action?.to === 'end' ? t('sop-sheet-anytime-closes', { text: line }) : line
  return action?.tambahan === true ? t('sop-sheet-added', { text: whole }) : whole
}

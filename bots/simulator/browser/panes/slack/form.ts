import { isRecord } from '../../../json.ts'
import { complaint, type FileAtHand, type Filling } from '../../../slack/people/fill.ts'
import type { InputBlock } from '../../../slack/blocks/schema.ts'
import type { SimView, StateValue } from '../../../slack/types.ts'
import type { Sentence } from '../../../../../src/conversation/result.ts'
import type { FileGiven, SubmitAct } from '../acts.ts'
import type { Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'
import { topModal } from './modal.ts'
import { slackMember, type SlackPlace } from './place.ts'

/** The modal on top, when it is still the one that the page shows. Throws Refusal. */
export function openModal(
  looker: Looker,
  id: string,
): Pick<SlackPlace, 'person' | 'world'> & { view: SimView } {
  const member = slackMember(looker)
  const view = topModal(member.world, member.person.id)
  if (view?.id !== id) throw new Refusal('simulator-chat-modal-gone')
  return { ...member, view }
}

/** Fills in a modal. What its questions do not take is said under them, and false returned, as Slack's own screen does. */
export function fillIn(looker: Looker, { modal, values }: SubmitAct): boolean {
  const { person, world, view } = openModal(looker, modal)
  const asked = inputsOf(view)
  const filled = asked.flatMap((block) => {
    const key = block.block_id ?? ''
    const given = values[key]
    const isFile = block.element.type === 'file_input'
    return given === undefined || isFile ? [] : [[key, given.length === 0 ? null : given] as const]
  })
  person.fills(Object.fromEntries<Filling>(filled))
  const wrong = asked.flatMap((block) => {
    const words = wrongIn(looker.t, block, heldBy(view, block))
    return words === undefined ? [] : [[block.block_id ?? '', words] as const]
  })
  if (wrong.length === 0) return true
  view.errors = Object.fromEntries(wrong)
  world.changed()
  return false
}

/** Puts a file to those that a question of a modal holds already; the oldest goes when there is no room. */
export function attach(
  looker: Looker,
  where: { readonly modal: string; readonly field: string },
  file: FileGiven,
): void {
  const { person, world, view } = openModal(looker, where.modal)
  const block = inputsOf(view).find(({ block_id: id }) => id === where.field)
  if (block?.element.type !== 'file_input') throw new Refusal('simulator-chat-no-field')
  const held = heldBy(view, block)?.['files']
  const before = (Array.isArray(held) ? held : []).flatMap((each): FileAtHand[] => {
    const kept = isRecord(each) ? world.files.get(String(each['id'])) : undefined
    return kept === undefined ? [] : [{ name: kept.name, bytes: kept.bytes, mime: kept.mime }]
  })
  const all = [...before, { name: file.name, bytes: file.bytes, mime: file.mime }]
  person.fills({ [where.field]: all.slice(-(block.element.max_files ?? 10)) })
}

function inputsOf({ blocks }: SimView): InputBlock[] {
  return blocks.filter((block) => block.type === 'input')
}

function heldBy({ state }: SimView, { block_id: key = '', element }: InputBlock): StateValue | undefined {
  return state[key]?.[element.action_id ?? '']
}

/** What Slack's screen says of an answer that it does not take; undefined when it takes it. */
function wrongIn(t: Sentence, block: InputBlock, held: StateValue | undefined): string | undefined {
  if (complaint(block, held) === undefined) return undefined
  const { element } = block
  const text = held?.['value'] ?? held?.['selected_date']
  if (typeof text !== 'string') return t('simulator-chat-field-missing')
  if (element.type === 'number_input') {
    const { min_value: min = '', max_value: max = '' } = element
    return t('simulator-chat-field-number', { min, max })
  }
  if (element.type === 'plain_text_input')
    return t('simulator-chat-field-length', { max: element.max_length ?? 3000 })
  return t('simulator-chat-field-wrong')
}

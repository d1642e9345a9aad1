import type { Message } from '../chat/message.ts'
import type { FormDefinition, FormState } from '../conversation/definition.ts'
import { promptFor, type FormView } from '../conversation/prompt.ts'
import type { FormContext } from '../conversation/result.ts'
import { allWords } from '../i18n/all-words.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'
import { localeOf, wordsFor, wordsIn } from './words.ts'

/** Where and in which language a question is asked. */
export interface PromptPlace {
  readonly platform: string
  readonly locale: Locale
  readonly inGroup: boolean
}

/** The question that waits, for a chat. */
export function promptOf(desk: Desk, place: PromptPlace, state: FormState): Message {
  return promptFor(definitionOf(desk, state.form), state, viewOf(desk, place))
}

/** Where a turn is answered. */
export function placeOf(turn: Turn): PromptPlace {
  const { platform, chat } = turn.incoming
  return { platform, locale: localeOf(turn), inGroup: chat.kind !== 'private' }
}

/** A form by its id. Throws for one that does not exist: ids are ours. */
export function definitionOf(desk: Desk, id: string): FormDefinition {
  const form = desk.forms.get(id)
  if (form === undefined) throw new Error(`unknown form: ${id}`)
  return form
}

/** What reading an answer needs to know of the world at a turn. */
export function contextOf(desk: Desk, turn: Turn): FormContext {
  return {
    today: desk.calendar().dateOf(turn.now),
    t: wordsFor(desk, turn),
    words: (key) => allWords(desk.translator, key),
  }
}

/** How a form is shown in a place. */
export function viewOf(desk: Desk, { platform, locale, inGroup }: PromptPlace): FormView {
  const channel = desk.channels.get(platform)
  if (channel === undefined) throw new Error('an update came from a channel that is not on')
  const { ktpDays, formDays, caseYears } = desk.agency.retention
  return {
    t: wordsIn(desk, locale),
    capabilities: channel.capabilities,
    args: { agency: desk.agency.name, ktpDays, formDays, caseYears },
    inGroup,
  }
}

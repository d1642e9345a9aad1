import type { State, StateValue } from '../types.ts'
import type { InteractiveElement } from './elements.ts'
import type { Block } from './schema.ts'
import { placedElements } from './walk.ts'

/** What a view holds before anything is filled in (view_submission: `view.state.values`); its blocks have ids. */
export function initialState(blocks: readonly Block[]): State {
  const state: State = {}
  for (const { block, element } of placedElements(blocks)) {
    const value = initialValue(element)
    if (value === undefined) continue
    const held = (state[block.block_id ?? ''] ??= {})
    held[element.action_id ?? ''] = value
  }
  return state
}

/** What an element holds at first; undefined for one that holds nothing. */
function initialValue(element: InteractiveElement): StateValue | undefined {
  const { type } = element
  switch (element.type) {
    case 'button':
    case 'overflow':
      return undefined
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: element.initial_value ?? null }
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null }
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] }
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null }
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] }
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null }
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null }
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null }
    case 'file_input':
      return { type, files: [] }
  }
}

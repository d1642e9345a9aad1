import { PlayError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { Bubble, PersonState, Tappable } from '../types.ts'
import { say, type Acted } from './speak.ts'

/** Where to tap: a bubble or its wamid; without it the newest that has the label. */
export interface TapPlace {
  readonly on?: Bubble | string
}

/**
 * A person taps a reply button, a row of a list or a template's quick reply. Buttons never go away, so an old
 * bubble can be tapped as well as the newest. Throws PlayError when nothing has that label.
 */
export function tap(
  sim: Simulator,
  person: PersonState,
  label: string,
  place: TapPlace,
  only?: Tappable['kind'],
): Acted {
  const { bubble, tappable } = found(person, label, place, only)
  const { id, description } = tappable
  if (tappable.kind === 'link') throw new PlayError(`"${label}" is a link; nothing is sent when it is opened`)
  const said = { kind: 'tap', text: label, replyTo: bubble.id } as const
  if (tappable.kind === 'quick-reply') {
    return say(sim, person, { ...said, type: 'button', part: { button: { payload: id, text: label } } })
  }
  const interactive =
    tappable.kind === 'reply'
      ? { type: 'button_reply', button_reply: { id, title: label } }
      : {
          type: 'list_reply',
          list_reply: { id, title: label, ...(description === undefined ? {} : { description }) },
        }
  return say(sim, person, { ...said, type: 'interactive', part: { interactive } })
}

function found(
  person: PersonState,
  label: string,
  place: TapPlace,
  only: Tappable['kind'] | undefined,
): { bubble: Bubble; tappable: Tappable } {
  const wanted = typeof place.on === 'string' ? place.on : place.on?.id
  for (const bubble of person.bubbles.toReversed()) {
    if (bubble.by !== 'business' || (wanted !== undefined && bubble.id !== wanted)) continue
    const tappable = bubble.taps.find(
      (one) => one.label === label && (only === undefined || one.kind === only),
    )
    if (tappable !== undefined) return { bubble, tappable }
  }
  const offered = person.bubbles.flatMap((bubble) => bubble.taps.map((one) => one.label))
  throw new PlayError(`nothing to tap says "${label}"; there is ${JSON.stringify(offered)}`)
}

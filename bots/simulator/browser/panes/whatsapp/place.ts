import type { Bubble } from '../../../whatsapp/types.ts'
import type { Person } from '../../../whatsapp/people/person.ts'
import { whatsappOf, type Looker } from '../looker.ts'
import { Refusal } from '../refusal.ts'

/** The person whose only chat, named by the own number, this is. Throws Refusal for somebody else's. */
export function whatsappPerson(looker: Looker, chat: string): Person {
  const person = whatsappOf(looker).people[looker.member.id]
  if (person.phone !== chat) throw new Refusal('simulator-chat-not-theirs')
  return person
}

/** The bubble of an id. Throws Refusal when it is not there. */
export function bubbleIn(person: Person, id: string): Bubble {
  const bubble = person.bubbles.findLast((each) => each.id === id)
  if (bubble === undefined) throw new Refusal('simulator-chat-message-gone')
  return bubble
}

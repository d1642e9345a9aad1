import type { Person } from '../../simulator/whatsapp/people/person.ts'
import type { Bubble, Tappable } from '../../simulator/whatsapp/types.ts'
import type { Entry, Place } from '../entries.ts'
import type { Transcript } from '../transcript.ts'
import type { News } from '../venue.ts'

/** A citizen's phone, and how much of it was read. */
interface Phone {
  readonly person: Person
  readonly place: Place
  read: number
}

/** What came to the phones of the citizens on WhatsApp. */
export class WhatsappRecord {
  readonly #transcript: Transcript
  readonly #phones: Phone[] = []

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  /** Makes a phone known. */
  add(person: Person, place: Place): void {
    this.#phones.push({ person, place, read: 0 })
  }

  /** What came since the last time. */
  async read(): Promise<News[]> {
    const news: News[] = []
    for (const phone of this.#phones) {
      const { person, place } = phone
      const fresh = person.bubbles.slice(phone.read)
      phone.read += fresh.length
      for (const bubble of fresh) {
        if (bubble.by === 'business')
          news.push({ at: bubble.at, entry: await this.#entry(person, place, bubble) })
      }
    }
    return news
  }

  async #entry(person: Person, place: Place, bubble: Bubble): Promise<Entry> {
    const { heading, text } = inParts(
      [bubble.header ?? '', bubble.text].filter((each) => each !== '').join('\n'),
    )
    const { file } = bubble
    const kind = file?.mime.startsWith('image/') === true ? 'photo' : 'document'
    const name = file?.name ?? (kind === 'photo' ? 'foto.jpg' : 'dokumen')
    return {
      type: 'bot',
      place,
      messageId: bubble.id,
      edited: false,
      heading,
      text,
      buttons: bubble.taps.map((tap) => [{ label: labelOf(tap) }]),
      list: bubble.listButton,
      keys: [],
      isProtected: false,
      ...(file !== undefined && { file: await this.#transcript.keep(kind, name, person.file(bubble)) }),
    }
  }
}

/** The whole label: rows of a list have it in their description when it is too long for their title. */
export function labelOf({ label, description }: Tappable): string {
  return description ?? label
}

/** WhatsApp writes bold between asterisks: the first line, when it is. */
function inParts(text: string): { readonly heading: string; readonly text: string } {
  const heading = /^\*([^*\n]+)\*(?=\n|$)/.exec(text)
  return heading === null
    ? { heading: '', text }
    : { heading: heading[1] ?? '', text: text.slice(heading[0].length) }
}

import { systemClock } from '../../../src/clock.ts'
import type { Block } from '../../simulator/slack/blocks/schema.ts'
import type { SimChannel, SimMessage } from '../../simulator/slack/types.ts'
import type { World } from '../../simulator/slack/world.ts'
import type { Entry, Place, ShownButton } from '../entries.ts'
import type { Transcript } from '../transcript.ts'
import type { News } from '../venue.ts'
import type { Words } from '../words.ts'

/** A state of a message, as it was when it was seen first. */
interface Seen {
  readonly at: number
  readonly message: SimMessage
  readonly place: Place
  readonly what: 'sent' | 'edited' | 'deleted'
  readonly text: string
  readonly blocks: readonly Block[]
}

/** What the app did in the conversations of a simulated Slack. */
export class SlackRecord {
  readonly #transcript: Transcript
  readonly #t: Words
  readonly #places: { readonly channel: SimChannel; readonly place: Place }[] = []
  /** How many states of a message were seen. */
  readonly #states = new WeakMap<SimMessage, number>()
  #world: World | undefined
  #revision = 0
  #seen: Seen[] = []

  constructor(transcript: Transcript, t: Words) {
    this.#transcript = transcript
    this.#t = t
  }

  /** Makes a conversation known: what the app does elsewhere is not read. */
  add(world: World, channel: SimChannel, place: Place): void {
    this.#places.push({ channel, place })
    if (this.#world !== undefined) return
    this.#world = world
    world.watch(() => this.#look(world))
  }

  /** What the app has done since the last time. */
  async read(): Promise<News[]> {
    const seen = this.#seen
    this.#seen = []
    const news: News[] = []
    for (const each of seen) news.push({ at: each.at, entry: await this.#entry(each) })
    return news
  }

  /** Looks at once, since a message may be changed again before it is read. */
  #look(world: World): void {
    const at = systemClock.now().getTime()
    for (const { channel, place } of this.#places) {
      for (const message of channel.messages.values()) {
        if (message.revision <= this.#revision || message.userId !== world.app.id) continue
        const before = this.#states.get(message) ?? 0
        const states = message.past.length + (message.deleted ? 2 : 1)
        this.#states.set(message, states)
        for (const [index, { text, blocks }] of [...message.past, message].entries()) {
          if (index < before) continue
          this.#seen.push({ at, message, place, what: index === 0 ? 'sent' : 'edited', text, blocks })
        }
        if (message.deleted && states > before) {
          this.#seen.push({ at, message, place, what: 'deleted', text: '', blocks: [] })
        }
      }
    }
    this.#revision = world.revision
  }

  async #entry({ message, place, what, text, blocks }: Seen): Promise<Entry> {
    if (what === 'deleted') return { type: 'event', place, text: this.#t('demo-event-deleted') }
    const shown = blocks.length === 0 ? text : wordsOf(blocks).join('\n')
    const who = message.onlyFor === undefined ? undefined : this.#nameOf(message.onlyFor)
    if (who !== undefined) return { type: 'notice', place, who, text: this.#named(shown), alert: true }
    const [file] = what === 'sent' ? message.files : []
    const kind = file?.mime.startsWith('image/') === true ? 'photo' : 'document'
    return {
      type: 'bot',
      place,
      messageId: message.ts,
      edited: what === 'edited',
      heading: headingOf(blocks),
      text: this.#named(shown),
      buttons: buttonsOf(blocks),
      keys: [],
      isProtected: false,
      ...(file !== undefined && { file: await this.#transcript.keep(kind, file.name, file.bytes) }),
    }
  }

  /** Slack writes a mention as an id. */
  #named(text: string): string {
    return text.replaceAll(/<@([A-Z0-9]+)>/g, (_, id: string) => `@${this.#nameOf(id)}`)
  }

  #nameOf(id: string): string {
    return this.#world?.users.get(id)?.realName ?? id
  }
}

function headingOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.type === 'header')
  return heading === undefined ? '' : heading.text.text
}

/** What stands in the sections. */
export function wordsOf(blocks: readonly Block[]): string[] {
  const sections = blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []))
  // The heading of a message is on a line of its own.
  return blocks.some(({ type }) => type === 'header') ? ['', ...sections] : sections
}

function buttonsOf(blocks: readonly Block[]): ShownButton[][] {
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? [
          block.elements.flatMap((element) =>
            element.type === 'button' ? [{ label: element.text.text, tone: element.style }] : [],
          ),
        ]
      : [],
  )
}

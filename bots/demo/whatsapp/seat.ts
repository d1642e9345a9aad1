import type { Person } from '../../simulator/whatsapp/people/person.ts'
import type { Bubble } from '../../simulator/whatsapp/types.ts'
import { DemoError } from '../expectation.ts'
import type { Deed, Onlooker, Trace } from '../onlooker.ts'
import type { CitizenSeat, More, Shown } from '../seat.ts'
import { labelOf } from './record.ts'

/** How long is waited for what must come. On a busy machine it takes longer, but it comes. */
const patienceMs = 30_000

/** The bubbles behind what people see. */
const bubbles = new WeakMap<Shown, Bubble>()

/** A citizen with WhatsApp: taps what can be tapped, and types the number of a choice that cannot. */
export class WhatsappSeat implements CitizenSeat {
  readonly #person: Person
  readonly #onlooker: Onlooker
  /** Types the number of a choice, as anybody may, instead of tapping it. */
  readonly #types: boolean
  /** The phone's revision after what was done last. */
  #did: number

  constructor(parts: { person: Person; onlooker: Onlooker; types: boolean }) {
    this.#person = parts.person
    this.#onlooker = parts.onlooker
    this.#types = parts.types
    this.#did = parts.person.revision
  }

  async begins(menu: string): Promise<void> {
    await this.says('Selamat pagi')
    await this.sees('permintaan informasi perlu melalui formulir', { button: menu })
  }

  /** Commands are words here. */
  async says(typed: string): Promise<void> {
    const text = typed.replace(/^\//, '')
    await this.#does({ type: 'says', text }, () => this.#person.writes(text))
  }

  async presses(label: string, on?: Shown): Promise<void> {
    const bubble = on === undefined ? undefined : bubbles.get(on)
    const all = this.#person.bubbles.filter(({ by }) => by === 'business').toReversed()
    for (const each of bubble === undefined ? all : [bubble]) {
      const index = each.taps.findIndex((one) => labelOf(one) === label)
      const tap = each.taps[index]
      if (tap !== undefined && this.#types && each === all[0]) return this.says(String(index + 1))
      if (tap !== undefined) {
        const deed = { type: 'presses', label } as const
        return this.#does(deed, () => this.#person.taps(tap.label, { on: each }), { messageId: each.id })
      }
      const number = numberOf(each.text, label)
      if (number !== undefined) return this.says(number)
    }
    throw new DemoError(`nothing says “${label}”; ${this.#person.transcript()}`)
  }

  sharesNumber(): Promise<void> {
    return this.presses('Pakai nomor ini')
  }

  async sendsPhoto(name: string, bytes: Uint8Array): Promise<void> {
    const file = { kind: 'photo', name, bytes } as const
    await this.#does({ type: 'sends', file }, () => this.#person.sendsPhoto(bytes))
  }

  async sees(words: string, { button, earlier }: More = {}): Promise<Shown> {
    const bubble = await this.#waitFor(
      words,
      (each) =>
        inWhole(each).includes(words) &&
        (button === undefined ||
          each.taps.some((tap) => labelOf(tap) === button) ||
          numberOf(each.text, button) !== undefined),
      earlier === true ? 0 : this.#did,
    )
    const numbered = [...bubble.text.matchAll(/^\d+\. (.+)$/gm)].map(([, label = '']) => label)
    const shown = { text: inWhole(bubble), buttons: [...bubble.taps.map(labelOf), ...numbered] }
    bubbles.set(shown, bubble)
    return shown
  }

  async receives(name: string): Promise<void> {
    await this.#waitFor(name, ({ file }) => file?.name?.includes(name) === true)
  }

  async #does(
    deed: Deed,
    act: () => Promise<{ readonly revision: number }>,
    trace: Trace = {},
  ): Promise<void> {
    await this.#onlooker.before(deed, trace.messageId)
    this.#did = (await act()).revision
    await this.#onlooker.after(deed, trace)
  }

  /** Whoever waits looks at the phone: what came is read. */
  async #waitFor(
    wanted: string,
    fits: (bubble: Bubble) => boolean,
    since: number = this.#did,
  ): Promise<Bubble> {
    for (let after = since; ;) {
      const fresh = this.#person.bubbles.filter(({ by, revision }) => by === 'business' && revision > after)
      const found = fresh.findLast(fits)
      if (found !== undefined) {
        await this.#onlooker.saw()
        return found
      }
      after = Math.max(after, ...fresh.map(({ revision }) => revision))
      await this.#person.sees({ after, timeoutMs: patienceMs }).catch((error: unknown) => {
        throw new DemoError(`“${wanted}” did not come; ${this.#person.transcript()}`, { cause: error })
      })
    }
  }
}

function inWhole({ header = '', text, footer = '' }: Bubble): string {
  return [header, text, footer].filter((each) => each !== '').join('\n')
}

/** The number of a choice that stands in the text. */
function numberOf(text: string, label: string): string | undefined {
  const line = text.split('\n').find((each) => /^\d+\. /.test(each) && each.replace(/^\d+\. /, '') === label)
  return line?.split('.')[0]
}

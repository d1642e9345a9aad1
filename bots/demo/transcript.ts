import type { Entry, Page, Place, Scene, ShownFile } from './entries.ts'
import type { OutputFolder } from './folder.ts'
import type { Deed, Onlooker, Trace } from './onlooker.ts'
import type { Recorder } from './venue.ts'
import type { Platforms } from './venues.ts'
import type { Words } from './words.ts'

/** Told of everything as it happens. */
export interface TranscriptReader {
  scene(scene: Scene): void
  page(page: Page): void
  entry(entry: Entry): void
}

/**
 * Writes down what everybody said, pressed and saw, in the order in which it happened. What people do is told to it;
 * what the bot does it asks the platforms for.
 */
export class Transcript {
  readonly scenes: Scene[] = []
  readonly #folder: OutputFolder
  readonly #reader: TranscriptReader
  readonly #t: Words
  /** How the staff's groups are called, and on which platform they are. */
  readonly #places: { readonly staff: string; readonly group: string }
  readonly #recorders: Recorder[] = []
  #reading: Promise<void> = Promise.resolve()

  constructor(parts: { folder: OutputFolder; reader: TranscriptReader; t: Words; platforms: Platforms }) {
    this.#folder = parts.folder
    this.#reader = parts.reader
    this.#t = parts.t
    const { staff } = parts.platforms
    this.#places = { staff, group: parts.t(`demo-group-${staff}`) }
  }

  /** Makes a platform known, by what is asked for news of it. */
  listen(recorder: Recorder): void {
    this.#recorders.push(recorder)
  }

  /** Begins a scene; its title and lead stand in the locales under `demo-scene-NAME-title` and `-lead`. */
  async scene(name: string): Promise<void> {
    await this.catchUp()
    const title = this.#t(`demo-scene-${name}-title`)
    const scene = { title, lead: this.#t(`demo-scene-${name}-lead`, this.#places), pages: [] }
    this.scenes.push(scene)
    this.#reader.scene(scene)
  }

  /** Begins a page of the scene; its caption stands under `demo-page-NAME`. */
  async page(name: string): Promise<void> {
    await this.catchUp()
    const page = { name, caption: this.#t(`demo-page-${name}`, this.#places), entries: [] }
    this.scenes.at(-1)?.pages.push(page)
    this.#reader.page(page)
  }

  /** Writes down what somebody does in a chat, and what the bot does meanwhile. */
  onlooker(place: Place, who: string): Onlooker {
    return {
      before: () => this.catchUp(),
      after: (deed, trace) => this.#writeDeed({ place, who }, deed, trace),
      saw: () => this.catchUp(),
    }
  }

  async #writeDeed(
    by: { readonly place: Place; readonly who: string },
    deed: Deed,
    { messageId }: Trace,
  ): Promise<void> {
    if (deed.type === 'says') this.write({ ...by, type: 'said', text: deed.text })
    if (deed.type === 'presses') this.write({ ...by, type: 'pressed', label: deed.label, messageId })
    // What was filled in stands in the form that is sent off.
    if (deed.type === 'submits') this.write({ ...by, ...deed, type: 'form' })
    if (deed.type !== 'sends') return
    const { kind, name, bytes } = deed.file
    this.write({ ...by, type: 'said', text: '', file: await this.keep(kind, name, bytes) })
  }

  /** Writes down what somebody did. */
  write(entry: Entry): void {
    // What comes late, when the next scene has no page yet, belongs to the page before it.
    const page = this.scenes.findLast(({ pages }) => pages.length > 0)?.pages.at(-1)
    if (page === undefined) throw new Error('something happens before the first page of a scene')
    page.entries.push(entry)
    this.#reader.entry(entry)
  }

  /** Keeps a file that was sent. */
  async keep(kind: ShownFile['kind'], name: string, bytes: Uint8Array): Promise<ShownFile> {
    const path = await this.#folder.keep(name, bytes)
    const preview = kind === 'document' ? await this.#folder.preview(path) : undefined
    return { kind, name, path, bytes: bytes.length, preview }
  }

  /** Writes down what the bot has done since the last time. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readNews())
    return this.#reading
  }

  async #readNews(): Promise<void> {
    const news = (await Promise.all(this.#recorders.map((read) => read()))).flat()
    for (const { entry } of news.toSorted((a, b) => a.at - b.at)) this.write(entry)
  }
}

import { styleText } from 'node:util'
import type { Section } from './ending.ts'
import type { Entry, Page, Place, Scene, ShownFile } from './entries.ts'
import type { TranscriptReader } from './transcript.ts'
import type { Words } from './words.ts'

/** Columns of a printed line. */
const lineWidth = 100

/** How a line of the transcript is shown on a terminal. */
type Style = 'bold' | 'dim' | 'cyan' | 'yellow'

/** Prints the transcript as it comes, for reading: who, where, words, buttons, files. */
export class TranscriptPrinter implements TranscriptReader {
  /** Everything printed so far, without colours. */
  readonly lines: string[] = []
  readonly #t: Words
  readonly #print: (line: string) => void
  readonly #colours: boolean
  #place: Place | undefined
  #scenes = 0

  constructor(parts: { t: Words; print: (line: string) => void; colours: boolean }) {
    this.#t = parts.t
    this.#print = parts.print
    this.#colours = parts.colours
  }

  scene({ title, lead }: Scene): void {
    this.#scenes += 1
    this.#place = undefined
    this.line('')
    this.line(`━━ ${this.#scenes}. ${title} ${'━'.repeat(Math.max(2, lineWidth - title.length - 7))}`, 'bold')
    for (const line of wrapped(lead, lineWidth)) this.line(line)
  }

  page({ caption }: Page): void {
    this.#place = undefined
    this.line('')
    this.line(`▸ ${caption}`, 'bold')
  }

  entry(entry: Entry): void {
    if (entry.place !== this.#place) {
      this.#place = entry.place
      this.line(`  ┌ ${entry.place.title}`, 'cyan')
    }
    this.#entry(entry)
  }

  /** The first lines of all. */
  title(title: string, intro: string): void {
    this.line(title, 'bold')
    for (const line of wrapped(intro, lineWidth)) this.line(line)
    this.line('')
  }

  /** A heading with lines below it. */
  section({ heading, lines }: Section): void {
    this.line('')
    this.line(`▸ ${heading}`, 'bold')
    for (const line of lines) this.line(`  ${line}`)
  }

  /** A line of the operator's. */
  line(text: string, style?: Style): void {
    this.lines.push(text)
    this.#print(this.#colours && style !== undefined ? styleText(style, text) : text)
  }

  #entry(entry: Entry): void {
    switch (entry.type) {
      case 'said':
        this.#speech(entry.who, [entry.text, this.#file(entry.file)])
        return
      case 'pressed':
        this.#speech(entry.who, [this.#t('demo-pressed', { button: `[ ${entry.label} ]` })])
        return
      case 'bot': {
        const state = entry.edited ? [this.#t('demo-edited')] : []
        this.#speech('Loket', [...state, `${entry.heading}${entry.text}`, this.#file(entry.file)])
        if (entry.list !== undefined) this.#indented(`☰ ${entry.list}`, 'yellow')
        for (const row of entry.buttons)
          this.#indented(row.map(({ label }) => `[ ${label} ]`).join(' '), 'yellow')
        for (const row of entry.keys) this.#indented(row.map((key) => `⟨ ${key} ⟩`).join(' '), 'yellow')
        return
      }
      case 'form': {
        const { who, title, lead, fields, submit } = entry
        this.#speech(who, [this.#t('demo-form', { title })])
        if (lead !== '') for (const line of lead.split('\n')) this.#indented(line)
        for (const { label, value } of fields) if (value !== '') this.#indented(`${label}: ${value}`)
        this.#indented(`[ ${submit} ]`, 'yellow')
        return
      }
      case 'notice':
        this.#indented(this.#t('demo-notice', { name: entry.who, text: entry.text }), 'dim')
        return
      case 'event':
        this.#indented(`· ${entry.text}`, 'dim')
        return
      case 'command':
        this.#indented(`$ ${entry.line}`)
        for (const line of entry.output) this.#indented(line)
    }
  }

  #speech(who: string, parts: readonly string[]): void {
    const [first = '', ...rest] = parts.filter((part) => part !== '').flatMap((part) => part.split('\n'))
    const speaker = who.split(' ')[0] ?? who
    const lines = [first, ...rest].flatMap((line) => wrapped(line, lineWidth - 14))
    for (const [index, line] of lines.entries()) {
      this.line(`  │ ${(index === 0 ? speaker : '').padEnd(9)} ${line}`.trimEnd())
    }
  }

  #indented(text: string, style?: Style): void {
    for (const line of wrapped(text, lineWidth - 14)) this.line(`  │ ${' '.repeat(10)}${line}`, style)
  }

  #file(file: ShownFile | undefined): string {
    if (file === undefined) return ''
    return this.#t(`demo-file-${file.kind}`, { name: file.name, kilobytes: Math.ceil(file.bytes / 1024) })
  }
}

/** Breaks a line between words. */
function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

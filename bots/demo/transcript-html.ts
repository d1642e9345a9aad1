import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../src/root.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { html } from '../web/page.ts'
import { byPlace, isDeed, phone, type Html } from './chat-html.ts'
import type { Section } from './ending.ts'
import type { Entry, Page, Place, Scene } from './entries.ts'
import type { Words } from './words.ts'

/** In which words a page is written. */
export interface PageWords {
  readonly t: Words
  readonly locale: Locale
}

/** The whole story as one page that opens from the disk: no scripts and nothing from elsewhere. */
export function transcriptPage(
  story: {
    readonly intro: string
    readonly scenes: readonly Scene[]
    readonly sections: readonly Section[]
  },
  words: PageWords,
): Promise<string> {
  const { intro, scenes, sections } = story
  const { t } = words
  const all = scenes.flatMap(({ pages }) => pages)
  const body = html`<header class="top">
      <h1>${t('demo-title')}</h1>
      <p>${intro}</p>
      <nav>
        ${scenes.map(
          ({ title }, index) => html`<a href="#scene-${index + 1}"><b>${index + 1}</b> ${title}</a>`,
        )}
        <a href="#end"><b>${scenes.length + 1}</b> ${t('demo-end-title')}</a>
      </nav>
    </header>
    <main>
      ${scenes.map((scene, index) => sceneHtml(scene, index + 1, { t, all }))}
      ${endHtml(sections, scenes.length + 1, t)}
    </main>`
  return document(body, t('demo-title'), words, 'story')
}

/** Chats that stand side by side on a wide screen. */
const chatsAcross = 3

/** The words, and all pages of the story. */
interface Story {
  readonly t: Words
  readonly all: readonly Page[]
}

function sceneHtml({ title, lead, pages }: Scene, number: number, story: Story): Html {
  return html`<section class="scene" id="scene-${number}">
    <h2><span>${number}</span> ${title}</h2>
    <p class="lead">${lead}</p>
    <div class="pages">${pages.map((page) => pageHtml(page, story))}</div>
  </section>`
}

function pageHtml(page: Page, { t, all }: Story): Html {
  const { caption, entries } = page
  const places = byPlace(entries, entriesBefore(page, all))
  const numbers = numbersOf(entries)
  return html`<div class="page" style="--chats:${Math.min(places.size, chatsAcross)}">
    <h3>${caption}</h3>
    <div class="phones">
      ${inColumns([...places]).map(
        (column) =>
          html`<div class="column">${column.map(([place, own]) => phone(place, own, { t, numbers }))}</div>`,
      )}
    </div>
  </div>`
}

type Chat = readonly [Place, readonly Entry[]]

/** Chats side by side; of more than three each goes below the shortest so far. */
function inColumns(chats: readonly Chat[]): Chat[][] {
  const columns = Array.from({ length: Math.min(chats.length, chatsAcross) }, () => ({
    chats: new Array<Chat>(),
    height: 0,
  }))
  for (const chat of chats) {
    const shortest = columns.toSorted((a, b) => a.height - b.height)[0]
    shortest?.chats.push(chat)
    if (shortest !== undefined) shortest.height += chat[1].reduce((sum, entry) => sum + linesOf(entry), 4)
  }
  return columns.map((column) => column.chats)
}

/** About how many lines of text an entry is high. */
function linesOf(entry: Entry): number {
  if (entry.type === 'form') return 6 + 3 * entry.fields.length
  const words = 'text' in entry ? entry.text : ''
  const lines = words.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 45), 1)
  return lines + (entry.type === 'bot' ? 2 * entry.buttons.length + (entry.file === undefined ? 0 : 12) : 0)
}

/** All that happened before a page. */
export function entriesBefore(page: Page, all: readonly Page[]): Entry[] {
  return all.slice(0, all.indexOf(page)).flatMap(({ entries }) => entries)
}

/** What people do in more than one chat is numbered, so that the order can be followed from one to the next. */
function numbersOf(entries: readonly Entry[]): Map<Entry, number> {
  const deeds = entries.filter(isDeed)
  const places = new Set(deeds.map(({ place }) => place))
  return new Map(places.size < 2 ? [] : deeds.map((entry, index) => [entry, index + 1]))
}

function endHtml(sections: readonly Section[], number: number, t: Words): Html {
  return html`<section class="scene" id="end">
    <h2><span>${number}</span> ${t('demo-end-title')}</h2>
    <p class="lead">${t('demo-end-lead')}</p>
    <div class="report">
      ${sections.map(
        ({ heading, lines }) =>
          html`<div>
            <h3>${heading}</h3>
            <ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </section>`
}

/** A whole document with its style inside. */
export async function document(
  body: Html,
  title: string,
  { locale }: PageWords,
  className: string,
): Promise<string> {
  const style = await readFile(join(packageRoot, 'bots', 'demo', 'transcript.css'), 'utf8')
  const head = html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>${title}</title>`
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head>${head.text}<style>${style}</style></head>`,
    `<body class="${className}">${body.text}</body></html>`,
  ].join('\n')
}

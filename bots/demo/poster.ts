import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sharp } from '../../src/files/sharp.ts'
import { html } from '../web/page.ts'
import { byPlace, phone, type Html } from './chat-html.ts'
import type { Scene } from './entries.ts'
import type { OutputFolder } from './folder.ts'
import { document, entriesBefore, type PageWords } from './transcript-html.ts'
import type { Words } from './words.ts'

const run = promisify(execFile)

/** In CSS pixels; the picture has twice as many in each direction before it is scaled. */
const size = { width: 1200, height: 860 }
const pictureWidth = 1600

/** What a browser with Chromium inside may be called. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

/** From which page of the story a phone of the picture comes, and which of its entries it shows. */
const phones = [
  { page: 'intake-review', kind: 'private', from: 'Kirim', count: 3 },
  { page: 'registration-card', kind: 'group', from: undefined, count: 6 },
  { page: 'delivery-answer', kind: 'private', from: undefined, count: 6 },
] as const

/**
 * Takes a picture of three chats of the story with a Chromium that is installed here.
 * @returns false when there is none
 */
export async function takePoster(
  path: string,
  scenes: readonly Scene[],
  folder: OutputFolder,
  words: PageWords,
): Promise<boolean> {
  const body = html`<div class="phones">
    ${phones.flatMap((picked) => posterPhone(picked, scenes, words.t))}
  </div>`
  const source = await folder.write(
    'poster.html',
    await document(body, words.t('demo-title'), words, 'poster'),
  )
  const raw = join(folder.path, 'poster.png')
  try {
    if (!(await photograph(source, raw))) return false
    const picture = sharp(await readFile(raw)).resize({ width: pictureWidth })
    await writeFile(path, await picture.png({ palette: true, quality: 90, effort: 10 }).toBuffer())
    return true
  } finally {
    await rm(source, { force: true })
    await rm(raw, { force: true })
  }
}

function posterPhone(
  { page: name, kind, from, count }: (typeof phones)[number],
  scenes: readonly Scene[],
  t: Words,
): Html[] {
  const all = scenes.flatMap(({ pages }) => pages)
  const page = all.find((each) => each.name === name)
  if (page === undefined) return []
  const chats = [...byPlace(page.entries, entriesBefore(page, all))]
  return chats
    .filter(([place]) => place.kind === kind)
    .slice(0, 1)
    .map(([place, entries]) => {
      const first = entries.findLastIndex((entry) => entry.type === 'pressed' && entry.label === from)
      const shown = entries.slice(Math.max(0, first)).slice(0, count)
      return phone(place, shown, { t, numbers: new Map() })
    })
}

async function photograph(source: string, target: string): Promise<boolean> {
  const options = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    `--window-size=${size.width},${size.height}`,
    `--screenshot=${target}`,
    `file://${source}`,
  ]
  for (const browser of browsers) {
    try {
      await run(browser, options)
      return true
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return false
}

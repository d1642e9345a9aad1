import { createHash, randomUUID } from 'node:crypto'
import { findAnnouncement, type Announcement } from '../../src/announcements/announcement.ts'
import { announcementsPath, titleWords } from '../../src/announcements/words.ts'
import { listPublished, type Published } from '../../src/storage/announcements.ts'
import { listFilesById, type FileLabel } from '../../src/storage/files.ts'
import { remember } from '../../src/storage/installation.ts'
import type { Draft } from './keeper.ts'
import { html, type Html } from './page.ts'
import { readerOf, type Reader } from './reader.ts'
import { sendSheet } from './send.ts'
import type { Site } from './site.ts'

/** Path of the Atom feed (RFC 4287). */
export const feedPath = `${announcementsPath}/atom.xml`

/** The newest ones in the feed. */
const entriesMax = 20

/** So long the feed is shown again. */
const keptSeconds = 60

/** Under this name the program remembers what the ids in its feed are made from. */
const seedName = 'feed-seed'

interface Entry extends Published {
  readonly announcement: Announcement
  readonly files: readonly FileLabel[]
}

/** `/pengumuman/atom.xml`: the announcements by time, whole, with their attachments. */
export function addFeed(site: Site): void {
  site.http.get(feedPath, async (request, reply) => {
    const reader = readerOf(site.desk, request)
    const make = () => site.gate.run(() => feed(site, reader))
    const sheet = await site.keeper.get(
      `${feedPath} ${reader.to('')} ${reader.locale}`,
      keptSeconds * 1000,
      make,
    )
    return sendSheet(request, reply, sheet, keptSeconds)
  })
}

async function feed({ desk }: Site, reader: Reader): Promise<Draft> {
  const { t, locale, to } = reader
  const { agency, clock, db, sealer } = desk
  const seed = await remember(db, seedName, randomUUID(), clock.now())
  const entries: Entry[] = []
  for (const row of await listPublished(db, { limit: entriesMax, offset: 0, byTime: true })) {
    const announcement = await findAnnouncement(db, desk, row.caseId)
    if (announcement === undefined) continue
    const ids = announcement.draft.files.map(({ fileId }) => fileId)
    entries.push({ ...row, announcement, files: await listFilesById(db, sealer, ids) })
  }
  const root = desk.publicUrl ?? ''
  // A feed without entries has changed never.
  const updated = entries[0]?.publishedAt ?? new Date(0)
  const { text } = html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
      <id>${uuidUrn(`${seed}:feed`)}</id>
      <title>${t('web-feed-title', { agency: agency.name })}</title>
      <updated>${updated.toISOString()}</updated>
      <author><name>${agency.name}</name></author>
      <link rel="self" type="application/atom+xml" href="${root}${to(feedPath)}" />
      <link rel="alternate" type="text/html" href="${root}${to(announcementsPath)}" />
      <generator>Loket</generator>
      ${entries.map((entry) => entryXml(entry, { seed, root, reader }))}
    </feed> `
  return { status: 200, type: 'application/atom+xml; charset=utf-8', text: xmlCharacters(text) }
}

function entryXml(
  { caseId, publishedAt, announcement, files }: Entry,
  { seed, root, reader }: { readonly seed: string; readonly root: string; readonly reader: Reader },
): Html {
  const { t, to } = reader
  const { draft, nomor } = announcement
  const at = publishedAt.toISOString()
  const path = `${announcementsPath}/${caseId}`
  const enclosures = draft.files.flatMap(({ fileId }, index) => {
    const file = files.find(({ id }) => id === fileId)
    if (file === undefined) return []
    const href = `${root}${path}/lampiran/${index + 1}`
    return [
      html`<link
        rel="enclosure"
        type="${file.mime}"
        length="${file.size}"
        title="${file.name}"
        href="${href}"
      /> `,
    ]
  })
  const paragraphs = draft.text
    .split(/\n{2,}/)
    .map((each) => html`<p>${each.split('\n').map((line) => html`${line}<br />`)}</p>`)
  return html`<entry>
    <id>${uuidUrn(`${seed}:pengumuman:${caseId}`)}</id>
    <title>${titleWords(t, announcement)}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <link rel="alternate" type="text/html" href="${root}${to(path)}" />
    ${enclosures}<category
      term="${announcement.class}"
      label="${t(`register-class-${announcement.class}`)}"
    />
    <summary>${nomor}</summary>
    <content type="html">${html`${paragraphs}`.text}</content>
  </entry> `
}

/** A UUID (RFC 9562, version 8) that stands for a name: it stays when the program gets another address. */
function uuidUrn(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex')
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

/** XML 1.0 has no place for control characters and half characters, however they are written (§2.2 Char). */
function xmlCharacters(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** What the public sees of an office at work: the feed, the year's answers, and nobody's name. */
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { refusedRequest } from '../../support/objection-steps.ts'
import { bringTo, deliver, provide } from '../../support/staff-steps.ts'
import {
  assigns,
  channelName,
  drafts,
  openNewsroom,
  passesAll,
  presses,
  type Newsroom,
} from '../../support/announcement-steps.ts'

const office = useOffice({ channel: `@${channelName}` })
const feedPath = '/pengumuman/atom.xml'

let room: Newsroom

/** As somebody sees it who comes when what others were shown is no longer shown again. */
async function page(path: string, language = 'id'): Promise<{ body: string; headers: Headers }> {
  office().program.clock.advance(60_000)
  const answer = await fetch(`${office().program.app.url}${path}`, {
    headers: { 'accept-language': language },
  })
  return { body: await answer.text(), headers: answer.headers }
}

/** Rejects when it is not well-formed: the reader of SVG pictures is a strict one of XML. */
async function readStrictly(xml: string): Promise<void> {
  const inside = xml.replace(/^<\?xml[^>]*\?>/, '')
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${inside}</metadata></svg>`
  await sharp(Buffer.from(picture)).png().toBuffer()
}

/** What stands in the elements of a name, in order. */
function contents(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(?<text>[^<]*)</${name}>`, 'g'))].map(
    ({ groups }) => groups?.['text'] ?? '',
  )
}

async function announces(order: Parameters<typeof assigns>[1], draft: Parameters<typeof drafts>[2]) {
  const nomor = await assigns(room, order)
  await drafts(room, nomor, draft)
  await passesAll(room, nomor)
  await presses(room, nomor, 'pelaksana', 'Umumkan')
  await office().program.settle()
  return nomor
}

it('has a feed before there is anything in it, which the list names', async () => {
  room = await openNewsroom(office())
  const { body, headers } = await page(feedPath)
  await readStrictly(body)
  await expect(readStrictly('<feed><entry></feed>')).rejects.toThrow()
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(contents(body, 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  expect(body).not.toContain('<entry>')
  expect((await page('/pengumuman')).body).toContain(
    `<link rel="alternate" type="application/atom+xml" title="Ikuti pengumuman baru (Atom)" href="${feedPath}" />`,
  )
})

it('tells of announcements in the feed by time, with what they say and hold, whatever that is', async () => {
  const odd = 'Harga <b>turun</b> & "stok" naik\u000b\ud83d. ]]> Hubungi kami.\n\nParagraf kedua.'
  const leaflet = { bytes: Buffer.from('%PDF-1.4 jadwal'), name: 'jadwal <1>.pdf', mime: 'application/pdf' }
  await announces({ kind: 'Serta merta', title: 'Banjir & longsor' }, { text: odd, files: [leaflet] })
  const before = (await page(feedPath)).body
  office().program.clock.advance(3_600_000)
  await announces({ title: 'Jadwal rapat anggota' }, {})
  const { body, headers } = await page(feedPath)
  await readStrictly(body)
  // The list has what is serta merta first; a feed goes by time
  expect(contents(body, 'title').slice(1)).toEqual([
    'Jadwal rapat anggota',
    '‼ SERTA MERTA · Banjir &amp; longsor',
  ])
  expect(body).toContain('term="serta-merta"')
  expect(body).toContain(
    '&lt;p&gt;Harga &amp;lt;b&amp;gt;turun&amp;lt;/b&amp;gt; &amp;amp; &amp;quot;stok&amp;quot; naik',
  )
  expect(body).toMatch(
    /rel="enclosure"\s+type="application\/pdf"\s+length="15"\s+title="jadwal &lt;1&gt;.pdf"/,
  )
  const [feedUpdated, newest = '', oldest = ''] = contents(body, 'updated')
  expect(feedUpdated).toBe(newest)
  expect(newest > oldest).toBe(true)
  expect(contents(body, 'name')[0]).toBe('Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat')
  // Each has an id of its own, which stays
  const ids = contents(body, 'id')
  expect(new Set(ids).size).toBe(3)
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(contents(before, 'id')).toEqual([ids[0], ids[2]])
  const etag = headers.get('etag') ?? ''
  const again = await fetch(`${office().program.app.url}${feedPath}`, {
    headers: { 'accept-language': 'id', 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
  expect((await page(`${feedPath}?lang=en`)).body).toContain('xml:lang="en"')
})

it('draws each answer against the 10 and 17 hari kerja, and says the same in a table', async () => {
  const slow = await office().receives()
  await refusedRequest(office())
  await office().program.advance(3 * 24 * 3_600_000)
  const card = await bringTo(office(), 'ppid', slow)
  await provide(office().ppid, card, { text: 'Hibah 2025 diterima oleh 12 koperasi.' })
  await deliver(office(), slow)
  await office().program.quiet()
  const { body } = await page('/statistik')
  const times =
    /<section aria-labelledby="times">(?<section>.*?)<\/section>/s.exec(body)?.groups?.['section'] ?? ''
  expect(times).toContain('role="img"')
  expect(times).toMatch(/aria-label="Diagram batang: Jawaban menurut lamanya/)
  for (const words of ['>10 hari kerja</text>', '>17 hari kerja</text>', '>Dijawab terlambat</text>'])
    expect(times).toContain(words)
  const days = [
    ...times.matchAll(
      /<th scope="row">(?<day>\d+)<\/th>\s*<td>(?<a>\d+)<\/td>\s*<td>(?<b>\d+)<\/td>\s*<td>(?<c>\d+)<\/td>/g,
    ),
  ]
  expect(days.map(([, ...cells]) => cells)).toEqual([
    ['0', '1', '0', '0'],
    ['3', '1', '0', '0'],
  ])
  expect(body).toContain(
    '2 permohonan masuk; 2 sudah dijawab, 2 di antaranya tepat waktu. 0 keberatan masuk.',
  )
  for (const table of body.match(/<table>.*?<\/table>/gs) ?? [])
    expect(table).toMatch(/<caption>[^]*scope="col"/)
  expect(body).toMatch(/href="\/statistik\?tahun=2026" aria-current="page"/)
  expect(body).not.toContain('tahun=2025')
  expect((await page('/statistik', 'en')).body).toContain('Bar chart: Answers by how long they took')
})

it('names no applicant and says nothing of what was asked, on any page', async () => {
  const { answers } = await office().receives()
  await office().program.quiet()
  const { db } = office().program.app.desk
  const letters = await db.letter.findMany()
  const published = await db.publication.findMany({ where: { medium: 'laman' } })
  expect(letters.length).toBeGreaterThan(2)
  const paths = [
    '/',
    '/dip',
    '/dip.csv',
    '/dip.json',
    '/pengumuman',
    feedPath,
    '/statistik',
    '/verifikasi',
    '/tidak/ada',
    ...published.map(({ reference }) => reference),
    ...letters.map(({ kode }) => `/verifikasi/${kode}`),
  ]
  const names = (await db.case.findMany({ where: { sop: 'permohonan' } })).length
  expect(names).toBe(3)
  for (const path of paths) {
    const { body } = await page(path)
    for (const secret of [
      'Rahmawangsa',
      answers.nik.slice(0, 12),
      'Jl. Teratai',
      '@contoh.id',
      answers.rincian,
      answers.tujuan,
    ])
      expect(body.toLowerCase(), `${path}: ${secret}`).not.toContain(secret.toLowerCase())
  }
})

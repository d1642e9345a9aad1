import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { refusedRequest } from '../../support/objection-steps.ts'
import { bringTo, deliver, provide } from '../../support/staff-steps.ts'

const office = useOffice()

/** The page as a table of its figures: `Ditolak` → `1`. */
async function page(
  query = '',
  language = 'id',
): Promise<{ html: string; figures: Map<string, string>; headers: Headers }> {
  const answer = await fetch(`${office().program.app.url}/statistik${query}`, {
    headers: { 'accept-language': language },
  })
  const html = await answer.text()
  const rows = html.matchAll(/<th scope="row">(?<label>[^<]*)<\/th>\s*<td>(?<value>[^<]*)<\/td>/g)
  return {
    html,
    // The first table has the requests; objections have the same words below.
    figures: new Map(
      [...rows].toReversed().map(({ groups }) => [groups?.['label'] ?? '', groups?.['value'] ?? '']),
    ),
    headers: answer.headers,
  }
}

it('says that nothing was asked for yet', async () => {
  const { figures, html } = await page()
  expect(html).toContain('<h1>Layanan informasi publik tahun 2026</h1>')
  expect(figures.get('Permohonan masuk')).toBe('0')
  expect(html).not.toContain('<svg')
})

it('counts requests, their outcomes and the hari kerja they took, and shows them for five minutes', async () => {
  // Given a request that is answered on the third hari kerja, one that is refused at once, and one that waits
  const slow = await office().receives()
  await refusedRequest(office())
  await office().program.advance(3 * 24 * 3_600_000)
  const card = await bringTo(office(), 'ppid', slow)
  await provide(office().ppid, card, { text: 'Hibah 2025 diterima oleh 12 koperasi.' })
  await deliver(office(), slow)
  await slow.citizen.sees('dikabulkan')
  await office().receives()
  await office().program.quiet()
  const { figures, html, headers } = await page()
  expect(Object.fromEntries(figures)).toMatchObject({
    'Permohonan masuk': '3',
    'Dikabulkan seluruhnya': '1',
    Ditolak: '1',
    November: '3',
    'Sudah dijawab': '2',
    'Dijawab dalam 10 hari kerja': '2',
    Tercepat: '0 hari kerja',
    'Rata-rata': '1,5 hari kerja',
    Terlama: '3 hari kerja',
    'informasi belum dikuasai': '1',
    Telegram: '3',
    'Keberatan masuk': '0',
  })
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(html).toContain('<svg')
  // A visitor a moment later is shown the same count
  const next = await office().receives()
  expect((await page()).figures.get('Permohonan masuk')).toBe('3')
  await office().program.advance(5 * 60_000)
  expect((await page()).figures.get('Permohonan masuk')).toBe('4')
  // No name stands on it
  expect((await page()).html).not.toContain(next.answers.nama)
})

it('speaks the language that is asked for, and takes any year or nonsense in its stride', async () => {
  expect((await page('', 'en-GB,en;q=0.9')).figures.get('Requests received')).toBe('4')
  expect((await page('?tahun=2025')).figures.get('Permohonan masuk')).toBe('0')
  expect((await page('?tahun=<script>')).html).toContain('tahun 2026')
  expect((await page('?tahun=2099')).html).toContain('tahun 2026')
})

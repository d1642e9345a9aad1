/** The sheets as they are given out: on paper, read back by another program, and in a chat. */
import { describe, expect, it } from 'vitest'
import { sops } from '../../../flows/registry.ts'
import { locales, type Locale } from '../../../src/i18n/locale.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import type { Sentence } from '../../../src/conversation/result.ts'
import type { SopDefinition } from '../../../src/sop/definition.ts'
import { sharp } from '../../../src/files/sharp.ts'
import { sheetPath } from '../../../src/sop/sheet/path.ts'
import { sheetPdf } from '../../../src/sop/sheet/pdf.ts'
import { chatPng } from '../../../src/sop/sheet/picture.ts'
import { chatPage } from '../../../src/sop/sheet/sheet.ts'
import { printedLane, wayLines } from '../../../src/sop/sheet/words.ts'
import { sheetGraph } from '../../../src/sop/sheet/graph.ts'
import { pdfPages, pdfWords } from '../../letters/pdf.ts'
import { say } from './definitions.ts'

const translator = createTranslator()
const speaks =
  (locale: Locale): Sentence =>
  (key, args) =>
    translator.t(locale, key, args)

const now = new Date('2026-11-23T02:00:00Z')
const inAllLanguages = locales.flatMap((locale) => [...sops.values()].map((sop) => ({ locale, sop })))

/** The words of texts with how often each is used; parted where a narrow column parts them. */
function countWords(texts: readonly string[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const word of texts.flatMap((text) => text.split(/[\s/-]+/)))
    if (word !== '') count.set(word, (count.get(word) ?? 0) + 1)
  return count
}

/** What is written on a sheet beyond its headings. */
function textsOf(sop: SopDefinition, t: Sentence): string[] {
  const graph = sheetGraph(sop)
  const speech = { sop, t, laneName: printedLane(sop, t) }
  return [
    sop.nomor,
    sop.instansi.toUpperCase(),
    sop.judul.toUpperCase(),
    ...sop.dasarHukum,
    ...sop.lanes.flatMap(({ nama }) => [nama, nama]),
    ...sop.steps.flatMap(({ no, kegiatan, kelengkapan, waktu, output }) => [
      no,
      no,
      kegiatan,
      kelengkapan,
      waktu,
      output,
    ]),
    ...graph.nodes.flatMap((_, row) => wayLines(speech, graph, row)),
  ]
}

async function expectWhole(sop: SopDefinition, t: Sentence): Promise<Buffer> {
  const pdf = await sheetPdf({ sop, t }, 'A4', now)
  const read = countWords(pdfWords(pdf).map(({ text }) => text.replaceAll('&amp;', '&')))
  const missing = [...countWords(textsOf(sop, t))].filter(([word, times]) => (read.get(word) ?? 0) < times)
  expect(missing).toEqual([])
  return pdf
}

describe.each(inAllLanguages)('the sheet of $sop.id in $locale', ({ locale, sop }) => {
  const t = speaks(locale)

  it('holds every word of the definition on paper, under the headings of its language', async () => {
    const [identity = '', table = '', ...more] = pdfPages(await expectWhole(sop, t))
    expect(more).toEqual([])
    expect(identity).toContain(t('sop-sheet-title').toUpperCase())
    expect(identity).toContain(t('sop-sheet-page', { page: 1, pages: 2 }))
    for (const heading of ['lanes', 'standard', 'activity', 'requirements', 'time', 'output', 'remarks'])
      expect(table).toContain(t(`sop-sheet-${heading}`))
  })

  it('draws each step and each way out of it', () => {
    const { symbols, arrows } = chatPage({ sop, t })
    expect(symbols.flatMap(({ node }) => node.step?.no ?? [])).toEqual(sop.steps.map(({ no }) => no))
    expect(arrows).toHaveLength(sheetGraph(sop).edges.length)
  })

  it('is a picture that Telegram takes as a photo and a phone shows in one piece', async () => {
    const png = await chatPng({ sop, t })
    const { width, height } = await sharp(png).metadata()
    expect(png.length).toBeLessThan(10 * 1024 * 1024)
    expect(width).toBeLessThanOrEqual(1280)
    expect(width).toBeGreaterThanOrEqual(1000)
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(3)
  })

  it('has headings in the chat that are parted at a space or a slash only, each with a capital', () => {
    const { cells } = chatPage({ sop, t })
    const lines = cells.flatMap((each) => each.lines.map(({ text }) => text))
    expect(lines.filter((text) => /^\W+$/.test(text))).toEqual([])
    for (const { id } of sop.lanes) {
      const [first = ''] = t(`lane-${id}`).toUpperCase()
      const name = first + t(`lane-${id}`).slice(1)
      expect(
        cells.map((each) =>
          each.lines
            .map(({ text }) => text)
            .join(' ')
            .replaceAll('/ ', '/'),
        ),
      ).toContain(name)
    }
  })
})

describe('the way of a case', () => {
  const [sop] = sops.values()
  const moved = (action: string, fromStep: string, toStep: string, type = 'action') => ({
    type,
    action,
    fromStep,
    toStep,
  })
  const filed = moved('filed', 'pengajuan', 'registrasi', 'filed')

  it('marks the steps it left before the one where it is, and each arrow that it took', () => {
    if (sop === undefined) throw new Error('there is no SOP')
    const events = [
      filed,
      moved('teruskan', 'registrasi', 'penugasan'),
      moved('kembalikan', 'penugasan', 'registrasi'),
    ]
    const { symbols, arrows } = chatPage({ sop, t: say, path: sheetPath(events, 'registrasi') })
    expect(symbols.map(({ node }) => [node.step?.id ?? node.kind, node.state])).toEqual([
      ['pengajuan', 'done'],
      ['registrasi', 'here'],
      ['penugasan', 'open'],
      ['penyediaan', 'open'],
      ['penyampaian', 'open'],
      ['end', 'open'],
    ])
    const taken = arrows.filter(({ edge }) => edge.taken).map(({ edge }) => [edge.from, edge.to])
    expect(taken).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
    ])
  })

  it('does not count a decision that was taken back, or that can still be', () => {
    const forwards = moved('teruskan', 'registrasi', 'penugasan')
    const undone = moved('teruskan', 'penugasan', 'registrasi', 'undone')
    const start = sheetPath([filed], 'registrasi')
    expect(sheetPath([filed, forwards, undone], 'registrasi')).toEqual(start)
    expect(sheetPath([filed, forwards], 'registrasi')).toEqual(start)
    expect(sheetPath([filed, forwards], 'penugasan').taken).toHaveLength(2)
  })

  it('leads a withdrawn case from the step where it stood to the end', () => {
    if (sop === undefined) throw new Error('there is no SOP')
    const path = sheetPath([filed, moved('cabut', 'registrasi', 'end')], 'end')
    const { arrows, symbols } = chatPage({ sop, t: say, path })
    const end = symbols.findIndex(({ node }) => node.kind === 'end')
    expect(symbols[end]?.node.state).toBe('done')
    expect(arrows.some(({ edge }) => edge.taken && edge.from === 1 && edge.to === end)).toBe(true)
  })
})

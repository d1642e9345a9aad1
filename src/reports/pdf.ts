import type { Desk } from '../desk/desk.ts'
import { letterWords } from '../effects/letter-words.ts'
import { fields, heading, paragraph, together } from '../letters/blocks.ts'
import { pageMarks } from '../letters/foot.ts'
import { lineWidth, margins } from '../letters/page.ts'
import { printLetter } from '../letters/printer.ts'
import { colours, letterStyles } from '../letters/styles.ts'
import type { LetterContent, LetterDefinition, LetterWords } from '../letters/types.ts'
import { barChart } from './charts.ts'
import { outlined } from './outlined.ts'
import { sectionsOf, type Section } from './sections.ts'
import { serviceFigures } from './service-figures.ts'

/** Charts are drawn in this many pixels and printed as wide as a line. */
const chartSize = { width: 620, height: 230 }

/** Sections of ayat c, permohonan; the others belong to ayat d, keberatan. */
const requestSections = ['requests', 'months', 'times', 'refusals', 'platforms']

/**
 * The yearly Laporan Layanan Informasi Publik (Perki KI 1/2021 Ps 56), A4: what the program knows is filled in, with
 * its charts; what only people know (budget, disputes, obstacles, plans) has its heading and lines to write on.
 * `counted` is called for each case that is counted for it.
 */
export async function printReport(desk: Desk, year: number, counted: () => void): Promise<Buffer> {
  const words = letterWords(desk)
  const sections = sectionsOf(await serviceFigures(desk, year, counted), 'id', words.t)
  const now = desk.clock.now().toISOString()
  return printLetter(layOut(desk, { year, sections, words, now }))
}

function layOut(
  desk: Desk,
  {
    year,
    sections,
    words,
    now,
  }: {
    readonly year: number
    readonly sections: readonly Section[]
    readonly words: LetterWords
    readonly now: string
  },
): LetterDefinition {
  const { t } = words
  const title = t('report-pdf-title', { year })
  const part = (of: (section: Section) => boolean) => sections.filter(of).map(sectionBlocks)
  const content: LetterContent[] = [
    ...desk.agency.letterhead.map((text): LetterContent => ({ text: text.toUpperCase(), style: 'kopLine' })),
    { text: title.toUpperCase(), style: 'title', margin: [0, 14, 0, 2] },
    { text: t('report-counted', { time: words.dateTime(now) }), style: 'remark', alignment: 'center' },
    chapter(t('report-part-a')),
    paragraph(t('report-part-a-text', { agency: desk.agency.name })),
    { ol: [...desk.sops.values()].map(({ judul, nomor }) => `${judul} (${nomor})`), margin: [0, 0, 0, 6] },
    ...chapterOf(t('report-part-b'), [toFillIn(t('report-part-b-ask'), t)]),
    ...chapterOf(
      t('report-part-c'),
      part(({ id }) => requestSections.includes(id)),
    ),
    ...chapterOf(t('report-part-d'), [
      ...part(({ id }) => !requestSections.includes(id)),
      toFillIn(t('report-part-d-ask'), t),
    ]),
    ...chapterOf(t('report-part-e'), [toFillIn(t('report-part-e-ask'), t)]),
    ...chapterOf(t('report-part-f'), [toFillIn(t('report-part-f-ask'), t)]),
  ]
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    language: 'id-ID',
    version: '1.7',
    displayTitle: true,
    info: {
      title,
      author: desk.agency.name,
      subject: title,
      creator: 'Loket',
      producer: 'pdfmake',
      creationDate: new Date(now),
      modDate: new Date(now),
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.18, color: colours.text },
    styles: letterStyles,
    content,
    foot: { left: title, page: t('letters-page', pageMarks) },
  }
}

function chapter(text: string): LetterContent {
  return { text, bold: true, fontSize: 11.5, margin: [0, 12, 0, 5], headlineLevel: 1 }
}

/** A chapter of blocks that each stay on one page; its heading goes with the first. */
function chapterOf(title: string, [first = [], ...rest]: readonly LetterContent[][]): LetterContent[] {
  return [together(chapter(title), ...first), ...rest.map((block) => together(...block))]
}

function sectionBlocks({ title, rows, chart }: Section): LetterContent[] {
  const table = fields(rows.map(({ label, value }) => ({ label, value: String(value) })))
  if (chart === undefined) return [heading(title), table]
  // Words as outlines: pdfmake finds no font for the text of an SVG.
  const svg = outlined(barChart(chart.bars, chartSize, chart.shape))
  return [heading(title), { svg, width: lineWidth }, table]
}

function toFillIn(ask: string, t: LetterWords['t']): LetterContent[] {
  const rule: LetterContent = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: lineWidth, y2: 0, lineWidth: 0.5, lineColor: colours.line }],
    margin: [0, 16, 0, 0],
  }
  return [
    { text: t('report-fill-in', { what: ask }), style: 'remark' },
    // Each a copy: pdfmake writes its measurements into what it is given.
    ...[0, 1, 2].map(() => structuredClone(rule)),
    { text: ' ', fontSize: 4 },
  ]
}

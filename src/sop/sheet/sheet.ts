/**
 * The sheet of an SOP in its three forms: for paper (an identity page, then the table, with connectors where a page
 * ends), as one endless sheet for a screen, and as a small picture for a chat. All come from the definition alone.
 */
import type { Sentence } from '../../conversation/result.ts'
import type { SopDefinition } from '../definition.ts'
import { chatColumns, paperColumns } from './columns.ts'
import { sheetGraph, type SheetGraph } from './graph.ts'
import { identityBlock } from './identity.ts'
import { layoutSheet, type SheetPlan } from './layout.ts'
import type { SheetPath } from './path.ts'
import { sheetPage, type Cell, type SheetPage } from './shapes.ts'
import { chatStyle, enlarged, paperStyle, sheetColours, type SheetStyle } from './style.ts'
import { cell, centred, heightOf, type Paragraph } from './text.ts'
import { printedLane, spokenLane, type SheetSpeech } from './words.ts'

/** Sizes of paper, lying: width and height in points. F4 (folio) is what most offices have, 215 × 330 mm. */
export const paperSizes = {
  A4: { width: 841.89, height: 595.28 },
  F4: { width: 935.43, height: 609.45 },
} as const

/** A size of paper. */
export type Paper = keyof typeof paperSizes

/** What is drawn. */
export interface SheetRequest {
  readonly sop: SopDefinition
  readonly t: Sentence
  /** Marks where a case has been and where it is. */
  readonly path?: SheetPath
}

/** A page to be printed, and the style it was laid out in. */
export interface PaperPage {
  readonly page: SheetPage
  readonly style: SheetStyle
}

/** Tried from the largest: a sheet is as easy to read as its paper allows. */
const enlargements = [1.5, 1.4, 1.3, 1.2, 1.1] as const

/**
 * The pages to be printed, in the largest letters that ask for no further page. When the lanes ask for more width than
 * the paper has, the pages are larger than the paper, and of its shape.
 */
export function paperPages(request: SheetRequest, paper: Paper): PaperPage[] {
  const { width, height } = paperSizes[paper]
  const style = { ...paperStyle, width }
  const ratio = height / width
  const plain = layoutSheet({ ...paperPlan(request, style), ratio })
  const pages = largest(
    style,
    (each) => layoutSheet({ ...paperPlan(request, each), ratio }),
    (tried) =>
      tried.length <= plain.length && tried.every((page) => page.width <= width && page.height <= height),
  )
  const first = largest(
    style,
    (each) => [identityPage(request, each, ratio)],
    ([page]) => page !== undefined && page.height <= height,
  )
  const all = [...first, ...pages]
  return all.map(({ page, style: used }, index) => ({
    page: withFoot(page, request, used, index + 1, all.length),
    style: used,
  }))
}

/** What is laid out in the largest style in which it is still good, or else in the style as it is. */
function largest(
  style: SheetStyle,
  layOut: (style: SheetStyle) => readonly SheetPage[],
  isGood: (pages: readonly SheetPage[]) => boolean,
): PaperPage[] {
  for (const factor of enlargements) {
    const larger = enlarged(style, factor)
    const pages = layOut(larger)
    if (isGood(pages)) return pages.map((page) => ({ page, style: larger }))
  }
  return layOut(style).map((page) => ({ page, style }))
}

function identityPage(request: SheetRequest, style: SheetStyle, ratio: number): SheetPage {
  const { margin, width } = style
  const { speech } = paperPlan(request, style)
  const { cells, bottom } = identityBlock(speech, { x: margin, y: margin, width: width - 2 * margin }, style)
  const height = Math.max(width * ratio, bottom + margin)
  return sheetPage({ width, height, cells })
}

/** The whole on one page as high as it needs to be. */
export function screenPage(request: SheetRequest): SheetPage {
  const plan = paperPlan(request, paperStyle)
  const { margin, pad } = plan.style
  const [page] = layoutSheet({
    ...plan,
    above: ({ width }) => {
      const place = { x: margin, y: margin, width: width - 2 * margin }
      const { cells, bottom } = identityBlock(plan.speech, place, plan.style)
      return { cells, bottom: bottom + 2 * pad }
    },
  })
  if (page === undefined) throw new Error('a sheet without a page')
  return page
}

/** The picture for a chat: lanes, steps and arrows, and no more words than a phone can show. */
export function chatPage({ sop, t, path }: SheetRequest): SheetPage {
  const style = chatStyle
  const speech = { sop, t, laneName: spokenLane(t) }
  const graph = withoutTags(sheetGraph(sop, path))
  const columns = chatColumns(speech, graph, style)
  const title = (width: number): Cell => {
    const words: Paragraph[] = [{ text: sop.judul, size: style.size.title, weight: 'bold' }]
    const box = { x: style.margin, y: style.margin, width: width - 2 * style.margin }
    const height = heightOf(words, box.width, style)
    return cell({ ...box, height }, words, style, { align: 'centre', fill: sheetColours.title })
  }
  const [page] = layoutSheet({
    speech,
    graph,
    style,
    columns,
    above: ({ width }) => ({ cells: [title(width)], bottom: style.margin + title(width).box.height }),
  })
  if (page === undefined) throw new Error('a sheet without a page')
  return path === undefined ? page : withKey(page, speech, style)
}

function paperPlan({ sop, t, path }: SheetRequest, style: SheetStyle): SheetPlan {
  const speech: SheetSpeech = { sop, t, laneName: printedLane(sop, t) }
  const graph = sheetGraph(sop, path)
  return { speech, graph, style, columns: paperColumns(speech, graph, style) }
}

/** The marks are explained in the remarks, for which a phone has no room; where an arrow leads can be seen. */
function withoutTags({ nodes, edges }: SheetGraph): SheetGraph {
  return { nodes, edges: edges.map((edge) => ({ ...edge, tag: undefined })) }
}

function withFoot(
  page: SheetPage,
  { sop, t }: SheetRequest,
  { margin, size }: SheetStyle,
  number: number,
  count: number,
): SheetPage {
  const text = `${sop.nomor} · ${sop.judul} · ${t('sop-sheet-page', { page: number, pages: count })}`
  const box = { x: 0, y: page.height - margin, width: page.width, height: margin }
  return { ...page, notes: [centred(text, box, { size: size.small, color: sheetColours.faint })] }
}

/** What the two colours mean, below the table. */
function withKey(page: SheetPage, { t }: SheetSpeech, style: SheetStyle): SheetPage {
  const { margin, size } = style
  const keys = [
    { text: t('sop-sheet-done'), fill: sheetColours.done, color: sheetColours.doneInk },
    { text: t('sop-sheet-here'), fill: sheetColours.here, color: sheetColours.hereInk },
  ]
  const width = (page.width - 2 * margin) / keys.length
  const paragraph = (text: string, color: string): Paragraph[] => [
    { text, size: size.small, color, weight: 'bold' },
  ]
  const height = heightOf(paragraph('A', ''), width, style)
  const cells = keys.map(({ text, fill, color }, index) =>
    cell(
      { x: margin + index * width, y: page.height - margin, width, height },
      paragraph(text, color),
      style,
      { align: 'centre', fill },
    ),
  )
  return { ...page, height: page.height + height, cells: [...page.cells, ...cells] }
}

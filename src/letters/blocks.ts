/** The bricks of a letter's body. Plain pdfmake data: no functions, so that a definition can be copied and compared. */
import type { ContentColumns, TableCell } from 'pdfmake/interfaces.js'
import { lineWidth } from './page.ts'
import { colours } from './styles.ts'
import type { LetterContent } from './types.ts'

/** Measures in points; the paddings are those of the layouts in styles.ts. */
const numberWidth = 14
const labelWidth = 146
const colonWidth = 3
const fieldPadding = 4
const gridPadding = 10
const ruleWidth = 0.5
const tickSize = 8.5
const tickWidth = 14
const choiceGap = 6

/** Characters of a table row as JSON: with this many it fills at most half a page. */
const shortRowMax = 1_500

/** Width of what is filled in beside a label. */
const valueWidth = lineWidth - numberWidth - labelWidth - colonWidth - 4 * fieldPadding

/** A paragraph of running text. */
export function paragraph(text: string): LetterContent {
  return { text, style: 'paragraph' }
}

/** A heading within the letter; goes with what follows it into `together`. */
export function heading(text: string): LetterContent {
  return { text, style: 'heading' }
}

/** A decision that must not be overlooked: centred capitals. */
export function verdict(text: string): LetterContent {
  return { text: text.toUpperCase(), style: 'verdict' }
}

/** Pieces that stay on one page, such as a heading and its first lines. Only for pieces of bounded length. */
export function together(...pieces: LetterContent[]): LetterContent {
  return { unbreakable: true, stack: pieces }
}

/** One row of a form: its label, what was filled in, and a small remark below. */
export interface Field {
  readonly label: string
  readonly value: string | readonly LetterContent[]
  readonly note?: string
}

/**
 * Filled-in fields under one another, `1. Label : value` when numbered. Long values run over pages; a heading
 * is repeated there.
 */
export function fields(
  rows: readonly Field[],
  options: { numbered?: boolean; heading?: string } = {},
): LetterContent {
  const widths = options.numbered
    ? [numberWidth, labelWidth, colonWidth, valueWidth]
    : [numberWidth + fieldPadding + labelWidth, colonWidth, valueWidth]
  const body = rows.map((row, index) => {
    const cells: TableCell[] = [{ text: row.label, style: 'label' }, { text: ':' }, { stack: valueOf(row) }]
    return options.numbered ? [{ text: `${index + 1}.`, style: 'label' }, ...cells] : cells
  })
  const head = headingRow(options.heading, widths.length, { ruled: false })
  return { style: 'fields', layout: 'letterFields', table: { widths, ...headed(head, body) } }
}

function valueOf({ value, note }: Field): LetterContent[] {
  const filled: LetterContent[] = typeof value === 'string' ? [{ text: value }] : [...value]
  return note === undefined ? filled : [...filled, { text: note, style: 'remark' }]
}

/** A choice of a form: its words, whether it is the one, and an explanation in ordinary type. */
export interface Choice {
  readonly text: string
  readonly chosen: boolean
  readonly detail?: string
}

/**
 * Drawn boxes with their choices, the chosen ones with the tick that the official forms ask for. For the value
 * of a field.
 */
export function choices(
  options: readonly Choice[],
  layout: { perRow: 1 | 2 | 3 } = { perRow: 1 },
): LetterContent {
  const { perRow } = layout
  const width = (valueWidth - choiceGap * (perRow - 1)) / perRow
  const rows: LetterContent[] = []
  for (let first = 0; first < options.length; first += perRow) {
    const row = options.slice(first, first + perRow).map((option) => ({ ...choice(option, width), width }))
    rows.push({ columns: row, columnGap: choiceGap })
  }
  return { stack: rows }
}

/** The same in running text, with room below. */
export function choiceList(options: readonly Choice[]): LetterContent {
  return { stack: options.map((option) => choice(option, lineWidth)), margin: [0, 0, 0, 6] }
}

function choice({ text, chosen, detail }: Choice, width: number): ContentColumns {
  const box: LetterContent = {
    canvas: [
      { type: 'rect', x: 0, y: 1.6, w: tickSize, h: tickSize, lineWidth: 0.7, lineColor: colours.text },
    ],
  }
  const sign: LetterContent = { text: '√', bold: true, relativePosition: { x: 1.4, y: -11 } }
  const explanation: LetterContent[] = detail === undefined ? [] : [{ text: detail }]
  return {
    columns: [
      { width: tickWidth, stack: chosen ? [box, sign] : [box] },
      { width: width - tickWidth, stack: [{ text, bold: chosen }, ...explanation] },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 1.5],
  }
}

/** A table with a shaded head, repeated on every page together with its heading. Rows of cells, or of plain text. */
export function grid(
  table: {
    readonly heading?: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly (string | TableCell)[])[]
    /** In points; '*' once, for the column that takes the rest. */
    readonly widths: readonly (number | '*')[]
  },
  options: { dense: boolean } = { dense: false },
): LetterContent {
  const body = table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
  const head = [
    ...headingRow(table.heading, table.widths.length, { ruled: true }),
    table.head.map((text) => ({ text, style: 'gridHead', fillColor: colours.shade })),
  ]
  return {
    style: options.dense ? 'denseGrid' : 'grid',
    layout: options.dense ? 'letterDenseGrid' : 'letterGrid',
    table: { widths: gridWidths(table.widths), dontBreakRows: options.dense, ...headed(head, body) },
  }
}

function gridWidths(widths: readonly (number | '*')[]): number[] {
  const fixed = widths.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0)
  const rest = lineWidth - fixed - widths.length * gridPadding - (widths.length + 1) * ruleWidth
  return widths.map((width) => (width === '*' ? rest : width))
}

/**
 * A table's rows below the ones that are repeated on every page. Those never stand at the foot of a page without
 * a row below them, unless that row is long: pdfmake would not break it then and lose what goes past the sheet.
 */
function headed(head: TableCell[][], body: TableCell[][]) {
  const short = JSON.stringify(body[0] ?? []).length <= shortRowMax
  return { headerRows: head.length, keepWithHeaderRows: short ? 1 : 0, body: [...head, ...body] }
}

/** A heading as the first row of its table: the one way pdfmake keeps the two together. */
function headingRow(
  title: string | undefined,
  columns: number,
  { ruled }: { ruled: boolean },
): TableCell[][] {
  if (title === undefined) return []
  const border = (): [boolean, boolean, boolean, boolean] => [false, false, false, ruled]
  const style = ruled ? 'gridHeading' : 'fieldsHeading'
  const fillers = Array.from({ length: columns - 1 }, () => ({ text: '', border: border() }))
  return [[{ text: title, style, colSpan: columns, border: border() }, ...fillers]]
}

/** Short paragraphs numbered 1., 2., 3. under a heading. */
export function numbered(title: string, items: readonly string[]): LetterContent[] {
  const [first, ...rest] = items.map((text, index): LetterContent => ({
    columns: [
      { text: `${index + 1}.`, width: 18 },
      { text, width: '*' },
    ],
    style: 'listItem',
  }))
  return first === undefined ? [] : [together(heading(title), first), ...rest]
}

/** A framed notice: a bold line and the sentences below it. */
export function notice(title: string, sentences: readonly string[]): LetterContent {
  const lines: LetterContent[] = sentences.map((text) => ({ text, margin: [0, 2, 0, 0] }))
  return together({
    layout: 'letterNotice',
    style: 'notice',
    table: { widths: ['*'], body: [[{ stack: [{ text: title, bold: true }, ...lines] }]] },
  })
}

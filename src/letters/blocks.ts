/** The bricks of a letter's body. Plain pdfmake data: no functions, so that a definition can be copied and compared. */
import type { TableCell } from 'pdfmake/interfaces.js'
import { colours } from './styles.ts'
import type { LetterContent } from './types.ts'

/** Measures in points. */
const numberWidth = 14
const labelWidth = 146
const cellPadding = 4
const tickSize = 8.5

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
    ? [numberWidth, labelWidth, 3, '*']
    : [numberWidth + cellPadding + labelWidth, 3, '*']
  return {
    style: 'fields',
    layout: 'letterFields',
    table: {
      ...headed([], options.heading, widths.length),
      widths,
      body: [
        ...headingRow(options.heading, widths.length, false),
        ...rows.map((row, index) => {
          const cells: TableCell[] = [
            { text: row.label, style: 'label' },
            { text: ':' },
            { stack: valueOf(row) },
          ]
          return options.numbered ? [{ text: `${index + 1}.`, style: 'label' }, ...cells] : cells
        }),
      ],
    },
  }
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

/** Drawn boxes with their choices, the chosen ones with the tick that the official forms ask for. */
export function choices(
  options: readonly Choice[],
  layout: { perRow: 1 | 2 | 3 } = { perRow: 1 },
): LetterContent {
  const rows: LetterContent[] = []
  for (let first = 0; first < options.length; first += layout.perRow) {
    const row = options.slice(first, first + layout.perRow).map(choice)
    while (row.length < layout.perRow) row.push({ text: '' })
    rows.push({ columns: row, columnGap: 6 })
  }
  return { stack: rows }
}

/** Choices that stand in running text, with room below them. */
export function choiceList(options: readonly Choice[]): LetterContent {
  return { stack: [choices(options)], style: 'paragraph' }
}

function choice({ text, chosen, detail }: Choice): LetterContent {
  const box: LetterContent = {
    canvas: [
      { type: 'rect', x: 0, y: 1.6, w: tickSize, h: tickSize, lineWidth: 0.7, lineColor: colours.text },
    ],
  }
  const sign: LetterContent = { text: '√', bold: true, relativePosition: { x: 1.4, y: -11 } }
  const explanation: LetterContent[] = detail === undefined ? [] : [{ text: detail }]
  return {
    columns: [
      { width: 14, stack: chosen ? [box, sign] : [box] },
      { width: '*', stack: [chosen ? { text, bold: true } : { text }, ...explanation] },
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
    readonly widths: readonly (number | '*')[]
  },
  options: { dense: boolean } = { dense: false },
): LetterContent {
  const head = table.head.map((text) => ({ text, style: 'gridHead', fillColor: colours.shade }))
  return {
    style: options.dense ? 'denseGrid' : 'grid',
    layout: options.dense ? 'letterDenseGrid' : 'letterGrid',
    table: {
      ...headed([head], table.heading, table.widths.length),
      dontBreakRows: options.dense,
      widths: [...table.widths],
      body: [
        ...headingRow(table.heading, table.widths.length, true),
        head,
        ...table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
      ],
    },
  }
}

/** The rows that a table repeats on every page, and that never stand at its foot without a row below them. */
function headed(head: unknown[], title: string | undefined, columns: number) {
  const rows = head.length + headingRow(title, columns, false).length
  return rows === 0 ? {} : { headerRows: rows, keepWithHeaderRows: 1 }
}

/** A heading as the first row of its table: the one way pdfmake keeps the two together. */
function headingRow(title: string | undefined, columns: number, ruled: boolean): TableCell[][] {
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

/** The frame of the table: its head, and the cells of its rows. */
import type { TableColumn, TableColumns } from './columns.ts'
import type { SheetNode } from './graph.ts'
import type { Column, Grid } from './grid.ts'
import type { Cell } from './shapes.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { cell, heightOf, type Paragraph } from './text.ts'
import type { SheetSpeech } from './words.ts'

/** A column of text where it lies. */
interface PlacedColumn extends Column {
  readonly column: TableColumn
}

/** The head of the table from `y` on. */
export function tableHead(
  speech: SheetSpeech,
  columns: TableColumns,
  grid: Grid,
  style: SheetStyle,
  y: number,
): { readonly cells: readonly Cell[]; readonly height: number } {
  const heading = (text: string): Paragraph[] => [{ text, size: style.size.head, weight: 'bold' }]
  const high = (each: Column & { text: string }) => heightOf(heading(each.text), each.width, style)
  const parts = headParts(speech, columns, grid)
  const groups = [...new Set(parts.flatMap(({ group }) => group ?? []))].map((text) => ({
    text,
    ...spanOf(parts.filter(({ group }) => group === text)),
  }))
  const top = Math.max(0, ...groups.map(high))
  const bottom = Math.max(...parts.map((each) => high(each) - (each.group === undefined ? top : 0)))
  const options = { align: 'centre', vertical: 'middle', fill: sheetColours.head } as const
  const framed = ({ x, width, text }: Column & { text: string }, from: number, height: number) =>
    cell({ x, y: from, width, height }, heading(text), style, options)
  return {
    height: top + bottom,
    cells: [
      ...groups.map((each) => framed(each, y, top)),
      ...parts.map((each) =>
        each.group === undefined ? framed(each, y, top + bottom) : framed(each, y + top, bottom),
      ),
    ],
  }
}

interface HeadPart extends Column {
  readonly text: string
  readonly group: string | undefined
}

function headParts({ t, sop, laneName }: SheetSpeech, columns: TableColumns, grid: Grid): HeadPart[] {
  const texts = textColumns(columns, grid).map(({ x, width, column }) => ({
    x,
    width,
    text: column.heading,
    group: column.group,
  }))
  const lanes = grid.lanes.map(({ x, width }, index) => ({
    x,
    width,
    text: laneName(sop.lanes[index]?.id ?? ''),
    group: columns.laneGroup,
  }))
  return [{ ...grid.no, text: t('sop-sheet-no'), group: undefined }, ...texts, ...lanes]
}

/** The columns of text with their places. */
export function textColumns({ before, after }: TableColumns, grid: Grid): PlacedColumn[] {
  const placed = (column: TableColumn, place: Column | undefined) => ({ x: 0, width: 0, ...place, column })
  return [
    ...before.map((column, index) => placed(column, grid.before[index])),
    ...after.map((column, index) => placed(column, grid.after[index])),
  ]
}

/** How high a row must be for its texts. */
export function rowTextHeight(columns: TableColumns, grid: Grid, style: SheetStyle, row: number): number {
  return Math.max(
    ...textColumns(columns, grid).map(({ column, width }) => heightOf(column.paragraphs(row), width, style)),
  )
}

/** The cells of a row. */
export function rowCells(
  columns: TableColumns,
  grid: Grid,
  style: SheetStyle,
  row: { readonly index: number; readonly node: SheetNode; readonly y: number; readonly height: number },
): Cell[] {
  const { index, node, y, height } = row
  const fill = node.state === 'here' ? sheetColours.hereRow : undefined
  const options = { ...(fill !== undefined && { fill }) }
  const box = ({ x, width }: Column) => ({ x, y, width, height })
  const number: Paragraph = { text: node.step?.no ?? '', size: style.size.body, weight: 'bold' }
  return [
    cell(box(grid.no), [number], style, { align: 'centre', vertical: 'middle', ...options }),
    ...textColumns(columns, grid).map((each) =>
      cell(box(each), each.column.paragraphs(index), style, { vertical: 'middle', ...options }),
    ),
    ...grid.lanes.map((lane) => cell(box(lane), [], style, options)),
  ]
}

/** From the left end of the first to the right end of the last. */
function spanOf(columns: readonly Column[]): Column {
  const [first, last] = [columns[0], columns.at(-1)]
  if (first === undefined || last === undefined) return { x: 0, width: 0 }
  return { x: first.x, width: last.x + last.width - first.x }
}

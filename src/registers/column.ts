import type { Sentence } from '../conversation/result.ts'
import type { IsoDate } from '../deadline/dates.ts'

/** What stands in one field of a register: nothing, words, a number, or a date that a spreadsheet can sort by. */
export type Cell = string | number | { readonly date: IsoDate } | undefined

/** One column of a register: its heading is the text `register-column-KEY`. */
export interface Column<Entry> {
  readonly key: string
  /** Share of the paper, and characters in the spreadsheet. */
  readonly width: number
  /** What stands there for an entry; `t` has the words of the register's language. */
  value(entry: Entry, t: Sentence): Cell
}

/** A table of official columns, one row per entry. */
export interface RegisterTable<Entry> {
  /** Name of the sheet and of the file; its title is the text `register-title-ID`. */
  readonly id: string
  readonly columns: readonly Column<Entry>[]
}

/** A row of a table, in the order of its columns. */
export function cellsOf<Entry>(table: RegisterTable<Entry>, entry: Entry, t: Sentence): Cell[] {
  return table.columns.map((column) => column.value(entry, t))
}

/** The headings of a table. */
export function headingsOf<Entry>(table: RegisterTable<Entry>, t: Sentence): string[] {
  return table.columns.map(({ key }) => t(`register-column-${key}`))
}

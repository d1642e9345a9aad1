import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { signerOf } from '../effects/signer.ts'
import type { Signer } from '../letters/types.ts'
import { countDikRows, countDipRows, countNumbered, dikRows, dipRows } from '../storage/registers.ts'
import { caseEntries, type CaseEntry } from './case-entries.ts'
import { cellsOf, headingsOf, type Cell, type RegisterTable } from './column.ts'
import { dikRegister } from './dik.ts'
import { dipRegister } from './dip.ts'
import { keberatanRegister, objectionAnswer } from './keberatan.ts'
import { permohonanRegister } from './permohonan.ts'

/** The registers that can be exported: two books by year, two lists as they stand. */
export const registerNames = ['permohonan', 'keberatan', 'dip', 'dik'] as const
export type RegisterName = (typeof registerNames)[number]

/** A register ready to be written, in Indonesian (UU 24/2009 Ps 27): its rows are read as they are taken. */
export interface Book {
  /** Without an ending, e.g. `register-permohonan-2026`. */
  readonly fileName: string
  readonly sheetName: string
  readonly title: string
  readonly headings: readonly string[]
  /** Characters of each column. */
  readonly widths: readonly number[]
  readonly rows: AsyncGenerator<readonly Cell[], void, void>
  /** How many rows there are now; what is written meanwhile may make it a few more or less. */
  readonly countRows: () => Promise<number>
}

/** What a book is filled with. */
export interface Entries<Entry> {
  readonly read: AsyncGenerator<Entry, void, void>
  readonly count: () => Promise<number>
}

/** Rows of a list read at a time. */
const pageSize = 500

/** Opens a register. `year` counts for those kept by year. */
export function openBook(desk: Desk, order: { readonly name: RegisterName; readonly year: number }): Book {
  const { name, year } = order
  switch (name) {
    case 'permohonan':
      return yearly(desk, permohonanRegister, year, casesOf(desk, name, year))
    case 'keberatan':
      return yearly(desk, keberatanRegister, year, objections(desk, year))
    case 'dip':
      return list(desk, dipRegister, numbered(dipRows(desk.db, pageSize)), () => countDipRows(desk.db))
    case 'dik':
      return list(desk, dikRegister, exemptions(desk), () => countDikRows(desk.db))
  }
}

function casesOf(desk: Desk, sop: string, year: number): AsyncGenerator<CaseEntry, void, void> {
  const dateOf = (instant: Date) => desk.calendar().dateOf(instant)
  return caseEntries(desk.db, { sealer: desk.sealer, dateOf }, { sop, year })
}

/** The objections, each with who signed its answer on that day. */
async function* objections(desk: Desk, year: number) {
  const signers = new Map<string, string>()
  for await (const entry of casesOf(desk, 'keberatan', year)) {
    const day = entry.letters.findLast(({ kind }) => kind === objectionAnswer)?.issuedOn
    if (day !== undefined && !signers.has(day))
      signers.set(day, signerText(await signerOf(desk.db, desk, 'atasan', day)))
    yield { ...entry, answeredBy: day === undefined ? undefined : signers.get(day) }
  }
}

function signerText({ name, jabatan, acting }: Signer): string {
  if (acting === undefined) return `${name}, ${jabatan}`
  return `${acting.name}, ${acting.kind === 'plt' ? 'Plt.' : 'Plh.'} ${jabatan}`
}

async function* exemptions(desk: Desk) {
  const today = desk.calendar().dateOf(desk.clock.now())
  for await (const row of numbered(dikRows(desk.db, pageSize))) yield { ...row, today }
}

async function* numbered<Row>(pages: AsyncGenerator<Row[], void, void>) {
  let no = 0
  for await (const page of pages) for (const row of page) yield { ...row, no: (no += 1) }
}

function yearly<Entry>(
  desk: Desk,
  table: RegisterTable<Entry>,
  year: number,
  read: AsyncGenerator<Entry, void, void>,
): Book {
  const t = wordsIn(desk, 'id')
  const entries = { read, count: () => countNumbered(desk.db, { sop: table.id, year }) }
  return bookOf(desk, table, entries, {
    fileName: `register-${table.id}-${year}`,
    title: t(`register-title-${table.id}`, { year }),
  })
}

function list<Entry>(
  desk: Desk,
  table: RegisterTable<Entry>,
  read: AsyncGenerator<Entry, void, void>,
  count: () => Promise<number>,
): Book {
  const t = wordsIn(desk, 'id')
  const today = desk.calendar().dateOf(desk.clock.now())
  return bookOf(
    desk,
    table,
    { read, count },
    {
      fileName: `${table.id}-${today}`,
      title: t(`register-title-${table.id}`),
    },
  )
}

/** A table with its entries, ready to be written in Indonesian. */
export function bookOf<Entry>(
  desk: Desk,
  table: RegisterTable<Entry>,
  { read, count }: Entries<Entry>,
  named: Pick<Book, 'fileName' | 'title'> & { readonly sheetName?: string },
): Book {
  const t = wordsIn(desk, 'id')
  const rows = async function* () {
    for await (const entry of read) yield cellsOf(table, entry, t)
  }
  return {
    sheetName: table.id,
    ...named,
    headings: headingsOf(table, t),
    widths: table.columns.map(({ width }) => width),
    rows: rows(),
    countRows: count,
  }
}

import type { Book } from './book.ts'

/** Told how many rows of how many have been taken. */
export type OnRows = (done: number, of: number) => void

/** Rows between one telling and the next. */
const tellEvery = 100

/**
 * Counts the rows of books once, to tell how many of them have been taken. Rows may be added or go while a book is
 * written: it never tells more than there were, and nothing of books that were empty.
 * @returns to be called for each row taken
 */
export async function tallyOf(
  books: readonly Pick<Book, 'countRows'>[],
  onRows: OnRows,
): Promise<() => void> {
  let of = 0
  for (const { countRows } of books) of += await countRows()
  let done = 0
  return () => {
    done += 1
    if (done === of || (done < of && done % tellEvery === 0)) onRows(done, of)
  }
}

/** The book, with each of its rows told as it is taken. */
export function toldRows(book: Book, taken: () => void): Book {
  const rows = async function* () {
    for await (const row of book.rows) {
      yield row
      taken()
    }
  }
  return { ...book, rows: rows() }
}

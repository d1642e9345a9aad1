import { array, assert, property, record, stringMatching } from 'fast-check'
import { expect, it } from 'vitest'
import { pagesThatFit, type LineGroup } from '../../src/staff/fit-lines.ts'

const max = 40

const line = stringMatching(/^[a-z]{1,15}$/)
const groups = array(record({ lead: line.map((each) => `${each}:`), lines: array(line) }))

/** What stands on the pages, each line behind the lead that it stands under. */
function read(pages: readonly string[]): string[] {
  return pages.flatMap((page) => {
    let lead = ''
    return page.split('\n').flatMap((each) => {
      if (!each.endsWith(':')) return [`${lead} ${each}`]
      lead = each
      return []
    })
  })
}

it('keeps every line, in order and under its own lead, on pages that fit', () => {
  assert(
    property(groups, (given: LineGroup[]) => {
      const pages = pagesThatFit(given, max)
      expect(read(pages)).toEqual(given.flatMap(({ lead, lines }) => lines.map((each) => `${lead} ${each}`)))
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(max)
    }),
  )
})

it('leaves no lead alone at the foot of a page', () => {
  const pages = pagesThatFit(
    [
      { lead: 'a:', lines: ['x'.repeat(30)] },
      { lead: 'b:', lines: ['yyyyyyy'] },
    ],
    max,
  )
  expect(pages).toEqual([`a:\n${'x'.repeat(30)}`, 'b:\nyyyyyyy'])
})

it('makes one page of what fits on one, and none of nothing', () => {
  expect(pagesThatFit([{ lead: 'a:', lines: [] }], max)).toEqual(['a:'])
  expect(pagesThatFit([], max)).toEqual([])
})

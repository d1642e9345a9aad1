import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SopDefinition } from '../../../src/sop/definition.ts'
import { sheetGraph } from '../../../src/sop/sheet/graph.ts'
import { chatPage, paperPages, screenPage } from '../../../src/sop/sheet/sheet.ts'
import type { SheetPage } from '../../../src/sop/sheet/shapes.ts'
import { anySop, say } from './definitions.ts'
import {
  boxesOverlap,
  boxOf,
  coincide,
  contains,
  isStraight,
  pageBox,
  pairs,
  runsThrough,
  segmentsOf,
} from './geometry.ts'

type Draw = (sop: SopDefinition) => SheetPage[]

/** Each with how many SOPs it is tried on: a sheet for paper is laid out up to twelve times. */
const forms: readonly (readonly [string, number, Draw])[] = [
  ['on paper', 20, (sop) => paperPages({ sop, t: say }, 'A4').map(({ page }) => page)],
  ['on a screen', 80, (sop) => [screenPage({ sop, t: say })]],
  ['in a chat', 80, (sop) => [chatPage({ sop, t: say })]],
]

describe.each(forms)('any SOP %s', (form, numRuns, draw) => {
  // All properties are tried on the same SOPs, of which each is drawn once.
  const seed = fc.sample(fc.integer(), 1)[0] ?? 0
  const drawn = new Map<string, SheetPage[]>()
  const pagesOf = (sop: SopDefinition) => {
    const key = JSON.stringify(sop)
    const pages = drawn.get(key) ?? draw(sop)
    drawn.set(key, pages)
    return pages
  }

  /** Holds for all pages of all SOPs. */
  function forAll(holds: (pages: SheetPage[], sop: SopDefinition) => void) {
    fc.assert(
      fc.property(anySop, (sop) => holds(pagesOf(sop), sop)),
      { numRuns, seed },
    )
  }

  it('has a row for every step, in the order of the definition', () => {
    forAll((pages, sop) => {
      const symbols = pages.flatMap((page) => page.symbols)
      const steps = symbols.flatMap(({ node }) => node.step?.id ?? [])
      expect(steps).toEqual(sop.steps.map(({ id }) => id))
      for (const [above, below] of pages.flatMap((page) => pairs(page.symbols)))
        expect(above.box.y + above.box.height).toBeLessThan(below.box.y)
    })
  })

  it('draws every arrow once, or in two halves on two pages', () => {
    forAll((pages, sop) => {
      const edges = sheetGraph(sop).edges.map(({ from, to }) => `${from} ${to}`)
      const arrows = pages.flatMap((page) => page.arrows)
      const ending = arrows.filter(({ pointed }) => pointed).map(({ edge }) => `${edge.from} ${edge.to}`)
      expect(ending.toSorted()).toEqual(edges.toSorted())
      const halves = arrows.filter(({ pointed }) => !pointed).length
      expect(pages.flatMap((page) => page.connectors)).toHaveLength(2 * halves)
      if (form !== 'on paper') expect(halves).toBe(0)
    })
  })

  it('keeps every word inside its cell, symbol or mark, and everything on the page', () => {
    forAll((pages) => {
      for (const page of pages) {
        const small = [...page.symbols, ...page.tags, ...page.connectors]
        const held = [...page.cells, ...small.map(({ box, text }) => ({ box, lines: [text] }))]
        for (const { box, lines } of held) {
          expect(contains(pageBox(page), box)).toBe(true)
          for (const { x, y, width, size } of lines)
            // From the height of a capital to the depth of a g.
            expect(contains(box, { x, y: y - 0.72 * size, width, height: 0.86 * size })).toBe(true)
        }
      }
    })
  })

  it('has cells, symbols, marks and connectors that do not overlap', () => {
    forAll((pages) => {
      for (const page of pages) {
        for (const [one, other] of pairs(page.cells)) expect(boxesOverlap(one.box, other.box)).toBe(false)
        const things = [...page.symbols, ...page.tags, ...page.connectors]
        for (const [one, other] of pairs(things)) expect(boxesOverlap(one.box, other.box)).toBe(false)
      }
    })
  })

  it('has arrows that run level or upright, and never one upon the other', () => {
    forAll((pages) => {
      for (const page of pages) {
        const segments = page.arrows.flatMap(segmentsOf)
        expect(segments.every(isStraight)).toBe(true)
        for (const [one, other] of pairs(segments))
          if (one.arrow !== other.arrow) expect(coincide(one, other)).toBe(false)
      }
    })
  })

  it('has arrows that run through no symbol, no connector and no other arrow’s mark, and leave no lane', () => {
    forAll((pages) => {
      for (const page of pages) {
        const lanes = page.cells.filter(({ box }) => page.symbols.some((symbol) => contains(box, symbol.box)))
        expect(lanes).toHaveLength(page.symbols.length)
        const left = Math.min(...page.cells.map(({ box }) => box.x))
        const right = Math.max(...page.cells.map(({ box }) => box.x + box.width))
        for (const segment of page.arrows.flatMap(segmentsOf)) {
          const { edge } = segment.arrow
          for (const { box, node } of page.symbols) {
            // An arrow may touch the slanting side of a diamond or the round end of a capsule inside its box.
            const inset = node.shape === 'process' ? 0 : box.width / 2 - 0.5
            const core = { ...box, x: box.x + inset, width: box.width - 2 * inset }
            expect(runsThrough(segment, core)).toBe(false)
          }
          for (const { box } of page.connectors) expect(runsThrough(segment, box)).toBe(false)
          for (const tag of page.tags)
            if (tag.edge !== edge) expect(runsThrough(segment, tag.box)).toBe(false)
          expect(boxOf(segment).x).toBeGreaterThan(left)
          expect(segment.b.x).toBeLessThan(right)
        }
      }
    })
  })
})

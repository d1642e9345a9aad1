import { expect, it } from 'vitest'
import { chooseCase } from '../../../../bots/simulator/browser/client/case-choice.js'

const line = (id: number, version = 1) => ({
  id,
  version,
  nomor: `00${id}/PPID/XI/2026`,
  words: 'Permohonan',
  open: true,
})
const nothing = { lines: [], chosen: null, byHand: false }

it('shows the newest case at first, and none where there is none', () => {
  expect(chooseCase(nothing, [line(2), line(1)]).chosen).toBe(2)
  expect(chooseCase({ ...nothing, chosen: 4 }, []).chosen).toBeNull()
})

it('follows the case that moves on, and not when several do at once', () => {
  const begun = chooseCase(nothing, [line(2), line(1)])
  const moved = chooseCase(begun, [line(2), line(1, 2)])
  expect(moved.chosen).toBe(1)
  expect(chooseCase(moved, [line(2), line(1, 2)]).chosen).toBe(1)
  expect(chooseCase(moved, [line(2, 5), line(1, 3)]).chosen).toBe(1)
})

it('stays with the case that was chosen by hand until another is filed', () => {
  const chosen = { lines: [line(2), line(1)], chosen: 1, byHand: true }
  const stayed = chooseCase(chosen, [line(2, 2), line(1)])
  expect(stayed).toMatchObject({ chosen: 1, byHand: true })
  const filed = chooseCase(stayed, [line(3), line(2, 2), line(1)])
  expect(filed).toMatchObject({ chosen: 3, byHand: false })
  expect(chooseCase(filed, [line(3), line(2, 3), line(1)]).chosen).toBe(2)
})

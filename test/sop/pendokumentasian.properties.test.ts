import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pendokumentasian } from '../../flows/sop/pendokumentasian.ts'
import { itemClasses } from '../../src/sop/facts.ts'
import { allowedActions, placesOf, type CaseSnapshot } from '../../src/sop/machine.ts'
import { documentationAt, pressDocumentation, unitOfficer } from './pendokumentasian-support.ts'
import { after, officer, stranger, system } from './support.ts'

const units = ['A', 'B', 'C']
const actors = [
  ...units.map(unitOfficer),
  unitOfficer('X'),
  ...['klasifikasi', 'sekretaris-ppid', 'atasan'].map((lane) => officer(lane)),
  stranger,
]
const actions = [...new Set(placesOf(pendokumentasian).map(({ action }) => action.id))]

/** Most presses are on buttons that are there, else hardly a life would come to its end. */
const event = fc.record({
  button: fc.oneof({ weight: 3, arbitrary: fc.nat(40) }, { weight: 2, arbitrary: fc.constant(undefined) }),
  actor: fc.constantFrom(...actors),
  action: fc.constantFrom(...actions),
  /** The piece of information that is named, of those that stand; undefined: one that does not. */
  item: fc.option(fc.nat(20), { freq: 9, nil: undefined }),
  kelas: fc.constantFrom(...itemClasses),
  more: fc.constantFrom(false, false, false, true),
  /** How many versions ago the card was made. */
  older: fc.constantFrom(0, 0, 0, 1, 3),
})
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

const life = fc.array(event, { maxLength: 150, size: 'max' })
const begun = documentationAt('pengumpulan', { units: { open: units, given: [], nihil: [], skipped: [] } }, 1)

/** One thing that may happen; after a unit's answer the program itself looks whether it was the last. */
function happen(snapshot: CaseSnapshot, given: Event): CaseSnapshot {
  const { older, button, item, kelas, more } = given
  const live = snapshot.facts.bahan?.live ?? []
  const rest = { item: item === undefined ? 99 : (live[item % live.length] ?? 99), kelas, more }
  const buttons = actors.flatMap((actor) =>
    allowedActions(pendokumentasian, snapshot, actor).map((place) => ({ actor, action: place.action.id })),
  )
  const { actor, action } = (button === undefined ? undefined : buttons[button % buttons.length]) ?? given
  const result = pressDocumentation(snapshot, actor, action, { ...rest, version: snapshot.version - older })
  const then = result.ok ? after(snapshot, result) : snapshot
  const onward = pressDocumentation(then, system, 'semua-menjawab')
  return onward.ok ? after(then, onward) : then
}

function everyMoment(events: readonly Event[]): CaseSnapshot[] {
  const moments = [begun]
  for (const each of events) moments.push(happen(moments.at(-1) ?? begun, each))
  return moments
}

it('never loses a documentation, and never leaves an open one with nobody to act', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const moment of everyMoment(events)) {
        if (moment.step === 'end') {
          expect(moment.outcome).toBe('diterbitkan')
          continue
        }
        expect(moment.outcome).toBeNull()
        const able = actors.filter((actor) => allowedActions(pendokumentasian, moment, actor).length > 0)
        expect(able.length).toBeGreaterThan(0)
      }
    }),
  )
})

it('counts every unit in exactly one place, and loses nothing that was given', () => {
  fc.assert(
    fc.property(life, (events) => {
      let given = 0
      let before = begun
      for (const each of events) {
        const then = happen(before, each)
        const { open = [], nihil = [], skipped = [], given: gave = [] } = then.facts.units ?? {}
        const closed = gave.filter((unit) => !open.includes(unit) && !skipped.includes(unit))
        expect([...open, ...closed, ...nihil, ...skipped].toSorted()).toEqual(units)
        const now = then.facts.bahan?.live.length ?? 0
        expect(now).toBeGreaterThanOrEqual(given)
        given = now
        before = then
      }
    }),
  )
})

it('skips no lane: it ends only after both checks, with every piece classified', () => {
  let ended = 0
  fc.assert(
    fc.property(life, (events) => {
      const moments = everyMoment(events)
      if (moments.at(-1)?.step !== 'end') return
      ended += 1
      const steps = moments.map(({ step }) => step)
      for (const { id } of pendokumentasian.steps.slice(1)) expect(steps).toContain(id)
      const { bahan } = moments.at(-1)?.facts ?? {}
      for (const number of bahan?.live ?? []) expect(bahan?.classes[number]).toBeDefined()
    }),
  )
  expect(ended).toBeGreaterThan(10)
})

it('has a button for exactly what it would let the same person do', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...actors), (events, actor) => {
      const snapshot = everyMoment(events).at(-1) ?? begun
      const shown = allowedActions(pendokumentasian, snapshot, actor).map(({ action }) => action.id)
      const item = snapshot.facts.bahan?.live[0] ?? 1
      const taken = actions.filter((action) => pressDocumentation(snapshot, actor, action, { item }).ok)
      expect(taken.toSorted()).toEqual(shown.toSorted())
    }),
  )
})

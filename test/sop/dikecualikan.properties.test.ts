import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { dikecualikan } from '../../flows/sop/dikecualikan.ts'
import { allowedActions, decide, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import { after, caseAt, choices, noon, officer, stranger, system, undoSeconds } from './support.ts'

const actors = [officer('petugas-ppid'), officer('atasan'), officer('bidang'), stranger, system]
const staff = actors.slice(0, 2)
const actions = [...new Set(placesOf(dikecualikan).map(({ action }) => action.id))]

const event = fc.record({
  actor: fc.constantFrom(...actors),
  action: fc.constantFrom(...actions),
  /** The lembar that the form names, whether or not it stands. */
  lembar: fc.integer({ min: 0, max: 12 }),
})
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

const life = fc.array(event, { maxLength: 60, size: 'max' })
const begun = caseAt(dikecualikan.filing.to, { version: 1, applicantId: null })

function press(snapshot: CaseSnapshot, actor: Actor, action: string, lembar: number) {
  const { version } = snapshot
  const asks = placesOf(dikecualikan).some(
    (place) => place.action.id === action && place.action.form !== undefined,
  )
  const input = asks ? { answers: choices({ lembar: String(lembar), bagian: 'unit' }) } : {}
  return decide(dikecualikan, snapshot, { actor, action, version, input, now: noon, undoSeconds })
}

function happen(snapshot: CaseSnapshot, { actor, action, lembar }: Event): CaseSnapshot {
  const result = press(snapshot, actor, action, lembar)
  return result.ok ? after(snapshot, result) : snapshot
}

function everyMoment(events: readonly Event[]): CaseSnapshot[] {
  const moments = [begun]
  for (const each of events) moments.push(happen(moments.at(-1) ?? begun, each))
  return moments
}

it('never loses a list, and never leaves an open one with nobody who can take it on', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const moment of everyMoment(events)) {
        if (moment.step === 'end') {
          expect(dikecualikan.outcomes).toContain(moment.outcome)
          continue
        }
        expect(moment.outcome).toBeNull()
        const lane = dikecualikan.steps.find(({ id }) => id === moment.step)?.lane
        const takesOn = staff
          .flatMap((actor) => allowedActions(dikecualikan, moment, actor))
          .filter(({ action }) => action.to !== 'stay')
        expect(takesOn.map((place) => place.lane)).toContain(lane)
      }
    }),
  )
})

it('exempts nothing that the superior did not approve as it stands', () => {
  fc.assert(
    fc.property(life, (events) => {
      let before = begun
      let approved: unknown
      for (const each of events) {
        const then = happen(before, each)
        if (then !== before && each.action === 'sahkan') {
          expect(each.actor).toBe(staff[1])
          approved = then.facts.lembar
        }
        if (then.outcome === 'ditetapkan' && before.outcome === null) {
          expect(then.facts.lembar).toEqual(approved)
          expect(then.facts.lembar?.live.length).toBeGreaterThan(0)
        }
        before = then
      }
    }),
  )
})

it('changes lembar at the first step only, and never gives a number twice', () => {
  fc.assert(
    fc.property(life, (events) => {
      const given = new Set<number>()
      let before = begun
      for (const each of events) {
        const then = happen(before, each)
        const was = before.facts.lembar?.live ?? []
        const is = then.facts.lembar?.live ?? []
        if (was.join() !== is.join()) expect(before.step).toBe('pengumpulan')
        for (const number of is.filter((one) => !was.includes(one))) {
          expect(given).not.toContain(number)
          given.add(number)
        }
        before = then
      }
    }),
  )
})

it('has a button for exactly what it would let the same person do', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...actors), (events, actor) => {
      const snapshot = everyMoment(events).at(-1) ?? begun
      const shown = allowedActions(dikecualikan, snapshot, actor).map(({ action }) => action.id)
      const lembar = snapshot.facts.lembar?.live[0] ?? 0
      const taken = actions.filter((action) => press(snapshot, actor, action, lembar).ok)
      expect(taken.toSorted()).toEqual(shown.toSorted())
    }),
  )
})

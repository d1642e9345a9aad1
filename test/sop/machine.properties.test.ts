import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { permohonan } from '../../flows/sop/permohonan.ts'
import { allowedActions, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import { settled, undo } from '../../src/sop/undo.ts'
import {
  after,
  applicant,
  caseAt,
  choices,
  inputFor,
  noon,
  officer,
  press,
  stranger,
  system,
} from './support.ts'

const actors: readonly Actor[] = [
  applicant,
  officer('petugas'),
  officer('bidang'),
  officer('ppid'),
  stranger,
  system,
]
const actions = [...new Set(placesOf(permohonan).map(({ action }) => action.id))]
const lastVersion = 1_000

/** One thing that may happen: a press, an undo, the window's end, or time passing. */
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      actor: fc.constantFrom(...actors),
      action: fc.constantFrom(...actions),
      exempt: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), actor: fc.constantFrom(...actors) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('registers' as const), live: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lapse' as const }) },
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

function happen(snapshot: CaseSnapshot, what: Event): CaseSnapshot {
  switch (what.kind) {
    case 'press': {
      const input =
        what.action === 'tolak' && what.exempt
          ? { answers: choices({ dasar: 'dikecualikan', dik: '5' }) }
          : inputFor(what.action)
      const result = press(snapshot, what.actor, what.action, { input })
      return result.ok ? after(snapshot, result) : snapshot
    }
    case 'undo': {
      const result = undo(snapshot, {
        personId: what.actor.personId,
        version: snapshot.version,
        now: noon,
      })
      if (!result.ok) return snapshot
      const { to, outcome, facts } = result
      return { ...snapshot, step: to, outcome, facts, version: snapshot.version + 1 }
    }
    case 'settle': {
      const facts = settled(snapshot.facts, snapshot.facts.pendingUndo?.version ?? 0)
      return facts === undefined ? snapshot : { ...snapshot, facts, version: snapshot.version + 1 }
    }
    case 'registers':
      return { ...snapshot, liveExemptions: what.live ? [5] : [] }
    default:
      return { ...snapshot, lapsed: ['sop', 'completeness'] }
  }
}

const life = fc.array(event, { maxLength: 60, size: 'max' })

function everyMoment(events: readonly Event[]): CaseSnapshot[] {
  const moments = [caseAt(permohonan.filing.to, { version: 1 })]
  for (const each of events) moments.push(happen(moments.at(-1) ?? caseAt('registrasi'), each))
  return moments
}

it('never loses a case: each is at a step of the SOP, or ended with one of its outcomes', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const { step, outcome, version } of everyMoment(events)) {
        expect(version).toBeLessThan(lastVersion)
        if (step === 'end') expect(permohonan.outcomes).toContain(outcome)
        else {
          expect(permohonan.steps.map(({ id }) => id)).toContain(step)
          expect(outcome).toBeNull()
        }
      }
    }),
  )
})

it('never leaves an open case with nobody who can take it on', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const moment of everyMoment(events)) {
        if (moment.step === 'end') continue
        const settledFacts = settled(moment.facts, moment.facts.pendingUndo?.version ?? 0) ?? moment.facts
        const open = allowedActions(permohonan, { ...moment, facts: settledFacts })
        const lane = permohonan.steps.find(({ id }) => id === moment.step)?.lane
        const takesOn = open.filter(({ action }) => action.to !== 'stay' && action.id !== 'cabut')
        expect(takesOn.map((place) => place.lane)).toContain(lane)
      }
    }),
  )
})

it('never skips a lane: a case moves only by the lane that holds it, or by its applicant', () => {
  fc.assert(
    fc.property(life, (events) => {
      let before = caseAt(permohonan.filing.to, { version: 1 })
      for (const each of events) {
        const then = happen(before, each)
        if (each.kind === 'press' && then.step !== before.step) {
          const places = placesOf(permohonan).filter(
            ({ step, action }) => step === before.step && action.id === each.action,
          )
          const lanes = each.actor === applicant ? ['pemohon'] : each.actor.lanes.map(({ lane }) => lane)
          expect(places.some(({ lane, action }) => lanes.includes(lane) && action.to === then.step)).toBe(
            true,
          )
        }
        before = then
      }
    }),
  )
})

it('never answers a request that no lane proposed an answer to', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const { outcome, facts } of everyMoment(events)) {
        if (outcome === 'ditolak' || outcome?.startsWith('dikabulkan')) {
          expect(facts.proposal?.result).toBe(outcome)
        }
      }
    }),
  )
})

it('has a button for exactly what it would let the same person do', () => {
  fc.assert(
    fc.property(life, fc.constantFrom(...actors), (events, actor) => {
      const snapshot = everyMoment(events).at(-1) ?? caseAt('registrasi')
      const shown = allowedActions(permohonan, snapshot, actor).map(({ action }) => action.id)
      const taken = actions.filter((action) => press(snapshot, actor, action).ok)
      // The program's own notes need no button and do not wait for an undo window.
      if (actor !== system) expect(taken.toSorted()).toEqual(shown.toSorted())
    }),
  )
})

import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { keberatan } from '../../flows/sop/keberatan.ts'
import { allowedActions, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import { settled, undo } from '../../src/sop/undo.ts'
import { objectionInput, pressObjection } from './keberatan-support.ts'
import { after, applicant, caseAt, choices, noon, officer, stranger, system } from './support.ts'

/** The superior who refused the request, and one who had nothing to do with it. */
const decider: Actor = { personId: 41, lanes: [{ lane: 'atasan' }, { lane: 'ppid' }] }
const judge: Actor = { personId: 42, lanes: [{ lane: 'atasan' }] }
const actors = [applicant, officer('petugas'), officer('bidang'), decider, judge, stranger, system]
const actions = [...new Set(placesOf(keberatan).map(({ action }) => action.id))]
const exempt = { answers: choices({ dasar: 'dikecualikan', dik: '5' }) }

/** One thing that may happen: a press, an undo, the window's end, an entry that lives or not, or time passing. */
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

const begun: CaseSnapshot = caseAt(keberatan.filing.to, {
  version: 1,
  facts: { objection: { grounds: ['a'], request: { id: 7, nomor: '007/PPID/XI/2026' } } },
  requestDeciders: [41],
})

function happen(snapshot: CaseSnapshot, what: Event): CaseSnapshot {
  switch (what.kind) {
    case 'press': {
      const rests = what.action === 'rekomendasi-tolak' && what.exempt
      const input = rests ? exempt : objectionInput(what.action)
      const result = pressObjection(snapshot, what.actor, what.action, input)
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

const life = fc.array(event, { maxLength: 80, size: 'max' })

function everyMoment(events: readonly Event[]): CaseSnapshot[] {
  const moments = [begun]
  for (const each of events) moments.push(happen(moments.at(-1) ?? begun, each))
  return moments
}

it('never loses an objection: each is at a step of the SOP, or ended with one of its outcomes', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const { step, outcome } of everyMoment(events)) {
        if (step === 'end') expect(keberatan.outcomes).toContain(outcome)
        else {
          expect(keberatan.steps.map(({ id }) => id)).toContain(step)
          expect(outcome).toBeNull()
        }
      }
    }),
  )
})

it('never leaves an open objection with nobody who can take it on, as long as somebody else may judge', () => {
  fc.assert(
    fc.property(life, (events) => {
      for (const moment of everyMoment(events)) {
        if (moment.step === 'end') continue
        const facts = settled(moment.facts, moment.facts.pendingUndo?.version ?? 0) ?? moment.facts
        const takesOn = actors
          .filter((actor) => actor !== system && actor !== stranger)
          .flatMap((actor) => allowedActions(keberatan, { ...moment, facts }, actor))
          .filter(({ action }) => action.to !== 'stay' && action.id !== 'cabut')
        const lane = keberatan.steps.find(({ id }) => id === moment.step)?.lane
        expect(takesOn.map((place) => place.lane)).toContain(lane)
      }
    }),
  )
})

it('is never moved by the superior who decided the request', () => {
  fc.assert(
    fc.property(life, (events) => {
      let before = begun
      for (const each of events) {
        const then = happen(before, each)
        if (each.kind === 'press' && each.actor === decider) expect(then).toBe(before)
        before = then
      }
    }),
  )
})

it('is never answered otherwise than was proposed, nor as exempt when the entry was not alive', () => {
  fc.assert(
    fc.property(life, (events) => {
      let before = begun
      for (const each of events) {
        const then = happen(before, each)
        const answered = then.step === 'end' && before.step !== 'end' && each.kind === 'press'
        if (answered && each.action === 'setujui') {
          expect(then.facts.proposal?.result).toBe(then.outcome)
          if (then.facts.proposal?.ground === 'dikecualikan') expect(before.liveExemptions).toContain(5)
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
      const shown = allowedActions(keberatan, snapshot, actor).map(({ action }) => action.id)
      const taken = actions.filter((action) => pressObjection(snapshot, actor, action).ok)
      if (actor !== system) expect(taken.toSorted()).toEqual(shown.toSorted())
    }),
  )
})

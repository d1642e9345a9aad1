import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pengumuman } from '../../flows/sop/pengumuman.ts'
import { allowedActions, placesOf, type CaseSnapshot } from '../../src/sop/machine.ts'
import { settled, undo } from '../../src/sop/undo.ts'
import { announcementInput, pressAnnouncement } from './pengumuman-support.ts'
import { after, caseAt, noon, officer, stranger, system } from './support.ts'

const actors = [
  ...['kabid', 'pelaksana', 'sekretaris', 'kadis'].map((lane) => officer(lane)),
  stranger,
  system,
]
const actions = [...new Set(placesOf(pengumuman).map(({ action }) => action.id))]
const texts = ['Satu pengumuman untuk umum.', 'Lain pengumuman untuk umum.']

/** One thing that may happen: a press on the newest or on an older card, an undo, or the window's end. */
const event = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      actor: fc.constantFrom(...actors),
      action: fc.constantFrom(...actions),
      text: fc.constantFrom(...texts),
      /** Of how many drafts ago the card is. */
      older: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), actor: fc.constantFrom(...actors) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'settle' as const }) },
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

const classes = fc.constantFrom('berkala' as const, 'serta-merta' as const)
type Class = 'berkala' | 'serta-merta'

function begun(kind: Class): CaseSnapshot {
  return caseAt(pengumuman.filing.to, {
    version: 1,
    applicantId: null,
    facts: { announcement: { class: kind } },
  })
}

function happen(moments: readonly CaseSnapshot[], what: Event): CaseSnapshot {
  const snapshot = moments.at(-1)
  if (snapshot === undefined) throw new Error('nothing has begun')
  switch (what.kind) {
    case 'press': {
      const drafts = [...new Set(moments.flatMap(({ facts }) => facts.draft?.hash ?? []))]
      const draft = what.older === 0 ? undefined : drafts.at(-2)
      const input = announcementInput(what.action, what.text)
      const result = pressAnnouncement(snapshot, what.actor, what.action, {
        input,
        ...(draft !== undefined && { draft }),
      })
      return result.ok ? after(snapshot, result) : snapshot
    }
    case 'undo': {
      const { version } = snapshot
      const result = undo(snapshot, { personId: what.actor.personId, version, now: noon })
      if (!result.ok) return snapshot
      return {
        ...snapshot,
        step: result.to,
        outcome: result.outcome,
        facts: result.facts,
        version: version + 1,
      }
    }
    default: {
      const facts = settled(snapshot.facts, snapshot.facts.pendingUndo?.version ?? 0)
      return facts === undefined ? snapshot : { ...snapshot, facts, version: snapshot.version + 1 }
    }
  }
}

const life = fc.array(event, { maxLength: 120, size: 'max' })

function everyMoment(kind: Class, events: readonly Event[]): CaseSnapshot[] {
  const moments = [begun(kind)]
  for (const each of events) moments.push(happen(moments, each))
  return moments
}

it('never loses an announcement: each is at a step of the SOP, or ended by being announced', () => {
  fc.assert(
    fc.property(classes, life, (kind, events) => {
      for (const { step, outcome } of everyMoment(kind, events)) {
        if (step === 'end') expect(outcome).toBe('diumumkan')
        else {
          expect(pengumuman.steps.map(({ id }) => id)).toContain(step)
          expect(outcome).toBeNull()
        }
      }
    }),
  )
})

it('never leaves an open announcement with nobody who can take it on', () => {
  fc.assert(
    fc.property(classes, life, (kind, events) => {
      for (const moment of everyMoment(kind, events)) {
        if (moment.step === 'end') continue
        const facts = settled(moment.facts, moment.facts.pendingUndo?.version ?? 0) ?? moment.facts
        const lane = pengumuman.steps.find(({ id }) => id === moment.step)?.lane
        expect(allowedActions(pengumuman, { ...moment, facts }).map((place) => place.lane)).toContain(lane)
      }
    }),
  )
})

it('never skips a lane: it moves only by a member of the lane that holds it', () => {
  fc.assert(
    fc.property(classes, life, (kind, events) => {
      const moments = [begun(kind)]
      for (const each of events) {
        const before = moments.at(-1)
        moments.push(happen(moments, each))
        const then = moments.at(-1)
        if (each.kind !== 'press' || before?.step === then?.step) continue
        const lane = pengumuman.steps.find(({ id }) => id === before?.step)?.lane
        expect(each.actor.lanes.map((held) => held.lane)).toContain(lane)
      }
    }),
  )
})

it('is never announced but with the very draft that the head approved', () => {
  fc.assert(
    fc.property(classes, life, (kind, events) => {
      for (const { facts } of everyMoment(kind, events)) {
        if (facts.announced === undefined) continue
        expect(facts.draft?.hash).toBe(facts.approval?.hash)
        expect(facts.draft?.version).toBe(facts.approval?.version)
      }
    }),
  )
})

it('has a button for exactly what it would let the same person do', () => {
  fc.assert(
    fc.property(classes, life, fc.constantFrom(...actors), (kind, events, actor) => {
      const snapshot = everyMoment(kind, events).at(-1) ?? begun(kind)
      const shown = allowedActions(pengumuman, snapshot, actor).map(({ action }) => action.id)
      const taken = actions.filter((action) => pressAnnouncement(snapshot, actor, action).ok)
      expect(taken.toSorted()).toEqual(shown.toSorted())
    }),
  )
})

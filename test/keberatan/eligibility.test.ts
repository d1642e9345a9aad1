import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/deadline/dates.ts'
import { answerResults } from '../../src/sop/facts.ts'
import { groundsFor, type GroundStanding, type RequestHistory } from '../../src/keberatan/eligibility.ts'
import { pasal35Letters, type Pasal35Letter } from '../../src/law/pasal-35.ts'
import { anyCalendar, anyDate } from '../deadline/arbitraries.ts'
import { kalbar } from '../deadline/calendars.ts'

const calendar = kalbar()

/** A request due on Tuesday, 31 March 2026, and the day on which it is looked at. */
const due = '2026-03-31'
const open: RequestHistory = { dueOn: due, ended: undefined, objected: [] }

function answered(
  change: Partial<Extract<RequestHistory['ended'], { kind: 'answered' }>> = {},
): RequestHistory {
  const answer = {
    kind: 'answered',
    on: '2026-03-30',
    result: 'ditolak',
    exempt: false,
    charged: false,
  } as const
  return { ...open, ended: { ...answer, ...change } }
}

function on(today: string, history: RequestHistory | undefined): GroundStanding[] {
  return groundsFor(history, { calendar, today })
}

function offered(standings: readonly GroundStanding[]): string {
  return standings.flatMap(({ letter, offered: is }) => (is ? [letter] : [])).join('')
}

function whyNot(standings: readonly GroundStanding[], letter: Pasal35Letter): string {
  const found = standings.find((each) => each.letter === letter)
  if (found === undefined || found.offered) return 'offered'
  const { code, on: date } = found.why
  return date === undefined ? code : `${code} ${date}`
}

describe('the grounds of an objection', () => {
  it('are only b, information that is to be published unasked, when there is no request', () => {
    const standings = on('2026-04-01', undefined)
    expect(offered(standings)).toBe('b')
    expect(whyNot(standings, 'a')).toBe('no-request')
  })

  it('are none but b while the request may still be answered', () => {
    const standings = on(due, open)
    expect(offered(standings)).toBe('b')
    expect(whyNot(standings, 'c')).toBe('not-due 2026-03-31')
    expect(whyNot(standings, 'd')).toBe('not-answered')
    expect(whyNot(standings, 'g')).toBe('not-answered')
  })

  it('have silence among them from the day after the term ran out', () => {
    const standings = on('2026-04-01', open)
    expect(offered(standings)).toBe('bc')
    expect(whyNot(standings, 'g')).toBe('not-delivered')
    // Not counted: weekends, Good Friday, 1 May, Ascension and its cuti bersama.
    expect(standings.find(({ letter }) => letter === 'c')).toEqual({
      letter: 'c',
      offered: true,
      term: { arisesOn: '2026-04-01', lastDay: '2026-05-19' },
    })
  })

  it('know no silence for a request that is not complete: its clock does not run', () => {
    expect(whyNot(on('2026-06-01', { ...open, dueOn: undefined }), 'c')).toBe('clock-stopped')
  })

  it.each<[string, RequestHistory, string]>([
    ['a refusal on an exemption', answered({ exempt: true }), 'abe'],
    ['a refusal for what is not held', answered(), 'be'],
    ['a grant in part', answered({ result: 'dikabulkan-sebagian' }), 'abde'],
    ['a whole grant', answered({ result: 'dikabulkan-seluruhnya' }), 'bd'],
    ['a whole grant that costs', answered({ result: 'dikabulkan-seluruhnya', charged: true }), 'bdf'],
    ['a whole grant that came late', answered({ result: 'dikabulkan-seluruhnya', on: '2026-04-01' }), 'bdg'],
    ['a refusal that came late', answered({ on: '2026-04-01' }), 'beg'],
    ['an answer on the last day', answered({ result: 'dikabulkan-seluruhnya', on: due }), 'bd'],
    ['a closure as incomplete', { ...open, ended: { kind: 'incomplete', on: '2026-03-30' } }, 'be'],
    ['a withdrawal', { ...open, ended: { kind: 'withdrawn' } }, 'b'],
  ])('after %s are these', (_what, history, letters) => {
    expect(offered(on('2026-04-02', history))).toBe(letters)
  })

  it('say why another one is not offered', () => {
    const refused = on('2026-04-02', answered())
    expect(pasal35Letters.map((letter) => whyNot(refused, letter))).toEqual([
      'not-exempt',
      'offered',
      'answered 2026-03-30',
      'refused',
      'offered',
      'free',
      'in-time 2026-03-31',
    ])
    expect(whyNot(on('2026-04-02', answered({ result: 'dikabulkan-seluruhnya' })), 'e')).toBe('granted')
    expect(whyNot(on('2026-04-02', { ...open, ended: { kind: 'withdrawn' } }), 'c')).toBe('withdrawn')
  })

  it('are not used twice, each for itself', () => {
    const standings = on('2026-04-02', { ...answered({ exempt: true }), objected: ['a'] })
    expect(whyNot(standings, 'a')).toBe('objected')
    expect(offered(standings)).toBe('be')
  })

  it('end 30 hari kerja after they arose; on the last day they are still there', () => {
    const history = answered({ on: '2026-03-10' })
    expect(offered(on('2026-04-29', history))).toBe('be')
    expect(whyNot(on('2026-04-30', history), 'e')).toBe('too-late 2026-04-29')
    expect(offered(on('2026-04-30', history))).toBe('b')
  })
})

const anyHistory = fc.record({
  dueOn: fc.option(anyDate, { nil: undefined }),
  ended: fc.oneof(
    fc.constant(undefined),
    fc.constant({ kind: 'withdrawn' as const }),
    fc.record({ kind: fc.constant('incomplete' as const), on: anyDate }),
    fc.record({
      kind: fc.constant('answered' as const),
      on: anyDate,
      result: fc.constantFrom(...answerResults),
      exempt: fc.boolean(),
      charged: fc.boolean(),
    }),
  ),
  objected: fc.subarray([...pasal35Letters]),
})

const past = fc
  .record({ calendar: anyCalendar, history: anyHistory, today: anyDate })
  // What has happened, happened before it is looked at.
  .filter(({ history: { ended }, today }) => ended === undefined || !('on' in ended) || ended.on <= today)

const standing = (
  world: { calendar: ReturnType<typeof kalbar>; history: RequestHistory; today: string },
  letter: Pasal35Letter,
) => groundsFor(world.history, world).find((each) => each.letter === letter)

describe('for any history, calendar and day', () => {
  it('each of the seven grounds is judged once, in the order of the law, and b is always there', () => {
    fc.assert(
      fc.property(past, (world) => {
        const standings = groundsFor(world.history, world)
        expect(standings.map(({ letter }) => letter)).toEqual([...pasal35Letters])
        expect(standings[1]?.offered).toBe(true)
      }),
    )
  })

  it('what is offered has arisen, and its 30 hari kerja are not over', () => {
    fc.assert(
      fc.property(past, (world) => {
        for (const each of groundsFor(world.history, world)) {
          if (!each.offered || each.term === undefined) continue
          const { arisesOn, lastDay } = each.term
          expect(arisesOn <= world.today && world.today <= lastDay).toBe(true)
          expect(world.calendar.addWorkingDays(arisesOn, 30)).toBe(lastDay)
        }
      }),
    )
  })

  it('silence is offered only when the term lapsed unanswered, and never beside lateness of an answer', () => {
    fc.assert(
      fc.property(past, (world) => {
        const { history, today } = world
        const silence = standing(world, 'c')?.offered === true
        if (silence) {
          expect(history.ended).toBeUndefined()
          expect(history.dueOn !== undefined && today > history.dueOn).toBe(true)
        }
        expect(silence && standing(world, 'g')?.offered === true).toBe(false)
      }),
    )
  })

  it('a ground that came too late stays so on every later day', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 400 }), (world, days) => {
        const later = { ...world, today: addDays(world.today, days) }
        for (const each of groundsFor(world.history, world)) {
          if (each.offered || each.why.code !== 'too-late') continue
          expect(standing(later, each.letter)).toEqual(each)
        }
      }),
    )
  })

  it('a ground that was used is not offered again', () => {
    fc.assert(
      fc.property(past, (world) => {
        for (const letter of world.history.objected) {
          if (letter !== 'b') expect(standing(world, letter)?.offered).toBe(false)
        }
      }),
    )
  })
})

import type { Answers } from '../../src/conversation/definition.ts'
import { permohonan } from '../../flows/sop/permohonan.ts'
import { decide, type Actor, type CaseSnapshot, type Decision } from '../../src/sop/machine.ts'
import type { ActionInput } from '../../src/sop/records.ts'

/** Noon of a working day in Pontianak. */
export const noon = new Date('2026-11-23T05:00:00.000Z')

export const undoSeconds = 300
export const applicant: Actor = { personId: 1, lanes: [] }
export const stranger: Actor = { personId: 99, lanes: [] }
export const system: Actor = { personId: null, lanes: [], system: true }

const personIds: Readonly<Record<string, number>> = { petugas: 11, bidang: 12, ppid: 13 }

/** The member of staff who holds one lane. */
export function officer(lane: string): Actor {
  return { personId: personIds[lane] ?? 50, lanes: [{ lane }] }
}

/** A permohonan of the applicant as it stands at a step, with nothing decided yet. */
export function caseAt(step: string, rest: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return {
    step,
    stepSince: noon,
    version: 3,
    outcome: null,
    applicantId: 1,
    facts: {},
    lapsed: [],
    liveExemptions: [],
    ...rest,
  }
}

/** A press on the button of the case as it stands. */
export function press(
  snapshot: CaseSnapshot,
  actor: Actor,
  action: string,
  rest: { input?: ActionInput; now?: Date; version?: number; undoSeconds?: number } = {},
) {
  return decide(permohonan, snapshot, {
    actor,
    action,
    version: rest.version ?? snapshot.version,
    input: rest.input ?? inputFor(action),
    now: rest.now ?? noon,
    undoSeconds: rest.undoSeconds ?? undoSeconds,
  })
}

/** The case after a decision. */
export function after(snapshot: CaseSnapshot, decision: Decision): CaseSnapshot {
  return {
    ...snapshot,
    step: decision.to,
    version: snapshot.version + 1,
    outcome: decision.outcome,
    facts: decision.facts,
  }
}

export function choices(values: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { kind: 'choice', value } as const]),
  )
}

/** What the forms of the actions give when they are filled in the ordinary way. */
export function inputFor(action: string): ActionInput {
  switch (action) {
    case 'ada-di-dip':
      return { answers: choices({ sumber: 'entri', entri: '7' }) }
    case 'minta-lengkapi':
      return { answers: choices({ bagian: 'ktp' }) }
    case 'sediakan':
      return { answers: choices({ cakupan: 'sebagian' }) }
    case 'tolak':
      return { answers: choices({ dasar: 'belum-dikuasai' }) }
    case 'lengkapi':
    case 'kembalikan':
    case 'perpanjang':
    case 'cabut':
      return { answers: {} }
    case 'uji-selesai':
      return { dikEntryId: 5 }
    default:
      return {}
  }
}

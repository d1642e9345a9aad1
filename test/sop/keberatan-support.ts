import { keberatan } from '../../flows/sop/keberatan.ts'
import { decide, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import type { ActionInput } from '../../src/sop/records.ts'
import { choices, noon, undoSeconds } from './support.ts'

const ordinary: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'minta-lengkapi': { bagian: 'ktp' },
  serahkan: { cakupan: 'sebagian' },
  'rekomendasi-tolak': { dasar: 'belum-tersedia' },
}

/** What the forms of SOP 2's actions give when they are filled in the ordinary way. */
export function objectionInput(action: string): ActionInput {
  const asks = placesOf(keberatan).some(
    (place) => place.action.id === action && place.action.form !== undefined,
  )
  return asks ? { answers: choices(ordinary[action] ?? {}) } : {}
}

/** A press on the button of an objection as it stands. */
export function pressObjection(
  snapshot: CaseSnapshot,
  actor: Actor,
  action: string,
  input: ActionInput = objectionInput(action),
) {
  const { version } = snapshot
  return decide(keberatan, snapshot, { actor, action, version, input, now: noon, undoSeconds })
}

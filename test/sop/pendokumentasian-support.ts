import { pendokumentasian } from '../../flows/sop/pendokumentasian.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { decide, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import type { ActionInput } from '../../src/sop/records.ts'
import { caseAt, choices, noon, undoSeconds } from './support.ts'

/** Somebody of a Bidang or UPTD. */
export function unitOfficer(unit: string): Actor {
  return { personId: 70 + (unit.codePointAt(0) ?? 0), lanes: [{ lane: 'bidang-uptd', unit }] }
}

/** A documentation as it stands at a step. */
export function documentationAt(step: string, facts: Facts, version = 5): CaseSnapshot {
  return caseAt(step, {
    applicantId: null,
    facts,
    version,
    outcome: step === 'end' ? 'diterbitkan' : null,
  })
}

/** What a press is about: the piece of information, its class, whether the unit has more, how old the card is. */
export interface DocumentationPress {
  readonly item?: number
  readonly kelas?: string
  readonly more?: boolean
  readonly version?: number
}

/** A press on the button of a documentation. */
export function pressDocumentation(
  snapshot: CaseSnapshot,
  actor: Actor,
  action: string,
  { item = 1, kelas = 'berkala', more = false, version }: DocumentationPress = {},
) {
  const asks = placesOf(pendokumentasian).some(
    (place) => place.action.id === action && place.action.form !== undefined,
  )
  const input: ActionInput = asks
    ? { answers: choices({ bahan: String(item), usul: String(item), kelas, lagi: more ? 'masih' : 'sudah' }) }
    : {}
  return decide(pendokumentasian, snapshot, {
    actor,
    action,
    version: version ?? snapshot.version,
    input,
    now: noon,
    undoSeconds,
  })
}

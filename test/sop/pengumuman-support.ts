import { pengumuman } from '../../flows/sop/pengumuman.ts'
import { decide, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import type { ActionInput } from '../../src/sop/records.ts'
import { noon, undoSeconds } from './support.ts'

/** What the forms of SOP 4's actions give; `text` is that of the draft. */
export function announcementInput(action: string, text = 'Pengumuman untuk umum.'): ActionInput {
  if (action === 'serahkan-konsep') return { answers: { teks: { kind: 'text', value: text } } }
  const asks = placesOf(pengumuman).some(
    (place) => place.action.id === action && place.action.form !== undefined,
  )
  return asks ? { answers: {} } : {}
}

/** A press on the button of an announcement as it stands; with `draft`, on a card that showed another draft. */
export function pressAnnouncement(
  snapshot: CaseSnapshot,
  actor: Actor,
  action: string,
  rest: { readonly input?: ActionInput; readonly draft?: string; readonly version?: number } = {},
) {
  const draft = rest.draft ?? snapshot.facts.draft?.hash
  return decide(pengumuman, snapshot, {
    actor,
    action,
    version: rest.version ?? snapshot.version,
    ...(draft !== undefined && { draft }),
    input: rest.input ?? announcementInput(action),
    now: noon,
    undoSeconds,
  })
}

import { laneName } from '../../../src/staff/lanes.ts'
import type { LaneBinding } from '../../../src/storage/lane-bindings.ts'
import type { Patient } from './patient.ts'

/** The chats of a platform in which lanes stand, each with the names of its lanes. */
export function placesOn(
  platform: string,
  bindings: readonly LaneBinding[],
  t: Patient['t'],
): { readonly chatId: string; readonly lanes: string }[] {
  const lanesOf = new Map<string, string[]>()
  for (const binding of bindings) {
    if (binding.platform !== platform) continue
    lanesOf.set(binding.chatId, [...(lanesOf.get(binding.chatId) ?? []), laneName(t, binding)])
  }
  return [...lanesOf].map(([chatId, lanes]) => ({ chatId, lanes: lanes.join(', ') }))
}

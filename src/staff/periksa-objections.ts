import { holdersOf, lanesOfEach } from '../case/authority.ts'
import { decidersOfEach } from '../case/deciders.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { placesOf } from '../sop/machine.ts'
import { openCasesOf } from '../storage/cases.ts'
import { laneName, superiorLane } from './lanes.ts'

/** Open objections looked through, the oldest first. */
const looked = 50

/**
 * Whether somebody can judge objections: the superior who decided a request may not judge the objection to it. Says
 * when the staffing makes that impossible, and which open objections are stuck by it.
 */
export async function objectionFaults(desk: Desk, t: Sentence, now: Date): Promise<string[]> {
  if (!desk.sops.has('keberatan')) return []
  const judges = await holdersOf(desk.db, desk, superiorLane, now)
  // A lane without anybody is a fault of its own.
  if (judges.length === 0) return []
  const atasan = laneName(t, { lane: superiorLane })
  const stuck = await stuckObjections(desk, judges)
  return [
    ...(await noIndependentJudge(desk, t, judges, now)),
    ...stuck.map((nomor) => t('periksa-objection-stuck', { nomor, atasan })),
  ]
}

async function noIndependentJudge(
  desk: Desk,
  t: Sentence,
  judges: readonly number[],
  now: Date,
): Promise<string[]> {
  const deciding = decidingLanes(desk)
  const lanesOf = await lanesOfEach(desk.db, desk, judges, now)
  const also = new Set<string>()
  for (const personId of judges) {
    const held = (lanesOf.get(personId) ?? []).map(({ lane }) => lane)
    const both = deciding.filter((lane) => held.includes(lane))
    if (both.length === 0) return []
    for (const lane of both) also.add(lane)
  }
  const lanes = [...also].map((lane) => laneName(t, { lane })).join(', ')
  return [t('periksa-objection-no-judge', { atasan: laneName(t, { lane: superiorLane }), lanes })]
}

/** The lanes whose presses decide a case that can be objected to. */
function decidingLanes({ sops }: Desk): string[] {
  const places = [...sops.values()].flatMap((sop) => placesOf(sop))
  return [...new Set(places.flatMap(({ action, lane }) => (action.decides === true ? [lane] : [])))]
}

async function stuckObjections(desk: Desk, judges: readonly number[]): Promise<string[]> {
  const open = (await openCasesOf(desk.db, 'keberatan', looked)).flatMap(({ nomor, facts }) =>
    facts.objection?.request === undefined ? [] : [{ nomor, requestId: facts.objection.request.id }],
  )
  const decidersOf = await decidersOfEach(
    desk.db,
    desk,
    open.map(({ requestId }) => requestId),
  )
  return open.flatMap(({ nomor, requestId }) => {
    const deciders = decidersOf.get(requestId) ?? []
    return judges.every((personId) => deciders.includes(personId)) ? [nomor] : []
  })
}

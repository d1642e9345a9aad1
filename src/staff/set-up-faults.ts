import type { Agency } from '../agency.ts'
import type { WorkCalendar } from '../deadline/calendar.ts'
import { addDays, type IsoDate } from '../deadline/dates.ts'
import type { SopSet } from '../sop/choose.ts'
import { applicantLane } from '../sop/definition.ts'
import type { Db } from '../storage/db.ts'
import { listBindings } from '../storage/lane-bindings.ts'
import { mannedLanes } from '../storage/staff.ts'

/** A lane of the SOPs in use that cannot work yet. */
export type LaneFault =
  /** Its cards have no chat; nobody is in it. */
  | { readonly kind: 'unbound' | 'empty'; readonly lane: string }
  /** Its chat is on a platform that is not connected. */
  | { readonly kind: 'away'; readonly lane: string; readonly platform: string }

/** Goes through the lanes of the SOPs in use, in their order. `platforms`: those that are connected. */
export async function laneFaults(db: Db, sops: SopSet, platforms: ReadonlySet<string>): Promise<LaneFault[]> {
  const bindings = await listBindings(db)
  const manned = await mannedLanes(db)
  const used = new Set([...sops.values()].flatMap((sop) => sop.steps.map(({ lane }) => lane)))
  return [...used]
    .filter((lane) => lane !== applicantLane)
    .flatMap((lane): LaneFault[] => {
      const places = bindings.filter((binding) => binding.lane === lane).map(({ platform }) => platform)
      const away = [...new Set(places)].filter((platform) => !platforms.has(platform))
      return [
        ...(places.length === 0 ? [{ kind: 'unbound' as const, lane }] : []),
        ...away.map((platform) => ({ kind: 'away' as const, lane, platform })),
        ...(manned.has(lane) ? [] : [{ kind: 'empty' as const, lane }]),
      ]
    })
}

/** The end of the holiday list is a matter when it is as near as this. */
const holidayNoticeDays = 60

/** What is wrong with the list of holidays: it does not have this year, or its end is near. */
export type HolidayFault = { readonly kind: 'unknown' } | { readonly kind: 'ends'; readonly on: IsoDate }

/** Looks at how far the list of holidays reaches; undefined when that is far enough. */
export function holidayFault(calendar: WorkCalendar, now: Date): HolidayFault | undefined {
  const today = calendar.dateOf(now)
  const until = calendar.coveredUntil(today)
  if (until === null) return { kind: 'unknown' }
  return until >= addDays(today, holidayNoticeDays) ? undefined : { kind: 'ends', on: until }
}

/** What is still as in the example that the program ships with, which names no street and no real official. */
export function exampleLeft({ address, city, officials }: Agency): ('address' | 'officials')[] {
  const examples = [officials.ppid, officials.atasan].filter(({ name }) => /^contoh\b/i.test(name))
  return [
    ...(address.trim() === city.trim() ? (['address'] as const) : []),
    ...(examples.length === 0 ? [] : (['officials'] as const)),
  ]
}

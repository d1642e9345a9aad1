import { DateTime } from 'luxon'
import type { MovableClock } from '../../../src/clock.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { sweep } from '../../../src/jobs/sweep.ts'
import { shiftJobs } from '../../../src/storage/jobs.ts'
import type { Act } from './protocol.ts'

/** How far the page may move the clock at a time. */
export type Leap = Extract<Act, { do: 'clock' }>['by']

/** The clock of the simulator and of the program in it. */
export interface SimulatorClock extends MovableClock {
  /** False beside real platforms, whose people live in the real time. */
  readonly movable: boolean
}

const minute = 60_000
const leaps = {
  minutes: 5 * minute,
  hour: 60 * minute,
  day: 1_440 * minute,
  week: 7 * 1_440 * minute,
} as const

/**
 * Moves the clock forward and does at once what has become due: what waits in the queue of jobs comes nearer, and the
 * sweep of every minute runs. `working-day`: the same time of day on the next hari kerja.
 */
export async function leap(desk: Desk, clock: SimulatorClock, by: Leap): Promise<void> {
  if (!clock.movable) throw new Error('the clock of real people does not move')
  const milliseconds = by === 'working-day' ? toNextWorkingDay(desk) : leaps[by]
  clock.advance(milliseconds)
  await shiftJobs(desk.db, milliseconds)
  await sweep(desk)
}

function toNextWorkingDay({ calendar, clock, agency }: Desk): number {
  const now = clock.now()
  const days = calendar()
  const local = DateTime.fromJSDate(now, { zone: agency.zone })
  const next = DateTime.fromISO(days.nextWorkingDay(days.dateOf(now)), { zone: agency.zone })
  const { hour, minute: minutes, second, millisecond } = local
  return next.set({ hour, minute: minutes, second, millisecond }).toMillis() - now.getTime()
}

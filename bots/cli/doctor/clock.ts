import type { Voice } from '../voice.ts'
import { about, type Finding } from './finding.ts'

/** A clock beside ours. */
export interface MeasuredClock {
  /** The name of the database or the platform, in the operator's language. */
  readonly whose: string
  /** How far it is ahead of ours, in milliseconds. */
  readonly aheadMs: number
}

/** Further apart, deadlines are counted from wrong instants and signed requests are refused. */
const apartMaxMs = 30_000

/** Compares our clock with others. */
export function checkClocks(others: readonly MeasuredClock[], t: Voice['t']): Finding[] {
  const { fine, fault } = about('clock')
  const off = others.filter(({ aheadMs }) => Math.abs(aheadMs) > apartMaxMs)
  if (off.length === 0 && others.length > 0)
    return [fine('clock', { whose: others.map(({ whose }) => whose).join(', ') })]
  return off.map(({ whose, aheadMs }) => {
    const way = t(aheadMs > 0 ? 'doctor-clock-behind' : 'doctor-clock-ahead')
    return fault('clock-off', { whose, seconds: Math.round(Math.abs(aheadMs) / 1000), way })
  })
}

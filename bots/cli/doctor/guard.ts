import { operatorFault } from '../operator-faults.ts'
import { about, type Finding, type Subject } from './finding.ts'
import type { Patient } from './patient.ts'

/**
 * Runs a check so that the others go on when it breaks. What an operator can mend is told as elsewhere; of anything
 * else only the name of the fault.
 */
export async function guarded(
  subject: Subject,
  { config, t }: Patient,
  check: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await check()
  } catch (error) {
    const { fault } = about(subject)
    const said = operatorFault(error, { t }, config.dataDir)
    if (said !== undefined) return [fault('blocked', { said })]
    return [fault('unexpected', { name: error instanceof Error ? error.name : 'error' })]
  }
}

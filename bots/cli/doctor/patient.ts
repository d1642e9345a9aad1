import type { Agency } from '../../../src/agency.ts'
import type { Clock } from '../../../src/clock.ts'
import type { Config } from '../../config.ts'
import type { Voice } from '../voice.ts'

/** What is asked of the machine, so that a test can have another one. */
export interface Machine {
  readonly clock: Clock
  /** `process.versions.node` */
  readonly nodeVersion: string
  /** Bytes that are free for us on the disk of a folder. Rejects when there is no such folder. */
  readonly freeBytes: (folder: string) => Promise<number>
}

/** The installation that is looked at. */
export interface Patient extends Pick<Voice, 't' | 'locale'> {
  readonly config: Config
  /** Undefined: its file cannot be used. */
  readonly agency: Agency | undefined
  readonly machine: Machine
}

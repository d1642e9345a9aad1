import type { Desk } from '../../../../src/desk/desk.ts'
import { listProposals } from '../../../../src/storage/dip.ts'
import type { Stage } from '../../../demo/stage.ts'
import type { Seats } from './seats.ts'

/** What a story does besides what people do. */
export interface Direction {
  /** The program knows without being told in which language the citizens are spoken to. */
  readonly tellsLanguage: boolean
  /** A page of the story begins, by its name in the locales. */
  page(name: string): void
  /** Moves the clock over the undo window, as a step of the story. */
  overUndo(): Promise<void>
}

/** The office of the simulator as the stage of the demo's scenes. */
export function stageOf(
  { agency, db }: Pick<Desk, 'agency' | 'db'>,
  seats: Seats,
  direction: Direction,
): Stage {
  return {
    scene: () => Promise.resolve(),
    page(name) {
      direction.page(name)
      return Promise.resolve()
    },
    tellsLanguage: direction.tellsLanguage,
    citizen: (role) => seats.citizen(role),
    alone: (role) => seats.staff(role),
    // The head has no group: cards come to the private chat.
    inGroup: (role, lane) => seats.staff(role, lane === 'atasan' ? undefined : lane),
    async goesOut(seat, nomor) {
      if (agency.undoSeconds === 0) return
      await seat.sees(nomor, { button: 'Batalkan', earlier: true })
      await direction.overUndo()
    },
    hasProposals: async () => (await listProposals(db, '', 1)).length > 0,
  }
}

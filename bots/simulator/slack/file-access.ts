import type { Simulator } from './simulator.ts'
import type { SimFile } from './types.ts'

/** The file of an id, when the app may see it: its own, given to it in a modal, or shared where it is a member. */
export function fileForApp(sim: Simulator, id: string): SimFile | undefined {
  const file = sim.world.files.get(id)
  if (file === undefined || file.deleted) return undefined
  const app = sim.world.app.id
  const shared = [...file.channels].some(
    (channel) => sim.world.channels.get(channel)?.members.has(app) === true,
  )
  return file.userId === app || file.givenToApp || shared ? file : undefined
}

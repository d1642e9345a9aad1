import { MemoryFormat, type Memory } from '../memory.ts'
import type { FilesState } from './files.ts'
import type { CallbackQueries } from './queries.ts'
import type { Simulator } from './simulator.ts'
import type { WorldState } from './state.ts'
import type { UpdatesState } from './updates.ts'

/**
 * What outlives a simulator: people, chats, messages, files, updates not taken yet, presses not answered yet, and the
 * bot's commands and words. What does not: logs, faults, rates, the webhook's address, and updates taken already.
 */
interface State {
  world: WorldState
  updates: UpdatesState
  files: FilesState
  queries: ReturnType<CallbackQueries['remember']>
  profile: Map<string, unknown>
}

const format = new MemoryFormat<State>('telegram', 1)

/** What a simulator holds now. */
export function remember({ world, updates, files, queries, profile }: Simulator): Memory {
  const held = files.remember()
  const contents = held.files.flatMap(({ bytes }) => bytes ?? [])
  const state = { world: world.remember(), updates: updates.remember(), files: held }
  return format.pack({ ...state, queries: queries.remember(), profile }, contents)
}

/** Puts what was remembered into a simulator that is empty. Throws MemoryError. */
export function restore(sim: Simulator, memory: Memory): void {
  const { world, updates, files, queries, profile } = format.unpack(memory)
  sim.world.restore(world)
  sim.updates.restore(updates)
  sim.files.restore(files)
  sim.queries.restore(queries)
  for (const [key, value] of profile) sim.profile.set(key, value)
}

/** Leaves out so many ids of everything that is counted. */
export function skipIds({ world, updates, files }: Simulator, count: number): void {
  world.skipIds(count)
  updates.skipIds(count)
  files.skipIds(count)
}

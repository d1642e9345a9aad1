import { MemoryFormat, type Memory } from '../memory.ts'
import type { Untold } from './delivery/deliver.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Simulator } from './simulator.ts'
import type { WorldState } from './world.ts'

/**
 * What outlives a simulator: members, channels, messages, files, modals, homes, response_urls, and events that the app
 * has not taken. What does not: logs, faults, rates, triggers, uploads not completed, and what Slack told people.
 */
interface State {
  world: WorldState
  responseUrls: ReturnType<ResponseUrls['remember']>
  untold: Untold[]
  /** Whether the app has chosen Socket Mode. */
  sockets: boolean
}

const format = new MemoryFormat<State>('slack', 1)

/** What a simulator holds now. */
export function remember({ world, responseUrls, deliverer, sockets }: Simulator): Memory {
  const contents = [...world.files.values()].map(({ bytes }) => bytes)
  const state = { world: world.remember(), responseUrls: responseUrls.remember() }
  return format.pack({ ...state, untold: deliverer.remember(), sockets: sockets.used }, contents)
}

/** Puts what was remembered into a simulator that is empty. Throws MemoryError. */
export function restore(sim: Simulator, memory: Memory): void {
  const { world, responseUrls, untold, sockets } = format.unpack(memory)
  sim.world.restore(world)
  sim.responseUrls.restore(responseUrls)
  if (sockets) sim.sockets.restore()
  sim.deliverer.restore(untold)
}

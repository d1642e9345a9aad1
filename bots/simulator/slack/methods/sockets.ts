import { SlackRefusal } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import type { Method } from './method.ts'

/** The method that begins Socket Mode (Web API: apps.connections.open); it takes the app-level token. */
export const socketMethods: Record<string, Method> = {
  'apps.connections.open': { token: 'app', run: open },
}

function open(sim: Simulator): Record<string, unknown> {
  if (sim.sockets.count >= limits.socketConnections) throw new SlackRefusal('too_many_websockets')
  return { url: sim.root.replace(/^http/, 'ws') + sim.sockets.ticket() }
}

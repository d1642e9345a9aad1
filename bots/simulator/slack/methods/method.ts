import { SlackRefusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'

/** A method of the Web API: what its answer holds besides `ok`. Throws SlackRefusal. */
export interface Method {
  /** The scope it needs whatever it is called with. */
  scope?: string
  /** Which token it takes; the bot's when not given. */
  token?: 'app'
  run(sim: Simulator, params: Params): Record<string, unknown>
}

/** Refuses what the app's token may not do (all methods: missing_scope). */
export function requireScope(sim: Simulator, needed: string): void {
  if (sim.app.scopes.has(needed)) {
    sim.scopesUsed.add(needed)
    return
  }
  throw new SlackRefusal('missing_scope', { fields: { needed, provided: [...sim.app.scopes].join(',') } })
}

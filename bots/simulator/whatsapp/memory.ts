import { MemoryFormat, type Memory } from '../memory.ts'
import type { MediaState } from './media.ts'
import type { Simulator } from './simulator.ts'
import type { Template } from './types.ts'
import type { Untold } from './webhook.ts'
import type { WorldState } from './world.ts'

/**
 * What outlives a simulator: people, phones, messages, files, templates and webhooks that were not taken. What does
 * not: logs, faults, rates, behaviour, what is held back, and where the webhook is.
 */
interface State {
  world: WorldState
  media: MediaState
  templates: Template[]
  untold: Untold[]
}

const format = new MemoryFormat<State>('whatsapp', 1)

/** What a simulator holds now. */
export function remember({ world, media, templates, webhook }: Simulator): Memory {
  const held = media.remember()
  const contents = [...held.byId.values()].flatMap(({ bytes }) => bytes ?? [])
  const state = { world: world.remember(), media: held, templates: templates.list() }
  return format.pack({ ...state, untold: webhook.remember() }, contents)
}

/** Puts what was remembered into a simulator that is empty. Throws MemoryError. */
export function restore(sim: Simulator, memory: Memory): void {
  const { world, media, templates, untold } = format.unpack(memory)
  sim.world.restore(world)
  sim.media.restore(media)
  for (const template of templates) sim.templates.add(template)
  sim.webhook.restore(untold)
}

/** Leaves out so many revisions of each phone; everything else has ids by chance. */
export function skipIds({ world }: Simulator, count: number): void {
  for (const person of world.people) person.revision += count
}

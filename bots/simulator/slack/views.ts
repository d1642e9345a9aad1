import { checkView } from './blocks/check.ts'
import { initialState } from './blocks/initial.ts'
import { identified } from './blocks/walk.ts'
import { SlackRefusal } from './errors.ts'
import { limits } from './limits.ts'
import type { Simulator } from './simulator.ts'
import type { SimView } from './types.ts'
import { randomBytes } from 'node:crypto'

/** A person's modals and home. */

/** A view that stands before nobody yet. Throws SlackRefusal for a broken or a doubly named one. */
function newView(sim: Simulator, userId: string, given: unknown, type: 'modal' | 'home'): SimView {
  const view = checkView(given, type)
  const blocks = identified(view.blocks, () => sim.world.nextId('b'))
  const id = sim.world.nextId('V')
  return {
    id,
    given: view,
    blocks,
    hash: newHash(sim),
    userId,
    state: initialState(blocks),
    errors: {},
    rootId: id,
    previousId: undefined,
  }
}

/** Shows a modal in place of whatever modals the person has open (views.open). */
export function openModal(sim: Simulator, userId: string, given: unknown): SimView {
  const view = newView(sim, userId, given, 'modal')
  requireNewName(sim, view)
  sim.world.modals.set(userId, [view])
  sim.world.changed()
  return view
}

/** Shows a modal on top of the open ones (views.push). Throws SlackRefusal push_limit_reached beyond three. */
export function pushModal(sim: Simulator, userId: string, given: unknown): SimView {
  const stack = sim.world.modals.get(userId) ?? []
  const top = stack.at(-1)
  if (top === undefined) throw new SlackRefusal('no_view_open')
  if (stack.length >= limits.stackDepth) throw new SlackRefusal('push_limit_reached')
  const view = newView(sim, userId, given, 'modal')
  requireNewName(sim, view)
  Object.assign(view, { rootId: top.rootId, previousId: top.id })
  stack.push(view)
  sim.world.changed()
  return view
}

/** Puts new contents into an open view; what was filled in stays where block_id and action_id stay (views.update). */
export function replaceView(sim: Simulator, view: SimView, given: unknown): void {
  const fresh = newView(sim, view.userId, given, view.given.type)
  for (const [blockId, actions] of Object.entries(fresh.state)) {
    for (const [actionId, value] of Object.entries(actions)) {
      const old = view.state[blockId]?.[actionId]
      if (old?.type === value.type) actions[actionId] = old
    }
  }
  const { given: shape, blocks, hash, state } = fresh
  Object.assign(view, { given: shape, blocks, hash, state, errors: {} })
  sim.world.changed()
}

/** Publishes a person's home (views.publish). */
export function publishHome(sim: Simulator, userId: string, given: unknown): SimView {
  const view = newView(sim, userId, given, 'home')
  const old = sim.world.homes.get(userId)
  if (old !== undefined) Object.assign(view, { id: old.id, rootId: old.id })
  sim.world.homes.set(userId, view)
  sim.world.changed()
  return view
}

/** The open modal that an id or external id names. */
export function findModal(sim: Simulator, name: { id?: string; externalId?: string }): SimView | undefined {
  return [...sim.world.modals.values()]
    .flat()
    .find(
      (view) =>
        view.id === name.id || (name.externalId !== undefined && view.given.external_id === name.externalId),
    )
}

/** Takes a modal away, with those above it. */
export function dropModal(sim: Simulator, view: SimView): void {
  const stack = sim.world.modals.get(view.userId) ?? []
  const kept = stack.slice(0, Math.max(0, stack.indexOf(view)))
  if (kept.length === 0) sim.world.modals.delete(view.userId)
  else sim.world.modals.set(view.userId, kept)
  sim.world.changed()
}

function requireNewName(sim: Simulator, view: SimView): void {
  const externalId = view.given.external_id
  if (externalId === undefined) return
  if (findModal(sim, { externalId }) !== undefined) throw new SlackRefusal('duplicate_external_id')
}

function newHash(sim: Simulator): string {
  return `${sim.world.seconds()}.${randomBytes(4).toString('hex')}`
}

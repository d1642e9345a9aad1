import { checkView } from '../blocks/check.ts'
import { invalidArguments, SlackRefusal } from '../errors.ts'
import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'
import type { SimView } from '../types.ts'
import { findModal, openModal, publishHome, pushModal, replaceView } from '../views.ts'
import { viewWire } from '../wire.ts'
import type { Method } from './method.ts'

/** The methods of modals and homes (Web API: views.*). They need no scope. */
export const viewMethods: Record<string, Method> = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
}

function open(sim: Simulator, params: Params): Record<string, unknown> {
  const given = viewOf(params)
  // A broken view does not use its trigger up.
  checkView(given, 'modal')
  const trigger = sim.triggers.take(triggerOf(params))
  return shown(sim, openModal(sim, trigger.userId, given))
}

function push(sim: Simulator, params: Params): Record<string, unknown> {
  const given = viewOf(params)
  // A broken view does not use its trigger up.
  checkView(given, 'modal')
  const trigger = sim.triggers.take(triggerOf(params))
  if (trigger.viewId === undefined) throw new SlackRefusal('invalid_trigger_id')
  return shown(sim, pushModal(sim, trigger.userId, given))
}

function update(sim: Simulator, params: Params): Record<string, unknown> {
  const given = viewOf(params)
  const id = params.text('view_id')
  const externalId = params.text('external_id')
  if (id === undefined && externalId === undefined) throw invalidArguments('[ERROR] view_id or external_id')
  const view = findModal(sim, {
    ...(id === undefined ? {} : { id }),
    ...(externalId === undefined ? {} : { externalId }),
  })
  if (view === undefined) throw new SlackRefusal('not_found')
  requireHash(view, params)
  replaceView(sim, view, given)
  return shown(sim, view)
}

function publish(sim: Simulator, params: Params): Record<string, unknown> {
  const user = sim.world.users.get(params.required('user_id'))
  if (user === undefined) throw new SlackRefusal('user_not_found')
  const given = viewOf(params)
  const old = sim.world.homes.get(user.id)
  if (old !== undefined) requireHash(old, params)
  return shown(sim, publishHome(sim, user.id, given))
}

function requireHash(view: SimView, params: Params): void {
  const hash = params.text('hash')
  if (hash !== undefined && hash !== view.hash) throw new SlackRefusal('hash_conflict')
}

function triggerOf(params: Params): string {
  return params.text('trigger_id') ?? params.required('interactivity_pointer')
}

function viewOf(params: Params): unknown {
  const given = params.json('view')
  if (given === undefined) throw invalidArguments('[ERROR] missing required field: view')
  return given
}

function shown(sim: Simulator, view: SimView): Record<string, unknown> {
  return { view: viewWire(sim.world, sim.app, view) }
}

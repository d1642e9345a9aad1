import type { FastifyInstance } from 'fastify'
import { addCaseRoutes } from '../cases.ts'
import { onlyHere } from './only-here.ts'
import type { SimulatorContext } from '../hub.ts'
import { addPage } from '../page.ts'
import { stateOf } from '../state.ts'
import { localeAsked } from './locale.ts'
import { addPaneRoutes } from './panes.ts'
import { actOnWorld } from './world-acts.ts'

/** The simulator's page at `/`, and under `/simulator` what it talks to. Only this machine's browsers get there. */
export function addSimulatorRoutes(http: FastifyInstance, context: SimulatorContext): void {
  void http.register(async (routes) => {
    routes.addHook('onRequest', onlyHere)
    addCaseRoutes(routes, context)
    routes.addHook('onClose', async () => context.stories.stop())
    routes.get('/simulator/state', (request) => stateOf(context, localeAsked(request)))
    addPaneRoutes(routes, context, (act) => actOnWorld(context, act))
    await addPage(routes, context.desk)
  })
}

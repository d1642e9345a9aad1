import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sopOf } from '../../../src/case/services.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { wordsIn } from '../../../src/desk/words.ts'
import { sheetPath } from '../../../src/sop/sheet/path.ts'
import { sheetSvg } from '../../../src/sop/sheet/picture.ts'
import { lastEventId, listEvents } from '../../../src/storage/case-events.ts'
import { findCase, newestCases } from '../../../src/storage/cases.ts'
import { systemTimers, type Timers } from '../../../src/timers.ts'
import { caseLine, caseView, standsAt } from './case-view.ts'
import { localeAsked } from './routes/locale.ts'
import type { SimulatorEvent } from './protocol.ts'

/** Cases in the list: the newest. */
const listMax = 100

/** How long after something happened the ledger is looked at: what belongs together has then been written. */
const settleMs = 150

/** What the side panel needs of the simulator. */
export interface CasesContext {
  readonly desk: Desk
  readonly hub: {
    tell(event: SimulatorEvent): void
    listen(listener: (event: SimulatorEvent) => void): () => void
  }
  /** For looking at the ledger a moment later; the machine's when absent. */
  readonly timers?: Timers
}

const idParams = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/**
 * The side panel: the cases, one with its ledger and its deadline's sum, and its SOP sheet. Tells the stream `cases`
 * when a ledger grew.
 */
export function addCaseRoutes(http: FastifyInstance, context: CasesContext): void {
  const { desk } = context
  const unknown = { error: 'not found' }
  const stopWatching = watchCases(context)
  http.addHook('onClose', async () => stopWatching())
  http.get('/simulator/cases', async (request, reply) => {
    const locale = localeAsked(request)
    const rows = await newestCases(desk.db, listMax)
    return reply.header('cache-control', 'no-store').send(rows.map((row) => caseLine(desk, locale, row)))
  })
  http.get('/simulator/cases/:id', async (request, reply) => {
    const asked = idParams.safeParse(request.params)
    const view = asked.success ? await caseView(desk, localeAsked(request), asked.data.id) : undefined
    if (view === undefined) return reply.code(404).send(unknown)
    return reply.header('cache-control', 'no-store').send(view)
  })
  http.get('/simulator/cases/:id/sheet.svg', async (request, reply) => {
    const asked = idParams.safeParse(request.params)
    const row = asked.success ? await findCase(desk.db, asked.data.id) : undefined
    if (row === undefined) return reply.code(404).send(unknown)
    const t = wordsIn(desk, localeAsked(request))
    const path = sheetPath(await listEvents(desk.db, row.id), standsAt(row))
    return (
      reply
        .header('cache-control', 'no-store')
        .header('content-type', 'image/svg+xml; charset=utf-8')
        // It is a picture: opened by itself it may do nothing and load nothing either.
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'self'")
        .send(sheetSvg({ sop: sopOf(desk, row), t, path }))
    )
  })
}

/**
 * What happens to a case shows in a chat or in the state (the clock) sooner or later, so the ledger is looked at a
 * moment after those change, once for several changes. @returns ends it
 */
function watchCases({ desk, hub, timers = systemTimers }: CasesContext): () => void {
  let known = -1
  let cancel: (() => void) | undefined
  let closed = false
  const look = async () => {
    const last = await lastEventId(desk.db)
    if (last !== known && !closed) hub.tell({ type: 'cases' })
    known = last
  }
  const later = () => {
    cancel ??= timers.after(settleMs, () => {
      cancel = undefined
      // The database may just be going away.
      look().catch((error: unknown) => desk.log.warn({ err: error }, 'the cases could not be looked at'))
    })
  }
  const stop = hub.listen(({ type }) => {
    if (type === 'chats' || type === 'state') later()
  })
  return () => {
    closed = true
    stop()
    cancel?.()
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Gate } from './gate.ts'
import type { Draft, Keeper } from './keeper.ts'
import { layOut, type Page } from './layout.ts'
import { readerOf, type Frame, type Reader } from './reader.ts'
import { sendSheet } from './send.ts'

/** The public pages as a whole. */
export interface Site extends Frame {
  readonly http: FastifyInstance
  /** What reads from the database for a visitor passes it. */
  readonly gate: Gate
  readonly keeper: Keeper
}

/** How the pages of one route are made. */
export interface PageRoute<Asked> {
  /** So many seconds a page is shown again to whoever asks; 0: it is made for each. */
  readonly seconds: number
  /** What of the request decides the page. */
  read(request: FastifyRequest): Asked
  /** The address that says exactly that. */
  address(asked: Asked): string
  make(asked: Asked, reader: Reader): Promise<Page>
  /** It needs nothing from the database, and so is made also when many wait for that. */
  readonly free?: true
}

/** Answers `path` with pages. */
export function addPage<Asked>(site: Site, path: string, route: PageRoute<Asked>): void {
  site.http.get(path, async (request, reply) => {
    const asked = route.read(request)
    const reader = readerOf(site.desk, request)
    const address = route.address(asked)
    const make = async (): Promise<Draft> => layOut(site, reader, address, await route.make(asked, reader))
    const inTurn = route.free === true ? make : () => site.gate.run(make)
    const key = `${reader.to(address)} ${reader.locale}`
    const sheet = await site.keeper.get(key, route.seconds * 1000, inTurn)
    return sendSheet(request, reply, sheet, route.seconds)
  })
}

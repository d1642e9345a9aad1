import type { FastifyInstance } from 'fastify'
import type { ServerResponse } from 'node:http'
import { systemTimers } from '../../../../src/timers.ts'
import type { SimulatorContext } from '../hub.ts'

/** Says that the stream is alive, so that a browser which lost it soon notices. */
const heartbeatMs = 15_000

/** A page that has not taken this much does not listen any more; it asks anew when it does. */
const behindMost = 1_000_000

/** GET /simulator/events: what changes, to each page that listens, until it or the program goes. */
export function addEventStream(http: FastifyInstance, { hub }: SimulatorContext): void {
  const open = new Set<ServerResponse>()
  http.addHook('preClose', (done) => {
    for (const stream of open) stream.end()
    done()
  })
  http.get('/simulator/events', { exposeHeadRoute: false }, (_request, reply) => {
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    const write = (text: string) => {
      if (stream.writableLength > behindMost) stream.destroy()
      else stream.write(text)
    }
    const unlisten = hub.listen((event) => write(`data: ${JSON.stringify(event)}\n\n`))
    const calm = recurring(heartbeatMs, () => write(': \n\n'))
    open.add(stream)
    stream.on('close', () => {
      open.delete(stream)
      unlisten()
      calm()
    })
    // Pages that lost the stream come back after a second.
    write('retry: 1000\n\n')
  })
}

function recurring(milliseconds: number, run: () => void): () => void {
  let cancel = () => {}
  const next = () => {
    cancel = systemTimers.after(milliseconds, () => {
      run()
      next()
    })
  }
  next()
  return () => cancel()
}

import { connect, createServer, type Socket } from 'node:net'
import { listenLocally } from './local-port.ts'

/** A stretch of wire between a program and a server, which can be cut, held up and mended. */
export interface TcpProxy {
  readonly port: number
  /** Breaks all connections and lets none come about, as when a server is away. */
  cut(): void
  /** Keeps all connections and passes nothing on, as when a server hangs; what was said passes once it is mended. */
  stall(): void
  /** Lets connections come about again, and passes on what was held up. */
  mend(): void
  close(): Promise<void>
}

/** Passes every connection on to a server of this machine. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  /** Each end with the other. */
  const open = new Map<Socket, Socket>()
  let whole = true
  let stalled = false
  const server = createServer((near) => {
    if (!whole) return void near.destroy()
    const far = connect(target)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.set(one, other)
      if (stalled) one.pause()
      else one.pipe(other)
      // A broken wire is what these stories are about; each end sees the other's going away.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const breakAll = () => {
    for (const socket of open.keys()) socket.destroy()
  }
  const port = await listenLocally(server)
  return {
    port,
    cut() {
      whole = false
      breakAll()
    },
    stall() {
      stalled = true
      for (const [one, other] of open) one.unpipe(other).pause()
    },
    mend() {
      whole = true
      if (!stalled) return
      stalled = false
      for (const [one, other] of open) one.pipe(other)
    },
    async close() {
      breakAll()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The same address of a service, by way of a proxy of it. */
export async function proxied(address: string): Promise<{ readonly url: string; readonly proxy: TcpProxy }> {
  const url = new URL(address)
  const proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) })
  url.hostname = '127.0.0.1'
  url.port = String(proxy.port)
  return { url: url.href.replace(/\/$/, ''), proxy }
}

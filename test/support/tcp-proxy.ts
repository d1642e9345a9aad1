import { connect, createServer, type Socket } from 'node:net'
import { listenLocally } from './local-port.ts'

/** A stretch of wire between a program and a server, which can be cut and mended. */
export interface TcpProxy {
  readonly port: number
  /** Breaks all connections and lets none come about, as when a server is away. */
  cut(): void
  /** Lets connections come about again. */
  mend(): void
  close(): Promise<void>
}

/** Passes every connection on to a server of this machine. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return void near.destroy()
    const far = connect(target)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      // A broken wire is what these stories are about; each end sees the other's going away.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  const port = await listenLocally(server)
  return {
    port,
    cut() {
      whole = false
      breakAll()
    },
    mend() {
      whole = true
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

import { createServer, type Server } from 'node:net'

/** Has a server listen on a free port of this machine. @returns the port */
export function listenLocally(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('a server without a port'))
      else resolve(address.port)
    })
  })
}

/** A port that was free a moment ago, for a program that has to know its own address beforehand. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listenLocally(probe)
  await new Promise<void>((resolve) => probe.close(() => resolve()))
  return port
}

import { type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { hasEnded, launchServer, stopServer, type LaunchOptions } from './launch.ts'

/** Where the database's lines to the operator go; pino's logger fits. */
export interface EmbeddedLog {
  info(message: string): void
  warn(message: string): void
}

const RESTART_FIRST_MS = 250
const RESTART_LONGEST_MS = 30_000
/** A server that lived this long counts as healthy: the next restart begins with the short pause again. */
const HEALTHY_AFTER_MS = 60_000

/** A server that is started again when it dies. */
export interface SupervisedServer {
  stop(): Promise<void>
}

/**
 * Keeps a running server alive: when its process ends unasked it is started again on the same port, at first
 * after a quarter of a second, then at doubling pauses up to half a minute, until stop() is called.
 */
export function superviseServer(
  first: ChildProcess,
  launch: Omit<LaunchOptions, 'signal'>,
  log: EmbeddedLog,
): SupervisedServer {
  const stopping = new AbortController()
  let running = first
  let failures = 0
  let restarting: Promise<void> = Promise.resolve()
  let healthy: NodeJS.Timeout | undefined

  const watch = (child: ChildProcess) => {
    running = child
    healthy = setTimeout(() => (failures = 0), HEALTHY_AFTER_MS).unref()
    const ended = () => {
      clearTimeout(healthy)
      if (!stopping.signal.aborted) restarting = restart()
    }
    if (hasEnded(child)) ended()
    else child.once('exit', ended)
  }

  const restart = async () => {
    const { signal } = stopping
    while (!signal.aborted) {
      const pauseMs = Math.min(RESTART_FIRST_MS * 2 ** failures, RESTART_LONGEST_MS)
      failures += 1
      log.warn(`The database server stopped by itself; starting it again in ${pauseMs} ms.`)
      try {
        await delay(pauseMs, undefined, { signal })
        watch(await launchServer({ ...launch, signal }))
        log.info('The database server is back.')
        return
      } catch (error) {
        if (!signal.aborted && error instanceof Error) log.warn(error.message)
      }
    }
  }

  // If the program ends without stop() (an uncaught error, process.exit), the server ends with it.
  const endWithProgram = () => running.kill('SIGINT')
  process.once('exit', endWithProgram)
  watch(first)
  return {
    async stop() {
      stopping.abort()
      clearTimeout(healthy)
      await restarting
      await stopServer(running)
      process.removeListener('exit', endWithProgram)
    },
  }
}

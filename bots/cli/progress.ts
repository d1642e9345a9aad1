import { SingleBar } from 'cli-progress'
import type { CliContext } from './context.ts'

/** Told how much of something is done, of how much: rows, bytes, values. */
export type OnProgress = (done: number, of: number) => void

/**
 * Shows a bar on the terminal's stderr while something long is done, and takes it away after it. Where stderr is no
 * terminal (cron, a pipe) nothing is shown. It has no colours, so NO_COLOR asks nothing of it.
 * @param label key of the words before the bar
 */
export async function withProgress<T>(
  { t, breaking }: Pick<CliContext, 't' | 'breaking'>,
  label: string,
  work: (onProgress: OnProgress) => Promise<T>,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<T> {
  if (!terminal.isTTY) return work(() => undefined)
  const bar = new SingleBar({
    format: `${t(label)} {bar} {percentage} % {numbers}`,
    stream: terminal,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // The terminal's own settings are left as they are. (Without a value the library would switch wrapping off.)
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
  })
  const onProgress: OnProgress = (done, of) => {
    const numbers = { numbers: t('cli-progress', { done, of }) }
    if (!bar.isActive) bar.start(of, done, numbers)
    else bar.update(done, numbers)
  }
  try {
    return await breaking.during({ putRight: () => bar.stop() }, () => work(onProgress))
  } finally {
    bar.stop()
  }
}

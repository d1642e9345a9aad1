import { PassThrough } from 'node:stream'
import { WriteStream } from 'node:tty'
import { expect, it } from 'vitest'
import { createBreaking } from '../../bots/cli/breaking.ts'
import { withProgress } from '../../bots/cli/progress.ts'
import { operatorVoice } from '../../bots/cli/voice.ts'

/** What a terminal, or a pipe in its place, was sent. */
function screen(isTTY: boolean): { readonly terminal: WriteStream; readonly sent: () => string } {
  const pipe = new PassThrough()
  const pieces: Buffer[] = []
  pipe.on('data', (piece: Buffer) => pieces.push(piece))
  const terminal: WriteStream = Object.assign(Object.create(WriteStream.prototype), {
    isTTY,
    columns: 120,
    write: (text: string) => pipe.write(text),
  })
  return { terminal, sent: () => Buffer.concat(pieces).toString() }
}

const voice = { ...operatorVoice({ LANG: 'id_ID.UTF-8' }), breaking: createBreaking() }

it('shows how far it is on a terminal, in numbers as Indonesian writes them, without colours', async () => {
  const { terminal, sent } = screen(true)
  const result = await withProgress(
    voice,
    'cli-backup-progress',
    (onProgress) => {
      onProgress(2_500, 10_000)
      onProgress(10_000, 10_000)
      return Promise.resolve('done')
    },
    terminal,
  )
  expect(result).toBe('done')
  expect(sent()).toMatch(/Membuat cadangan █+░+ 25 % 2\.500 dari 10\.000/)
  expect(sent().replaceAll('\u001B', '')).not.toMatch(/\[\d*m/)
  // Neither is the wrapping of lines switched off nor the cursor hidden (DEC private modes 7 and 25).
  expect(sent()).not.toContain('\u001B[?')
})

it('takes the bar away when the work fails, and passes the failure on', async () => {
  const { terminal, sent } = screen(true)
  const failing = withProgress(
    voice,
    'cli-backup-progress',
    (onProgress) => {
      onProgress(1, 2)
      return Promise.reject(new Error('the disk is full'))
    },
    terminal,
  )
  await expect(failing).rejects.toThrow('the disk is full')
  // The line is cleared and the cursor stands at its beginning.
  expect(sent().split('\u001B[1G').at(-1)).not.toContain('█')
})

it('takes the bar away when the command is broken off', async () => {
  const { terminal, sent } = screen(true)
  const breaking = createBreaking()
  await withProgress(
    { ...voice, breaking },
    'cli-backup-progress',
    async (onProgress) => {
      onProgress(1, 2)
      breaking.breakOff()
      expect(sent().split('\u001B[1G').at(-1)).not.toContain('█')
      return Promise.resolve()
    },
    terminal,
  )
})

it('writes nothing where nobody looks', async () => {
  const { terminal, sent } = screen(false)
  await withProgress(voice, 'cli-backup-progress', async (onProgress) => onProgress(1, 2), terminal)
  expect(sent()).toBe('')
})

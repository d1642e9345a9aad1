import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startTelegramSimulator } from '../../../bots/simulator/telegram/server.ts'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
} from '../../support/citizen.ts'
import { startProcess, type ProgramProcess } from '../../support/built-program.ts'

it('goes on with a form after the program was killed, on its own database, and stops in good order', async () => {
  // Given the program as an operator runs it, with a database of its own
  const telegram = await startTelegramSimulator()
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-killed-'))
  const environment = {
    LOKET_DATA_DIR: dataDir,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  }
  const started: ProgramProcess[] = []
  const start = async () => {
    const serving = await startProcess(['serve'], environment)
    started.push(serving)
    return serving
  }
  const first = await start()
  try {
    await first.says('Telegram: menyala')
    const sari = await newCitizen({ telegram })
    await fillsPermohonan(sari, 'alamat')
    // And a second start on the same data is refused, in words
    const second = await start()
    expect(await second.ended).toBe(1)
    expect(second.lines.join('\n')).toContain('sedang dipakai program lain')
    // When it is killed, and something is written while nobody is there
    await first.kill('SIGKILL')
    await sari.types(sariAnswers.alamat)
    // Then the next one takes over
    const next = await start()
    await sari.sees(permohonanQuestions.kontak)
    const review = await goesOn(sari, 'kontak', 'review')
    expect(review.text).toContain(sariAnswers.nama)
    await sari.presses('Kirim')
    await sari.sees('Nomor pendaftaran: 001')
    await sari.receivesFile()
    // And ends in good order when it is told to
    const { code, tookMs } = await next.kill('SIGTERM')
    expect(code).toBe(0)
    expect(next.output).toContain('Berhenti dengan rapi.')
    expect(tookMs).toBeLessThan(10_000)
  } finally {
    await Promise.all(started.map((each) => each.kill('SIGTERM')))
    await telegram.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}, 90_000)

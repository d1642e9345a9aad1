import { expect, it } from 'vitest'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
} from '../../support/citizen.ts'
import { startProgram } from '../../support/program.ts'
import { soon } from '../../support/soon.ts'

it.each(['polling', 'webhook'] as const)(
  'stops within its limit while it is busy, loses nothing, and goes on after the next start (%s)',
  async (mode) => {
    // Given a slow Telegram and several people who write at once
    const program = await startProgram({ mode })
    try {
      const citizens = await Promise.all(
        Array.from({ length: 4 }, (_, index) => newCitizen(program, { name: `Warga${index} Contoh` })),
      )
      for (const citizen of citizens) await fillsPermohonan(citizen, 'nama')
      await program.quiet()
      await program.telegram.direct.settings({ latencyMs: 150 })
      await Promise.all(citizens.map((citizen) => citizen.types(sariAnswers.nama)))
      // When the program is told to stop there and then
      const began = performance.now()
      await program.restart()
      // Then it is over well within ten seconds, both ways
      expect(performance.now() - began).toBeLessThan(10_000)
      await program.telegram.direct.settings({ latencyMs: 0 })
      // And everybody goes on from the next question, asked once
      for (const citizen of citizens) {
        await citizen.sees(permohonanQuestions.nik)
        await goesOn(citizen, 'nik', 'alamat')
        const asked = (await citizen.chat()).filter(({ text }) => text.includes(permohonanQuestions.nik))
        expect(asked).toHaveLength(1)
      }
    } finally {
      await program.stop()
    }
  },
)

it('stops within its limit while Telegram leaves a call without an answer, and says it after the next start', async () => {
  const program = await startProgram()
  try {
    const sari = await newCitizen(program)
    await fillsPermohonan(sari, 'nama')
    // Given an answer that hangs on its way
    await program.telegram.direct.addFault({ method: 'sendMessage', kind: 'timeout' })
    const from = (await program.telegram.direct.queue()).nextCall
    await sari.types(sariAnswers.nama)
    const { calls } = program.telegram.direct
    await soon(async () => expect(await calls({ from, method: 'sendMessage' })).not.toEqual([]))
    // When the program is told to stop
    const began = performance.now()
    await program.restart()
    // Then it does not wait for ever, and the answer comes in the end
    expect(performance.now() - began).toBeLessThan(10_000)
    await sari.sees(permohonanQuestions.nik)
  } finally {
    await program.stop()
  }
})

/** A request for information by WhatsApp, from the first word to the receipt, in each way of answering. */
import { expect, it } from 'vitest'
import { useProgram } from '../../support/program.ts'
import { filesPermohonan, newPerson } from '../../support/whatsapp-citizen.ts'

const program = useProgram({ whatsapp: true })

it.each(['taps', 'numbers', 'words'] as const)('is filed by %s', async (manner) => {
  const sari = newPerson(program())
  await sari.writes('Selamat pagi')
  await sari.sees({ offering: 'Ajukan permohonan' })
  const { nomor, letter } = await filesPermohonan(sari, { manner })
  expect(nomor).toMatch(/\d/)
  expect(sari.file(letter).toString('latin1', 0, 5)).toBe('%PDF-')
})

/** Lists longer than WhatsApp shows: the rest is a tap, a word or a number away. */
import { expect, it } from 'vitest'
import { useProgram } from '../../support/program.ts'
import { goesOn, newPerson } from '../../support/whatsapp-citizen.ts'

const program = useProgram({ whatsapp: true })
const patience = { timeoutMs: 15_000 }

/** Somebody who wants to change one of ten answers: ten rows, and two to go back. */
async function choosesWhatToChange() {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'review')
  await sari.taps('Ubah')
  const list = await sari.sees({ offering: 'Lainnya', ...patience })
  expect(list.taps).toHaveLength(10)
  expect(list.taps.map(({ label }) => label)).not.toContain('Cara mengirim')
  return sari
}

it.each(['tap', 'word'])('go on behind their last row by a %s, and every row can be chosen', async (how) => {
  const sari = await choosesWhatToChange()
  if (how === 'tap') await sari.taps('Lainnya')
  else await sari.writes('lainnya.')
  const rest = await sari.sees({ offering: 'Cara mengirim', ...patience })
  expect(rest.taps.map(({ label }) => label)).toEqual(['Cara mengirim', 'Kembali', 'Batal'])
  await sari.taps('Cara mengirim')
  await sari.sees({ containing: 'Bagaimana salinannya kami sampaikan?', ...patience })
  // And where a list is short the word is an answer like any other
  await sari.writes('Lainnya')
  await sari.sees({ containing: 'Mohon pilih salah satu tombol', ...patience })
})

it.each(['10', 'cara mengirim'])(
  'take what stands behind their last row as it is typed: %s',
  async (typed) => {
    const sari = await choosesWhatToChange()
    await sari.writes(typed)
    await sari.sees({ containing: 'Bagaimana salinannya kami sampaikan?', ...patience })
  },
)

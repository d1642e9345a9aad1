import { expect, it } from 'vitest'
import { useSimulation } from '../../support/simulation.ts'
import { labelsOf, Page } from './page.ts'
import { filesPermohonan } from './permohonan.ts'

const program = useSimulation()
const page = new Page(program)

it('goes on where it was when the program is started again: chats, cards, files and the clock', async () => {
  const sari = await page.seat('sari', 'telegram')
  const budi = await page.seat('budi', 'telegram', 'Petugas Informasi')
  const onWhatsapp = await page.seat('sari', 'whatsapp')
  await filesPermohonan(page, sari)
  const letter = await page.sees(sari, ({ files }) => files[0]?.name.startsWith('tanda-bukti') === true)
  const card = await page.sees(budi, (message) => labelsOf(message).includes('Teruskan ke Bidang'))
  await page.says(onWhatsapp, 'Halo')
  await page.sees(onWhatsapp, ({ mine, text }) => !mine && text.length > 0)
  await page.does({ do: 'clock', by: 'day' })
  const seats = [sari, budi, onWhatsapp]
  const shown = () => Promise.all(seats.map(async (seat) => (await page.view(seat)).messages))
  const before = await shown()
  const { now } = (await page.state()).clock

  await program().restart()
  await program().ready()

  expect(await shown()).toEqual(before)
  expect((await page.state()).clock.now).toBeGreaterThan(now)
  const answer = await fetch(`${program().app.url}${letter.files[0]?.url}`)
  expect(Buffer.from(await answer.arrayBuffer())).toHaveLength(letter.files[0]!.size)
  await page.presses(budi, card, 'Teruskan ke Bidang')
  const changed = await page.sees(budi, ({ id, revision }) => id === card.id && revision > card.revision)
  expect(labelsOf(changed)).not.toContain('Teruskan ke Bidang')
  const wrong = program().logged.filter((line) => /"level":"(error|fatal)"/.test(line))
  expect(wrong).toEqual([])
}, 60_000)

it('finds the staff on Slack when they were there, with cards that can still be pressed', async () => {
  await page.does({ do: 'move-staff', platform: 'slack' })
  // On WhatsApp, where she had said a word before the first restart.
  await filesPermohonan(page, await page.seat('sari', 'whatsapp'))
  const budi = await page.seat('budi', 'slack', '#petugas-informasi')
  const card = await page.sees(budi, (message) => labelsOf(message).includes('Teruskan ke Bidang'))

  await program().restart()
  await program().ready()

  await page.presses(budi, card, 'Teruskan ke Bidang')
  const changed = await page.sees(budi, ({ id, revision }) => id === card.id && revision > card.revision)
  expect(labelsOf(changed)).not.toContain('Teruskan ke Bidang')
}, 60_000)

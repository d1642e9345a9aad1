/** How webhooks come on bad days: twice, in batches, out of order, forged, during an outage, from a new number. */
import { expect, it } from 'vitest'
import { useProgram } from '../../support/program.ts'
import { ktpOf } from '../../support/citizen.ts'
import { goesOn, newPerson } from '../../support/whatsapp-citizen.ts'

const program = useProgram({ whatsapp: true })

const timeoutMs = 15_000

it('what comes twice is done once, and a batch in reverse goes by time', async () => {
  const { whatsapp, clock } = program()
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'nama')
  whatsapp.direct.webhook.hold()
  await sari.writes('Sari Rahmawati Contoh')
  clock.advance(2000)
  await sari.writes('6171014708900001')
  await whatsapp.direct.webhook.release({ batching: 'entries', order: 'reversed', times: 2 })
  await sari.sees({ containing: 'Mohon kirim foto KTP', timeoutMs })
  await program().quiet()
  const asked = sari.bubbles.filter(({ by, text }) => by === 'business' && text.includes('Berapa NIK Anda?'))
  expect(asked).toHaveLength(1)
})

it('what is forged does nothing', async () => {
  const { whatsapp } = program()
  const sari = newPerson(program())
  await sari.writes('halo')
  await sari.sees({ offering: 'Ajukan permohonan', timeoutMs })
  const before = sari.bubbles.length
  const { body } = whatsapp.direct.webhook.deliveries.since(0).at(-1) ?? {}
  const answer = await whatsapp.direct.webhook.post(body, `sha256=${'0'.repeat(64)}`)
  expect(answer.status).toBe(401)
  await program().quiet()
  expect(sari.bubbles).toHaveLength(before)
})

it('what comes while the database is away is taken, and answered in order when it is back', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'nama')
  const { database } = program().wires
  database.cut()
  await sari.writes('Sari Rahmawati Contoh')
  await sari.writes('6171014708900001')
  // Kept, and acknowledged, while nothing can be committed.
  await program().whatsapp.direct.webhook.settled()
  database.mend()
  await sari.sees({ containing: 'Mohon kirim foto KTP', timeoutMs: 40_000 })
  const statuses = program()
    .whatsapp.direct.webhook.deliveries.since(0)
    .map(({ status }) => status)
  expect(statuses.filter((status) => status !== 200 && status !== 401)).toEqual([])
}, 60_000)

it('a new number, and with it a new id, goes on with the form of the old one', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'nama')
  await sari.changesNumber()
  await program().quiet()
  await sari.writes('Sari Rahmawati Contoh')
  await sari.sees({ containing: 'Berapa NIK Anda?', timeoutMs })
})

it('the API may be away: what is said waits for it', async () => {
  const { whatsapp } = program()
  const sari = newPerson(program())
  whatsapp.direct.goesDown()
  await sari.writes('halo')
  whatsapp.direct.heals()
  await sari.sees({ offering: 'Ajukan permohonan', timeoutMs })
})

it('an answer of the API that is lost makes a message come twice rather than never', async () => {
  const { whatsapp } = program()
  const sari = newPerson(program())
  whatsapp.direct.fails({ kind: 'lost-answer', on: 'messages' })
  await sari.writes('halo')
  await sari.sees({ offering: 'Ajukan permohonan', timeoutMs })
  const menus = () =>
    sari.bubbles.filter(({ taps }) => taps.some(({ label }) => label === 'Ajukan permohonan'))
  await expect.poll(() => menus().length, { timeout: timeoutMs }).toBe(2)
  await program().quiet()
  expect(menus()).toHaveLength(2)
})

it('of photos sent together the first is taken, and what each later one is told keeps the form where it is', async () => {
  const sari = newPerson(program())
  await sari.writes('/permohonan')
  await goesOn(sari, 'privasi', 'ktp')
  const before = sari.bubbles.length
  await sari.sendsAlbum([await ktpOf(), await ktpOf()], 'KTP saya')
  await sari.sees({ containing: 'pertanyaan ini tidak memerlukan foto', timeoutMs })
  await program().quiet()
  const said = sari.bubbles.slice(before).filter(({ by }) => by === 'business')
  expect(said.map(({ text }) => text.includes('Di mana alamat lengkapnya?'))).toEqual([true, true])
  await goesOn(sari, 'alamat', 'kontak')
})

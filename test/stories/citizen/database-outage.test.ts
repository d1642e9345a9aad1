import { expect, it, vi } from 'vitest'
import {
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'
import { soon } from '../../support/soon.ts'

const program = useProgram({ mode: 'webhook' })

/** One update to the webhook, as Telegram brings it. */
function brings(update: unknown): Promise<Response> {
  return fetch(`${program().app.url}/telegram`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': program().webhookSecret,
    },
    body: JSON.stringify(update),
  })
}

/**
 * The database comes back, and half a minute passes: when a connection breaks behind a commit, nobody knows that it
 * was done, and the answer lies there until its lease is over.
 */
function comesBack(): void {
  program().wires.database.mend()
  program().clock.advance(31_000)
}

/**
 * A job may have been taken by a worker that never heard of it, because the connection broke behind that commit: it
 * is free again when it has been held longer than any job takes.
 */
async function quarterOfAnHourPasses(): Promise<void> {
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 15_000 })
  await program().app.desk.db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '15 minutes' WHERE locked_at IS NOT NULL`
  await program().advance(15 * 60_000)
}

const ready = async () => (await fetch(`${program().app.url}/readyz`)).status

it('acknowledges no update while the database is away, loses none, and serves again by itself', async () => {
  // Given a form at the address
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  await program().quiet()
  expect(await ready()).toBe(200)
  // When the database goes away
  program().wires.database.cut()
  const from = { id: sari.id, is_bot: false, first_name: 'Sari', language_code: 'id' }
  const update = {
    update_id: 600_000_000,
    message: { message_id: 9_000, date: 1, from, chat: { id: sari.id, type: 'private' }, text: '/bantuan' },
  }
  // Then an update is not acknowledged, and the program says that it is not ready, but lives
  expect((await brings(update)).status).toBe(503)
  expect(await ready()).toBe(503)
  expect((await fetch(`${program().app.url}/healthz`)).status).toBe(200)
  // When she answers meanwhile
  await sari.types(sariAnswers.alamat)
  await sari.types(sariAnswers.kontak)
  // And the database is back
  comesBack()
  // Then everything is taken, in order, and answered
  await sari.sees(permohonanQuestions.rincian)
  expect((await brings(update)).status).toBe(200)
  await sari.sees('Setiap tombol punya nomor')
  expect(await ready()).toBe(200)
  const review = await goesOn(sari, 'rincian', 'review')
  expect(review.text).toContain(sariAnswers.alamat)
  expect(review.text).toContain(sariAnswers.kontak)
})

it('writes and sends the tanda bukti also when the database goes away while it is written', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'review')
  await sari.presses('Kirim')
  await sari.sees('Nomor pendaftaran: ')
  // The job is at work now, or about to be
  program().wires.database.cut()
  await soon(async () => expect(await ready()).toBe(503))
  comesBack()
  await quarterOfAnHourPasses()
  await sari.receivesFile()
  await program().quiet()
  const sent = (await sari.chat()).filter(({ kind }) => kind === 'document')
  expect(sent).toHaveLength(1)
})

it('survives a database that throws everybody out in the middle of things', async () => {
  // Given several people who file at the same time
  const citizens = await Promise.all(
    ['Rudi', 'Wati', 'Andi'].map((name) => newCitizen(program(), { name: `${name} Contoh` })),
  )
  const filing = citizens.map(async (citizen) => {
    await fillsPermohonan(citizen, 'review')
    await citizen.presses('Kirim')
    const { text } = await citizen.sees('Nomor pendaftaran: ')
    return Number(/Nomor pendaftaran: (\d+)/.exec(text)?.[1])
  })
  // When connections break again and again
  for (let times = 0; times < 4; times += 1) {
    await citizens[0]?.client.waitFor({
      chatId: citizens[0].id,
      containsText: [permohonanQuestions.nama, permohonanQuestions.alamat, permohonanQuestions.tujuan][
        times % 3
      ],
      timeoutMs: 20_000,
    })
    program().wires.database.cut()
    comesBack()
  }
  // Then each has a number, and there is no gap
  const numbers = (await Promise.all(filing)).toSorted((one, other) => one - other)
  expect(numbers.map((each) => each - (numbers[0] ?? 0))).toEqual([0, 1, 2])
  // And the letters come, once all presses were taken: Telegram drops one that nobody takes for two and a half minutes
  await quarterOfAnHourPasses()
  await Promise.all(citizens.map((citizen) => citizen.receivesFile()))
})

import { expect, it } from 'vitest'
import {
  filesPermohonan,
  fillsPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type Citizen,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const saidBy = async (citizen: Citizen) =>
  (await citizen.chat()).filter(({ byBot }) => byBot).map(({ text }) => text)

it.each(['429', '500', '502', 'malformed'] as const)(
  'answers once the fault passes when Telegram fails with %s, and in order',
  async (kind) => {
    // Given a form, and a Telegram that fails a call
    const sari = await newCitizen(program())
    await fillsPermohonan(sari, 'nama')
    await program().telegram.direct.addFault({
      method: 'sendMessage',
      chatId: sari.id,
      kind,
      retryAfter: 1,
    })
    const before = (await saidBy(sari)).length
    // When she answers, and asks for help behind it
    await sari.types(sariAnswers.nama)
    await sari.types('/bantuan')
    await program().quiet()
    // Then both answers are there, the first one first
    const said = (await saidBy(sari)).slice(before)
    const nik = said.findIndex((text) => text.includes(permohonanQuestions.nik))
    const help = said.findIndex((text) => text.includes('Setiap tombol punya nomor'))
    expect(nik).not.toBe(-1)
    expect(help).toBeGreaterThan(nik)
  },
)

it('says a thing twice rather than never when the line breaks behind it', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  await program().telegram.direct.addFault({
    method: 'sendMessage',
    chatId: sari.id,
    kind: 'drop-after-accept',
  })
  const before = (await saidBy(sari)).length
  await sari.types(sariAnswers.nama)
  await program().quiet()
  const said = (await saidBy(sari)).slice(before)
  expect(said.length).toBeGreaterThanOrEqual(1)
  expect(said.every((text) => text.includes(permohonanQuestions.nik))).toBe(true)
})

it('keeps everything when Telegram cannot be reached for a while', async () => {
  // Given a form, and no line to Telegram
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  program().wires.telegram.cut()
  // When she writes in the meantime
  await sari.types(sariAnswers.alamat)
  await sari.types(sariAnswers.kontak)
  // And the line is back
  program().wires.telegram.mend()
  // Then all is taken and answered
  const review = await goesOn(sari, 'rincian', 'review')
  expect(review.text).toContain(sariAnswers.kontak)
})

it('hands over the tanda bukti also when Telegram refuses it for a moment', async () => {
  const sari = await newCitizen(program())
  await program().telegram.direct.addFault({ method: 'sendDocument', chatId: sari.id, kind: '500' })
  await program().telegram.direct.addFault({
    method: 'sendDocument',
    chatId: sari.id,
    kind: '429',
    retryAfter: 1,
  })
  const { nomor } = await filesPermohonan(sari)
  await program().quiet()
  expect((await sari.chat()).filter(({ kind }) => kind === 'document')).toHaveLength(1)
  expect(nomor).toMatch(/2026$/)
})

it('serves others while one chat waits for Telegram', async () => {
  // Given a chat that Telegram makes wait for long
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  await program().telegram.direct.addFault({
    method: 'sendMessage',
    chatId: sari.id,
    kind: '429',
    retryAfter: 3,
  })
  const from = (await program().telegram.direct.queue()).nextCall
  await sari.types(sariAnswers.nama)
  // When another person comes
  const wati = await newCitizen(program(), { name: 'Wati Contoh' })
  await wati.types('/start')
  await wati.sees('Layanan ini gratis')
  // Then she is served before the first is
  await sari.sees(permohonanQuestions.nik)
  const calls = await program().telegram.direct.calls({ from, method: 'sendMessage' })
  expect(calls.map(({ chatId }) => chatId)).toEqual([sari.id, wati.id, sari.id])
})

it('stops writing to a person who blocks the bot, and goes on where the form stood when they return', async () => {
  // Given a form
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  // When she blocks the bot, and a day later nothing may be said to her
  await sari.blocks(true)
  await program().quiet()
  const { db } = program().app.desk
  const address = () => db.channelIdentity.findFirstOrThrow({ where: { userId: String(sari.id) } })
  expect((await address()).blockedAt).not.toBeNull()
  const calls = (await program().telegram.direct.calls({ method: 'sendMessage', chatId: sari.id })).length
  await program().advance(25 * 3_600_000)
  await program().quiet()
  const tried = (await program().telegram.direct.calls({ method: 'sendMessage', chatId: sari.id })).length
  expect(tried - calls).toBeLessThanOrEqual(1)
  expect((await sari.chat()).at(-1)?.text).toContain(permohonanQuestions.alamat)
  // And comes back
  await sari.blocks(false)
  await sari.types(sariAnswers.alamat)
  await sari.sees(permohonanQuestions.kontak)
  expect((await address()).blockedAt).toBeNull()
  // Then the form goes on and she can be written to
  await goesOn(sari, 'kontak', 'review')
  await sari.presses('Kirim')
  await sari.sees('Nomor pendaftaran: ')
  await sari.receivesFile()
})

it('finds out about a block by a refused message too, and serves again when the person writes', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  await program().telegram.direct.addFault({ method: 'sendMessage', chatId: sari.id, kind: '403-blocked' })
  await sari.types(sariAnswers.nama)
  await program().quiet()
  const { db } = program().app.desk
  const address = () => db.channelIdentity.findFirstOrThrow({ where: { userId: String(sari.id) } })
  expect((await address()).blockedAt).not.toBeNull()
  // A person is nobody's task for having blocked us
  expect(await db.task.count({ where: { kind: 'undeliverable' } })).toBe(0)
  await sari.types(sariAnswers.nik)
  await sari.sees(permohonanQuestions.ktp)
  await program().quiet()
  expect((await address()).blockedAt).toBeNull()
})

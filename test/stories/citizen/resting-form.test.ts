import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  fillsPermohonan,
  filesPermohonan,
  goesOn,
  newCitizen,
  permohonanQuestions,
  sariAnswers,
  type Citizen,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const oneHour = 3_600_000
const oneDay = 24 * oneHour

/** Lets time pass and everything that comes of it arrive. */
async function passes(milliseconds: number): Promise<void> {
  await program().advance(milliseconds)
  await program().quiet()
}

async function messagesOf(citizen: Citizen): Promise<string[]> {
  return (await citizen.chat()).filter(({ byBot }) => byBot).map(({ text }) => text)
}

it('asks once after a form that rests, a day after the last answer, and takes the answer where it stood', async () => {
  // Given a form left at the address
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  const before = (await messagesOf(sari)).length
  // When 23 hours pass
  await passes(23 * oneHour)
  // Then nothing is said
  expect(await messagesOf(sari)).toHaveLength(before)
  // When the day is full
  await passes(oneHour)
  // Then there is one nudge, with until when the answers are kept, and the question
  const nudge = (await messagesOf(sari)).slice(before)
  expect(nudge).toHaveLength(1)
  expect(nudge[0]).toContain('belum selesai')
  expect(nudge[0]).toContain(permohonanQuestions.alamat)
  // And no other in the days that follow
  await passes(oneDay)
  await passes(oneDay)
  expect(await messagesOf(sari)).toHaveLength(before + 1)
  // When she comes back after three days
  const review = await goesOn(sari, 'alamat', 'review')
  // Then everything is as she left it
  expect(review.text).toContain(sariAnswers.nama)
  await sari.presses('Kirim')
  await sari.sees('Nomor pendaftaran: ')
  // And a form that was sent is asked after no more
  const sent = (await messagesOf(sari)).length
  await passes(2 * oneDay)
  expect((await messagesOf(sari)).slice(sent).filter((text) => text.includes('belum selesai'))).toEqual([])
})

it('counts the day from the last answer', async () => {
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'nama')
  await passes(20 * oneHour)
  await sari.types('Sari Contoh')
  await sari.sees(permohonanQuestions.nik)
  const before = (await messagesOf(sari)).length
  await passes(20 * oneHour)
  expect(await messagesOf(sari)).toHaveLength(before)
  await passes(4 * oneHour)
  expect(await messagesOf(sari)).toHaveLength(before + 1)
})

it('lets go of a form after seven days with a message, and of the picture that was sent for it', async () => {
  // Given a form with a picture
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'kontak')
  const { db } = program().app.desk
  const { personId } = await db.channelIdentity.findFirstOrThrow({ where: { userId: String(sari.id) } })
  const kept = () => db.fileContent.count({ where: { file: { ownerId: personId } } })
  expect(await kept()).toBe(1)
  // When almost seven days pass
  await passes(7 * oneDay - oneHour)
  expect(await kept()).toBe(1)
  // And the last hour
  await passes(oneHour)
  // Then she is told, the keyboard for the contact is gone, and nothing is kept
  const last = (await sari.chat()).at(-1)
  expect(last?.text).toContain('sudah kami hapus')
  expect(last?.keyboard).toMatchObject({ remove_keyboard: true })
  expect(await kept()).toBe(0)
  const standing = await db.conversation.findFirstOrThrow({ where: { userId: String(sari.id) } })
  expect(standing.sealedState).toBeNull()
  // And what she writes then is no answer any more
  await sari.types(sariAnswers.kontak)
  await sari.sees('Apa yang bisa kami bantu?')
  await filesPermohonan(sari)
})

it('tells a form of another release that it cannot go on, and lets it start anew', async () => {
  // Given a form as an older release left it
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'alamat')
  const { db, sealer } = program().app.desk
  const context = `conversation:telegram:${sari.id}:${sari.id}`
  const { sealedState } = await db.conversation.findFirstOrThrow({ where: { userId: String(sari.id) } })
  const state = z
    .looseObject({ formVersion: z.int() })
    .parse(sealer.openJson(sealedState ?? Buffer.alloc(0), context))
  const older = { ...state, formVersion: state.formVersion - 1 }
  await db.conversation.updateMany({
    where: { userId: String(sari.id) },
    data: { sealedState: sealer.sealJson(older, context) },
  })
  // When she answers
  await sari.types(sariAnswers.alamat)
  // Then she is told, kindly
  const told = await sari.sees('sudah diperbarui')
  expect(told.text).not.toContain(permohonanQuestions.kontak)
  await fillsPermohonan(sari, 'nama')
})

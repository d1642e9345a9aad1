import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProgram, type TestProgram } from '../support/program.ts'

let program: TestProgram

beforeAll(async () => {
  program = await startProgram({ mode: 'webhook' })
})
afterAll(() => program.stop())

it('tells Telegram the address at which its webhook listens, and answers what is brought there', async () => {
  const { client } = program.telegram
  await expect.poll(async () => (await client.queue()).webhook).toBe(`${program.app.url}/telegram`)
  const { id } = await client.createUser({ firstName: 'Sari', languageCode: 'id' })
  const { revision } = await client.sendText({ userId: id, text: '/permohonan' })
  const asked = await client.waitFor({ chatId: id, afterRevision: revision, hasButton: 'Saya mengerti' })
  expect(asked.text).toContain('Permohonan informasi')
  expect((await client.queue()).lastError).toBeNull()
})

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

it('is ready without Telegram, and says that it is away', async () => {
  const { url, desk } = program.app
  const readiness = async () => {
    const response = await fetch(`${url}/readyz`)
    return [response.status, await response.json()]
  }
  await expect.poll(readiness).toEqual([200, { ready: true, database: true, telegram: true }])
  program.wires.telegram.cut()
  await desk.channels.get('telegram')?.delete('1', '1')
  expect(await readiness()).toEqual([200, { ready: true, database: true, telegram: false }])
  program.wires.telegram.mend()
  await desk.channels.get('telegram')?.delete('1', '1')
  expect(await readiness()).toEqual([200, { ready: true, database: true, telegram: true }])
})

it('answers /metrics also while the database is away, without the figures that stand in it', async () => {
  const metrics = async () => {
    const response = await fetch(`${program.app.url}/metrics`)
    expect(response.status).toBe(200)
    return response.text()
  }
  expect(await metrics()).toMatch(/^loket_outbox_pending \d+$/m)
  program.wires.database.cut()
  const away = await metrics()
  expect(away).toMatch(/^loket_database_up 0$/m)
  expect(away).toMatch(/^loket_deliveries_waiting \d+$/m)
  expect(away).not.toMatch(/loket_(open_tasks|dead_jobs|outbox_pending)/)
  program.wires.database.mend()
  await expect.poll(metrics).toMatch(/^loket_database_up 1$/m)
  const back = await metrics()
  for (const name of ['open_tasks', 'dead_jobs', 'outbox_pending', 'outbox_oldest_seconds'])
    expect(back).toMatch(new RegExp(`^loket_${name} \\d`, 'm'))
})

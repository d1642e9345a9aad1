import { expect, it } from 'vitest'
import { listBindings } from '../../../src/storage/lane-bindings.ts'
import { useSimulation } from '../../support/simulation.ts'

const simulation = useSimulation()

it('sets the office up through the bot: every lane has its chat, the head the own one, and there is a DIP', async () => {
  const { app, logged } = simulation()
  const { db } = app.desk
  expect(await simulation().ask('/simulator/state')).toMatchObject({
    ready: true,
    setUp: 1,
    clock: { movable: true },
  })
  const bindings = await listBindings(db)
  expect(bindings).toHaveLength(13)
  expect(bindings.every(({ platform }) => platform === 'telegram')).toBe(true)
  // Telegram: ids of groups are negative.
  const inPrivate = bindings.filter(({ chatId }) => !chatId.startsWith('-')).map(({ lane }) => lane)
  expect(inPrivate.toSorted()).toEqual(['atasan', 'kadis'])
  expect(await db.staff.count(), 'the admin is staff too').toBe(10)
  expect(await db.dipEntry.count()).toBeGreaterThan(5)
  expect(logged.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([])
})

it('does nothing again when it is started once more', async () => {
  const { app } = simulation()
  const invitations = await app.desk.db.invitation.count()
  await simulation().restart()
  await simulation().ready()
  expect(await simulation().app.desk.db.invitation.count()).toBe(invitations)
})

it('answers nobody but a browser of this machine', async () => {
  const { url } = simulation().app
  const asked = (headers: Record<string, string>) => fetch(`${url}/simulator/state`, { headers })
  expect((await asked({})).status).toBe(200)
  for (const headers of [
    { origin: 'https://jahat.example' },
    { forwarded: 'for=203.0.113.7' },
    { 'x-forwarded-for': '203.0.113.7' },
  ])
    expect((await asked(headers)).status, JSON.stringify(headers)).toBe(403)
})

it('moves the staff to Slack, through the bot there, and back', async () => {
  const { db } = simulation().app.desk
  const platforms = async () => new Set((await listBindings(db)).map(({ platform }) => platform))
  for (const platform of ['slack', 'telegram']) {
    expect((await simulation().act({ do: 'move-staff', platform })).status).toBe(200)
    expect(await platforms()).toEqual(new Set([platform]))
  }
  expect(await simulation().ask('/simulator/state')).toMatchObject({ ready: true })
  expect(simulation().logged.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([])
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { startProgram, type TestProgram, type TestProgramOptions } from '../../support/program.ts'
import { fills } from '../../support/slack-office.ts'
import { soon } from '../../support/soon.ts'

const timeoutMs = 15_000
let program: TestProgram | undefined

async function started(options: TestProgramOptions = { slack: 'http' }): Promise<TestProgram> {
  program = await startProgram(options)
  return program
}

afterEach(async () => {
  await program?.stop()
  program = undefined
})

const ackMax = 3000

it('acknowledges in time while the database is away, and does it when that is back', async () => {
  const { slack, wires } = await started()
  const { admin, direct } = slack
  const channel = direct.addChannel({ name: 'petugas', isPrivate: true, members: [admin] })
  // When a command comes that cannot be committed
  wires.database.cut()
  expect(await admin.runs('/loket jalur petugas', channel)).toMatchObject({ ok: true })
  expect(direct.lastAckMs).toBeLessThan(ackMax)
  // Then it is done when the database is back
  wires.database.mend()
  await admin.sees({ in: channel, contains: 'sekarang tempat jalur', timeoutMs })
})

it('keeps a filled page while the database is away, and shows what came of it in its place', async () => {
  const { slack, wires, environment } = await started()
  const { admin, direct } = slack
  const budi = direct.addUser({ name: 'budi', realName: 'Budi Petugas' })
  await admin.runs('/loket staf tambah')
  await admin.seesModal({ timeoutMs })
  // When the page is sent
  wires.database.cut()
  const meanwhile = await fills(admin, { anggota: budi.id, jalur: 'petugas' })
  // Then the modal says that it is kept
  expect(meanwhile?.text).toContain('sedang disimpan')
  expect(direct.lastAckMs).toBeLessThan(ackMax)
  // And neither the name nor the content of the file that keeps it says whose it is
  const folder = join(environment['LOKET_DATA_DIR'] ?? '', 'inbox', 'slack')
  const kept = await readdir(folder)
  expect(kept).toEqual([expect.stringMatching(/^\d{15}-\d{9}\.sealed$/)])
  const bytes = await readFile(join(folder, kept[0] ?? ''))
  for (const id of [admin.id, budi.id, 'petugas']) expect(bytes.includes(id)).toBe(false)
  // And later what came of it
  wires.database.mend()
  await admin.seesModal({ contains: 'Budi Petugas', timeoutMs })
  await budi.sees({ contains: 'Selamat bergabung', timeoutMs })
})

it('says in the modal that a page could not be saved when the program fails at it, and opens it again', async () => {
  const { slack, app } = await started()
  const { admin, direct } = slack
  const { db } = app.desk
  const budi = direct.addUser({ name: 'budi', realName: 'Budi Petugas' })
  await admin.runs('/loket staf tambah')
  await admin.seesModal({ timeoutMs })
  // When a table is not where the program looks for it
  await db.$executeRawUnsafe('ALTER TABLE "conversation" RENAME TO "conversation_away"')
  await fills(admin, { anggota: budi.id, jalur: 'petugas' })
  await admin.seesModal({ contains: 'ada gangguan di sistem kami', timeoutMs })
  await db.$executeRawUnsafe('ALTER TABLE "conversation_away" RENAME TO "conversation"')
  // Then the form is still there, and can be sent
  await admin.presses('Buka isiannya', 'modal')
  await vi.waitFor(() => expect(admin.modal()?.fields.length).toBeGreaterThan(0), { timeout: timeoutMs })
  await fills(admin, { anggota: budi.id, jalur: 'petugas' })
  await budi.sees({ contains: 'Selamat bergabung', timeoutMs })
})

it('does what was kept after a restart, and the page that could not be opened is asked for in the chat', async () => {
  const running = await started()
  const { slack, wires } = running
  const { admin } = slack
  wires.database.cut()
  expect(await admin.runs('/loket staf tambah')).toMatchObject({ ok: true })
  // When what lets a modal be opened has lapsed by the time that it is done
  running.clock.advance(4000)
  await running.restart()
  await admin.sees({ hasButton: 'Buka isiannya', timeoutMs })
  await admin.presses('Buka isiannya')
  await admin.seesModal({ timeoutMs })
})

it('starts while Slack is away, and serves when it comes', async () => {
  const running = await started({ slack: 'socket' })
  const { admin, direct } = running.slack
  await direct.disturb.seesSockets(1, timeoutMs)
  // When Slack goes away, and the program is started anew meanwhile
  direct.disturb.goesDown()
  await running.restart()
  expect((await fetch(`${running.app.url}/readyz`)).status).toBe(200)
  // And Slack comes back
  direct.disturb.clear()
  await direct.disturb.seesSockets(1, timeoutMs)
  const channel = direct.addChannel({ name: 'petugas', isPrivate: true, members: [admin] })
  expect(await admin.runs('/loket jalur petugas', channel)).toMatchObject({ ok: true })
  await admin.sees({ in: channel, contains: 'sekarang tempat jalur', timeoutMs })
})

it('opens its socket anew when that is cut or to be renewed', async () => {
  const { slack } = await started({ slack: 'socket' })
  const { admin, direct } = slack
  await direct.disturb.seesSockets(1, timeoutMs)
  direct.disturb.refreshesSockets()
  await direct.disturb.seesSockets(0, timeoutMs)
  await direct.disturb.seesSockets(1, timeoutMs)
  direct.disturb.cutsSockets()
  await direct.disturb.seesSockets(1, timeoutMs)
  admin.writes('halo')
  await admin.sees({ timeoutMs })
})

it('says that a channel in which it is not is one', async () => {
  const { slack } = await started()
  const { admin, direct } = slack
  const channel = direct.addChannel({ name: 'tanpa-kami', isPrivate: true, members: [admin], app: false })
  await admin.runs('/loket jalur petugas', channel)
  const told = await admin.sees({ in: channel, ephemeral: true, timeoutMs })
  expect(told.text).toContain('belum menjadi anggota')
})

it('acknowledges what it does not understand, and names it in the log by its id alone', async () => {
  const { slack, logged } = await started()
  const { direct } = slack
  const words = 'Sari Rahmawangsa 6171014708900001'
  // Given events that are not as Slack promises, of kinds that Slack may add, and what is no JSON at all
  const odd = [
    { type: 'message', channel: { id: 5 }, text: words },
    { type: 'app_home_opened', user: [words] },
    { type: 'something_new', text: words },
  ]
  for (const event of odd) expect(await direct.disturb.sendsEvent(event)).toMatchObject({ ok: true })
  for (const body of [words, '[]', '{"type":"block_actions","user":{}}', 'null'])
    expect(await direct.disturb.postsRaw(body, 'application/json')).toBe(200)
  const malformed = logged.filter((line) => line.includes('is malformed'))
  const ids = direct.deliveries().map(({ payload }) => payload['event_id'])
  expect(malformed.length).toBeGreaterThan(2)
  for (const id of ids.slice(0, 2)) expect(malformed.join('\n')).toContain(String(id))
  expect(logged.join('\n')).not.toContain('Rahmawangsa')
})

it('does nothing for a request that Slack did not sign, or not now', async () => {
  const { slack, logged } = await started()
  const { admin, direct } = slack
  await admin.runs('/loket jalur')
  const real = direct.deliveries().find(({ kind }) => kind === 'slash_commands')
  const payload = { ...real?.payload, command: '/loket', text: 'jalur petugas', user_id: admin.id }
  for (const how of [
    { secret: 'another' },
    { unsigned: true },
    { shiftSeconds: -301 },
    { shiftSeconds: 301 },
  ]) {
    expect(await direct.disturb.forges('slash_commands', payload, how)).toBe(401)
  }
  expect(logged.filter((line) => line.includes('was not signed'))).toHaveLength(4)
  await soon(() => expect(admin.messages().length).toBeGreaterThan(0))
  expect(
    admin
      .messages()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('sekarang tempat jalur')
})

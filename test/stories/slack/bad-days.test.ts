import { z } from 'zod'
import { expect, it, vi } from 'vitest'
import { fills, opens, useSlackOffice } from '../../support/slack-office.ts'

const office = useSlackOffice()
const timeoutMs = 15_000

const ledger = async (nomor: string) => {
  const { db } = office().program.app.desk
  const events = await db.caseEvent.findMany({ where: { case: { nomor } }, orderBy: { seq: 'asc' } })
  return events.map(({ type, action }) => [type, action].filter(Boolean).join(' '))
}

it('acknowledges in time while the database is connected and says nothing, and does it once that answers', async () => {
  const { petugas, program } = office()
  const { direct } = program.slack
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  // When a button is pressed, a command run and something written, and the database is silent about all of them
  program.wires.database.stall()
  const answers = await Promise.all([
    petugas.presses('Teruskan ke Bidang', card),
    petugas.runs('/loket antrean'),
  ])
  petugas.writes('halo')
  await direct.answered(direct.deliveries().length, timeoutMs)
  // Then Slack has its answers all the same
  expect(answers).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
  for (const { answer } of direct.deliveries().slice(-3)) expect(answer?.ackMs).toBeLessThan(3000)
  // And it is all done, once
  program.wires.database.mend()
  await office().card(nomor, 'bidang', 'Tugaskan PPID')
  await petugas.sees({ contains: nomor, timeoutMs })
  await program.quiet()
  expect((await ledger(nomor)).filter((entry) => entry === 'action teruskan')).toHaveLength(1)
})

it('changes a card once Slack takes changes again, after it asked for patience and after it was out of order', async () => {
  const { petugas, channel, program } = office()
  const { direct } = program.slack
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  direct.disturb.fails('chat.update', { status: 429, retryAfter: 1 })
  direct.disturb.fails('chat.update', { status: 503 })
  await petugas.presses('Teruskan ke Bidang', card)
  await office().card(nomor, 'bidang', 'Tugaskan PPID')
  await vi.waitFor(
    async () => {
      await program.advance(60_000)
      const [shown] = petugas.messages(channel.petugas).filter(({ ts }) => ts === card.ts)
      expect(shown?.edited).toBe(true)
    },
    { timeout: timeoutMs },
  )
  const mine = petugas.messages(channel.petugas).filter(({ text }) => text.includes(`Permohonan ${nomor}\n`))
  // In its place, and no second one
  expect(mine.map(({ ts }) => ts)).toEqual([card.ts])
})

it('does a command and an answer once, however often Slack sends the event', async () => {
  const { petugas, program } = office()
  const { direct } = program.slack
  await program.quiet()
  petugas.writes('cari permohonan')
  await program.quiet()
  const said = petugas.messages().length
  const event = direct.deliveries().findLast(({ kind }) => kind === 'events_api')
  if (event === undefined) throw new Error('nothing was written')
  expect(await direct.disturb.sendsAgain(event)).toMatchObject({ ok: true })
  expect(await direct.disturb.sendsAgain(event)).toMatchObject({ ok: true })
  await program.quiet()
  expect(petugas.messages()).toHaveLength(said)
})

it('decides once when two people fill in the same form, and tells the slower one', async () => {
  const { petugas, bidang, ppid, channel, program } = office()
  const { nomor } = await office().receives()
  const second = program.slack.direct.addUser({ name: 'putri', realName: 'Putri PPID' })
  program.slack.direct.join(channel.ppid, second)
  await office().adds(second, 'ppid')
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  const card = await office().card(nomor, 'ppid', 'Tolak')
  // Given each in a window of their own
  for (const person of [ppid, second]) {
    await opens(person, 'Tolak', card)
    await fills(person, { dasar: 'belum-dikuasai' })
    person.fills({ alasan: 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.' })
  }
  // When both send at once
  await Promise.all([ppid.submits(), second.submits()])
  await program.quiet()
  expect((await ledger(nomor)).filter((entry) => entry === 'action tolak')).toHaveLength(1)
  const told = [ppid, second].map((person) =>
    person
      .ephemerals(channel.ppid)
      .map(({ text }) => text)
      .concat(person.modal()?.text ?? '')
      .join('\n'),
  )
  expect(told.filter((text) => text.includes('Tercatat: Tolak'))).toHaveLength(1)
  expect(told.filter((text) => !text.includes('Tercatat: Tolak')).join('')).toContain('Sudah diputus: Tolak')
})

it('lets one person fill in the same form in two windows, and takes the one that is at hand', async () => {
  const { petugas, bidang, ppid, channel, program } = office()
  const { nomor } = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  const card = await office().card(nomor, 'ppid', 'Tolak')
  // Given a page that is sent from one window, whose request Slack brings once more as from another
  await opens(ppid, 'Tolak', card)
  await fills(ppid, { dasar: 'belum-dikuasai' })
  await fills(ppid, { alasan: 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.' })
  const sent = program.slack.direct.deliveries().findLast(({ kind }) => kind === 'interactive')
  if (sent === undefined) throw new Error('nothing was sent')
  const again = { ...sent, payload: { ...sent.payload, trigger_id: 'another.1.window' } }
  const answer = await program.slack.direct.disturb.sendsAgain(again)
  // Then it is told at the field that the form is over, and nothing is done twice
  expect(answer).toMatchObject({ ok: true, body: { response_action: 'errors' } })
  await program.quiet()
  expect((await ledger(nomor)).filter((entry) => entry === 'action tolak')).toHaveLength(1)
  expect(ppid.ephemerals(channel.ppid).filter(({ text }) => text.includes(nomor)).length).toBeLessThan(2)
})

it('shows the way on when Slack brings a filled page again, whose answer it did not hear', async () => {
  const { petugas, bidang, ppid, program } = office()
  const { direct } = program.slack
  const { nomor } = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  await opens(ppid, 'Tolak', await office().card(nomor, 'ppid', 'Tolak'))
  expect(await fills(ppid, { dasar: 'belum-dikuasai' })).toMatchObject({ depth: 2 })
  const sent = direct.deliveries().findLast(({ kind }) => kind === 'interactive')
  if (sent === undefined) throw new Error('nothing was sent')
  const answer = await direct.disturb.sendsAgain(sent)
  expect(answer).toMatchObject({ ok: true, body: { response_action: 'update' } })
  expect(JSON.stringify(answer)).toContain('sudah kami terima')
  expect(JSON.stringify(answer)).toContain('Buka isiannya')
  // And the form is where it was
  await fills(ppid, { alasan: 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.' })
  await ppid.seesNoModal(timeoutMs)
  await program.quiet()
  expect((await ledger(nomor)).filter((entry) => entry === 'action tolak')).toHaveLength(1)
})

it('hears no guest and no member without a role, by button, command or number', async () => {
  const { channel, program } = office()
  const { direct } = program.slack
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  const guest = direct.addUser({ name: 'gita', realName: 'Gita Tamu', isRestricted: true })
  direct.join(channel.petugas, guest)
  const before = (await ledger(nomor)).length
  await guest.presses('Teruskan ke Bidang', card)
  await guest.sees({ in: channel.petugas, ephemeral: true, timeoutMs })
  await guest.presses('Berkas', card)
  await guest.runs('/loket jalur bidang', channel.petugas)
  await guest.runs('/loket staf tambah')
  await guest.runs(`/loket cari ${nomor}`)
  const number = card.buttons.findIndex(({ label }) => label === 'Teruskan ke Bidang') + 1
  guest.mentions(String(number), { in: channel.petugas, thread: card })
  guest.opensHome()
  await guest.seesHome({ contains: 'belum terdaftar sebagai petugas', timeoutMs })
  await program.quiet()
  // Then nothing was done, nothing of the case was shown, and no form was opened
  expect((await ledger(nomor)).slice(before).filter((entry) => !entry.startsWith('refused'))).toEqual([])
  expect(guest.modal()).toBeUndefined()
  expect(
    guest
      .messages()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain(`Permohonan ${nomor}`)
})

it('takes nobody of another organisation on as staff, whom a shared channel brought into the list', async () => {
  const { admin, program } = office()
  const { direct } = program.slack
  const stranger = direct.addUser({ name: 'sinta', realName: 'Sinta Luar', teamId: 'T0OTHERORG' })
  await admin.runs('/loket staf tambah')
  await admin.seesModal({ timeoutMs })
  await fills(admin, { anggota: stranger.id, jalur: 'petugas' })
  await vi.waitFor(
    () => expect(Object.values(admin.modal()?.errors ?? {}).join()).toContain('bukan anggota'),
    { timeout: timeoutMs },
  )
  await admin.closesModal({ all: true })
  await program.quiet()
  expect(await program.app.desk.db.channelIdentity.count({ where: { userId: stranger.id } })).toBe(0)
})

it('says in the modal what came of a button pressed there, also when its form was over', async () => {
  const { petugas, bidang, ppid, program } = office()
  const { direct } = program.slack
  const { nomor } = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  await opens(ppid, 'Tolak', await office().card(nomor, 'ppid', 'Tolak'))
  // When the form is given up in its modal
  await ppid.presses('Batal', 'modal')
  await ppid.seesModal({ contains: 'dibatalkan', timeoutMs })
  // And the same button is pressed where it still stands
  const press = direct.deliveries().findLast(({ kind }) => kind === 'interactive')
  const parsed = z.looseObject({ actions: z.array(z.looseObject({})) }).parse(press?.payload)
  const actions = parsed.actions.map((action) => ({ ...action, action_ts: '1.000001' }))
  if (press === undefined) throw new Error('nothing was pressed')
  await direct.disturb.sendsAgain({ ...press, payload: { ...parsed, actions } })
  // Then nobody is told that it is done
  await ppid.seesModal({ contains: 'sudah selesai', timeoutMs })
})

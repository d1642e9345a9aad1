import { expect, it } from 'vitest'
import manifest from '../../../bots/slack/manifest.json' with { type: 'json' }
import { fills, opens, useSlackOffice } from '../../support/slack-office.ts'

const office = useSlackOffice()
const timeoutMs = 15_000
const pdf = Buffer.from(`%PDF-1.7\n${'isi '.repeat(50)}\n%%EOF`)

/** Brings a fresh case to the PPID. @returns the live card there */
async function atPpid(nomor: string) {
  const { petugas, bidang } = office()
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas', 'Teruskan ke Bidang'))
  await bidang.presses('Tugaskan PPID', await office().card(nomor, 'bidang', 'Tugaskan PPID'))
  return office().card(nomor, 'ppid', 'Sediakan')
}

const ledger = async (nomor: string) => {
  const { db } = office().program.app.desk
  const events = await db.caseEvent.findMany({ where: { case: { nomor } }, orderBy: { seq: 'asc' } })
  return events.map(({ type, action }) => [type, action].filter(Boolean).join(' '))
}

it('brings a request to its answer by buttons and modals, documents too, and the citizen reads it on Telegram', async () => {
  const { petugas, ppid, channel } = office()
  const { nomor, citizen } = await office().receives()
  // When each lane does its part in its channel
  const card = await atPpid(nomor)
  expect(await opens(ppid, 'Sediakan', card)).toMatchObject({ title: 'Sediakan informasi', depth: 1 })
  // And the pages of the form stand on each other
  expect(await fills(ppid, { cakupan: 'seluruhnya' })).toMatchObject({ depth: 2, close: 'Kembali' })
  await fills(ppid, { bentuk: 'berkas' })
  // And a file that is too large is refused at its field, without being brought
  const { direct } = office().program.slack
  const brought = direct.calls('files.download').length
  const large = { name: 'besar.pdf', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) }
  await fills(ppid, { berkas: large, biaya: 'gratis' })
  expect(Object.values(ppid.modal()?.errors ?? {})).toEqual([expect.stringContaining('terlalu besar')])
  expect(direct.calls('files.download')).toHaveLength(brought)
  // And a file that is none is refused at its field, with the page kept as it was
  await fills(ppid, { berkas: { name: 'hibah.pdf', bytes: Buffer.alloc(0) }, biaya: 'gratis' })
  expect(Object.keys(ppid.modal()?.errors ?? {})).toEqual([expect.stringContaining('erkas')])
  await fills(ppid, { berkas: { name: 'hibah.pdf', bytes: pdf } })
  await ppid.seesNoModal(timeoutMs)
  // Then whoever filled it in is told alone
  await ppid.sees({ in: channel.ppid, contains: 'Tercatat: Sediakan.', ephemeral: true, timeoutMs })
  // And the petugas sends it out
  await petugas.presses('Sampaikan', await office().card(nomor, 'petugas', 'Sampaikan'))
  const sent = await citizen.sees('', { kind: 'document' })
  expect(sent.document).toBeDefined()
})

it('refuses on a ground that is chosen in a modal, and goes a page back by closing it', async () => {
  const { petugas, ppid } = office()
  const { nomor, citizen } = await office().receives()
  await opens(ppid, 'Tolak', await atPpid(nomor))
  // Given the wrong ground
  expect(await fills(ppid, { dasar: 'dikuasai-badan-lain' })).toMatchObject({ depth: 2 })
  // When the page on it is closed
  await ppid.closesModal()
  await office().program.quiet()
  const again = await ppid.seesModal({ timeoutMs })
  expect(again).toMatchObject({ depth: 1, fields: [{ blockId: 'dasar' }] })
  // Then another ground can be chosen, and a reason that is too short is refused at its field
  await fills(ppid, { dasar: 'belum-dikuasai' })
  expect(await fills(ppid, { alasan: 'ya' })).toMatchObject({
    errors: { Alasan: expect.stringContaining('5') },
  })
  await fills(ppid, { alasan: 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.' })
  await ppid.seesNoModal(timeoutMs)
  await petugas.presses('Sampaikan', await office().card(nomor, 'petugas', 'Sampaikan'))
  expect((await citizen.sees('belum dapat dipenuhi')).text).toContain('Dasar: informasi belum dikuasai')
})

it('tells a refusal to the presser alone', async () => {
  const { program, channel, ppid } = office()
  const { nomor } = await office().receives()
  const stranger = program.slack.direct.addUser({ name: 'eko', realName: 'Eko Tamu' })
  program.slack.direct.join(channel.petugas, stranger)
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  await stranger.presses('Teruskan ke Bidang', card)
  await stranger.sees({ in: channel.petugas, ephemeral: true, timeoutMs })
  expect(ppid.ephemerals(channel.ppid).length).toBe(2)
  expect(office().petugas.ephemerals(channel.petugas)).toEqual([])
  expect(await ledger(nomor)).not.toContain('action teruskan')
})

it('does nothing twice, neither for a double click nor for what Slack sends again', async () => {
  const { petugas, program } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  // When the button is clicked twice, and Slack sends the first click once more
  await Promise.all([
    petugas.presses('Teruskan ke Bidang', card),
    petugas.presses('Teruskan ke Bidang', card),
  ])
  const { direct } = program.slack
  const press = direct.deliveries().findLast(({ kind }) => kind === 'interactive')
  if (press === undefined) throw new Error('nothing was pressed')
  expect(await direct.disturb.sendsAgain(press)).toMatchObject({ ok: true })
  await office().card(nomor, 'bidang', 'Tugaskan PPID')
  await program.quiet()
  expect((await ledger(nomor)).filter((entry) => entry === 'action teruskan')).toHaveLength(1)
})

it('shows the identity papers in a direct message only, and takes them away after ten minutes', async () => {
  const { petugas, channel, program } = office()
  const { nomor, answers } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Berkas')
  const before = petugas.messages(channel.petugas).length
  await petugas.presses('Berkas', card)
  await petugas.sees({ contains: answers.nik, timeoutMs })
  const picture = await petugas.sees({ contains: 'Foto KTP', timeoutMs })
  expect(picture.files).toMatchObject([{ mime: 'image/jpeg' }])
  await program.quiet()
  expect(petugas.messages(channel.petugas)).toHaveLength(before)
  // When ten minutes have passed
  await program.advance(10 * 60_000)
  await program.quiet()
  expect(petugas.messages().flatMap(({ files }) => files)).toEqual([])
  const left = petugas
    .messages()
    .map(({ text }) => text)
    .join('\n')
  expect(left).not.toContain(answers.nik)
  // The words that stood with the picture are gone as well
  expect(left).not.toContain('Foto KTP')
})

it('is answered by a number in the thread of a card', async () => {
  const { petugas, channel } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas', 'Teruskan ke Bidang')
  const number = card.buttons.findIndex(({ label }) => label === 'Teruskan ke Bidang') + 1
  petugas.mentions(String(number), { in: channel.petugas, thread: card })
  await office().card(nomor, 'bidang', 'Tugaskan PPID')
})

it('uses all scopes of its manifest and no other', async () => {
  const { petugas, program, admin } = office()
  const { direct } = program.slack
  // Given the stories before, and what they did not ask for
  const open = direct.addChannel({ name: 'umum', members: [admin] })
  await admin.runs('/loket jalur petugas', open)
  await admin.sees({ in: open, contains: 'terbuka untuk umum', timeoutMs })
  const shared = direct.addChannel({ name: 'bersama', isPrivate: true, extShared: true, members: [admin] })
  await admin.runs('/loket jalur petugas', shared)
  await admin.sees({ in: shared, contains: 'terbuka untuk umum', timeoutMs })
  petugas.writes('halo')
  await program.quiet()
  expect(direct.scopesUsed()).toEqual(manifest.oauth_config.scopes.bot)
  expect(direct.calls().filter(({ error }) => error === 'missing_scope')).toEqual([])
})

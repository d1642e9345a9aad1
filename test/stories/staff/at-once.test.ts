import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { answers, bringTo } from '../../support/staff-steps.ts'

// By webhook, so that updates of several people really come in side by side.
const office = useOffice({ mode: 'webhook' })

it('lets one of two officers win, and tells the other who decided and when', async () => {
  // Given two officers of the desk before the same five cards
  const { petugas, group, program } = office()
  const colleague = await colleagueOf('Eko Kedua', 'petugas')
  const cases = await fileSeveral(5)
  for (const { nomor } of cases) {
    const card = await office().card(nomor, 'petugas')
    // When both press at once, the same button
    await Promise.all([
      petugas.presses('Teruskan ke Bidang', card),
      colleague.presses('Teruskan ke Bidang', card),
    ])
    const told = [await petugas.isTold(), await colleague.isTold()].map(({ text }) => text)
    // Then one decided, and the other knows who it was
    expect(told.filter((text) => text === 'Tercatat: Teruskan ke Bidang.')).toHaveLength(1)
    const lost = told.find((text) => text.startsWith('Sudah diputus'))
    expect(lost).toMatch(
      /^Sudah diputus: Teruskan ke Bidang oleh (Budi Petugas|Eko Kedua) pukul 09\.00 WIB\.$/,
    )
    const ledger = await office().ledger(nomor)
    expect(ledger.filter((each) => each.startsWith('action'))).toEqual(['action teruskan'])
    expect(ledger).toContain('refused teruskan decided')
    const winner = told[0]?.startsWith('Tercatat') === true ? 'Budi Petugas' : 'Eko Kedua'
    expect(lost).toContain(winner)
  }
  await program.quiet()
  // And each case has one card with the Bidang
  const { messages } = await program.telegram.direct.chat({ chatId: group.bidang })
  for (const { nomor } of cases)
    expect(messages.filter(({ text }) => text.includes(`Permohonan ${nomor}\n`))).toHaveLength(1)
})

it('lets one of two different decisions win', async () => {
  const { petugas, program } = office()
  const colleague = await colleagueOf('Eka Ketiga', 'petugas')
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  // Given one officer who is asked which part is missing, and the other who forwards meanwhile
  await colleague.presses('Minta lengkapi', card)
  const part = await colleague.sees('Bagian mana', card)
  await colleague.presses('Alamat', part)
  const why = await colleague.sees('Apa yang kurang?', card)
  await Promise.all([
    petugas.presses('Teruskan ke Bidang', card),
    colleague.presses('Isinya belum cukup jelas atau belum lengkap.', why),
  ])
  await program.quiet()
  const ledger = await office().ledger(nomor)
  expect(ledger.filter((each) => each.startsWith('action'))).toHaveLength(1)
  expect(ledger.filter((each) => each.startsWith('refused'))).toHaveLength(1)
})

it('tells the one who filled a form in vain what happened meanwhile, and takes the form away', async () => {
  const { petugas, group } = office()
  const colleague = await colleagueOf('Elis Keempat', 'petugas')
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  await colleague.presses('Minta lengkapi', card)
  await answers(colleague, card, 'Bagian mana', 'Alamat')
  const why = await colleague.sees('Apa yang kurang?', card)
  await petugas.presses('Teruskan ke Bidang', card)
  await petugas.isTold()
  await colleague.presses('Isinya belum cukup jelas atau belum lengkap.', why)
  await colleague.sees('Sudah diputus: Teruskan ke Bidang oleh Budi Petugas pukul 09.00 WIB.', group.petugas)
  // The form is over: its button does nothing more
  await colleague.pressesAsSeen('Isinya belum cukup jelas atau belum lengkap.', why)
  expect((await colleague.isTold()).text).not.toBe('')
  expect((await office().ledger(nomor)).filter((each) => each.startsWith('action'))).toEqual([
    'action teruskan',
  ])
})

it('does nothing twice when Telegram brings an update twice, also at the same moment', async () => {
  const { petugas, program } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  const data = card.buttons.flat().find(({ text }) => text === 'Teruskan ke Bidang')?.data
  const update = {
    update_id: 990_000_001,
    callback_query: {
      id: 'twice',
      from: { id: petugas.id, is_bot: false, first_name: 'Budi' },
      message: { message_id: card.messageId, date: 0, chat: { id: card.chatId, type: 'supergroup' } },
      chat_instance: '1',
      data,
    },
  }
  // When the same update comes five times at once, and once more later
  const statuses = await Promise.all(Array.from({ length: 5 }, () => post(update)))
  expect(new Set(statuses)).toEqual(new Set([200]))
  await program.quiet()
  expect(await post(update)).toBe(200)
  // Then it counted once, and no repetition stands in the ledger as a refused press
  expect(await office().ledger(nomor)).toEqual(['filed', 'letter-issued', 'action teruskan'])
})

it('judges updates by what they say, not by the order in which they come', async () => {
  const { petugas, bidang, program } = office()
  const { nomor } = await office().receives()
  const first = await office().card(nomor, 'petugas')
  const second = await bringTo(office(), 'bidang', { nomor })
  const pressOf = (officer: Officer, on: Shown, label: string, id: number) => ({
    update_id: id,
    callback_query: {
      id: `late-${id}`,
      from: { id: officer.id, is_bot: false, first_name: officer.name },
      message: { message_id: on.messageId, date: 0, chat: { id: on.chatId, type: 'supergroup' } },
      chat_instance: '1',
      data: on.buttons.flat().find(({ text }) => text === label)?.data,
    },
  })
  // When a newer press comes before an older one that was made on a card of before
  await post(pressOf(bidang, second, 'Tugaskan PPID', 990_000_012))
  await post(pressOf(petugas, first, 'Minta lengkapi', 990_000_011))
  await program.quiet()
  expect(await office().ledger(nomor)).toEqual([
    'filed',
    'letter-issued',
    'action teruskan',
    'action tugaskan',
    'refused minta-lengkapi stale',
  ])
})

it('is told nothing by whoever does not know the secret', async () => {
  const { program } = office()
  const { nomor } = await office().receives()
  const answered = await fetch(`${program.app.url}/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': 'guessed' },
    body: '{}',
  })
  expect(answered.status).toBe(401)
  expect(await office().ledger(nomor)).toEqual(['filed', 'letter-issued'])
})

async function fileSeveral(count: number): Promise<Applicant[]> {
  return Promise.all(Array.from({ length: count }, () => office().receives()))
}

async function colleagueOf(name: string, lane: 'petugas'): Promise<Officer> {
  const { program, group } = office()
  const colleague = await newOfficer(program, { name })
  await program.telegram.direct.setMember({ chatId: group[lane], userId: colleague.id, status: 'member' })
  await office().invites(colleague, lane)
  return colleague
}

/** Brings an update to the webhook as Telegram would. @returns the status of the answer */
async function post(update: unknown): Promise<number> {
  const { app, webhookSecret } = office().program
  const { status } = await fetch(`${app.url}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
    body: JSON.stringify(update),
  })
  return status
}

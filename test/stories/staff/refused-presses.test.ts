import { beforeAll, expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Officer, type Shown } from '../../support/officer.ts'
import { bringTo } from '../../support/staff-steps.ts'

const office = useOffice()

/** The user in whose name Telegram lets a group's anonymous admins act (Telegram Bot API: Message.sender_chat). */
const groupAnonymousBot = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

let applicant: Applicant
let card: Shown
let stranger: Officer

beforeAll(async () => {
  applicant = await office().receives()
  card = await office().card(applicant.nomor, 'petugas')
  stranger = await newOfficer(office().program, { name: 'Orang Lain' })
  await joins(stranger, office().group.petugas)
})

it('does not obey a stranger who happens to be in the group', async () => {
  await stranger.presses('Teruskan ke Bidang', card)
  expect(await stranger.isTold()).toEqual({
    text: 'Tombol ini untuk Petugas Pelayanan Informasi. Anda belum terdaftar di jalur itu.',
    alert: true,
  })
  await expectUntouched('refused teruskan no-role')
})

it('does not obey an officer of another lane', async () => {
  const { ppid, group } = office()
  await joins(ppid, group.petugas)
  await ppid.presses('Ada di DIP', card)
  expect((await ppid.isTold()).text).toContain('Tombol ini untuk Petugas Pelayanan Informasi')
  await expectUntouched('refused ada-di-dip no-role')
})

it('does not obey somebody who hides behind the group, and says how to mend that', async () => {
  const { direct } = office().program.telegram
  const data = card.buttons.flat().find(({ text }) => text === 'Teruskan ke Bidang')?.data
  // When a press comes in the name of the group
  await direct.inject({
    update: {
      callback_query: {
        id: 'a-press-of-nobody',
        from: groupAnonymousBot,
        message: { message_id: card.messageId, date: 0, chat: { id: card.chatId, type: 'supergroup' } },
        chat_instance: '1',
        data,
      },
    },
  })
  await office().program.quiet()
  // Then nothing changes, and it is known that somebody tried
  await expectUntouched('refused teruskan anonymous')
})

it('does not take a command from somebody who hides behind the group, be it the admin', async () => {
  const { admin, group } = office()
  const { direct } = office().program.telegram
  const standing = { chatId: group.bidang, userId: admin.id, status: 'creator' } as const
  await direct.setMember({ ...standing, anonymous: true })
  await admin.types('/jalur petugas', group.bidang)
  await admin.sees('Anda menulis atas nama grup', group.bidang)
  await direct.setMember({ ...standing, anonymous: false })
  await admin.types('/jalur')
  await admin.sees('Jalur dan tempatnya')
  expect((await office().card(applicant.nomor, 'petugas')).chatId).toBe(group.petugas)
})

it('shows nothing of a case to a stranger either', async () => {
  for (const view of ['Detail', 'Berkas', 'Alur', 'Riwayat']) {
    await stranger.presses(view, card)
    expect((await stranger.isTold()).text).toBe('Ini hanya untuk petugas yang menangani perkara ini.')
    await expectUntouched(`refused ${view.toLowerCase()} no-role`)
  }
  // And nothing was said in the group or in private
  const { messages } = await office()
    .program.telegram.direct.chat({ chatId: stranger.id })
    .catch(() => ({ messages: [] }))
  expect(messages).toEqual([])
})

it('shows a case to its own officers only where it has its place', async () => {
  const { petugas } = office()
  const other = await office().opensGroup('Grup lain', [petugas])
  await petugas.types('/bantuan', other)
  const { id } = await theCase()
  // A message of ours that stands there, to press on
  await petugas.types('/staf', other)
  const message = await petugas.sees('Daftar petugas', other)
  await petugas.forges(`v:${id.toString(36)}:detail`, message)
  expect((await petugas.isTold()).text).toContain('Chat ini bukan (atau bukan lagi) tempat jalur perkara ini')
  await expectUntouched('refused detail wrong-chat')
})

it('does nothing with what no button of ours has ever carried', async () => {
  const { petugas } = office()
  const { id, version } = await theCase()
  const [own, now] = [id.toString(36), version.toString(36)]
  const forged = [
    ['garbage', 'Tombol ini sudah tidak berlaku.'],
    ['a:zzzz:1:teruskan', 'Perkara ini tidak ditemukan.'],
    [`a:${own}:${now}:hapus-semua`, 'Tombol ini tidak dikenal lagi. Buka kartu terbaru lewat /antrean.'],
    [`a:${own}:${now}:sampaikan`, 'Perkara ini sudah tidak di langkah itu.'],
    // What the program alone notes
    [`a:${own}:${now}:uji-selesai`, 'Tombol ini tidak dikenal lagi.'],
    [`v:${own}:rahasia`, 'Tombol ini sudah tidak berlaku.'],
    ['f:1:alasan:ya', 'Isian ini milik orang lain'],
    [`a:${own}:-1:teruskan`, 'Tombol ini sudah tidak berlaku.'],
  ] as const
  for (const [data, told] of forged) {
    await petugas.forges(data, card)
    expect((await petugas.isTold()).text, data).toContain(told)
  }
  await expectUntouched('refused no-such-action')
  // What a client made up is not written down in its own words
  expect((await office().ledger(applicant.nomor)).join()).not.toContain('hapus-semua')
})

it('asks first what an action asks for, also when a client claims to have answered', async () => {
  const { petugas, group } = office()
  const { id, version } = await theCase()
  await petugas.forges(`a:${id.toString(36)}:${version.toString(36)}:minta-lengkapi`, card)
  const question = await petugas.sees('Bagian mana yang perlu dilengkapi', group.petugas)
  await expectUntouched()
  await petugas.presses('Batal', question)
  await petugas.sees('Formulir dibatalkan', group.petugas)
})

it('writes the same refused press down once, however often it comes', async () => {
  for (const _ of [1, 2, 3]) {
    await stranger.presses('Teruskan ke Bidang', card)
    await stranger.isTold()
  }
  const tries = (await office().ledger(applicant.nomor)).filter((each) => each === 'refused teruskan no-role')
  expect(tries).toHaveLength(1)
})

it('obeys the first of two taps of one finger, and says so to the second', async () => {
  const { petugas } = office()
  const other = await office().receives()
  const theirs = await office().card(other.nomor, 'petugas')
  // When the petugas taps twice before anything could change
  const [, second] = await Promise.all([
    petugas.presses('Teruskan ke Bidang', theirs),
    petugas.presses('Teruskan ke Bidang', theirs),
  ])
  expect(second.chatId).toBe(theirs.chatId)
  expect((await petugas.isTold()).text).toBe('Anda sudah menekannya: Teruskan ke Bidang, pukul 09.00 WIB.')
  const made = (await office().ledger(other.nomor)).filter((each) => each === 'action teruskan')
  expect(made).toHaveLength(1)
})

it('tells on an old card what has happened since', async () => {
  const { petugas, program } = office()
  const other = await office().receives()
  const old = await office().card(other.nomor, 'petugas')
  await bringTo(office(), 'ppid', other)
  await program.advance(60_000)
  await petugas.pressesAsSeen('Minta lengkapi', old)
  expect(await petugas.isTold()).toEqual({
    text: 'Kartu ini sudah lama. Yang terjadi sejak itu: Tugaskan PPID oleh Dewi Bidang, Senin, 23 November 2026, 09.00 WIB.',
    alert: true,
  })
  expect(await office().ledger(other.nomor)).toContain('refused minta-lengkapi stale')
})

/** The case stands as it was filed, its card has all its buttons, and the try is in the ledger. */
async function expectUntouched(entry?: string): Promise<void> {
  const row = await theCase()
  expect([row.step, row.version]).toEqual(['registrasi', 1])
  const shown = await office().card(applicant.nomor, 'petugas')
  expect(labels(shown)).toEqual(labels(card))
  if (entry !== undefined) expect(await office().ledger(applicant.nomor)).toContain(entry)
}

function theCase() {
  return office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor: applicant.nomor } })
}

async function joins(officer: Officer, chatId: number): Promise<void> {
  await office().program.telegram.direct.setMember({ chatId, userId: officer.id, status: 'member' })
}

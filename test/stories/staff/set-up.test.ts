import { expect, it } from 'vitest'
import { officeLanes, useOffice } from '../../support/office.ts'
import { openNewsroom } from '../../support/announcement-steps.ts'
import { openArchive } from '../../support/documentation-steps.ts'
import { newOfficer, type Officer } from '../../support/officer.ts'

const office = useOffice({ empty: true })

it('says first what is missing, lane by lane, and how to mend it', async () => {
  // Given an office where nothing is set up
  const { admin } = office()
  // When the admin asks for a check
  await admin.types('/periksa')
  // Then every lane of the SOP is named, with the words that set it up
  const check = await admin.sees('Pemeriksaan')
  for (const lane of officeLanes) {
    expect(check.text).toContain(`Buka grupnya, lalu kirim: /jalur ${lane}`)
    expect(check.text).toContain(`Undang lewat chat pribadi: /undang ${lane}`)
  }
  expect(check.text).not.toContain('Penyiapan sudah lengkap')
})

it('says in a group what it is for when it is added', async () => {
  const { admin, group } = office()
  await admin.sees('admin PPID mengirim: /jalur petugas', group.petugas)
})

it('lets nobody but the admin bind a lane, and tells why', async () => {
  // Given somebody who is no admin, in a group that the bot is in
  const { admin, petugas, group } = office()
  // When that person tries to bind it
  await petugas.types('/jalur petugas', group.petugas)
  // Then it is refused
  await petugas.sees('Perintah ini hanya untuk admin PPID', group.petugas)
  await admin.types('/jalur')
  const lanes = await admin.sees('Jalur dan tempatnya')
  expect(lanes.text).toContain('(petugas): belum dipasang')
})

it('refuses a group that everybody can join', async () => {
  // Given a public group
  const { admin, petugas } = office()
  const open = await office().opensGroup('Grup umum', [petugas], { username: 'grup_umum_contoh' })
  // When the admin tries to bind a lane to it
  await admin.types('/jalur petugas', open)
  // Then it is refused, with what to do
  await admin.sees('Tempat ini terbuka untuk umum', open)
  await admin.types('/jalur')
  expect((await admin.sees('Jalur dan tempatnya')).text).toContain('(petugas): belum dipasang')
})

it('tells which lanes there are when the name is wrong', async () => {
  const { admin, group } = office()
  await admin.types('/jalur loket', group.petugas)
  await admin.sees('Pilih salah satu: petugas, bidang, ppid', group.petugas)
})

it('binds each lane to a private group', async () => {
  const { admin, group } = office()
  for (const lane of officeLanes) {
    // When the admin says so in the group
    await admin.types(`/jalur ${lane}`, group[lane])
    // Then the group knows what it is, and the admin what comes next
    const bound = await admin.sees('sekarang tempat jalur', group[lane])
    expect(bound.text).toContain(`/undang ${lane}`)
  }
  await admin.types('/jalur')
  expect((await admin.sees('Jalur dan tempatnya')).text).toContain('(ppid): di sebuah grup')
})

it('makes invitations in private only', async () => {
  const { admin, group } = office()
  await admin.types('/undang petugas', group.petugas)
  await admin.sees('kirim perintah ini lewat chat pribadi', group.petugas)
})

it('lets in the first who opens an invitation, and nobody else with it', async () => {
  const { admin, petugas, program } = office()
  // Given an invitation to the petugas' lane
  const start = await invitation('petugas')
  // When the officer opens its link
  await petugas.types(`/start ${start}`)
  // Then the officer is staff of that lane, and the admin knows
  const welcome = await petugas.sees('Selamat bergabung, Budi Petugas')
  expect(welcome.text).toContain('Anda sekarang petugas di jalur Petugas Pelayanan Informasi')
  await admin.sees('Budi Petugas sudah bergabung di jalur Petugas Pelayanan Informasi')
  // And whoever got hold of the same link stays out
  const thief = await newOfficer(program, { name: 'Orang Lain' })
  await thief.types(`/start ${start}`)
  await thief.sees('Kode undangan itu tidak berlaku')
  await thief.types('/antrean')
  await thief.sees('Perintah ini hanya untuk petugas')
})

it('takes the code of an invitation typed by hand, but not in a group where others read it', async () => {
  const { bidang, group } = office()
  const code = (await invitation('bidang')).slice('u-'.length)
  await bidang.types(`/gabung ${code}`, group.bidang)
  await bidang.sees('Kirim perintah ini lewat chat pribadi', group.bidang)
  await bidang.types(`/gabung ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`)
  await bidang.sees('Anda sekarang petugas di jalur Bidang Pelayanan Informasi')
})

it('lets an invitation lapse after a week', async () => {
  const { program } = office()
  const start = await invitation('ppid')
  await program.advance(7 * 24 * 3_600_000 + 1)
  const late = await newOfficer(program, { name: 'Terlambat' })
  await late.types(`/start ${start}`)
  await late.sees('Kode undangan itu tidak berlaku')
})

it('says after all of it that the set-up is complete but for the agency file', async () => {
  const { admin, ppid } = office()
  await office().invites(ppid, 'ppid')
  // The head works from a phone: the lane stands in the head's own chat from the start
  const head = await newOfficer(office().program, { name: 'Hadi Kepala' })
  await office().invites(head, 'atasan')
  await head.sees('Chat ini sekarang tempat jalur Atasan PPID')
  const keeper = await newOfficer(office().program, { name: 'Kania Dokumentasi' })
  const keepers = await office().opensGroup('Grup petugas PPID', [keeper])
  await admin.types('/jalur petugas-ppid', keepers)
  await admin.sees('sekarang tempat jalur', keepers)
  await office().invites(keeper, 'petugas-ppid')
  await openNewsroom(office())
  await openArchive(office())
  await admin.types('/periksa')
  const check = await admin.sees('Pemeriksaan')
  expect(check.text).not.toContain('/jalur')
  expect(check.text).not.toContain('/undang')
  // The example that is shipped names no street and no real official.
  expect(check.text).toContain('Alamat instansi masih contoh')
  expect(check.text).toContain('Nama pejabat masih contoh')
})

it('lists the staff by lane, by name only where that is nobody else’s business', async () => {
  const { admin, petugas, group } = office()
  await admin.types('/staf')
  const list = await admin.sees('Daftar petugas')
  expect(list.text).toMatch(/Petugas Pelayanan Informasi:\n {2}\d+ · Budi Petugas\n/)
  expect(list.text).toMatch(/Kepala Dinas:\n {2}\d+ · Hadi Kadis/)
  // In the group of a lane its people are known to each other
  await petugas.types('/staf', group.petugas)
  expect((await petugas.sees('Daftar petugas', group.petugas)).text).toContain('Dewi Bidang')
  // In another group only their number is told
  const other = await office().opensGroup('Grup lain', [petugas])
  await petugas.types('/staf', other)
  const counted = await petugas.sees('Daftar petugas', other)
  expect(counted.text).toContain('Bidang Pelayanan Informasi: 1 orang')
  expect(counted.text).not.toContain('Dewi')
})

it('takes all rights away at once when somebody is removed', async () => {
  // Given a second officer of the desk, who sees a card
  const { admin, group, program } = office()
  const second = await newOfficer(program, { name: 'Eko Kedua' })
  await program.telegram.direct.setMember({ chatId: group.petugas, userId: second.id, status: 'member' })
  await office().invites(second, 'petugas')
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  // When the admin removes that officer, after a confirmation
  const number = await staffNumber(admin, 'Eko Kedua')
  await admin.types(`/staf hapus ${number}`)
  await admin.presses('Ya, hapus', await admin.sees('Hapus Eko Kedua dari daftar petugas?'))
  await admin.sees('Eko Kedua sudah dihapus')
  await second.sees('Nama Anda sudah dihapus dari daftar petugas')
  // Then the card no longer obeys, nor does a command
  await second.presses('Teruskan ke Bidang', card)
  expect((await second.isTold()).text).toContain('Anda belum terdaftar di jalur itu')
  expect(await office().ledger(nomor)).toContain('refused teruskan no-role')
  await second.types('/antrean')
  await second.sees('Perintah ini hanya untuk petugas')
  // And the admin's second press of the same button finds it done
  await admin.types(`/staf hapus ${number}`)
  await admin.sees(`Tidak ada petugas bernomor ${number}`)
})

it('takes one lane of several away', async () => {
  const { admin, bidang } = office()
  await office().invites(bidang, 'atasan')
  const number = await staffNumber(admin, 'Dewi Bidang')
  await admin.types(`/staf hapus ${number} atasan`)
  await admin.presses('Ya, hapus', await admin.sees('Cabut jalur Atasan PPID dari Dewi Bidang?'))
  await admin.sees('Jalur Atasan PPID sudah dicabut dari Dewi Bidang')
  await bidang.types('/bantuan')
  const help = await bidang.sees('Anda petugas di jalur')
  expect(help.text).toContain('Anda petugas di jalur: Bidang Pelayanan Informasi.')
})

it('can write to everybody who ever wrote in private, also to those met in a group at that very moment', async () => {
  // Given people of whom the bot has never heard
  const { program } = office()
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, index) => newOfficer(program, { name: `Orang ${index}` })),
  )
  const groups = await Promise.all(people.map((person) => office().opensGroup('Grup kecil', [person])))
  await program.quiet()
  // When each writes in a group and in private at once
  await Promise.all(
    people.flatMap((person, index) => [person.types('/antrean', groups[index]), person.types('/start')]),
  )
  await Promise.all(people.map((person) => person.sees('Layanan ini gratis')))
  await program.quiet()
  // Then each of them can be written to
  const known = await program.app.desk.db.channelIdentity.findMany({
    where: { userId: { in: people.map(({ id }) => String(id)) } },
  })
  expect(known.map(({ userId, directChatId }) => directChatId === userId)).toEqual(people.map(() => true))
})

it('lets only the admin remove somebody', async () => {
  const { petugas } = office()
  await petugas.types('/staf hapus 3')
  await petugas.sees('Perintah ini hanya untuk admin PPID')
})

/** The admin makes an invitation. @returns what its link carries */
async function invitation(lane: string): Promise<string> {
  const { admin } = office()
  await admin.types(`/undang ${lane}`)
  const shown = await admin.sees('Berlaku satu kali')
  const start = /https:\/\/t\.me\/loket_bot\?start=(u-\w+)/.exec(shown.text)?.[1]
  if (start === undefined) throw new Error(`no link in: ${shown.text}`)
  return start
}

async function staffNumber(admin: Officer, name: string): Promise<number> {
  await admin.types('/staf')
  const { text } = await admin.sees('Daftar petugas')
  return Number(new RegExp(`(\\d+) · ${name}`).exec(text)?.[1])
}

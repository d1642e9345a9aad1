import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Shown } from '../../support/officer.ts'
import { answers, writes } from '../../support/staff-steps.ts'

const office = useOffice({ empty: true })

it('makes a task of a request that comes to a lane without a group, and brings its card when there is one', async () => {
  // Given that only the petugas have a group yet
  const { admin, petugas, group } = office()
  await admin.types('/jalur petugas', group.petugas)
  await admin.sees('sekarang tempat jalur', group.petugas)
  await office().invites(petugas, 'petugas')
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  // When it is forwarded to the Bidang
  await petugas.presses('Teruskan ke Bidang', card)
  // Then the case moves all the same, and the admin finds what is missing
  await petugas.sees('Sekarang di Bidang Pelayanan Informasi.', card)
  await admin.types('/periksa')
  const check = await admin.sees('Yang perlu ditangani')
  expect(check.text).toContain(
    'Ada perkara di jalur Bidang Pelayanan Informasi, tetapi jalur itu belum punya tempat',
  )
  // When the lane gets its group
  await admin.types('/jalur bidang', group.bidang)
  await admin.sees('Perkara yang menunggu: 1. Kartunya segera muncul.', group.bidang)
  // Then the card is there, and the task is gone
  expect(labels(await office().card(nomor, 'bidang'))).toContain('Tugaskan PPID')
  await admin.types('/periksa')
  expect((await admin.sees('Pemeriksaan')).text).toContain('Tidak ada yang perlu ditangani')
})

it('lets one group serve several lanes: a new card there at each step, and one alone is live', async () => {
  // Given that the PPID sit in the group of the Bidang
  const { admin, petugas, bidang, ppid, group, program } = office()
  const { direct } = program.telegram
  await admin.types('/jalur ppid', group.bidang)
  await admin.sees('sekarang tempat jalur PPID Pembantu', group.bidang)
  await direct.setMember({ chatId: group.bidang, userId: ppid.id, status: 'member' })
  await office().invites(bidang, 'bidang')
  await office().invites(ppid, 'ppid')
  const { nomor } = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(nomor, 'petugas'))
  const first = await office().card(nomor, 'bidang')
  // When the Bidang assigns it
  await bidang.presses('Tugaskan PPID', first)
  // Then a card of the next step stands in the same group
  const second = await direct.waitFor({
    chatId: group.bidang,
    containsText: `Permohonan ${nomor}\n`,
    hasButton: 'Sediakan',
  })
  expect(second.messageId).not.toBe(first.messageId)
  await program.quiet()
  const cards = await cardsIn(group.bidang, nomor)
  expect(cards.map((each) => labels(each).length > 0)).toEqual([false, true])
  // And being in the group is not enough to act for the other lane
  await bidang.presses('Tolak', second)
  expect((await bidang.isTold()).text).toContain('Tombol ini untuk PPID Pembantu')
  // And the Bidang may look at what stands there
  await bidang.presses('Riwayat', second)
  await bidang.sees(`Riwayat ${nomor}`, group.bidang)
})

it('moves the waiting cards along when a lane gets another group', async () => {
  const { admin, ppid, group, program } = office()
  const waiting = await liveCards(group.bidang)
  expect(waiting).toHaveLength(2)
  // When the PPID get a group of their own
  await admin.types('/jalur ppid', group.ppid)
  const bound = await admin.sees('sekarang tempat jalur PPID Pembantu', group.ppid)
  expect(bound.text).toContain('Sebelumnya jalur ini di sebuah grup; kartu di sana tidak berlaku lagi.')
  await program.quiet()
  // Then their card stands there, and the one left behind says so and has no buttons
  const [card] = await liveCards(group.ppid)
  expect(card?.text).toContain('Langkah 3b/4 · PPID Pembantu')
  const left = (await cardsIn(group.bidang, nomorOf(card))).at(-1)
  expect(left?.text).toContain('Kartu ini sudah dipindahkan ke chat lain')
  expect(labels(left ?? fail())).toEqual([])
  // And the old card no longer obeys from there: what it shows is out of date, what it does is done where it stands
  await ppid.presses('Riwayat', card ?? fail())
  await ppid.sees(`Riwayat ${nomorOf(card)}`, group.ppid)
})

it('goes on in the supergroup that a group became in the middle of a case', async () => {
  // Given a basic group of the petugas with two requests waiting
  const { admin, petugas, program } = office()
  const { direct } = program.telegram
  const old = await office().opensGroup('Grup kecil', [petugas], { type: 'group' })
  await admin.types('/jalur petugas', old)
  await admin.sees('sekarang tempat jalur', old)
  const one = await office().receives()
  const other = await office().receives()
  await direct.waitFor({ chatId: old, containsText: `Permohonan ${other.nomor}\n` })
  // When Telegram makes it a supergroup, where messages are counted anew
  const { id: grown } = await direct.migrate({ chatId: old })
  // Then the waiting cards stand in the new one
  const cards = await Promise.all(
    [one, other].map(({ nomor }) =>
      direct.waitFor({ chatId: grown, containsText: `Permohonan ${nomor}\n`, hasButton: 'Riwayat' }),
    ),
  )
  const [first, second] = cards
  // And they obey, each for its own case
  await petugas.presses('Teruskan ke Bidang', first ?? fail())
  expect((await petugas.isTold()).text).toBe('Tercatat: Teruskan ke Bidang.')
  await petugas.sees('Sekarang di Bidang Pelayanan Informasi.', grown)
  await program.quiet()
  expect((await cardsIn(grown, one.nomor)).map(labels)).toEqual([[]])
  expect(
    (await cardsIn(grown, other.nomor)).map((each) => labels(each).includes('Teruskan ke Bidang')),
  ).toEqual([true])
  expect(second?.text).toContain(other.nomor)
  // And a new request comes there too
  const third = await office().receives()
  await direct.waitFor({ chatId: grown, containsText: `Permohonan ${third.nomor}\n` })
  await admin.types('/jalur', grown)
  await admin.sees('(petugas): di chat ini', grown)
})

it('makes a task when the bot is thrown out of a lane’s group, and loses no case over it', async () => {
  const { admin, petugas, bidang, group, program } = office()
  const { direct } = program.telegram
  await direct.setBot({ chatId: group.bidang, standing: 'kicked' })
  await program.quiet()
  await admin.types('/periksa')
  await admin.sees('Saya dikeluarkan dari chat jalur Bidang Pelayanan Informasi')
  // When a case goes there nevertheless
  await admin.types('/jalur petugas', group.petugas)
  await admin.sees('sekarang tempat jalur', group.petugas)
  const applicant = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(applicant.nomor, 'petugas'))
  expect((await petugas.isTold()).text).toBe('Tercatat: Teruskan ke Bidang.')
  await program.quiet()
  // Then the officer who asks for the queue in private can still work on it
  await bidang.types('/antrean')
  const queue = await bidang.sees(applicant.nomor)
  await bidang.presses(labels(queue).find((label) => label.includes(applicant.nomor)) ?? '', queue)
  await bidang.presses(
    'Tugaskan PPID',
    await bidang.sees(`Permohonan ${applicant.nomor}\n`, bidang.id, { button: 'Tugaskan PPID' }),
  )
  expect((await bidang.isTold()).text).toBe('Tercatat: Tugaskan PPID.')
  await office().card(applicant.nomor, 'ppid')
  // And in a new group everything that waits is there again
  const later = await office().receives()
  await petugas.presses('Teruskan ke Bidang', await office().card(later.nomor, 'petugas'))
  await petugas.isTold()
  const fresh = await office().opensGroup('Grup bidang baru', [bidang])
  await admin.types('/jalur bidang', fresh)
  await admin.sees('sekarang tempat jalur', fresh)
  await direct.waitFor({
    chatId: fresh,
    containsText: `Permohonan ${later.nomor}\n`,
    hasButton: 'Tugaskan PPID',
  })
  await program.quiet()
  await admin.types('/periksa')
  expect((await admin.sees('Pemeriksaan')).text).not.toContain('Saya dikeluarkan')
})

it('keeps a card that was asked for in private up to date as well', async () => {
  const { petugas, group, program } = office()
  const applicant = await office().receives()
  await petugas.types('/antrean')
  const queue = await petugas.sees(applicant.nomor)
  await petugas.presses(labels(queue).find((label) => label.includes(applicant.nomor)) ?? '', queue)
  const own = await petugas.sees(`Permohonan ${applicant.nomor}\n`, petugas.id, { button: 'Riwayat' })
  // When a colleague decides in the group
  const colleague = await newOfficer(program, { name: 'Eko Kedua' })
  await program.telegram.direct.setMember({ chatId: group.petugas, userId: colleague.id, status: 'member' })
  await office().invites(colleague, 'petugas')
  await colleague.presses('Teruskan ke Bidang', await office().card(applicant.nomor, 'petugas'))
  // Then the card in private says so
  const record = await petugas.sees('Teruskan ke Bidang – Eko Kedua', petugas.id)
  expect(record.messageId).toBe(own.messageId)
  expect(labels(record)).toEqual([])
})

it('covers what applicants write of themselves where nobody asked for it', async () => {
  const { petugas, group } = office()
  const applicant: Applicant = await office().receives({
    nama: 'Melati Contohwangi',
    alamat: 'Jl. Kenanga Contoh No. 7, Sungai Raya',
    rincian:
      'Saya Melati  contohwangi (NIK 6171014708900042, HP 0812-3456-7890, melati@contoh.id), ' +
      'Jl. Kenanga Contoh No. 7, Sungai Raya, minta daftar hibah 2025',
  })
  const own = /Melati|Kenanga|6171014708900042|3456|melati@/i
  const card = await office().card(applicant.nomor, 'petugas')
  expect(card.text).toContain('minta daftar hibah 2025')
  expect(card.text).not.toMatch(own)
  await petugas.presses('Detail', card)
  const detail = await petugas.sees(`Detail ${applicant.nomor}`, group.petugas)
  expect(detail.text).toContain('minta daftar hibah 2025')
  expect(detail.text).not.toMatch(own)
  // Nor does the queue say it, or a reason in which an officer repeats it
  await petugas.types('/antrean', group.petugas)
  expect((await petugas.sees(applicant.nomor, group.petugas)).text).not.toMatch(own)
  await petugas.presses('Minta lengkapi', card)
  await answers(petugas, card, 'Bagian mana', 'Alamat')
  await writes(petugas, card, 'Apa yang kurang?', 'Melati Contohwangi perlu menulis RT dan RW.')
  await petugas.sees('Tercatat: Minta lengkapi.', group.petugas)
  await petugas.presses('Riwayat', await office().card(applicant.nomor, 'petugas'))
  const history = await petugas.sees(`Riwayat ${applicant.nomor}`, group.petugas)
  expect(history.text).toContain('perlu menulis RT dan RW.')
  expect(history.text).not.toMatch(own)
})

function fail(): never {
  throw new Error('there is no such card')
}

function nomorOf(card: Shown | undefined): string {
  return /Permohonan (\S+)\n/.exec(card?.text ?? '')?.[1] ?? fail()
}

async function cardsIn(chatId: number, nomor: string): Promise<Shown[]> {
  const { messages } = await office().program.telegram.direct.chat({ chatId })
  return messages.filter(({ text, deleted }) => text.startsWith(`Permohonan ${nomor}\n`) && !deleted)
}

async function liveCards(chatId: number): Promise<Shown[]> {
  const { messages } = await office().program.telegram.direct.chat({ chatId })
  return messages.filter((each) => labels(each).includes('Riwayat'))
}

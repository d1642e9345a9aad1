import { expect, it } from 'vitest'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, newOfficer, type Officer } from '../../support/officer.ts'
import { opensList, testersJoin } from '../../support/test-steps.ts'

const office = useOffice()

let roads: Applicant
let funds: Applicant

/** What somebody finds, as one message. */
async function finds(officer: Officer, words: string, where: number = officer.id) {
  await officer.types(`/cari ${words}`, where)
  return officer.sees('Hasil pencarian', where)
}

it('finds a case by its nomor, a part of it, and words of its matter in any form of them', async () => {
  // Given two requests
  const { petugas } = office()
  roads = await office().receives({ rincian: 'Rencana pembangunan jembatan tahun 2027' })
  funds = await office().receives({ rincian: 'Daftar penerima dana hibah UMKM 2025' })
  const [number = '', , month = ''] = roads.nomor.split('/')
  // When the petugas searches
  for (const words of [
    roads.nomor,
    roads.nomor.toLowerCase().replaceAll('/', ' '),
    `${Number(number)}/PPID/${month}`,
    'jembatan',
    'PEMBANGUNAN jemb',
    'membangun jembatan',
  ]) {
    const found = await finds(petugas, words)
    // Then the one is found and the other is not
    expect(labels(found), words).toEqual([`1. ${roads.nomor}`])
    expect(found.text).toContain(`1. Permohonan ${roads.nomor}\nRegistrasi\nRencana pembangunan jembatan`)
  }
  // And a part that both have finds both, the newest first
  expect(labels(await finds(petugas, `ppid/${month}`))).toEqual([`1. ${funds.nomor}`, `2. ${roads.nomor}`])
})

it('opens the card by the button', async () => {
  const { petugas } = office()
  await petugas.presses(`1. ${roads.nomor}`, await finds(petugas, 'jembatan'))
  await petugas.sees(`Permohonan ${roads.nomor}\n`, petugas.id, { button: 'Riwayat' })
})

it('puts what is closed after what is open, and says how it ended', async () => {
  // Given that the newer of two was withdrawn
  const { petugas } = office()
  const { citizen, nomor } = await office().receives({ rincian: 'Jembatan gantung di pedalaman' })
  await citizen.types('/status')
  await citizen.presses('Cabut permohonan', await citizen.sees(`Permohonan ${nomor}`))
  await citizen.sees('tidak kami kerjakan lagi')
  await citizen.presses('Ya, cabut permohonan ini')
  await citizen.sees('Bolehkah kami tahu alasannya?')
  await citizen.presses('Informasinya sudah saya peroleh')
  await citizen.sees(`Permohonan ${nomor} sudah dicabut`)
  // Then it comes last, and its card can be opened
  const found = await finds(petugas, 'jembatan')
  expect(labels(found)).toEqual([`1. ${roads.nomor}`, `2. ${nomor}`])
  expect(found.text).toMatch(/2\. Permohonan .*\nSelesai: .*\nJembatan gantung di pedalaman/)
  await petugas.presses(`2. ${nomor}`, found)
  await petugas.sees(`Permohonan ${nomor}\n`, petugas.id, { button: 'Riwayat' })
})

it('finds nothing by what stands sealed', async () => {
  // Given a request that names its applicant
  const { petugas } = office()
  const { answers } = await office().receives({
    rincian: 'Surat atas nama Sari Rahmawangsa Contoh0004, NIK 6171014708900004',
  })
  for (const words of [
    answers.nama,
    answers.nik,
    answers.alamat,
    answers.kontak.replace('@', ' '),
    answers.tujuan,
  ]) {
    const found = await finds(petugas, words.slice(0, 40))
    expect(found.text, words).toContain('Tidak ada perkara yang cocok')
    expect(labels(found)).toEqual([])
  }
})

it('says kindly what it cannot search for', async () => {
  const { petugas } = office()
  for (const [words, said] of [
    ['', 'Ketik /cari lalu nomor'],
    ['%&!', 'Ketik /cari lalu nomor'],
    ['ab', 'terlalu pendek'],
    ["' | !", 'Ketik /cari lalu nomor'],
    ['x'.repeat(41), 'terlalu panjang'],
  ] as const) {
    await petugas.types(`/cari ${words}`)
    await petugas.sees(said)
  }
  await finds(petugas, "jemb:* & !x' OR 1=1 --")
})

it('shows in a group what the lanes there have, to those who hold one', async () => {
  const { petugas, bidang, admin, group, program } = office()
  expect(labels(await finds(petugas, 'jembatan rencana', group.petugas))).toEqual([`1. ${roads.nomor}`])
  // A lane of the same SOP that stands elsewhere is not that lane's
  await program.telegram.direct.setMember({ chatId: group.petugas, userId: bidang.id, status: 'member' })
  await bidang.types('/cari jembatan', group.petugas)
  await bidang.sees('Grup ini bukan tempat jalur Anda', group.petugas)
  const elsewhere = await office().opensGroup('Grup lain', [petugas])
  await petugas.types('/cari jembatan', elsewhere)
  await petugas.sees('Grup ini bukan tempat jalur Anda', elsewhere)
  await admin.types('/cari jembatan', elsewhere)
  await admin.sees('Grup ini bukan tempat jalur Anda', elsewhere)
})

it('shows an admin all cases, without cards that only their staff may open', async () => {
  const found = await finds(office().admin, 'rencana jembatan')
  expect(found.text).toContain(roads.nomor)
  expect(labels(found)).toEqual([])
})

it('is for the staff, and for those who hold a lane of cases', async () => {
  const { program } = office()
  const outsider = await newOfficer(program, { name: 'Tono Luar' })
  await outsider.types('/cari jembatan')
  await outsider.sees('hanya untuk petugas')
  await office().invites(outsider, 'sekretaris')
  expect((await finds(outsider, 'jembatan')).text).toContain('Tidak ada perkara yang cocok')
})

it('serves a person of several lanes, with cases of several SOPs and a form of their own', async () => {
  // Given somebody in two lanes of SOP 1 and in SOP 3, and a list of SOP 3
  const { petugas, program, group } = office()
  const testers = await testersJoin(office())
  const listed = await opensList(testers, 'Data jembatan yang dikecualikan')
  expect(labels(await finds(petugas, 'jembatan dikecualikan'))).toEqual([])
  await office().invites(petugas, 'petugas-ppid')
  await office().invites(petugas, 'bidang')
  await petugas.presses('Teruskan ke Bidang', await office().card(funds.nomor, 'petugas'))
  await office().card(funds.nomor, 'bidang')
  // When a form of the same person waits, as that of any citizen
  await petugas.types('/permohonan')
  const question = await petugas.sees('Sebelum mulai, mohon dibaca dahulu')
  // Then the queue has what waits on all lanes
  await petugas.types('/antrean')
  const queue = await petugas.sees('Yang menunggu')
  for (const nomor of [roads.nomor, funds.nomor, listed]) expect(labels(queue).join('\n')).toContain(nomor)
  // And the search what all SOPs have
  const found = await finds(petugas, 'jembatan')
  expect(found.text).toContain(`Permohonan ${roads.nomor}`)
  expect(found.text).toContain(`Uji konsekuensi ${listed}`)
  expect(labels(found)).toHaveLength(3)
  await petugas.presses(labels(found).find((label) => label.includes(listed)) ?? '', found)
  await petugas.sees(`Uji konsekuensi ${listed}\n`, petugas.id, { button: 'Tambah lembar' })
  // And in a group only what stands there
  await program.quiet()
  expect((await finds(petugas, 'jembatan', group.petugas)).text).not.toContain(listed)
  // And the form goes on
  await petugas.presses('Saya mengerti', question)
  await petugas.sees('Anda mengajukan permohonan sebagai siapa?')
  await petugas.types('/batal')
  await petugas.sees('Formulir dibatalkan')
})

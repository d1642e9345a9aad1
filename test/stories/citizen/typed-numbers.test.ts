import { expect, it } from 'vitest'
import {
  Citizen,
  filesPermohonan,
  fillsPermohonan,
  newCitizen,
  permohonanQuestions,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

it('lets the rows and buttons of the last message be pressed by their numbers', async () => {
  // Given two requests of one person
  const sari = await newCitizen(program())
  const first = await filesPermohonan(sari)
  const second = await filesPermohonan(sari, { rincian: 'Laporan keuangan dinas tahun 2024' })
  // When the list of them is asked for, and a number is typed
  await sari.types('/status')
  const list = await sari.sees('Pilih salah satu untuk melihat rinciannya')
  expect(Citizen.labels(list).map((label) => label.split(' · ')[0])).toEqual([second.nomor, first.nomor])
  await sari.types('2')
  // Then it means the row of the list, not the second entry of the menu
  const shown = await sari.sees(`Permohonan ${first.nomor}`)
  // And then the buttons of what was shown
  const place = Citizen.labels(shown).indexOf('Kenapa tanggal ini?')
  expect(place).toBeGreaterThanOrEqual(0)
  await sari.types(`${place + 1}.`)
  await sari.sees(`Kenapa tanggal ini? ${first.nomor}`)
})

it('says which numbers there are when one is typed that there is not', async () => {
  const sari = await newCitizen(program())
  await sari.types('/start')
  await sari.sees('Layanan ini gratis')
  await sari.types('8')
  expect((await sari.sees('Nomor 8 tidak ada')).text).toContain('bernomor 1 sampai 7')
  await sari.types('0')
  await sari.sees('Nomor 0 tidak ada')
  // And the numbers go on to mean that message
  await sari.types('6')
  const choose = await sari.sees('Pilih bahasa.')
  expect(Citizen.labels(choose)).toEqual(['Bahasa Indonesia', 'English'])
  await sari.types('2')
  await sari.sees('English')
})

it('judges a typed number as a tap: what is over is told so', async () => {
  // Given a form that was given up
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'kategori')
  await sari.types('batal')
  await sari.sees('Formulir dibatalkan')
  // When one of its buttons is meant
  await sari.types('1')
  // Then it is told that it is over, in words, because nobody tapped
  await sari.sees('Tombol ini sudah tidak berlaku.')
  await sari.sees('Apa yang bisa kami bantu?')
  // And what follows means the menu
  await sari.types('1')
  await sari.sees(permohonanQuestions.privasi)
})

it('says once what a typed number did', async () => {
  const sari = await newCitizen(program())
  const { nomor } = await filesPermohonan(sari)
  await sari.types('status')
  const shown = await sari.sees(`Permohonan ${nomor}`)
  await sari.types(String(Citizen.labels(shown).indexOf('Kirim ulang berkas') + 1))
  await sari.receivesFile()
  await program().quiet()
  expect((await sari.answers()).map(({ text }) => text).filter((text) => text !== '')).toEqual([
    'Berkas kami kirim ulang.',
  ])
  // An action of one's own
  await sari.types('status')
  const again = await sari.sees(`Permohonan ${nomor}`)
  await sari.types(String(Citizen.labels(again).indexOf('Cabut permohonan') + 1))
  await sari.sees('ditutup dan tidak kami kerjakan lagi')
  await sari.types('1')
  await sari.sees('Bolehkah kami tahu alasannya?')
  await sari.types('4')
  await sari.sees('sudah dicabut sesuai permintaan Anda')
  await program().quiet()
  expect((await sari.answers()).filter(({ text }) => text.includes('sudah dicabut'))).toHaveLength(1)
})

it('runs a command by its name without the slash, whatever its case, unless a form waits', async () => {
  const sari = await newCitizen(program())
  for (const [text, answer] of [
    ['Bantuan', 'Setiap tombol punya nomor'],
    ['STATUS', 'Anda belum mempunyai permohonan di sini.'],
    ['dip anggaran koperasi', 'Belum ada yang cocok di Daftar Informasi Publik'],
    ['data?', 'Data Anda yang kami simpan'],
    ['gabung ABCDE FGHJK', 'Kode undangan itu tidak berlaku'],
    // The menu's own words
    ['cari informasi', 'Informasi apa yang Anda cari?'],
    // What only staff may do is an ordinary sentence here
    ['cari tahu tentang hibah', 'Silakan pilih yang Anda perlukan.'],
    ['jalur petugas', 'Silakan pilih yang Anda perlukan.'],
    ['statusnya bagaimana ya', 'Silakan pilih yang Anda perlukan.'],
    ['permohonan', permohonanQuestions.privasi],
  ] as const) {
    await sari.types(text)
    await sari.sees(answer)
  }
  await sari.presses('Saya mengerti')
  await sari.sees(permohonanQuestions.kategori)
  await sari.presses('Perorangan')
  await sari.sees(permohonanQuestions.nama)
  await sari.types('Data Bantuan')
  await sari.sees(permohonanQuestions.nik)
})

it('shows a message with many buttons from any of them on, and each keeps its number', async () => {
  // Given a message with more buttons than some platforms show at once
  const sari = await newCitizen(program())
  await sari.types('/start')
  await sari.sees('Layanan ini gratis')
  const { db, outbox } = program().app.desk
  const rows = Array.from({ length: 12 }, (_, row) => [
    row === 11
      ? { label: 'Situs', url: 'https://contoh.id/daftar' }
      : { label: `Baris ${row + 1}`, token: row === 10 ? 'c:bahasa:en' : 'c:bantuan:' },
  ])
  const many = { heading: 'Daftar', text: 'Yang panjang', buttons: rows }
  const message = { platform: 'telegram', chatId: String(sari.id), message: many, unasked: false }
  outbox.send(await outbox.enqueue(db, [{ kind: 'message', ...message }]))
  const whole = await sari.sees('Yang panjang')
  // When the rest of it is asked for
  await sari.forges('p:9', whole)
  // Then it comes again from there on
  const rest = await sari.sees('Yang panjang')
  expect(rest.text).toBe('Daftar\nYang panjang')
  expect(Citizen.labels(rest)).toEqual(['Baris 10', 'Baris 11', 'Situs'])
  // And the numbers are those of the whole
  await sari.types('12')
  await sari.sees('Silakan buka: https://contoh.id/daftar')
  await sari.types('11')
  await sari.sees('The language is now English.')
  // And there is no page beyond the last button, nor of a message that has no more
  const menu = await sari.types('/start').then(() => sari.sees('The service is free'))
  for (const [token, on] of [
    ['p:c', whole],
    ['p:5', menu],
    ['p:0', whole],
  ] as const) {
    await sari.forges(token, on)
    expect((await sari.isTold()).text).toBe('This button is no longer valid.')
  }
})

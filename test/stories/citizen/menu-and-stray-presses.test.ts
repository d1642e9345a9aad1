import { expect, it, vi } from 'vitest'
import {
  Citizen,
  filesPermohonan,
  fillsPermohonan,
  newCitizen,
  permohonanQuestions,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const oldButton = 'Tombol ini sudah tidak berlaku.'

it('gives the menu to a person who writes a free sentence, not silence', async () => {
  const sari = await newCitizen(program())
  await sari.types('Selamat pagi, apakah kantor buka hari ini?')
  const menu = await sari.sees('Apa yang bisa kami bantu?')
  expect(Citizen.labels(menu)).toContain('Ajukan permohonan')
  // And a number of the menu does what its button does
  await sari.types('7')
  await sari.sees('Setiap tombol punya nomor')
  await sari.types('9')
  await sari.sees('Nomor 9 tidak ada')
})

it('offers its commands behind the menu button, in both languages', async () => {
  const { direct } = program().telegram
  const menus = await vi.waitFor(
    async () => {
      const profile = JSON.stringify(await direct.profile())
      expect(profile).toContain('Ajukan permohonan informasi')
      expect(profile).toContain('Ask for public information')
      return profile
    },
    { timeout: 15_000 },
  )
  for (const command of ['permohonan', 'status', 'dip', 'data', 'bahasa', 'bantuan', 'batal', 'keberatan'])
    expect(menus).toContain(`"command":"${command}"`)
})

it('says of an unknown command that it is unknown, and shows the menu', async () => {
  const sari = await newCitizen(program())
  await sari.types('/bayar sekarang')
  await sari.sees('Perintah itu belum kami kenal.', { button: 'Bantuan' })
  // Also in the middle of a form, which stays
  await fillsPermohonan(sari, 'alamat')
  await sari.types('/bayar')
  await sari.sees('Perintah itu belum kami kenal.')
  await sari.sees(permohonanQuestions.alamat)
})

it('keeps commands of the staff to the staff', async () => {
  const sari = await newCitizen(program())
  for (const command of ['/jalur petugas', '/undang petugas', '/staf', '/libur', '/periksa', '/antrean']) {
    await sari.types(command)
    await sari.sees('')
    const [only, ...more] = await sari.answers()
    expect(only?.text).toMatch(/^Perintah ini hanya untuk (admin PPID|petugas)/)
    expect(more).toEqual([])
  }
  expect(await program().app.desk.db.staff.count()).toBe(0)
})

it('serves a deep link and a command that names the bot', async () => {
  const sari = await newCitizen(program())
  await sari.types(`/start@${program().telegram.botUsername} sesuatu`)
  await sari.sees('Layanan ini gratis')
  await sari.types(`/BANTUAN`)
  await sari.sees('Setiap tombol punya nomor')
})

it('changes nothing on a press on an older question, and asks the present one again', async () => {
  // Given two questions, the first one answered
  const sari = await newCitizen(program())
  await fillsPermohonan(sari, 'kategori')
  const kategori = await sari.sees(permohonanQuestions.kategori)
  await sari.presses('Perorangan')
  await sari.sees(permohonanQuestions.nama)
  // When she presses on the older one
  await sari.presses('Badan hukum', kategori)
  // Then she is told so, and the form stands where it stood
  const again = await sari.sees('Tombol itu milik pertanyaan yang sudah lewat')
  expect(again.text).toContain(permohonanQuestions.nama)
  // And an impatient second press on the same does no harm either
  await sari.presses('Perorangan', kategori)
  await sari.sees('Tombol itu milik pertanyaan yang sudah lewat')
  await sari.types('Sari Contoh')
  await sari.sees(permohonanQuestions.nik)
})

it('changes nothing on a press on a form that is over', async () => {
  // Given a form that was sent
  const sari = await newCitizen(program())
  const review = await fillsPermohonan(sari, 'review')
  await sari.presses('Kirim', review)
  await sari.sees('Nomor pendaftaran: ')
  await sari.receivesFile()
  // When she presses its Kirim once more
  await sari.presses('Kirim', review)
  // Then nothing is filed again
  expect(await sari.isTold()).toEqual({ text: oldButton, alert: false })
  await sari.sees('Apa yang bisa kami bantu?')
  expect((await sari.chat()).filter(({ text }) => text.includes('Nomor pendaftaran'))).toHaveLength(1)
  // And while a new form waits, its question comes again
  await fillsPermohonan(sari, 'nama')
  await sari.presses('Kirim', review)
  expect((await sari.isTold()).text).toBe(oldButton)
  await sari.sees(permohonanQuestions.nama)
})

it('files once however often Kirim is pressed at once', async () => {
  const sari = await newCitizen(program())
  const review = await fillsPermohonan(sari, 'review')
  await Promise.all(Array.from({ length: 5 }, () => sari.presses('Kirim', review)))
  await program().quiet()
  expect((await sari.chat()).filter(({ text }) => text.includes('Nomor pendaftaran'))).toHaveLength(1)
})

it('refuses forged presses politely, changing nothing', async () => {
  // Given a request of another person, and a form of one's own
  const wati = await newCitizen(program(), { name: 'Wati Contoh' })
  const { nomor } = await filesPermohonan(wati)
  const { id: caseId, version } = await program().app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  const sari = await newCitizen(program())
  const question = await fillsPermohonan(sari, 'alamat')
  const before = await program().app.desk.db.case.findUniqueOrThrow({ where: { id: caseId } })
  const token = (question.buttons.flat()[0]?.data ?? '').split(':')
  // When presses come that no button of hers would send
  const forged = [
    'x',
    ':::',
    'f:1:alamat:-send',
    `${token[0]}:${token[1]}:review:-send`,
    `${token[0]}:${token[1]}:kategori:perorangan`,
    `a:${caseId}:${version}:cabut`,
    `a:${caseId}:${version}:teruskan`,
    `a:${caseId}:${version}:terima`,
    `a:999999:1:cabut`,
    `a:${caseId}:${version}:tidak-ada`,
    `v:${caseId}:status`,
    `v:${caseId}:kapan`,
    `v:${caseId}:kirim-ulang`,
    `v:${caseId}:berkas`,
    `v:${caseId}:tidak-ada`,
    'c:jalur:petugas',
    'c:tidak-ada:',
    '\u0000\u0000',
    'é'.repeat(32),
  ]
  for (const data of forged) {
    await sari.forges(data, question)
    await sari.isTold()
  }
  await program().quiet()
  // Then nothing of the other's is shown or changed
  const shown = (await sari.chat()).map(({ text }) => text).join('\n')
  expect(shown).not.toContain(nomor)
  expect((await sari.chat()).some(({ kind }) => kind === 'document')).toBe(false)
  expect(await program().app.desk.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    step: before.step,
    version: before.version,
    outcome: null,
  })
  // And her own form stands where it stood
  await sari.types('Jl. Contoh Teratai No. 17, Pontianak')
  await sari.sees(permohonanQuestions.kontak)
})

it('refuses an update that puts another person into a private chat, and tells that chat nothing', async () => {
  // Given a form in somebody's chat
  const sari = await newCitizen(program())
  const question = await fillsPermohonan(sari, 'nama')
  const before = (await sari.chat()).length
  const stranger = { id: 5_999_999_999, is_bot: false, first_name: 'Orang', language_code: 'id' }
  const chat = { id: sari.id, type: 'private', first_name: 'Sari' }
  // When updates come in which another person presses and writes there
  const button = question.buttons.flat()[0]?.data
  await program().telegram.direct.inject({
    update: {
      callback_query: {
        id: '4242424242',
        from: stranger,
        message: { message_id: question.messageId, date: 0, chat },
        chat_instance: '1',
        data: button,
      },
    },
  })
  await program().telegram.direct.inject({
    update: { message: { message_id: 99_999, date: 1, from: stranger, chat, text: 'Budi Contoh' } },
  })
  await program().quiet()
  // Then nothing is said in her chat, the stranger is told the button is not theirs, and nobody new is known
  expect((await sari.chat()).length).toBe(before)
  const calls = await program().telegram.direct.calls({ method: 'answerCallbackQuery' })
  expect(calls.map((call) => JSON.stringify(call)).filter((call) => call.includes('4242424242'))).toEqual([
    expect.stringContaining('Tombol ini bukan untuk Anda.'),
  ])
  expect(await program().app.desk.db.channelIdentity.count({ where: { userId: String(stranger.id) } })).toBe(
    0,
  )
  await sari.types('Sari Contoh')
  await sari.sees(permohonanQuestions.nik)
})

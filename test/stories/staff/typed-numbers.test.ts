import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'

const office = useOffice()

it('lets a card be answered with the number of its button, judged as a tap is', async () => {
  const { petugas, bidang, group } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  const number = labels(card).indexOf('Teruskan ke Bidang') + 1
  // When a number is said in the group to nobody, it is left alone; so is one said to a colleague
  await petugas.types(String(number), card)
  await office().program.quiet()
  expect(labels(await office().card(nomor, 'petugas'))).toContain('Teruskan ke Bidang')
  // When it answers the card, it is the press
  await petugas.replies(`${number}`, card)
  await petugas.sees('Tercatat: Teruskan ke Bidang.', card)
  const next = await office().card(nomor, 'bidang')
  // And the card that was edited has the buttons that it shows now: none
  await petugas.replies(`${number}`, card)
  await petugas.sees('Tombol pada pesan itu sudah tidak berlaku.', card)
  // And on a live card a number that is not there is told so
  await bidang.replies('9', next)
  await bidang.sees('Nomor 9 tidak ada', next)
  // And being allowed is looked at as ever
  const assign = labels(next).indexOf('Tugaskan PPID') + 1
  await office().program.telegram.direct.setMember({
    chatId: group.bidang,
    userId: petugas.id,
    status: 'member',
  })
  await petugas.replies(String(assign), next)
  await petugas.sees('Tombol ini untuk', next)
  await bidang.replies(`nomor ${assign}`, next)
  await bidang.sees('Tercatat: Tugaskan PPID.', next)
  expect(await office().ledger(nomor)).toEqual([
    'filed',
    'letter-issued',
    'action teruskan',
    'refused tugaskan no-role',
    'action tugaskan',
  ])
})

it('begins the form of an action by its number, and goes on by numbers in the form', async () => {
  const { petugas } = office()
  const { nomor } = await office().receives()
  const card = await office().card(nomor, 'petugas')
  await petugas.replies(String(labels(card).indexOf('Minta lengkapi') + 1), card)
  const question = await petugas.sees('Bagian mana yang perlu dilengkapi', card)
  await petugas.replies(String(labels(question).indexOf('Batal') + 1), question)
  await petugas.sees('Formulir dibatalkan', card)
})

it('takes the rows of a queue by their numbers in private', async () => {
  const { petugas } = office()
  const { nomor } = await office().receives()
  await petugas.types('antrean')
  const queue = await petugas.sees('Yang menunggu')
  const row = labels(queue).findIndex((label) => label.includes(nomor))
  expect(row).toBeGreaterThanOrEqual(0)
  await petugas.types(String(row + 1))
  await petugas.sees(nomor)
})

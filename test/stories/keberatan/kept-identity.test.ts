import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { findKeptFile, purgeFiles } from '../../../src/storage/files.ts'
import { forgetProfile } from '../../../src/storage/people.ts'
import type { Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { labels, type Shown } from '../../support/officer.ts'
import { joinsAsHead, objectionCard, refusedRequest, sends, story } from '../../support/objection-steps.ts'

const office = useOffice()

/** An objection with the identity that is kept, up to its last look. */
async function upToReview(): Promise<{ citizen: Citizen; personId: number; review: Shown }> {
  const { citizen, told, nomor } = await refusedRequest(office())
  await citizen.presses('Ajukan keberatan', told)
  const question = await citizen.sees('Apa alasan keberatan Anda?')
  await citizen.presses(labels(question).find((label) => label.includes('huruf e')) ?? '', question)
  await citizen.presses('Selesai', await citizen.sees('Jawaban Anda sekarang'))
  await citizen.sees('Ceritakan kasus posisinya')
  await citizen.types(story)
  await citizen.presses('Saya sendiri', await citizen.sees('Siapa yang mengajukan'))
  await citizen.presses('Pakai identitas yang sama', await citizen.sees('Identitas mana yang dipakai?'))
  const review = await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  const { applicantId } = await office().program.app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  return { citizen, personId: applicantId ?? 0, review }
}

it('is filled in from what was kept, and the case has a picture of the KTP of its own', async () => {
  await joinsAsHead(office())
  const { citizen, personId } = await upToReview()
  const { db } = office().program.app.desk
  const before = await findKeptFile(db, personId, 'ktp')
  const { nomor } = await sends(citizen)
  const { petugas, group } = office()
  const card = await objectionCard(office(), group.petugas, nomor, 'Teruskan ke Bidang')
  await petugas.presses('Berkas', card)
  await petugas.sees('Foto KTP')
  const after = await findKeptFile(db, personId, 'ktp')
  expect(after?.id).not.toBe(before?.id)
})

it('asks for the KTP alone when that was deleted in the meantime', async () => {
  const { citizen, personId } = await upToReview()
  const { db, clock } = office().program.app.desk
  const kept = await findKeptFile(db, personId, 'ktp')
  await db.$transaction((tx) => purgeFiles(tx, [kept?.id ?? 0], clock.now()))
  await citizen.presses('Kirim')
  await citizen.sees('Foto KTP yang kami simpan sudah dihapus.')
  await citizen.sendsPhoto(await sampleKtp({ nik: '6171014708900001', name: 'Sari Contoh' }))
  const review = await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  expect(review.text).toContain(`Kasus posisi: ${story}`)
  await sends(citizen)
})

it('asks for the identity when that was deleted in the meantime', async () => {
  const { citizen, personId } = await upToReview()
  await forgetProfile(office().program.app.desk.db, personId)
  await citizen.presses('Kirim')
  await citizen.sees('Identitas yang kami simpan sudah dihapus.')
  await citizen.types('Sari Baru Contoh')
  await citizen.sees('Berapa NIK Anda?')
  await citizen.types('6171014708909001')
  await citizen.sees('Mohon kirim foto KTP')
  await citizen.sendsPhoto(await sampleKtp({ nik: '6171014708909001', name: 'Sari Baru Contoh' }))
  await citizen.sees('Di mana alamat lengkap Anda?')
  await citizen.types('Jl. Contoh Kamboja No. 9, Pontianak')
  await citizen.sees('Ke mana kami dapat menghubungi Anda?')
  await citizen.types('sari.baru@contoh.id')
  await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  const { receipt } = await sends(citizen)
  expect(receipt).toContain('Sari Baru Contoh')
})

import { expect, it } from 'vitest'
import { importDip } from '../../../src/storage/dip.ts'
import { fillsPermohonan, newCitizen, type Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { answers, bringTo, deliver, provide } from '../../support/staff-steps.ts'

const office = useOffice()

/** A citizen who wants a digital copy in a certain way. */
async function asksFor(name: string, way: string): Promise<{ citizen: Citizen; nomor: string }> {
  const citizen = await newCitizen(office().program, { name })
  await fillsPermohonan(citizen, 'cara-mengirim', { nama: name })
  await citizen.presses(way)
  await citizen.sees('Mohon periksa sekali lagi')
  await citizen.presses('Kirim')
  const { text } = await citizen.sees('Nomor pendaftaran: ')
  return { citizen, nomor: /Nomor pendaftaran: (\S+)/.exec(text)?.[1] ?? '' }
}

const tasksOf = async (nomor: string) => {
  await office().program.quiet()
  const { db } = office().program.app.desk
  const { id } = await db.case.findFirstOrThrow({ where: { nomor } })
  return db.task.findMany({ where: { caseId: id, resolvedAt: null }, select: { kind: true, data: true } })
}

it('reminds the staff of the digital copy that was asked for by post', async () => {
  const { citizen, nomor } = await asksFor('Andi Poscontoh', 'Pos/kurir')
  const file = { bytes: Buffer.from('isi'), name: 'daftar.txt', mime: 'text/plain' }
  await provide(office().ppid, await bringTo(office(), 'ppid', { nomor }), { files: [file] })
  await deliver(office(), { nomor })
  const told = await citizen.sees('dikabulkan seluruhnya')
  expect(told.text).toContain('Berkas informasinya juga kami kirim di chat ini.')
  expect(told.text).toContain('Salinannya kami kirim ke alamat Anda lewat pos atau kurir.')
  expect(await tasksOf(nomor)).toEqual([{ kind: 'hand-delivery', data: { way: 'pos' } }])
})

it('has what is only on paper picked up, and does not say that it comes in the chat', async () => {
  const { petugas, program } = office()
  const entry = {
    code: 'DIP-KERTAS',
    class: 'setiap-saat' as const,
    judul: 'Arsip hibah koperasi sebelum 2010',
    ringkasan: 'Map arsip hibah koperasi, hanya berupa kertas.',
    penguasa: 'Sekretariat',
    penanggungJawab: 'Sekretaris',
    waktuTempat: '2009, Pontianak',
    format: 'hardcopy',
    retensi: '10 tahun',
  }
  await importDip(program.app.desk.db, [entry], program.clock.now())
  const { citizen, nomor } = await asksFor('Tini Kertascontoh', 'Lewat chat ini')
  const card = await office().card(nomor, 'petugas')
  await petugas.presses('Ada di DIP', card)
  await answers(petugas, card, 'Informasinya diambil dari mana?', 'Pilih dari daftar DIP')
  const question = await petugas.sees('Pilih informasinya', card)
  await petugas.replies('arsip hibah', question)
  const rows = await petugas.sees('Arsip hibah koperasi', card)
  await petugas.presses('1. Arsip hibah koperasi sebelum 2010', rows)
  await deliver(office(), { nomor })
  const told = await citizen.sees('dikabulkan seluruhnya')
  expect(told.text).not.toContain('Berkas informasinya')
  expect(told.text).toContain('Salinannya dapat diambil di')
  expect(await tasksOf(nomor)).toEqual([{ kind: 'hand-delivery', data: { way: 'chat' } }])
})

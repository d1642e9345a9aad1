import { expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import { Citizen } from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import {
  joinsAsHead,
  lettersIn,
  objectionCard,
  objectionToRefusal,
  type Objection,
} from '../../support/objection-steps.ts'
import { answers } from '../../support/staff-steps.ts'

const office = useOffice()
const dayMs = 24 * 3_600_000

/** An objection whose KTP the petugas asks for once more. */
async function askedForKtp(): Promise<Objection> {
  const objection = await objectionToRefusal(office())
  const { petugas, group } = office()
  const card = await objectionCard(office(), group.petugas, objection.nomor, 'Minta lengkapi')
  await petugas.presses('Minta lengkapi', card)
  await answers(petugas, card, 'Bagian mana yang perlu dilengkapi', 'Foto KTP')
  await answers(petugas, card, 'Apa yang kurang', 'Berkasnya tidak terbaca dengan jelas.')
  return objection
}

it('is not received until it is complete: just the part is asked for, and the clock starts with it', async () => {
  await joinsAsHead(office())
  const { citizen, nomor } = await askedForKtp()
  const { petugas, group, program } = office()
  // Then the applicant is asked for just that
  const told = await citizen.sees(`Keberatan ${nomor} perlu dilengkapi`)
  expect(told.text).toContain('Yang perlu dilengkapi: Foto KTP')
  expect(told.text).toContain('Tenggat tanggapan mulai dihitung setelah keberatan lengkap.')
  const waiting = await petugas.sees('Menunggu pemohon melengkapi: Foto KTP', group.petugas)
  expect(waiting.text).toContain('Tenggat belum berjalan: keberatan belum lengkap')
  await citizen.types('/status')
  const list = await citizen.sees('Permohonan dan keberatan Anda')
  await citizen.presses(`${nomor} · menunggu Anda`, list)
  const status = await citizen.sees('Tenggat: belum berjalan, karena keberatan belum lengkap')
  expect(Citizen.labels(status)).toEqual(['Lengkapi sekarang', 'Kirim ulang berkas', 'Cabut keberatan'])
  // When it comes two days later
  await program.advance(2 * dayMs)
  await citizen.presses('Lengkapi sekarang', status)
  await citizen.sees('Mohon kirim foto KTP Anda')
  await citizen.sendsPhoto(await sampleKtp({ nik: '6171014708900001', name: 'Sari Contoh' }))
  await citizen.sees('Mohon periksa sekali lagi')
  await citizen.presses('Kirim')
  // Then the case is with the petugas again, its time runs from now, and there is a new receipt
  await citizen.sees(`keberatan ${nomor} sudah lengkap. Atasan PPID menanggapinya paling lambat`)
  const card = await objectionCard(office(), group.petugas, nomor, 'Teruskan ke Bidang')
  expect(card.text).toContain('Tenggat: Selasa, 12 Januari 2027')
  const receipts = await lettersIn(office(), citizen, 'tanda-bukti-keberatan')
  expect(receipts).toHaveLength(2)
  expect(receipts[1]).toContain('Selasa, 12 Januari 2027')
})

it('can be closed when it was not completed in time, and the same ground be used again', async () => {
  const { citizen, nomor } = await askedForKtp()
  const { petugas, group, program } = office()
  await citizen.sees('perlu dilengkapi')
  // When the three days are over
  await program.advance(6 * dayMs)
  const card = await objectionCard(office(), group.petugas, nomor, 'Tutup: tidak lengkap')
  await petugas.presses('Tutup: tidak lengkap', card)
  // Then it is closed and may be filed anew
  await citizen.sees(`Keberatan ${nomor} kami tutup karena belum dilengkapi`)
  await citizen.types('/keberatan')
  const cases = await citizen.sees('Keberatan Anda tentang permohonan yang mana?')
  await citizen.presses(labels(cases)[0] ?? '', cases)
  expect(labels(await citizen.sees('Apa alasan keberatan Anda?')).join()).toContain('huruf e')
})

it('can be withdrawn by the one who filed it', async () => {
  const { citizen, nomor } = await objectionToRefusal(office())
  await citizen.types('/status')
  const list = await citizen.sees('Permohonan dan keberatan Anda')
  await citizen.presses(`${nomor} · menunggu Petugas Pelayanan Informasi`, list)
  await citizen.presses('Cabut keberatan', await citizen.sees(`Keberatan ${nomor}`))
  await citizen.presses('Ya, cabut keberatan ini', await citizen.sees(`keberatan ${nomor} ditutup`))
  await citizen.presses(
    'Sudah diselesaikan secara musyawarah',
    await citizen.sees('Bolehkah kami tahu alasannya'),
  )
  await citizen.sees(`Keberatan ${nomor} sudah dicabut`)
  expect(await office().ledger(nomor)).toContain('action cabut')
})

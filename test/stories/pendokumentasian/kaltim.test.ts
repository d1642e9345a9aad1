/** Another agency on the same program: its own zone and hours, two of the SOPs, and a lane fewer. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAgency } from '../../../src/agency.ts'
import { packageRoot } from '../../../src/root.ts'
import { newCitizen } from '../../support/citizen.ts'
import { asksUnits, classifies, handsIn, openArchive, units } from '../../support/documentation-steps.ts'
import { useOffice } from '../../support/office.ts'

const office = useOffice({
  empty: true,
  agency: {
    ...readAgency(join(packageRoot, 'flows', 'agencies', 'kaltim.json')),
    cardPacing: { perSecond: Infinity, perGroupPerMinute: Infinity },
  },
})

it('runs its own SOPs in its own time, and a lane does the work of one that it does not have', async () => {
  const archive = await openArchive(office())
  const nomor = await asksUnits(archive, [units[0]])
  await handsIn(archive, units[0], nomor, { title: 'Rekening pengurus koperasi' })
  const card = await archive.card(archive.group, nomor, 'Klasifikasikan')
  expect(card.text).toContain('Batas langkah: Rabu, 25 November 2026, 16.00 WITA')
  // SOP 3 is done by the Petugas PPID elsewhere: here its card comes to the lane that classifies.
  await classifies(archive, nomor, 'Rekening pengurus', 'Usul dikecualikan')
  const test = await archive.keeper.client.waitFor({
    chatId: archive.group,
    containsText: 'Uji konsekuensi 001/UK-PPID/XI/2026',
    hasButton: 'Tambah lembar',
  })
  expect(test.text).toContain('Rekening pengurus koperasi')
})

it('says to a citizen what it does not do by chat', async () => {
  const citizen = await newCitizen(office().program, { name: 'Wati Warga' })
  await citizen.types('/permohonan')
  await citizen.sees('tidak dilayani lewat chat ini')
})

import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { newOfficer, type Officer } from '../../support/officer.ts'
import { bringToHead, objectionCard, objectionToRefusal } from '../../support/objection-steps.ts'

const office = useOffice()

let nomor: string

it('warns when everybody who could judge objections also decides requests', async () => {
  const { admin, ppid } = office()
  // Given a small office: its PPID is the superior too
  await office().invites(ppid, 'atasan')
  // When the admin asks for a check
  await admin.types('/periksa')
  // Then it says that this will not do, and how to mend it
  const check = await admin.sees('Pemeriksaan')
  expect(check.text).toContain('Semua orang di jalur Atasan PPID juga memegang jalur yang memutus permohonan')
  expect(check.text).toContain('(PPID Pembantu)')
  expect(check.text).toContain('/undang atasan')
})

it('does not let the one who refused the request judge the objection to it, and says why', async () => {
  const { ppid, admin } = office()
  // Given an objection to a refusal of that person's
  nomor = (await objectionToRefusal(office())).nomor
  const card = await bringToHead(office(), ppid, nomor)
  // When the same person wants to order or to send back
  for (const button of ['Perintahkan menjawab', 'Tidak']) {
    await ppid.presses(button, card)
    const told = await ppid.isTold()
    expect(told.text).toContain('Anda ikut memutus permohonan yang menjadi pokok keberatan ini')
    expect(told.alert).toBe(true)
  }
  expect(await office().ledger(nomor)).toContain('refused perintahkan guard:not-request-decider')
  // And the check names the case that is stuck by it
  await admin.types('/periksa')
  await admin.sees(`Keberatan ${nomor} tidak dapat diputus`)
})

it('goes on when somebody else stands in the lane', async () => {
  const { admin, program } = office()
  const other: Officer = await newOfficer(program, { name: 'Hadi Kepala' })
  await office().invites(other, 'atasan')
  await admin.types('/periksa')
  const check = await admin.sees('Pemeriksaan')
  expect(check.text).not.toContain('tidak dapat diputus')
  // The lane stands where it stood; the queue brings the card to whoever asks
  await other.types('/antrean')
  const queue = await other.sees(nomor)
  await other.presses(`1. ${nomor}`, queue)
  const card = await objectionCard(office(), other.id, nomor, 'Perintahkan menjawab')
  await other.presses('Perintahkan menjawab', card)
  await other.sees('Apa perintahnya')
})

/** A person who was silent for more than a day gets no free message any more, and loses nothing by it. */
import { expect, it } from 'vitest'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { invitationTexts } from '../../../src/outbox/invitation.ts'
import { useOffice } from '../../support/office.ts'
import { answers, bringTo, writes } from '../../support/staff-steps.ts'
import { filesPermohonan, newPerson } from '../../support/whatsapp-citizen.ts'

const office = useOffice({ whatsapp: true, agency: { invitation: { template: 'loket_kabar' } } })

const dayMs = 24 * 3_600_000
const timeoutMs = 15_000

function registerTemplates(): void {
  const { whatsapp, app } = office().program
  for (const { about, locale, body, button } of invitationTexts(createTranslator(), app.desk.agency)) {
    if (about !== 'case') continue
    whatsapp.direct.templates.add({
      name: 'loket_kabar',
      language: locale,
      body,
      buttons: [{ type: 'QUICK_REPLY', text: button }],
    })
  }
}

/** The PPID extends the term, of which the applicant is told in the chat and by a letter. */
async function extend(nomor: string): Promise<void> {
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', { nomor })
  await office().program.advance(2 * dayMs)
  await ppid.presses('Perpanjang 7 hari', card)
  await answers(ppid, card, 'Apa dasar perpanjangan?', 'Belum didokumentasikan')
  await writes(ppid, card, 'Ada penjelasan tambahan', 'Data triwulan keempat baru disusun.')
  await ppid.sees('Tercatat: Perpanjang 7 hari.', card)
}

it('is invited by the approved template, answers it, and gets the message and the letter', async () => {
  registerTemplates()
  const sari = newPerson(office().program, { readsAtOnce: true })
  const { nomor } = await filesPermohonan(sari)
  await extend(nomor)
  const invitation = await sari.sees({ kind: 'template', timeoutMs })
  expect(invitation.text).toContain(nomor)
  expect(sari.bubbles.at(-1)).toBe(invitation)
  await sari.answersTemplate('Baca')
  await sari.sees({ containing: `Permohonan ${nomor} diperpanjang`, timeoutMs })
  const letter = await sari.sees({ kind: 'document', timeoutMs })
  expect(letter.file?.name).toContain('perpanjangan')
  // And what arrived is proven in the case's own ledger
  await office().program.quiet()
  await expect.poll(() => office().ledger(nomor), { timeout: timeoutMs }).toContain('delivered')
  const { ppid, group } = office()
  await ppid.presses('Riwayat', await office().card(nomor, 'ppid'))
  const history = await ppid.sees('Riwayat', group.ppid)
  expect(history.text).toMatch(/Surat \S+ sampai di WhatsApp pemohon/)
})

it('is invited by the user id where no number is known, and reads it when writing anything', async () => {
  registerTemplates()
  const sari = newPerson(office().program, { username: 'sari.contoh' })
  const { nomor } = await filesPermohonan(sari)
  await extend(nomor)
  const invitation = await sari.sees({ kind: 'template', timeoutMs })
  expect(invitation.text).toContain(nomor)
  await sari.writes('halo')
  await sari.sees({ containing: `Permohonan ${nomor} diperpanjang`, timeoutMs })
  await sari.sees({ kind: 'document', timeoutMs })
})

it('is left to people when there is no template to invite with', async () => {
  const { whatsapp } = office().program
  for (const { name, language } of whatsapp.direct.templates.list())
    whatsapp.direct.templates.remove(name, language)
  const sari = newPerson(office().program)
  const { nomor } = await filesPermohonan(sari)
  const before = sari.bubbles.length
  await extend(nomor)
  const { petugas, group } = office()
  await petugas.sees(nomor, group.petugas)
  await office().program.quiet()
  expect(sari.bubbles).toHaveLength(before)
  const tasks = await office().program.app.desk.db.task.findMany({ where: { kind: 'unreachable' } })
  expect(tasks).toHaveLength(1)
})

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAgency } from '../../../src/agency.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { createLogger } from '../../../src/logger.ts'
import { packageRoot } from '../../../src/root.ts'
import { dikAdd } from '../../../bots/cli/dik-add.ts'
import { createBreaking } from '../../../bots/cli/breaking.ts'
import type { CliContext } from '../../../bots/cli/context.ts'
import { readConfig } from '../../../bots/config.ts'
import { Citizen } from '../../support/citizen.ts'
import { useOffice, type Applicant } from '../../support/office.ts'
import { labels, type Shown } from '../../support/officer.ts'
import { answers, bringTo, deliver, lettersTo, writes } from '../../support/staff-steps.ts'

const office = useOffice()

/** What the command line said. */
const printed: string[] = []

const reason = 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.'

it('refuses what the agency does not hold: ground, reason, last day and the button for a keberatan', async () => {
  const applicant = await office().receives()
  const card = await bringTo(office(), 'ppid', applicant)
  // When the PPID proposes a refusal and the petugas sends it out
  await refuse(card, 'Belum dikuasai')
  const last = await office().program.telegram.direct.waitFor({
    chatId: office().group.petugas,
    containsText: `Permohonan ${applicant.nomor}\n`,
    hasButton: 'Sampaikan',
  })
  expect(last.text).toContain('Usul jawaban: ditolak – informasi belum dikuasai')
  await deliver(office(), applicant)
  // Then the applicant reads why, and until when and how to object
  const { citizen } = applicant
  const told = await citizen.sees('belum dapat dipenuhi')
  expect(told.text).toContain('Dasar: informasi belum dikuasai')
  expect(told.text).toContain(`Alasan: ${reason}`)
  expect(told.text).toContain('paling lambat Jumat, 8 Januari 2027')
  expect(Citizen.labels(told)).toEqual(['Ajukan keberatan'])
  // And the decision says the same
  const { name, text } = await decision(applicant)
  expect(name).toBe('sk-penolakan-001-SK-PPID-XI-2026.pdf')
  expect(text).toContain('Nomor: 001/SK-PPID/XI/2026')
  expect(text).toMatch(/Informasi yang belum dikuasai/i)
  expect(text).toContain(reason)
  expect(text).toContain('Hari terakhir: Jumat, 8 Januari 2027')
  expect(text).toContain('Pasal 6 ayat (3) huruf e')
  // And the button leads to the keberatan
  await citizen.presses('Ajukan keberatan', told)
  await citizen.sees('eberatan')
  // Nobody is asked to confirm having got nothing
  expect((await citizen.chat()).flatMap((each) => Citizen.labels(each))).not.toContain('Sudah saya terima')
})

it('refuses what is not documented yet, and says within how many days it will be', async () => {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Belum didokumentasikan')
  await writes(ppid, card, 'Dalam berapa hari', '14')
  await writes(ppid, card, 'Apa alasannya', reason)
  await ppid.sees('Tercatat: Tolak.', card)
  await deliver(office(), applicant)
  await applicant.citizen.sees('Dasar: informasi belum didokumentasikan')
  const { text } = await decision(applicant)
  expect(text).toMatch(/Informasi yang belum didokumentasikan/i)
  expect(text).toContain('dalam jangka waktu 14 hari kerja')
})

it('names the public body that holds it instead', async () => {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikuasai badan publik lain')
  await writes(ppid, card, 'Badan publik mana', 'Badan Pusat Statistik Kota Pontianak')
  await writes(ppid, card, 'Apa alasannya', reason)
  await ppid.sees('Tercatat: Tolak.', card)
  await deliver(office(), applicant)
  await applicant.citizen.sees('Dasar: informasi dikuasai badan publik lain')
  expect((await decision(applicant)).text).toContain('Badan Pusat Statistik Kota Pontianak')
})

it('is not sent without a reason', async () => {
  const applicant = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Belum dikuasai')
  await writes(ppid, card, 'Apa alasannya', 'ya')
  await writes(ppid, card, 'Mohon tulis sedikitnya 5 karakter', reason)
  await ppid.sees('Tercatat: Tolak.', card)
})

let exempt: Applicant

it('does not let "dikecualikan" be said without an entry of the register', async () => {
  // Given an empty register
  exempt = await office().receives()
  const { ppid } = office()
  const card = await bringTo(office(), 'ppid', exempt)
  // When the PPID wants to refuse on that ground
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikecualikan')
  // Then there is nothing to choose, and the way is told
  const question = await ppid.sees('mulai dengan Uji konsekuensi', card)
  expect(question.text).toContain('Belum ada yang cocok')
  await ppid.replies('batal', question)
  await answers(ppid, card, 'Hentikan pengisian', 'Ya, hentikan')
  await ppid.sees('Formulir dibatalkan', card)
})

it('asks for a uji konsekuensi instead, which the admin sees as a task', async () => {
  const { admin, ppid, group } = office()
  const card = await office().card(exempt.nomor, 'ppid')
  await ppid.presses('Uji konsekuensi', card)
  expect((await ppid.isTold()).text).toBe('Tercatat: Uji konsekuensi.')
  // The case waits where it is, and says so
  const waiting = await ppid.sees('Menunggu hasil uji konsekuensi', group.ppid)
  expect(waiting.messageId).toBe(card.messageId)
  expect(labels(waiting)).not.toContain('Uji konsekuensi')
  expect(labels(waiting)).toContain('Tolak')
  await admin.types('/periksa')
  await admin.sees(`Perkara ${exempt.nomor} menunggu uji konsekuensi`)
})

it('goes on when the register has its entry: the card says so and the task is gone', async () => {
  const { admin, ppid, group } = office()
  // When the entry comes into the register for this case
  expect(await addToRegister('DIK-1', { expiresOn: null, forCase: exempt.nomor })).toBe(0)
  // Then the PPID's card knows
  await ppid.sees('Uji konsekuensi selesai', group.ppid)
  await admin.types('/periksa')
  expect((await admin.sees('Pemeriksaan')).text).toContain('Tidak ada yang perlu ditangani')
  expect(await office().ledger(exempt.nomor)).toContain('action uji-selesai')
})

it('waits for no uji konsekuensi any more when the case ends otherwise, and the register says so', async () => {
  // Given a request that waits for a uji konsekuensi, and an applicant who withdraws it
  const { admin, ppid } = office()
  const applicant = await office().receives()
  await ppid.presses('Uji konsekuensi', await bringTo(office(), 'ppid', applicant))
  expect((await ppid.isTold()).text).toBe('Tercatat: Uji konsekuensi.')
  await admin.types('/periksa')
  await admin.sees(`Perkara ${applicant.nomor} menunggu uji konsekuensi`)
  const { citizen } = applicant
  await citizen.types('/status')
  await citizen.presses('Cabut permohonan', await citizen.sees('Menunggu: PPID Pembantu'))
  await citizen.presses('Ya, cabut permohonan ini', await citizen.sees('Bila dicabut'))
  await citizen.presses('Informasinya sudah saya peroleh', await citizen.sees('Bolehkah kami tahu'))
  await citizen.sees(`Permohonan ${applicant.nomor} sudah dicabut`)
  // Then the task is gone
  await office().program.quiet()
  await admin.types('/periksa')
  expect((await admin.sees('Pemeriksaan')).text).toContain('Tidak ada yang perlu ditangani')
  // And an entry that comes after all is entered, but nobody is said to have been told
  printed.length = 0
  expect(await addToRegister('DIK-77', { expiresOn: null, forCase: applicant.nomor })).toBe(0)
  expect(printed.join('\n')).toContain('Entri DIK-77 masuk')
  expect(printed.join('\n')).toContain(`Permohonan ${applicant.nomor} sudah selesai`)
})

it('refuses on the live entry, with the letter of Pasal 17 and what would come of opening it', async () => {
  const card = await office().card(exempt.nomor, 'ppid')
  await refuseOn(card, 'DIK-1')
  await deliver(office(), exempt)
  await exempt.citizen.sees('Dasar: informasi dikecualikan')
  const { text } = await decision(exempt)
  expect(text).toMatch(/Informasi yang dikecualikan/i)
  expect(text).toContain('Pasal 17 huruf b')
  expect(text).toContain('Nomor DIK-1')
  expect(text).toContain('Rahasia dagang koperasi penerima terbuka')
  expect(text).toContain('Selama masih berlaku')
  expect(text).toContain('Pasal 35 ayat (1) huruf a')
})

it('sends no refusal whose entry has lapsed meanwhile: it is open information then', async () => {
  // Given a refusal proposed on an entry that lasts until Tuesday, 24 November
  const { petugas, ppid, program, group } = office()
  expect(await addToRegister('DIK-2', { expiresOn: '2026-11-24' })).toBe(0)
  const applicant = await office().receives()
  await refuseOn(await bringTo(office(), 'ppid', applicant), 'DIK-2')
  const card = await program.telegram.direct.waitFor({
    chatId: group.petugas,
    containsText: `Permohonan ${applicant.nomor}\n`,
    hasButton: 'Sampaikan',
  })
  // When the petugas wants to send it out on Wednesday
  await program.advance(2 * 24 * 3_600_000)
  await petugas.pressesAsSeen('Sampaikan', card)
  // Then it stays, and the petugas is told what to do
  expect(await petugas.isTold()).toEqual({
    text: 'Entri pengecualian yang menjadi dasar sudah tidak berlaku. Kembalikan ke PPID untuk dijawab ulang.',
    alert: true,
  })
  expect(await office().ledger(applicant.nomor)).toContain('refused sampaikan guard:exemption-live')
  // And on the way back the lapsed entry can no longer be chosen
  await petugas.presses('Kembalikan', card)
  await answers(petugas, card, 'Mengapa dikembalikan', 'Perlu diperbaiki')
  await petugas.sees('Tercatat: Kembalikan.', card)
  const again = await program.telegram.direct.waitFor({
    chatId: group.ppid,
    containsText: `Permohonan ${applicant.nomor}\n`,
    hasButton: 'Tolak',
  })
  await ppid.presses('Tolak', again)
  await answers(ppid, again, 'Apa dasar penolakannya', 'Dikecualikan')
  const choice = await ppid.sees('Pilih pengecualian', again)
  expect(labels(choice).join()).not.toContain('DIK-2')
  await ppid.presses('Batal', choice)
  await answers(ppid, again, 'Hentikan pengisian', 'Ya, hentikan')
  await ppid.sees('Formulir dibatalkan', again)
})

it('registers for a case only when that case asked for it', async () => {
  const { nomor } = await office().receives()
  expect(await addToRegister('DIK-3', { expiresOn: null, forCase: nomor })).toBe(2)
  expect(await addToRegister('DIK-1', { expiresOn: null })).toBe(2)
})

/** The PPID proposes to refuse for a reason, on a ground that asks for nothing more. */
async function refuse(card: Shown, ground: string): Promise<void> {
  const { ppid } = office()
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', ground)
  await writes(ppid, card, 'Apa alasannya', reason)
  await ppid.sees('Tercatat: Tolak.', card)
}

/** The PPID proposes to refuse on an entry of the register. */
async function refuseOn(card: Shown, entry: string): Promise<void> {
  const { ppid } = office()
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Dikecualikan')
  const choice = await ppid.sees('Pilih pengecualian', card)
  await ppid.presses(labels(choice).find((label) => label.includes(entry)) ?? '', choice)
  await writes(ppid, card, 'Apa alasannya', reason)
  await ppid.sees('Tercatat: Tolak.', card)
}

/** The SK penolakan in the applicant's chat. */
async function decision(to: Applicant): Promise<{ name: string; text: string }> {
  const [letter] = await lettersTo(office(), to, 'sk-penolakan')
  return letter ?? { name: '', text: '' }
}

/** Somebody at the PPID's computer adds an entry to the register. @returns the command's exit code */
async function addToRegister(
  nomor: string,
  { expiresOn, forCase }: { readonly expiresOn: string | null; readonly forCase?: string },
): Promise<number> {
  const { environment, clock } = office().program
  const translator = createTranslator()
  const context: CliContext = {
    config: readConfig(environment),
    agency: readAgency(join(packageRoot, 'agency.json')),
    clock,
    log: createLogger({ level: 'silent', clock }),
    locale: 'id',
    t: (key, args) => translator.t('id', key, args),
    print: (line) => printed.push(line),
    breaking: createBreaking(),
  }
  const entry = {
    nomor,
    informasi: `Rencana usaha koperasi penerima hibah (${nomor})`,
    pasal17: 'b',
    konsekuensiBuka: 'Rahasia dagang koperasi penerima terbuka',
    konsekuensiTutup: 'Persaingan usaha tetap sehat',
    jangkaWaktu: 'Selama masih berlaku',
    expiresOn,
    unit: 'Bidang Kelembagaan',
  }
  return dikAdd(context, entry, forCase)
}

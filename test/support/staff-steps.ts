import { pdfPages } from '../letters/pdf.ts'
import type { Applicant, Office } from './office.ts'
import type { Officer, OfficeFile, Shown } from './officer.ts'

/** Brings a fresh case to a lane: forwarded by the petugas and, for the PPID, assigned by the Bidang. @returns its card there */
export async function bringTo(
  office: Office,
  lane: 'bidang' | 'ppid',
  { nomor }: Pick<Applicant, 'nomor'>,
): Promise<Shown> {
  await office.petugas.presses('Teruskan ke Bidang', await office.card(nomor, 'petugas'))
  const card = await office.card(nomor, 'bidang')
  if (lane === 'bidang') return card
  await office.bidang.presses('Tugaskan PPID', card)
  return office.card(nomor, 'ppid')
}

/** What the PPID provides, and whether it is all that was asked for. */
export interface Provided {
  readonly files?: readonly OfficeFile[]
  readonly link?: string
  readonly text?: string
  readonly blackened?: { readonly part: string; readonly reason: string }
}

/** The PPID fills in Sediakan on a card: whole or in part, the material, free of charge. */
export async function provide(officer: Officer, card: Shown, provided: Provided): Promise<Shown> {
  const { files, link, text, blackened } = provided
  await officer.presses('Sediakan', card)
  await answers(
    officer,
    card,
    'seluruhnya atau sebagian',
    blackened === undefined ? 'Seluruhnya' : 'Sebagian',
  )
  if (blackened !== undefined) {
    await writes(officer, card, 'Bagian mana yang dihitamkan', blackened.part)
    await writes(officer, card, 'Apa alasan bagian itu dihitamkan', blackened.reason)
  }
  if (files !== undefined) {
    await answers(officer, card, 'Apa bentuk bahannya', 'Berkas')
    await sendFiles(officer, card, files)
  } else if (link !== undefined) {
    await answers(officer, card, 'Apa bentuk bahannya', 'Tautan')
    await writes(officer, card, 'Kirim tautannya', link)
  } else {
    await answers(officer, card, 'Apa bentuk bahannya', 'Teks')
    await writes(officer, card, 'Tulis informasinya', text ?? '')
  }
  await answers(officer, card, 'Apakah ada biaya', 'Gratis')
  return officer.sees('Tercatat: Sediakan.', card)
}

/** Sends files in reply to the question for them, and says that these are all. */
export async function sendFiles(officer: Officer, where: Shown, files: readonly OfficeFile[]): Promise<void> {
  let question = await officer.sees('Kirim berkasnya', where)
  for (const [index, file] of files.entries()) {
    await officer.repliesWithFile(file, question)
    question = await officer.sees(`Berkas diterima (${index + 1})`, where)
  }
  await officer.presses('Selesai', question)
}

/** Waits for a question of a form and presses an answer. */
export async function answers(
  officer: Officer,
  where: Shown,
  question: string,
  label: string,
): Promise<void> {
  await officer.presses(label, await officer.sees(question, where))
}

/** Waits for a question of a form and replies to it. */
export async function writes(officer: Officer, where: Shown, question: string, text: string): Promise<void> {
  await officer.replies(text, await officer.sees(question, where))
}

/** The petugas sends the answer out. */
export async function deliver(office: Office, { nomor }: Pick<Applicant, 'nomor'>): Promise<Shown> {
  const card = await office.program.telegram.direct.waitFor({
    chatId: office.group.petugas,
    containsText: `Permohonan ${nomor}\n`,
    hasButton: 'Sampaikan',
  })
  await office.petugas.presses('Sampaikan', card)
  return card
}

/** The letters of a kind in an applicant's chat, once all that is due has been written and sent. */
export async function lettersTo(
  { program }: Office,
  { citizen }: Pick<Applicant, 'citizen'>,
  kind: string,
): Promise<{ readonly name: string; readonly text: string }[]> {
  await program.quiet()
  const documents = (await citizen.chat()).flatMap(({ document }) =>
    document?.name?.startsWith(`${kind}-`) === true ? [document] : [],
  )
  return Promise.all(
    documents.map(async ({ fileId, name = '' }) => ({
      name,
      text: letterText(await citizen.client.file({ fileId })),
    })),
  )
}

/** A letter as it reads: the words of a PDF, whatever its lines and columns. */
export function letterText(bytes: Buffer): string {
  return pdfPages(bytes).join(' ').replaceAll(/\s+/g, ' ')
}

import type { Citizen } from './citizen.ts'
import type { Applicant, Office } from './office.ts'
import { newOfficer, type Officer, type Shown } from './officer.ts'
import { answers, bringTo, deliver, letterText, writes } from './staff-steps.ts'

/** Why the requests of these stories are refused. */
export const refusalReason = 'Datanya memang tidak pernah dikumpulkan oleh dinas kami.'

/** What the citizens of these stories tell of their case. */
export const story = 'Permohonan saya ditolak, padahal datanya pernah dipaparkan dalam rapat terbuka.'

/** The kepala dinas joins as the superior: the lane stands in the head's own chat from then on. */
export async function joinsAsHead(office: Office, name = 'Hadi Kepala'): Promise<Officer> {
  const head = await newOfficer(office.program, { name })
  await office.invites(head, 'atasan')
  return head
}

/**
 * A request that was refused because the agency does not hold it. `goesOut` lets time pass where decisions can be
 * taken back. @returns the applicant and what the applicant read
 */
export async function refusedRequest(
  office: Office,
  goesOut: () => Promise<void> = () => Promise.resolve(),
): Promise<Applicant & { readonly told: Shown }> {
  const applicant = await office.receives()
  const { ppid } = office
  const card = await bringTo(office, 'ppid', applicant)
  await ppid.presses('Tolak', card)
  await answers(ppid, card, 'Apa dasar penolakannya', 'Belum dikuasai')
  await writes(ppid, card, 'Apa alasannya', refusalReason)
  await ppid.sees('Tercatat: Tolak.', card)
  await deliver(office, applicant)
  await office.petugas.isTold()
  await goesOut()
  const told = await applicant.citizen.sees('belum dapat dipenuhi')
  await office.program.quiet()
  return { ...applicant, told }
}

/** An objection as it was filed. */
export interface Objection {
  readonly citizen: Citizen
  readonly nomor: string
  /** The tanda bukti, as it reads. */
  readonly receipt: string
}

/** From the question for the grounds on: chooses, tells, uses the identity that is kept, and sends. */
export async function objects(citizen: Citizen, grounds: readonly string[]): Promise<Objection> {
  let question = await citizen.sees('Apa alasan keberatan Anda?')
  for (const ground of grounds) {
    const label = question.buttons.flat().find(({ text }) => text.includes(ground))?.text
    if (label === undefined) throw new Error(`the ground "${ground}" is not offered`)
    await citizen.presses(label, question)
    question = await citizen.sees('Jawaban Anda sekarang: ')
  }
  await citizen.presses('Selesai', question)
  await citizen.sees('Ceritakan kasus posisinya')
  await citizen.types(story)
  await citizen.sees('Siapa yang mengajukan keberatan ini?')
  await citizen.presses('Saya sendiri')
  await citizen.sees('Identitas mana yang dipakai?')
  await citizen.presses('Pakai identitas yang sama')
  await citizen.sees('mengajukan keberatan kepada Atasan PPID')
  return sends(citizen)
}

/** Presses Kirim at the review. */
export async function sends(citizen: Citizen): Promise<Objection> {
  await citizen.presses('Kirim')
  const filed = await citizen.sees('Nomor registrasi keberatan: ')
  const nomor = /Nomor registrasi keberatan: (\S+)/.exec(filed.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${filed.text}`)
  const { bytes } = await citizen.receivesFile()
  return { citizen, nomor, receipt: letterText(bytes) }
}

/** A refused request and the objection to it. */
export async function objectionToRefusal(
  office: Office,
  goesOut?: () => Promise<void>,
): Promise<Objection & { readonly request: string }> {
  const { citizen, nomor, told } = await refusedRequest(office, goesOut)
  await citizen.presses('Ajukan keberatan', told)
  return { ...(await objects(citizen, ['huruf e'])), request: nomor }
}

/** Waits for the live card of an objection in a chat, with a button that tells where it stands. */
export async function objectionCard(
  office: Office,
  chatId: number,
  nomor: string,
  button: string,
): Promise<Shown> {
  // Once all is sent, older cards have no buttons any more.
  await office.program.quiet()
  return office.program.telegram.direct.waitFor({
    chatId,
    containsText: `Keberatan ${nomor}\n`,
    hasButton: button,
  })
}

/** Forwards an objection to the superior. @returns the card in the superior's chat */
export async function bringToHead(office: Office, head: Officer, nomor: string): Promise<Shown> {
  const { petugas, bidang, group } = office
  const first = await objectionCard(office, group.petugas, nomor, 'Minta lengkapi')
  await petugas.presses('Teruskan ke Bidang', first)
  const second = await objectionCard(office, group.bidang, nomor, 'Teruskan ke Atasan')
  await bidang.presses('Teruskan ke Atasan', second)
  return objectionCard(office, head.id, nomor, 'Perintahkan menjawab')
}

/** The superior orders an answer within so many hari kerja. @returns the card where the Bidang answers */
export async function orders(office: Office, head: Officer, nomor: string, days = 5): Promise<Shown> {
  const card = await objectionCard(office, head.id, nomor, 'Perintahkan menjawab')
  await head.presses('Perintahkan menjawab', card)
  await answers(head, card, 'Apa perintahnya', 'Berikan informasi yang diminta pemohon')
  await head.sees('Dalam berapa hari kerja')
  await head.types(String(days))
  await head.sees('Tercatat: Perintahkan menjawab.')
  return objectionCard(office, office.group.bidang, nomor, 'Serahkan informasi')
}

/** What a citizen got by a file whose name begins so, once all that is due was sent; as it reads. */
export async function lettersIn(office: Office, citizen: Citizen, kind: string): Promise<string[]> {
  await office.program.quiet()
  const documents = (await citizen.chat()).flatMap(({ document }) =>
    document?.name?.startsWith(`${kind}-`) === true ? [document.fileId] : [],
  )
  return Promise.all(documents.map(async (fileId) => letterText(await citizen.client.file({ fileId }))))
}

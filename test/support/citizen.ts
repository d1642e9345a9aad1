import type { Given } from '../../bots/simulator/telegram/control-schemas.ts'
import { sampleKtp } from '../../bots/simulator/sample-ktp.ts'
import type { TestProgram } from './program.ts'

type Client = TestProgram['telegram']['direct']
/** A message as the chat shows it. */
export type Shown = Awaited<ReturnType<Client['waitFor']>>
/** What came of something the citizen did. */
type Done = Awaited<ReturnType<Client['sendText']>>
type Forwarded = Given<'sendText'>['forwardedFrom']

/** Who a citizen of a story is. Everything is made up. */
export interface CitizenOptions {
  readonly name?: string
  /** The language of the phone. */
  readonly language?: string
  /** As Telegram shares it: international, without a plus. */
  readonly phone?: string
}

/** How long a story waits for what must come: on a busy machine an answer takes longer, but it comes. */
const patienceMs = 15_000

/** Adds a citizen who has not written yet. */
export async function newCitizen(
  program: Pick<TestProgram, 'telegram'>,
  options: CitizenOptions = {},
): Promise<Citizen> {
  const { name = 'Sari Contoh', language = 'id', phone } = options
  const client = program.telegram.direct
  const [firstName = name, ...rest] = name.split(' ')
  const { id } = await client.createUser({
    firstName,
    ...(rest.length > 0 && { lastName: rest.join(' ') }),
    languageCode: language,
    ...(phone !== undefined && { phone }),
  })
  return new Citizen(client, id, name)
}

/**
 * A citizen with a phone: writes, presses, sends and reads in the private chat with the bot. `sees` waits for what
 * comes after the last thing the citizen did, so a step reads as in life: does something, sees something.
 */
export class Citizen {
  readonly id: number
  readonly name: string
  /** The simulator, for what a story does beyond these gestures. */
  readonly client: Client
  /** Revision of the chat after the last thing this citizen did. */
  #since = 0
  #lastPress = ''

  constructor(client: Client, id: number, name: string) {
    this.client = client
    this.id = id
    this.name = name
  }

  /** Types a text or a command. */
  types(text: string): Promise<Done> {
    return this.#did(this.client.sendText({ userId: this.id, text }))
  }

  /** Presses the newest button with this label, or the one of the given message. */
  async presses(label: string, on?: Pick<Shown, 'messageId'>): Promise<Done> {
    const messageId = on === undefined ? {} : { messageId: on.messageId }
    return this.#pressed(this.client.press({ userId: this.id, text: label, ...messageId }))
  }

  /** Presses with data that no button of ours need have. */
  async forges(data: string, on: Pick<Shown, 'messageId'>): Promise<Done> {
    return this.#pressed(this.client.press({ userId: this.id, data, messageId: on.messageId }))
  }

  /** Sends a photo as phones do: shrunk, without metadata. */
  sendsPhoto(bytes: Uint8Array, forwardedFrom?: Forwarded): Promise<Done> {
    return this.#did(
      this.client.sendPhoto({
        userId: this.id,
        bytes,
        ...(forwardedFrom !== undefined && { forwardedFrom }),
      }),
    )
  }

  /** Sends a file as it is; `sizeBytes` alone claims a size without content. */
  sendsFile(file: { bytes?: Uint8Array; sizeBytes?: number; name: string; mime?: string }): Promise<Done> {
    return this.#did(this.client.sendDocument({ userId: this.id, ...file }))
  }

  /** Sends several photos or documents at once. */
  async sendsAlbum(contents: readonly Uint8Array[], kind: 'photo' | 'document' = 'photo'): Promise<void> {
    const items = contents.map((bytes) => ({ kind, bytes }))
    const sent = await this.client.sendAlbum({ userId: this.id, items })
    this.#since = sent[0]?.revision ?? this.#since
  }

  /** Sends a sticker, a voice message, a place and so on. */
  sends(kind: Given<'sendOther'>['kind']): Promise<Done> {
    return this.#did(this.client.sendOther({ userId: this.id, kind }))
  }

  /** Presses the button that stands in the place of the keyboard. */
  pressesKey(label: string): Promise<Done> {
    return this.#did(this.client.pressKeyboard({ userId: this.id, text: label }))
  }

  /** Shares somebody's contact from the address book. */
  sharesContactOf(other: { readonly ofUserId?: number; readonly phone?: string }): Promise<Done> {
    return this.#did(this.client.shareContact({ userId: this.id, ...other }))
  }

  /** Changes a message that was sent already. */
  edits(message: Pick<Done, 'messageId'>, text: string): Promise<Done> {
    return this.#did(this.client.editText({ userId: this.id, messageId: message.messageId, text }))
  }

  /** Blocks the bot, or lets it write again. */
  async blocks(blocked: boolean): Promise<void> {
    await this.client.setBlocked({ userId: this.id, blocked })
  }

  /** Waits for a message with these words, new since the last thing done. @returns it */
  sees(words: string, more: { readonly button?: string; readonly kind?: string } = {}): Promise<Shown> {
    return this.client.waitFor({
      chatId: this.id,
      containsText: words,
      afterRevision: this.#since,
      timeoutMs: patienceMs,
      ...(more.button !== undefined && { hasButton: more.button }),
      ...(more.kind !== undefined && { kind: more.kind }),
    })
  }

  /** Waits for a document, new since the last thing done. @returns its content */
  async receivesFile(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly message: Shown }> {
    const message = await this.sees('', { kind: 'document' })
    const { document } = message
    if (document === undefined) throw new Error('a document without a file')
    return {
      name: document.name ?? '',
      bytes: await this.client.file({ fileId: document.fileId }),
      message,
    }
  }

  /** Waits for what the last press was answered with: a passing notice or an alert. */
  async isTold(): Promise<{ readonly text: string; readonly alert: boolean }> {
    const { text, showAlert } = await this.client.waitForAnswer({
      queryId: this.#lastPress,
      timeoutMs: patienceMs,
    })
    return { text: text ?? '', alert: showAlert }
  }

  /** All that the chat shows now, oldest first. */
  async chat(): Promise<Shown[]> {
    return (await this.client.chat({ chatId: this.id })).messages
  }

  /** What the bot has said since the last thing done, oldest first. */
  async answers(): Promise<Shown[]> {
    return (await this.chat()).filter((message) => message.byBot && message.revision > this.#since)
  }

  /** The labels of a message's buttons, row by row. */
  static labels(message: Shown): string[] {
    return message.buttons.flat().map((button) => button.text)
  }

  async #did(doing: Promise<Done>): Promise<Done> {
    const done = await doing
    this.#since = done.revision
    return done
  }

  async #pressed(doing: Promise<Done & { readonly queryId: string }>): Promise<Done> {
    const done = await doing
    this.#since = done.revision
    this.#lastPress = done.queryId
    return done
  }
}

/** The answers of a permohonan, as a citizen gives them; all made up. */
export interface PermohonanAnswers {
  readonly nama: string
  readonly nik: string
  readonly alamat: string
  readonly kontak: string
  readonly rincian: string
  readonly tujuan: string
}

/** A person of Pontianak, born on 7 August 1990. */
export const sariAnswers: PermohonanAnswers = {
  nama: 'Sari Rahmawati Contoh',
  nik: '6171014708900001',
  alamat: 'Jl. Contoh Teratai No. 17 RT 03/RW 05, Benua Melayu, Pontianak Selatan',
  kontak: 'sari.contoh@contoh.id',
  rincian: 'Daftar penerima hibah koperasi Kota Pontianak tahun 2025 beserta besarannya',
  tujuan: 'Bahan skripsi tentang pembinaan koperasi',
}

/** The questions of a permohonan perorangan in their order, ended by the review. */
export const permohonanSteps = [
  'privasi',
  'kategori',
  'nama',
  'nik',
  'ktp',
  'alamat',
  'kontak',
  'rincian',
  'tujuan',
  'cara-memperoleh',
  'cara-mengirim',
  'review',
] as const

/** A question of the form, or its review. */
export type PermohonanStep = (typeof permohonanSteps)[number]

/** Words by which each question is known, in Indonesian. */
export const permohonanQuestions: Readonly<Record<PermohonanStep, string>> = {
  privasi: 'Sebelum mulai, mohon dibaca dahulu',
  kategori: 'Anda mengajukan permohonan sebagai siapa?',
  nama: 'Siapa nama lengkap Anda?',
  nik: 'Berapa NIK Anda?',
  ktp: 'Mohon kirim foto KTP',
  alamat: 'Di mana alamat lengkapnya?',
  kontak: 'Ke mana kami dapat menghubungi Anda?',
  rincian: 'Informasi apa yang Anda minta?',
  tujuan: 'Untuk apa informasi ini akan Anda gunakan?',
  'cara-memperoleh': 'Bagaimana Anda ingin memperoleh informasinya?',
  'cara-mengirim': 'Bagaimana salinannya kami sampaikan?',
  review: 'Mohon periksa sekali lagi',
}

const pictures = new Map<string, Promise<Buffer>>()

/** The card of these answers, photographed; drawn once, however often it is sent. */
export function ktpOf({ nik, nama }: Pick<PermohonanAnswers, 'nik' | 'nama'> = sariAnswers): Promise<Buffer> {
  const key = `${nik} ${nama}`
  const picture = pictures.get(key) ?? sampleKtp({ nik, name: nama })
  pictures.set(key, picture)
  return picture
}

/** Gives the answer to one question of a permohonan perorangan for a softcopy by chat. */
async function answerStep(
  citizen: Citizen,
  step: PermohonanStep,
  answers: PermohonanAnswers,
): Promise<unknown> {
  switch (step) {
    case 'privasi':
      return citizen.presses('Saya mengerti')
    case 'kategori':
      return citizen.presses('Perorangan')
    case 'ktp':
      return citizen.sendsPhoto(await ktpOf(answers))
    case 'cara-memperoleh':
      return citizen.presses('Salinan softcopy')
    case 'cara-mengirim':
      return citizen.presses('Lewat chat ini')
    case 'review':
      return citizen.presses('Kirim')
    default:
      return citizen.types(answers[step])
  }
}

/**
 * Begins a permohonan perorangan in Indonesian and answers up to the question `until`, which then waits.
 * @returns the message with that question
 */
export async function fillsPermohonan(
  citizen: Citizen,
  until: PermohonanStep,
  given: Partial<PermohonanAnswers> = {},
): Promise<Shown> {
  await citizen.types('/permohonan')
  return goesOn(citizen, 'privasi', until, given)
}

/** Answers from the question that waits now up to another. @returns the message with that question */
export async function goesOn(
  citizen: Citizen,
  from: PermohonanStep,
  until: PermohonanStep,
  given: Partial<PermohonanAnswers> = {},
): Promise<Shown> {
  const answers = { ...sariAnswers, ...given }
  const before = permohonanSteps.slice(permohonanSteps.indexOf(from), permohonanSteps.indexOf(until))
  for (const step of before) {
    await citizen.sees(permohonanQuestions[step])
    await answerStep(citizen, step, answers)
  }
  return citizen.sees(permohonanQuestions[until])
}

/** Files a permohonan perorangan for a softcopy by chat. @returns the nomor pendaftaran and the tanda bukti */
export async function filesPermohonan(
  citizen: Citizen,
  given: Partial<PermohonanAnswers> = {},
): Promise<{ readonly nomor: string; readonly receipt: Shown; readonly pdf: Buffer }> {
  await fillsPermohonan(citizen, 'review', given)
  await citizen.presses('Kirim')
  const receipt = await citizen.sees('Nomor pendaftaran: ')
  const nomor = /Nomor pendaftaran: (\S+)/.exec(receipt.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${receipt.text}`)
  const { bytes } = await citizen.receivesFile()
  return { nomor, receipt, pdf: bytes }
}

import type { Content } from '../chat/incoming.ts'
import type { FormDefinition, FormInput, FormState, Question } from '../conversation/definition.ts'
import { checkPhoto, photoBytesMax, type PhotoRefusal } from '../files/photo.ts'
import type { FileKind } from '../storage/files.ts'
import { storeFile } from '../storage/files.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'

type SentFile = Extract<Content, { kind: 'file' }>

/** Which kind of file each question asks for; the answers of officers are documents of any type. */
const kinds: Readonly<Record<string, FileKind>> = {
  ktp: 'ktp',
  akta: 'akta',
  'surat-kuasa': 'surat-kuasa',
  lampiran: 'announcement',
  foto: 'announcement',
}

/** What the check of a photo says, in the words that forms have for files. */
const refusals: Readonly<Record<PhotoRefusal, string>> = {
  'too-big': 'too-big',
  'too-many-pixels': 'too-big',
  'not-an-image': 'wrong-type',
  'unsupported-format': 'unsupported',
  unreadable: 'damaged',
  'too-small': 'too-small',
}

/** A file fit to be kept. */
interface Checked {
  readonly ok: true
  readonly bytes: Buffer
  readonly mime: string
  readonly name: string
  readonly remarks: readonly string[]
}

/**
 * Fetches a sent file, checks it by its content and keeps it sealed. What is wrong with it comes back as an
 * outcome that the form turns into a sentence. A file sent where none is asked for is not even fetched.
 */
export async function takeFile(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  state: FormState,
  sent: SentFile,
): Promise<FormInput> {
  const question = form.questions.find((each) => each.key === state.at)
  if (question === undefined || !takesFiles(question)) {
    return { kind: 'odd', what: sent.file.as === 'photo' ? 'photo' : 'file' }
  }
  if (question.kind !== 'documents') {
    if (sent.albumId !== undefined) return { kind: 'odd', what: 'album' }
    // Somebody's card that goes round is no sign that its holder asks.
    if (question.kind === 'ktp' && sent.forwarded === true) return { kind: 'odd', what: 'forwarded' }
    if ((sent.file.size ?? 0) > photoBytesMax)
      return { kind: 'file', outcome: { ok: false, code: 'too-big' } }
    if (isOtherKind.test(sent.file.mime ?? ''))
      return { kind: 'file', outcome: { ok: false, code: 'wrong-type' } }
  }
  const channel = desk.channels.get(turn.incoming.platform)
  if (channel === undefined) throw new Error('a file came from a channel that is not on')
  const fetched = await channel.fetchFile(
    sent.file,
    question.kind === 'documents' ? undefined : photoBytesMax,
  )
  if (!fetched.ok) return { kind: 'file', outcome: { ok: false, code: fetched.code } }
  const checked = await check(question, fetched.bytes, sent)
  if (!checked.ok) return { kind: 'file', outcome: checked }
  const { bytes, mime, name, remarks } = checked
  const kind = kinds[question.key] ?? 'document'
  const file = { kind, mime, bytes, name, remarks, ownerId: turn.person.personId }
  const fileId = await storeFile(desk.db, desk.sealer, file, turn.now)
  return { kind: 'file', outcome: { ok: true, fileId, name, remarks } }
}

/**
 * What surely is neither picture nor PDF, by what the platform says: refused before it is fetched. All else is judged
 * by its content.
 */
const isOtherKind = /^(?:audio|video|text)\/|^application\/(?:msword|vnd\.|zip)/

/** Note of the album whose first file was answered already. */
const albumNote = 'album'

/**
 * Files that were sent at once come one by one. Where one file, or none, is asked for, the first of them gets the
 * answer, and the others none.
 * @returns the form as the first leaves it; undefined for one of the others
 */
export function noteAlbum(form: FormDefinition, state: FormState, sent: SentFile): FormState | undefined {
  const question = form.questions.find((each) => each.key === state.at)
  if (sent.albumId === undefined || question?.kind === 'documents') return state
  if (state.notes[albumNote] === sent.albumId) return undefined
  return { ...state, notes: { ...state.notes, [albumNote]: sent.albumId } }
}

function takesFiles(question: Question): boolean {
  return question.kind === 'ktp' || question.kind === 'document' || question.kind === 'documents'
}

async function check(
  question: Question,
  bytes: Buffer,
  sent: SentFile,
): Promise<Checked | { readonly ok: false; readonly code: string }> {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  if (question.kind === 'documents') return asItCame(bytes, sent)
  const photo = await checkPhoto(bytes)
  if (!photo.ok) return { ok: false, code: refusals[photo.code] }
  if (photo.kind === 'pdf') {
    return { ok: true, bytes: photo.pdf, mime: 'application/pdf', name: `${question.key}.pdf`, remarks: [] }
  }
  const remarks = photo.blurred && question.kind === 'ktp' ? ['buram'] : []
  return { ok: true, bytes: photo.jpeg, mime: 'image/jpeg', name: `${question.key}.jpg`, remarks }
}

/** Documents of officers go to the applicant unchanged; a photo has no name of its own. */
function asItCame(bytes: Buffer, { file }: SentFile): Checked {
  const name = file.name ?? (file.as === 'photo' ? 'foto.jpg' : 'dokumen')
  const mime = file.mime ?? (file.as === 'photo' ? 'image/jpeg' : 'application/octet-stream')
  return { ok: true, bytes, mime, name, remarks: [] }
}

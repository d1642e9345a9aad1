import type { Content } from '../chat/incoming.ts'
import type { FileOutcome, FormDefinition, FormInput, FormState } from '../conversation/definition.ts'
import { checkDocument, checkPhoto } from '../files/check.ts'
import type { FileKind } from '../storage/files.ts'
import { storeFile } from '../storage/files.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'

type SentFile = Extract<Content, { kind: 'file' }>

/** Which kind of file each question of the forms asks for; other questions take none. */
const kinds: Readonly<Record<string, FileKind>> = { ktp: 'ktp', akta: 'akta', 'surat-kuasa': 'surat-kuasa' }

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
  if (question?.kind !== 'ktp' && question?.kind !== 'document' && question?.kind !== 'documents') {
    return { kind: 'odd', what: sent.file.as === 'photo' ? 'photo' : 'file' }
  }
  const channel = desk.channels.get(turn.incoming.platform)
  if (channel === undefined) throw new Error('a file came from a channel that is not on')
  const fetched = await channel.fetchFile(sent.file)
  if (!fetched.ok) return { kind: 'file', outcome: { ok: false, code: `file-${fetched.code}` } }
  const checked = question.kind === 'ktp' ? await checkPhoto(fetched.bytes) : await checkDocument(fetched.bytes, sent.file)
  if (!checked.ok) return { kind: 'file', outcome: checked }
  const kind = kinds[question.key] ?? 'document'
  const name = kind === 'document' ? (sent.file.name ?? `${kind}.${checked.extension}`) : `${kind}.${checked.extension}`
  const fileId = await storeFile(
    desk.db,
    desk.sealer,
    { kind, mime: checked.mime, bytes: checked.bytes, name, remarks: checked.remarks, ownerId: turn.person.personId },
    turn.now,
  )
  const outcome: FileOutcome = { ok: true, fileId, name, remarks: checked.remarks }
  return { kind: 'file', outcome }
}

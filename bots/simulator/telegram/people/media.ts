import { randomInt } from 'node:crypto'
import { detectEntities } from '../entities.ts'
import { ControlError } from '../errors.ts'
import type { SimFile } from '../files.ts'
import type { Simulator } from '../simulator.ts'
import type { WireDocument, WireMessage } from '../types.ts'
import { say, type Sent, type Speaker } from './speak.ts'

/** A file a person sends: contents in base64, or only a size (then it cannot be downloaded). */
export interface GivenFile {
  base64?: string | undefined
  sizeBytes?: number | undefined
  name?: string | undefined
  mime?: string | undefined
}

function caption(text: string | undefined): Partial<WireMessage> {
  return text === undefined ? {} : { caption: text, caption_entities: detectEntities(text) }
}

function bytesOf(given: GivenFile): Buffer | undefined {
  return given.base64 === undefined ? undefined : Buffer.from(given.base64, 'base64')
}

function store(sim: Simulator, given: GivenFile, folder: string, mime: string): SimFile {
  const bytes = bytesOf(given)
  return sim.files.add({ bytes, size: given.sizeBytes, name: given.name, mime: given.mime ?? mime, folder })
}

function ids(file: SimFile): { file_id: string; file_unique_id: string; file_size: number } {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size }
}

async function photo(sim: Simulator, given: GivenFile): Promise<Partial<WireMessage>> {
  const bytes = bytesOf(given)
  if (bytes === undefined) throw new ControlError('a photo needs its content')
  return { photo: await sim.photos.make(bytes) }
}

function document(sim: Simulator, given: GivenFile): { document: WireDocument } {
  const file = store(sim, given, 'documents', 'application/octet-stream')
  return { document: { ...ids(file), file_name: given.name, mime_type: file.mime } }
}

/** A person sends a photo; Telegram shrinks it and drops its metadata. */
export async function sendPhoto(
  sim: Simulator,
  given: Speaker & GivenFile & { caption?: string | undefined },
): Promise<Sent> {
  return say(sim, given, { ...(await photo(sim, given)), ...caption(given.caption) })
}

/** A person sends a file as it is. */
export function sendDocument(
  sim: Simulator,
  given: Speaker & GivenFile & { caption?: string | undefined },
): Sent {
  return say(sim, given, { ...document(sim, given), ...caption(given.caption) })
}

/** A person sends an album: one message, and one update, for each item; the caption is on the first. */
export async function sendAlbum(
  sim: Simulator,
  given: Speaker & { items: (GivenFile & { kind: 'photo' | 'document' })[]; caption?: string | undefined },
): Promise<Sent[]> {
  if (new Set(given.items.map((item) => item.kind)).size > 1) {
    throw new ControlError('documents can be only grouped with documents')
  }
  const contents: Partial<WireMessage>[] = []
  for (const item of given.items) {
    contents.push(item.kind === 'photo' ? await photo(sim, item) : document(sim, item))
  }
  const media_group_id = String(randomInt(2 ** 47))
  return contents.map((content, index) =>
    say(sim, given, { ...content, ...(index === 0 ? caption(given.caption) : {}), media_group_id }),
  )
}

/** A person shares a contact: their own number, another person's, or one that is nobody's account. */
export function shareContact(
  sim: Simulator,
  given: Speaker & {
    ofUserId?: number | undefined
    phone?: string | undefined
    firstName?: string | undefined
  },
): Sent {
  const foreign = given.ofUserId === undefined && given.phone !== undefined
  const user = sim.world.user(given.ofUserId ?? given.userId)
  const contact = foreign
    ? { phone_number: given.phone, first_name: given.firstName ?? 'Kontak' }
    : {
        phone_number: given.phone ?? user.phone,
        first_name: user.wire.first_name,
        last_name: user.wire.last_name,
        user_id: user.wire.id,
      }
  return say(sim, given, { contact })
}

/** The kinds of message a form cannot use, each with a plain example. */
export const otherKinds = [
  'sticker',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'location',
  'poll',
  'dice',
] as const

/** A person sends a sticker, a voice message, a place and so on. */
export function sendOther(sim: Simulator, given: Speaker & { kind: (typeof otherKinds)[number] }): Sent {
  const { kind } = given
  return say(sim, given, kind === 'animation' ? exampleAnimation(sim) : { [kind]: examples[kind](sim) })
}

const example = (sim: Simulator, folder: string, mime: string) =>
  ids(store(sim, { base64: 'AAAA' }, folder, mime))

const examples: Record<Exclude<(typeof otherKinds)[number], 'animation'>, (sim: Simulator) => unknown> = {
  sticker: (sim) => ({
    ...example(sim, 'stickers', 'image/webp'),
    type: 'regular',
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
    emoji: '👍',
  }),
  voice: (sim) => ({ ...example(sim, 'voice', 'audio/ogg'), duration: 3, mime_type: 'audio/ogg' }),
  audio: (sim) => ({ ...example(sim, 'music', 'audio/mpeg'), duration: 3, mime_type: 'audio/mpeg' }),
  video: (sim) => ({
    ...example(sim, 'videos', 'video/mp4'),
    width: 640,
    height: 480,
    duration: 5,
    mime_type: 'video/mp4',
  }),
  video_note: (sim) => ({ ...example(sim, 'video_notes', 'video/mp4'), length: 240, duration: 5 }),
  location: () => ({ latitude: -0.0263, longitude: 109.3425 }),
  dice: () => ({ emoji: '🎲', value: 4 }),
  poll: () => examplePoll(),
}

/** Telegram Bot API, Message: an animation also sets `document`. */
function exampleAnimation(sim: Simulator): Partial<WireMessage> {
  const file = { ...example(sim, 'animations', 'video/mp4'), mime_type: 'video/mp4' }
  return { animation: { ...file, width: 320, height: 240, duration: 2 }, document: file }
}

function pollOption(text: string): unknown {
  return { persistent_id: text.toLowerCase(), text, voter_count: 0 }
}

function examplePoll(): unknown {
  return {
    id: String(randomInt(2 ** 47)),
    question: 'Setuju?',
    options: [pollOption('Ya'), pollOption('Tidak')],
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  }
}

import { appendEvent } from '../case/ledger.ts'
import { openFiledForm } from '../case/filed-form.ts'
import type { Message } from '../chat/message.ts'
import { contactOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { tell, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { listFiles, type FileLabel } from '../storage/files.ts'
import { directAddresses, type Address } from '../storage/people.ts'
import { addPosting } from '../storage/postings.ts'
import { staffNames } from '../storage/staff.ts'
import { openForStaff, type OpenedCase } from './access.ts'

/** How long identity papers stay in an officer's chat. */
const shownMinutes = 10

/** Papers that say who the applicant is; everything else is work on the request. */
const identityKinds: readonly string[] = ['ktp', 'akta', 'surat-kuasa']

/**
 * Identity and papers of a case, to the direct chat of the one who pressed and nowhere else: the KTP with the
 * viewer's name and the time drawn over it, not to be forwarded, gone after some minutes. That they were looked at
 * stands in the ledger.
 */
export async function showFiles(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const opened = await openForStaff(desk, turn, caseId, 'berkas')
  if ('refusal' in opened) return opened.refusal
  const address = await ownAddress(desk, turn)
  if (address === undefined) return tell(t('view-files-no-private'))
  const inGroup = turn.incoming.chat.kind !== 'private'
  return {
    deliveries: [],
    form: 'keep',
    ...(inGroup && { notice: { text: t('view-files-private'), alert: false } }),
    work: (tx) => sendFiles(tx, desk, turn, opened, address),
  }
}

/** Where the one who pressed can be written to: on the same platform if possible. */
async function ownAddress(desk: Desk, { incoming, person }: Turn): Promise<Address | undefined> {
  const addresses = await directAddresses(desk.db, person.personId)
  return addresses.find(({ platform }) => platform === incoming.platform) ?? addresses[0]
}

async function sendFiles(
  tx: Db,
  desk: Desk,
  turn: Turn,
  { row, lane }: OpenedCase,
  address: Address,
): Promise<Worked> {
  const t = wordsFor(desk, turn)
  // What the staff opened has no applicant whose identity could be shown.
  const filed = row.applicantId === null ? undefined : (await openFiledForm(tx, desk.sealer, row.id))?.answers
  const files = await listFiles(tx, desk.sealer, row.id)
  const names = await staffNames(tx, desk.sealer, [turn.person.personId])
  const viewer = names.get(turn.person.personId) ?? turn.incoming.sender.name
  const mark = {
    name: viewer,
    time: formatInstant('id', turn.now, desk.agency.zone),
    purpose: t('view-files-watermark-purpose', { nomor: row.nomor }),
  }
  const messages = [
    ...(filed === undefined ? [] : [identityMessage(t, row, filed)]),
    ...files.map((file) => fileMessage(t, row, file, mark)),
    ...(files.length === 0 ? [{ text: t('view-files-none') }] : []),
  ]
  await appendEvent(tx, desk.sealer, {
    caseId: row.id,
    type: 'files-viewed',
    lane,
    actorId: turn.person.personId,
    at: turn.now,
    data: { files: files.map(({ id }) => id), identity: filed !== undefined },
  })
  return { deliveries: await passing(tx, turn, row.id, address, messages) }
}

function identityMessage(t: Sentence, row: CaseRow, filed: Answers): Message {
  const { phone, email } = contactOf(filed, 'kontak')
  const contact = [phone, email, contactOf(filed, 'email').email].filter((each) => each !== undefined)
  const identity = t('view-files-identity', {
    nama: valueOf(filed, 'nama') ?? '–',
    nik: valueOf(filed, 'nik') ?? valueOf(filed, 'sk') ?? '–',
    alamat: valueOf(filed, 'alamat') ?? '–',
    kontak: [...new Set(contact)].join(', '),
    minutes: shownMinutes,
  })
  const principal = valueOf(filed, 'pemberi-nama')
  const alamat = valueOf(filed, 'pemberi-alamat') ?? '–'
  return {
    heading: t('view-files-heading', { nomor: row.nomor }),
    text: [
      ...(principal === undefined ? [] : [t('view-files-principal', { nama: principal, alamat })]),
      identity,
    ].join('\n\n'),
  }
}

function fileMessage(
  t: Sentence,
  row: CaseRow,
  { id, kind, mime, name }: FileLabel,
  mark: { readonly name: string; readonly time: string; readonly purpose: string },
): Message {
  const text = t('view-files-caption', { kind: t(`view-files-kind-${kind}`), nomor: row.nomor })
  // A PDF cannot be drawn upon; it is just as protected and as soon gone.
  if (!identityKinds.includes(kind) || mime !== 'image/jpeg')
    return { text, file: { fileId: id, name, as: 'document' } }
  return { text, file: { fileId: id, name, as: 'photo', watermark: mark } }
}

/** Messages that may not be forwarded and are taken away again. */
async function passing(
  tx: Db,
  turn: Turn,
  caseId: number,
  { platform, chatId }: Address,
  messages: readonly Message[],
): Promise<NewDelivery[]> {
  const deleteAt = new Date(turn.now.getTime() + shownMinutes * 60_000)
  const deliveries: NewDelivery[] = []
  for (const [index, message] of messages.entries()) {
    const name = `files:${caseId}:${turn.incoming.platform}:${turn.incoming.id}:${index}`
    await addPosting(tx, { name, caseId, platform, chatId, deleteAt, now: turn.now })
    const posting = { platform, chatId, kind: 'message', posting: name, unasked: false } as const
    deliveries.push({ ...posting, message: { ...message, protect: true } })
  }
  return deliveries
}

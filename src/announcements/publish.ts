import { answersOf } from '../case/filed-form.ts'
import { filesOf, valueOf } from '../conversation/answer-values.ts'
import { tellPerson } from '../staff/tell-person.ts'
import { wordsIn } from '../desk/words.ts'
import type { Effect, EffectContext } from '../effects/context.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { addPublication } from '../storage/announcements.ts'
import { openFiledForm } from '../case/filed-form.ts'
import { addJob } from '../storage/jobs.ts'
import { addPosting } from '../storage/postings.ts'
import { approvedAnnouncement, type Announcement } from './announcement.ts'
import { broadcastTask, channelProofTask, postingPrefix } from './tasks.ts'
import { announcementsPath, channelMessages, pageOf } from './words.ts'

/** SOP 4 step 1, Tugaskan: the one who is to write the draft is told. */
export const assigned: Effect = async ({ tx, desk, row }) => {
  const filed = (await openFiledForm(tx, desk.sealer, row.id))?.answers ?? {}
  const personId = Number(valueOf(filed, 'pelaksana'))
  if (!Number.isSafeInteger(personId)) return []
  return tellPerson(tx, desk, personId, (t) => ({
    text: t('announcement-assigned', { nomor: row.nomor, title: valueOf(filed, 'judul') ?? '' }),
  }))
}

/**
 * SOP 4 step 6, Umumkan: the approved text goes to the public page at once, to the channels set up and, in chunks, to
 * the subscribers. Each medium leaves its bukti.
 */
export const publish: Effect = async (context) => {
  const { tx, desk, row, run } = context
  const announcement = await approvedAnnouncement(tx, desk, row)
  if (announcement === undefined) throw new Error('an announcement goes out that was purged')
  const { caseId } = announcement
  const page = pageOf(desk, caseId) ?? `${announcementsPath}/${caseId}`
  await addPublication(tx, caseId, { medium: 'laman', reference: page }, run.now)
  await addJob(tx, desk.clock, { task: broadcastTask, payload: { caseId, after: 0, sent: 0 } })
  return post(context, announcement)
}

async function post({ tx, desk, run }: EffectContext, announcement: Announcement): Promise<NewDelivery[]> {
  const { caseId } = announcement
  const [first, ...files] = channelMessages(desk, wordsIn(desk, 'id'), announcement)
  const channels = desk.announceIn.filter(({ platform }) => desk.channels.has(platform))
  if (first === undefined || channels.length === 0) return []
  const deliveries: NewDelivery[] = []
  for (const [index, { platform, chatId }] of channels.entries()) {
    const posting = `${postingPrefix(caseId)}${index}`
    if (!(await addPosting(tx, { name: posting, caseId, platform, chatId, now: run.now }))) continue
    const common = { platform, chatId, kind: 'message', caseId, unasked: true } as const
    deliveries.push({ ...common, message: first, posting })
    deliveries.push(...files.map((message) => ({ ...common, message })))
  }
  await addJob(tx, desk.clock, { task: channelProofTask, payload: { caseId } })
  return deliveries
}

/** SOP 4 step 6, Dokumentasikan: the notice off line, or that there is none; why not stands sealed in the ledger. */
export const offlineProof: Effect = async ({ tx, desk, row, run }) => {
  const answers = (await answersOf(tx, desk.sealer, row.id, run.version)) ?? {}
  const photos = filesOf(answers, 'foto')
  for (const { fileId } of photos) {
    await addPublication(tx, row.id, { medium: 'offline', reference: `berkas:${fileId}`, fileId }, run.now)
  }
  if (photos.length === 0)
    await addPublication(tx, row.id, { medium: 'offline', reference: 'tidak-ada' }, run.now)
  return []
}
